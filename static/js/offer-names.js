// While something is typed into the search box, names and words that begin so are offered below it, as links.
// They come from the page "Find by name", which works without this script.
const PAUSE = 150; // milliseconds without a key before the archive is asked
let timer = 0;
let asked = null;

function offeringOf(element) {
  return element.closest?.("form.find")?.querySelector("[data-offers]");
}

async function offer(box, offering) {
  asked?.abort();
  asked = new AbortController();
  try {
    const address = `${offering.dataset.offers}?q=${encodeURIComponent(box.value)}`;
    const answer = await fetch(address, { signal: asked.signal });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    offering.replaceChildren(...page.querySelectorAll("#offers > section"));
    offering.hidden = !offering.childElementCount;
  } catch {
    offering.hidden = true; // another key was pressed meanwhile, or the archive cannot be reached
  }
}

document.addEventListener("input", (event) => {
  const offering = offeringOf(event.target);
  if (!offering) return;
  clearTimeout(timer);
  timer = setTimeout(() => offer(event.target, offering), PAUSE);
});

document.addEventListener("keydown", (event) => {
  const offering = offeringOf(event.target);
  if (!offering || offering.hidden) return;
  if (event.key === "Escape") {
    event.preventDefault();
    offering.hidden = true;
    offering.closest("form").querySelector("input[type=search]").focus();
  } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    const stops = [offering.closest("form").querySelector("input[type=search]"), ...offering.querySelectorAll("a")];
    const at = stops.indexOf(document.activeElement) + (event.key === "ArrowDown" ? 1 : -1);
    stops[(at + stops.length) % stops.length].focus();
  }
});

document.addEventListener("focusin", (event) => {
  for (const offering of document.querySelectorAll("[data-offers]")) {
    if (offeringOf(event.target) !== offering) offering.hidden = true;
  }
});

document.addEventListener("submit", () => {
  clearTimeout(timer);
  asked?.abort();
});
