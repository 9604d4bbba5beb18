/*
 * What every page may use and none needs: a classic script, so that it runs from disk, too.
 * 1. From disk a folder opens as a listing: links to folders get their index.html.
 * 2. "/" goes to the search box.
 * 3. An entry reached from the search has the words marked (?mark=…), without a change of the document.
 */
(() => {
  if (location.protocol === "file:") {
    for (const link of document.querySelectorAll("a[href]")) {
      const [path, hash] = link.getAttribute("href").split("#");
      if (/^\.{0,2}\//.test(path) && path.endsWith("/"))
        link.setAttribute("href", `${path}index.html${hash === undefined ? "" : `#${hash}`}`);
    }
    for (const form of document.querySelectorAll("form[action$='/']"))
      form.setAttribute("action", `${form.getAttribute("action")}index.html`);
  }

  document.addEventListener("keydown", (event) => {
    const typing =
      event.target instanceof Element && event.target.closest("input, textarea, select, [contenteditable]");
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || typing) return;
    const box =
      document.querySelector("main input[type=search]") ?? document.querySelector("input[type=search]");
    if (!box) return;
    event.preventDefault();
    box.focus();
    box.select();
  });

  const words = (new URLSearchParams(location.search).get("mark") ?? "")
    .split(/[\s"]+/u)
    .filter(Boolean)
    .slice(0, 20);
  const text = document.querySelector(".entry-text");
  if (words.length === 0 || !text || !("highlights" in CSS)) return;
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|")})[\\p{L}\\p{N}]*`,
    "giu",
  );
  const ranges = [];
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    for (const { index, 0: found } of node.data.matchAll(pattern)) {
      const range = new Range();
      range.setStart(node, index);
      range.setEnd(node, index + found.length);
      ranges.push(range);
    }
  }
  CSS.highlights.set("found", new Highlight(...ranges));
})();
