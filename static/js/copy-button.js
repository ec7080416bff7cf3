// <copy-button data-text="…" data-label="Copy link">, or data-from="id of the element to copy", or data-url="text to fetch".
// Without this script the element is empty: there is no button that does nothing. It is loaded before the page is read,
// not as a module after it: then each button is there from the start, and nothing moves when it comes.
class CopyButton extends HTMLElement {
  connectedCallback() {
    const { label, about } = this.dataset;
    this.button = document.createElement("button");
    this.button.type = "button";
    this.button.textContent = label;
    if (about) this.button.setAttribute("aria-label", `${label} ${about}`);
    this.status = document.createElement("span");
    this.status.setAttribute("role", "status");
    this.button.addEventListener("click", () => this.copy());
    this.replaceChildren(this.button, this.status);
  }

  async copy() {
    const { text, from, url } = this.dataset;
    try {
      if (url) {
        // As a promise, for browsers that allow a copy only while the press lasts.
        const fetched = fetch(url).then((answer) => (answer.ok ? answer.blob() : Promise.reject(answer.status)));
        await navigator.clipboard.write([new ClipboardItem({ "text/plain": fetched })]);
      } else {
        await navigator.clipboard.writeText(text ?? document.getElementById(from).textContent.trim());
      }
      this.say("Copied");
    } catch {
      // The browser refused, for example on a page without HTTPS.
      this.say("Not copied: select the text instead");
    }
  }

  say(words) {
    this.status.textContent = words;
    setTimeout(() => (this.status.textContent = ""), 3000);
  }
}

customElements.define("copy-button", CopyButton);
