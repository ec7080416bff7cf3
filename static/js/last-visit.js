// Remembers, in this browser alone, what was the newest statement when a search was last looked at, and offers what is
// new since. Without this script the page has a link to keep instead.
const MOST = 100; // searches that are remembered; the oldest is forgotten first
const PLACE = "newest-seen";

function read(storage) {
  try {
    return new Map(JSON.parse(storage.getItem(PLACE) ?? "[]"));
  } catch {
    return new Map(); // storage that is forbidden or was tampered with
  }
}

function write(storage, seen) {
  try {
    storage.setItem(PLACE, JSON.stringify([...seen].slice(-MOST)));
  } catch {
    // storage that is forbidden or full: nothing is remembered
  }
}

function remember(storage, search, newest) {
  const seen = read(storage);
  seen.delete(search);
  write(storage, seen.set(search, newest));
}

function offer() {
  const place = document.querySelector("[data-newest]");
  if (!place || place.querySelector("[data-last-visit]")) return;
  const { search, newest } = place.dataset;
  // A page read twice in one sitting is one visit.
  const before = read(sessionStorage).get(search) ?? read(localStorage).get(search) ?? newest;
  remember(sessionStorage, search, before);
  remember(localStorage, search, newest);
  if (before === newest) return;
  const link = document.createElement("a");
  link.href = `${search}${search === "?" ? "" : "&"}newer_than=${encodeURIComponent(before)}`;
  link.dataset.lastVisit = "";
  link.textContent = "What is new here since your last visit";
  place.prepend(link, ". ");
}

document.addEventListener("htmx:afterSettle", offer);
offer();
