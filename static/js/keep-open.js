// What a reader unfolded stays unfolded, and the focus stays where it was, when htmx puts a new result in place.
let open = [];
let focused = "";

document.addEventListener("htmx:beforeSwap", () => {
  open = [...document.querySelectorAll("details[id][open]")].map((details) => details.id);
  focused = document.activeElement.id;
});

document.addEventListener("htmx:afterSettle", () => {
  for (const id of open) document.getElementById(id)?.setAttribute("open", "");
  if (focused && document.activeElement === document.body) document.getElementById(focused)?.focus();
  open = [];
  focused = "";
});
