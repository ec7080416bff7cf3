// "/" puts the cursor into the page's search box, as on many sites of this kind. A page without one leads to the search.
const ARRIVED = "#q"; // the box of the search page, by its id
const findBox = () => document.querySelector("form.find input[type=search]");

function enter(box) {
  box.focus();
  box.select();
}

document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest?.("input, textarea, select, [contenteditable]")) return;
  const search = document.querySelector("nav.site a");
  const box = findBox();
  if (!box && !search) return;
  event.preventDefault();
  if (box) enter(box);
  else location.assign(search.href + ARRIVED);
});

if (location.hash === ARRIVED && findBox()) enter(findBox());
