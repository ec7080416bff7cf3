// A facet with many values, once unfolded, gets a box that leaves the values with the letters typed.
// Without this script all values stand there, and a page of its own finds one by name.
const MANY = 8; // values; fewer are seen at a glance

const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

function narrow(list, typed) {
  const wanted = fold(typed.trim());
  for (const item of list.children) item.hidden = !fold(item.querySelector(".label").textContent).includes(wanted);
}

// "toggle" does not bubble, so it is caught on its way down: that holds for facets that htmx puts in place later too.
document.addEventListener(
  "toggle",
  ({ target }) => {
    const list = target.matches(".facets section > details[open]") && target.querySelector("ul");
    if (!list || list.children.length < MANY || target.querySelector("input")) return;
    const box = document.createElement("input");
    box.type = "search";
    box.placeholder = "Letters of a name";
    box.setAttribute("aria-label", `Letters of a name, for ${target.closest("section").querySelector("h2").textContent}`);
    box.addEventListener("input", () => narrow(list, box.value));
    list.before(box);
  },
  true,
);
