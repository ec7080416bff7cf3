// <words-link data-url="permalink?version=1">: whoever selects words in the element before it is offered a link to
// exactly these, one Tab away. It leads browsers by a text fragment, and has the server mark the words for
// those that know none.
const LONGEST = 1000; // characters, as the server takes them
const ENDS = 5; // words at either end name a long stretch

const fragment = (words) => encodeURIComponent(words).replaceAll("-", "%2D");

// What is selected in `place`. Three clicks select to the start of what follows it: that is cut off.
function readSelection(place) {
  const selection = document.getSelection();
  if (selection.isCollapsed || !selection.rangeCount) return "";
  const range = selection.getRangeAt(0).cloneRange();
  if (!place.contains(range.startContainer)) return "";
  if (!place.contains(range.endContainer)) range.setEnd(place, place.childNodes.length);
  const part = range.cloneContents();
  const paragraphs = part.querySelectorAll("p").length ? [...part.querySelectorAll("p")] : [part];
  const text = paragraphs.map((paragraph) => paragraph.textContent).join(" ");
  return text.trim().replace(/\s+/g, " ");
}

class WordsLink extends HTMLElement {
  connectedCallback() {
    document.addEventListener("selectionchange", () => {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.offer(), 250);
    });
    document.addEventListener("keydown", (event) => {
      if (this.hidden) return;
      if (event.key === "Escape") this.hidden = true;
      // From selected words Tab leads to their link, wherever the browser would have gone on.
      if (event.key !== "Tab" || event.shiftKey || document.getSelection().isCollapsed || this.matches(":focus-within")) return;
      event.preventDefault();
      this.querySelector("a").focus();
    });
  }

  offer() {
    const text = readSelection(this.previousElementSibling);
    if (text.length < 2 || text.length > LONGEST) {
      // A press on the link itself takes the selection away: the offer stays while it has the focus.
      if (!this.matches(":focus-within, :hover")) this.hidden = true;
      return;
    }
    const words = text.split(" ");
    const ends = words.length > 2 * ENDS ? [words.slice(0, ENDS).join(" "), words.slice(-ENDS).join(" ")] : [text];
    const { url } = this.dataset;
    const link = Object.assign(document.createElement("a"), {
      href: `${url}&highlight=${encodeURIComponent(text)}#:~:text=${ends.map(fragment).join(",")}`,
      textContent: "Link to these words",
    });
    const copy = document.createElement("copy-button");
    Object.assign(copy.dataset, { text: link.href, label: "Copy link", about: "to the selected words" });
    if (this.firstElementChild?.href === link.href && !this.hidden) return;
    this.replaceChildren(link, copy);
    this.hidden = false;
  }
}

customElements.define("words-link", WordsLink);
