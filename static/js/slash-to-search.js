// "/" puts the cursor into the page's search box, as on many sites of this kind.
document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest?.("input, textarea, select, [contenteditable]")) return;
  const box = document.querySelector("form.find input[type=search]");
  if (!box) return;
  event.preventDefault();
  box.focus();
  box.select();
});
