// <words-link data-url="permalink?version=1">: whoever selects words in the element before it is offered a link to
// these, one Tab away. It leads browsers by a text fragment, and has the server mark the words for those that know none.
// Half a word is no place to lead to, for a fragment finds whole words only: the link takes all of it.
const LONGEST = 1000; // characters, as the server takes them
const ENDS = 5; // words at either end name a long stretch
const PARAGRAPH = "\u2029";
const words = new Intl.Segmenter(undefined, { granularity: "word" });

const squeeze = (text) => text.trim().replace(/\s+/g, " ");
const encode = (text) => encodeURIComponent(text).replaceAll("-", "%2D");

// How many characters of the paragraphs' text stand before a point of the page.
function countBefore(paragraphs, node, offset) {
  let before = 0;
  for (const paragraph of paragraphs) {
    const range = document.createRange();
    range.selectNodeContents(paragraph);
    const where = range.comparePoint(node, offset);
    if (where < 0) return before;
    if (where === 0) {
      range.setEnd(node, offset);
      return before + range.toString().length;
    }
    before += paragraph.textContent.length + 1;
  }
  return before;
}

// The stretches that are selected in `place`, paragraph by paragraph, with the words that are cut in two whole.
function readSelection(place) {
  const selection = document.getSelection();
  if (selection.isCollapsed || !selection.rangeCount) return [];
  const range = selection.getRangeAt(0);
  if (!place.contains(range.startContainer)) return [];
  const paragraphs = [...place.querySelectorAll("p")];
  const text = paragraphs.map((paragraph) => paragraph.textContent).join(PARAGRAPH);
  let start = countBefore(paragraphs, range.startContainer, range.startOffset);
  let end = countBefore(paragraphs, range.endContainer, range.endOffset);
  if (!text.slice(start, end).trim()) return [];
  const segments = words.segment(text);
  const [first, last] = [segments.containing(start), segments.containing(end)];
  if (first?.isWordLike) start = first.index;
  if (last?.isWordLike && last.index < end) end = last.index + last.segment.length;
  return text.slice(start, end).split(PARAGRAPH).map(squeeze).filter(Boolean);
}

function addressOf(url, stretches) {
  const [first, last] = [stretches[0].split(" "), stretches.at(-1).split(" ")];
  const isShort = stretches.length === 1 && first.length <= 2 * ENDS;
  const ends = isShort ? [stretches[0]] : [first.slice(0, ENDS).join(" "), last.slice(-ENDS).join(" ")];
  const address = new URL(url);
  address.searchParams.set("highlight", stretches.join(" "));
  return `${address.href}#:~:text=${ends.map(encode).join(",")}`;
}

class WordsLink extends HTMLElement {
  connectedCallback() {
    const offerSoon = () => {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.offer(), 250);
    };
    document.addEventListener("selectionchange", offerSoon);
    offerSoon(); // something can be selected before this script is there
    document.addEventListener("keydown", (event) => {
      if (this.hidden) return;
      if (event.key === "Escape") {
        clearTimeout(this.timer);
        this.hidden = true;
      }
      // From selected words Tab leads to their link, wherever the browser would have gone on.
      if (event.key !== "Tab" || event.shiftKey || document.getSelection().isCollapsed || this.matches(":focus-within")) return;
      event.preventDefault();
      this.querySelector("a").focus();
    });
  }

  offer() {
    const stretches = readSelection(this.previousElementSibling);
    const length = stretches.join(" ").length;
    if (length < 2 || length > LONGEST) {
      // A press on the link itself takes the selection away: the offer stays while it has the focus.
      if (!this.matches(":focus-within, :hover")) this.hidden = true;
      return;
    }
    const href = addressOf(this.dataset.url, stretches);
    if (this.firstElementChild?.href === href && !this.hidden) return;
    const link = Object.assign(document.createElement("a"), { href, textContent: "Link to these words" });
    const copy = document.createElement("copy-button");
    Object.assign(copy.dataset, { text: href, label: "Copy link", about: "to the selected words" });
    this.replaceChildren(link, copy);
    this.hidden = false;
  }
}

customElements.define("words-link", WordsLink);
