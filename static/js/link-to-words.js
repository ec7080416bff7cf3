// <link-to-words data-url="permalink?version=1">: whoever selects words in a [data-quotable] is offered a link to
// exactly these. It leads browsers by a text fragment, and has the server mark the words for those that know none.
const LONGEST = 1000; // characters, as the server takes them
const ENDS = 5; // words at either end name a long stretch

const fragment = (words) => encodeURIComponent(words).replaceAll("-", "%2D");

class LinkToWords extends HTMLElement {
  connectedCallback() {
    document.addEventListener("selectionchange", () => {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.offer(), 250);
    });
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape") this.hidden = true;
    });
  }

  offer() {
    const selection = document.getSelection();
    const node = selection.anchorNode;
    const place = (node?.nodeType === Node.ELEMENT_NODE ? node : node?.parentElement)?.closest("[data-quotable]");
    const words = selection.toString().trim().split(/\s+/);
    const text = words.join(" ");
    if (!place?.contains(selection.focusNode) || text.length < 2 || text.length > LONGEST) {
      // A press on the link itself takes the selection away: the offer stays while it has the focus.
      if (!this.matches(":focus-within, :hover")) this.hidden = true;
      return;
    }
    const ends = words.length > 2 * ENDS ? [words.slice(0, ENDS).join(" "), words.slice(-ENDS).join(" ")] : [text];
    const { url } = this.dataset;
    const link = Object.assign(document.createElement("a"), {
      href: `${url}&highlight=${encodeURIComponent(text)}#:~:text=${ends.map(fragment).join(",")}`,
      textContent: "Link to these words",
    });
    const copy = document.createElement("copy-button");
    Object.assign(copy.dataset, { text: link.href, label: "Copy link", about: "to the selected words" });
    this.replaceChildren(link, copy);
    this.hidden = false;
    place.after(this); // so that Tab leads from the words to their link
  }
}

customElements.define("link-to-words", LinkToWords);
