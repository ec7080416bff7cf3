// While something is typed into the search box, names and words that begin so are offered below it.
// They come from the page "Find by name", which works without this script.
// Source of the roles and keys: ARIA Authoring Practices Guide, "Editable combobox with list autocomplete".
const PAUSE = 150; // milliseconds without a key before the archive is asked
let timer = 0;
let asked = null;

function partsOf(element) {
  const form = element.closest?.("form.find");
  const offering = form?.querySelector("[data-offers]");
  return offering ? { box: form.querySelector("input[type=search]"), offering } : null;
}

function prepare({ box, offering }) {
  if (box.getAttribute("role") === "combobox") return;
  offering.id ||= "offering";
  offering.setAttribute("role", "listbox");
  offering.setAttribute("aria-label", "Suggestions");
  box.setAttribute("role", "combobox");
  box.setAttribute("aria-autocomplete", "list");
  box.setAttribute("aria-controls", offering.id);
  box.setAttribute("aria-expanded", "false");
  const status = document.createElement("span");
  status.className = "hidden";
  status.setAttribute("role", "status");
  offering.after(status);
}

function close({ box, offering }) {
  choose({ box, offering }, null);
  offering.hidden = true;
  box.setAttribute("aria-expanded", "false");
}

function choose({ box, offering }, link) {
  for (const other of offering.querySelectorAll("[role=option]")) {
    other.setAttribute("aria-selected", String(other === link));
  }
  if (link) {
    box.setAttribute("aria-activedescendant", link.id);
    link.scrollIntoView({ block: "nearest" });
  } else {
    box.removeAttribute("aria-activedescendant");
  }
}

function show(parts, sections) {
  const { box, offering } = parts;
  offering.replaceChildren(...sections);
  for (const section of offering.children) section.setAttribute("role", "group");
  for (const plain of offering.querySelectorAll("h2, ul, li")) plain.setAttribute("role", "presentation");
  const links = offering.querySelectorAll("a");
  links.forEach((link, number) => {
    link.id = `${offering.id}-${number}`;
    link.tabIndex = -1;
    link.setAttribute("role", "option");
  });
  choose(parts, null);
  offering.hidden = links.length === 0;
  box.setAttribute("aria-expanded", String(!offering.hidden));
  const found = links.length === 1 ? "1 suggestion." : `${links.length} suggestions.`;
  offering.nextElementSibling.textContent = links.length ? `${found} Use the up and down arrows.` : "No suggestions.";
}

async function offer(parts) {
  asked?.abort();
  asked = new AbortController();
  try {
    const address = `${parts.offering.dataset.offers}?q=${encodeURIComponent(parts.box.value)}`;
    const answer = await fetch(address, { signal: asked.signal });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    show(parts, page.querySelectorAll("#offers > section"));
  } catch {
    close(parts); // another key was pressed meanwhile, or the archive cannot be reached
  }
}

function move(parts, step) {
  const links = [...parts.offering.querySelectorAll("[role=option]")];
  const at = links.findIndex((link) => link.getAttribute("aria-selected") === "true");
  // One place before the first and after the last is the box itself.
  const next = (at + 1 + step + links.length + 1) % (links.length + 1);
  choose(parts, links[next - 1] ?? null);
}

document.addEventListener("input", (event) => {
  const parts = partsOf(event.target);
  if (!parts || event.target !== parts.box) return;
  prepare(parts);
  clearTimeout(timer);
  timer = setTimeout(() => offer(parts), PAUSE);
});

document.addEventListener("keydown", (event) => {
  const parts = partsOf(event.target);
  if (!parts || parts.offering.hidden || event.target !== parts.box) return;
  if (event.key === "Escape") {
    event.preventDefault();
    clearTimeout(timer);
    asked?.abort(); // an answer that is still on its way opens nothing any more
    close(parts);
  } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    move(parts, event.key === "ArrowDown" ? 1 : -1);
  } else if (event.key === "Enter") {
    const chosen = parts.offering.querySelector("[aria-selected=true]");
    if (!chosen) return;
    event.preventDefault();
    chosen.click();
  }
});

document.addEventListener("focusin", (event) => {
  for (const offering of document.querySelectorAll("[data-offers]")) {
    const parts = partsOf(offering);
    if (partsOf(event.target)?.offering !== offering && parts.box.getAttribute("role") === "combobox") close(parts);
  }
});

document.addEventListener("submit", () => {
  clearTimeout(timer);
  asked?.abort();
});
