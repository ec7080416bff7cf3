// The reader's collection, kept in this browser. Without this script it is in the address of its page alone.
const KEY = "collection";
const FOLLOWS = "collection-follows"; // the next page is the kept collection, changed by the reader
const PAGE = "/collection/";

function stored() {
  try {
    return new URLSearchParams(localStorage.getItem(KEY) ?? "");
  } catch {
    return new URLSearchParams(); // the browser keeps nothing for this site
  }
}

function store(query) {
  try {
    localStorage.setItem(KEY, query);
    return true;
  } catch {
    return false;
  }
}

const idsOf = (params) => (params.get("s") ?? "").split(".").filter(Boolean);
const addressOf = (params) => `${PAGE}?${params}`;

function show() {
  const params = stored();
  const ids = idsOf(params);
  for (const link of document.querySelectorAll("[data-collect]")) {
    const has = ids.includes(link.dataset.collect);
    link.firstChild.data = has ? "Collected" : "Collect";
    if (has) link.href = addressOf(params);
  }
  for (const link of document.querySelectorAll("[data-my-collection]")) {
    link.href = ids.length ? addressOf(params) : PAGE;
    link.textContent = ids.length ? `Collection (${ids.length})` : "Collection";
  }
}

function collect(event) {
  const link = event.target.closest?.("[data-collect]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const params = stored();
  const ids = idsOf(params);
  if (ids.includes(link.dataset.collect)) return; // the link leads to the collection
  params.set("s", [...ids, link.dataset.collect].join("."));
  if (!store(params.toString())) return;
  event.preventDefault();
  show();
  say(`Collected. The collection has ${ids.length + 1} statements now.`);
}

// For ears: eyes see the link change.
function say(words) {
  let status = document.getElementById("collection-status");
  if (!status) {
    status = document.createElement("p");
    status.id = "collection-status";
    status.className = "hidden";
    status.setAttribute("role", "status");
    document.body.append(status);
  }
  status.textContent = words;
}

function button(label, act) {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = label;
  made.addEventListener("click", act);
  return made;
}

// On the collection's own page: say whether this browser keeps it, and offer to.
function offerToKeep(place) {
  const here = new URLSearchParams(place.dataset.collection);
  const kept = stored();
  if (sessionStorage.getItem(FOLLOWS)) {
    sessionStorage.removeItem(FOLLOWS);
    store(here.toString());
  } else if (!idsOf(here).length && idsOf(kept).length && !location.search) {
    location.replace(addressOf(kept));
    return;
  }
  const now = stored();
  const count = idsOf(now).length;
  if (now.toString() === here.toString()) {
    if (!count) return;
    place.replaceChildren("This browser keeps it. ", button("Forget it", () => store("") && again(place)));
    for (const form of document.querySelectorAll(".collection form")) {
      form.addEventListener("submit", () => sessionStorage.setItem(FOLLOWS, "1"));
    }
  } else if (idsOf(here).length) {
    place.replaceChildren(button("Keep it in this browser", () => store(here.toString()) && again(place)));
    if (count) {
      const link = document.createElement("a");
      link.href = addressOf(now);
      link.textContent = `another collection, of ${count}`;
      place.append(" in place of ", link);
    }
  }
}

function again(place) {
  place.replaceChildren();
  offerToKeep(place);
  show();
}

document.addEventListener("click", collect);
document.addEventListener("htmx:afterSettle", show);
window.addEventListener("storage", show);
window.addEventListener("pageshow", show);
const place = document.querySelector("[data-collection]");
if (place) offerToKeep(place);
show();
