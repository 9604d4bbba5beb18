/*
 * What every page may use and none needs: a classic script, so that it runs from disk, too.
 * 1. From disk a folder opens as a listing: links to folders get their index.html, and what does not work there says so.
 * 2. "/" goes to the search box.
 * 3. An entry reached from the search has the words marked (?mark=…), without a change of the document.
 */
(() => {
  if (location.protocol === "file:") {
    for (const link of document.querySelectorAll("a[href]")) {
      const [, path, rest] = /^([^?#]*)(.*)$/s.exec(link.getAttribute("href"));
      if (/^\.{1,2}\//.test(path) && path.endsWith("/"))
        link.setAttribute("href", `${path}index.html${rest}`);
    }
    for (const form of document.querySelectorAll("form[action$='/']"))
      form.setAttribute("action", `${form.getAttribute("action")}index.html`);
    // From disk no module runs, so the search cannot speak for itself.
    for (const note of document.querySelectorAll("[data-from-disk]")) note.hidden = false;
  }

  document.addEventListener("keydown", (event) => {
    const typing =
      event.target instanceof Element && event.target.closest("input, textarea, select, [contenteditable]");
    const other =
      event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented;
    if (event.key !== "/" || other || (typing && typing.type !== "checkbox")) return;
    const box =
      document.querySelector("main input[type=search]") ?? document.querySelector("input[type=search]");
    if (!box) return;
    event.preventDefault();
    box.focus();
    box.select();
  });

  const text = document.querySelector(".entry-text");
  const marks = new URLSearchParams(location.search)
    .getAll("mark")
    .map((mark) => mark.split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean))
    .filter((words) => words.length > 0)
    .slice(0, 20);
  if (marks.length === 0 || !text || !("highlights" in CSS)) return;
  const between = "[^\\p{L}\\p{N}]+";
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${marks.map((words) => words.join(between)).join("|")})(?![\\p{L}\\p{M}\\p{N}])`,
    "giu",
  );
  // The captured words as one text, so that a phrase is found across links and paragraphs.
  const nodes = [];
  let whole = "";
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement.closest(".gap, .sc, .notice")) continue;
    const block = node.parentElement.closest("p, li");
    if (nodes.length > 0 && nodes.at(-1).block !== block) whole += "\n";
    nodes.push({ node, block, start: whole.length });
    whole += node.data;
  }
  const placeOf = (offset) => {
    const { node, start } = nodes.findLast((one) => one.start <= offset);
    return [node, Math.min(offset - start, node.length)];
  };
  const ranges = [...whole.matchAll(pattern)].map(({ index, 0: found }) => {
    const range = new Range();
    range.setStart(...placeOf(index));
    const [last, before] = placeOf(index + found.length - 1);
    range.setEnd(last, before + 1);
    return range;
  });
  CSS.highlights.set("found", new Highlight(...ranges));
  const first = ranges[0];
  if (first && first.getBoundingClientRect().bottom > innerHeight && location.hash === "")
    first.startContainer.parentElement.scrollIntoView({ block: "center" });
})();
