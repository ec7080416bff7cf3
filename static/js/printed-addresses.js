// On paper a permalink is read and typed: whole, with its host, and without the words that were searched for.
addEventListener("beforeprint", () => {
  for (const link of document.querySelectorAll("a[rel=bookmark]")) link.dataset.address = link.origin + link.pathname;
});
