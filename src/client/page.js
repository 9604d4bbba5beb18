/*
 * What every page may use and none needs: a classic script, so that it runs from disk, too.
 * 1. From disk a folder opens as a listing: links to folders get their index.html, and what does not work there says so.
 * 2. "/" goes to the search box, unless the reader has turned that off on the search page.
 * 3. Citations get a button that copies them.
 * 4. Words selected in an entry can be cited: quotation, citation and a link that opens at them.
 * 5. In a capture a range of lines (#L28-L36) is marked, also where it is no segment.
 * 6. What a day is narrowed to stands in the address, and the number of entries that are left is said.
 * 7. An entry reached from the search has the words marked (?mark=…), without a change of the document.
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
    for (const note of document.querySelectorAll("[data-not-from-disk]")) note.hidden = true;
  }

  /** Not every browser keeps something for a page from disk, or for a reader who wants nothing kept. */
  const kept = (value) => {
    try {
      if (value !== undefined) localStorage.setItem("dateline-slash", value);
      return localStorage.getItem("dateline-slash");
    } catch {
      return value;
    }
  };
  const keyChoice = document.querySelector("#search-key");
  if (keyChoice) {
    const box = keyChoice.querySelector("input");
    keyChoice.hidden = false;
    box.checked = kept() !== "off";
    box.addEventListener("change", () => kept(box.checked ? "on" : "off"));
  }

  document.addEventListener("keydown", (event) => {
    const typing =
      event.target instanceof Element && event.target.closest("input, textarea, select, [contenteditable]");
    const other =
      event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented;
    if (event.key !== "/" || kept() === "off" || other || (typing && typing.type !== "checkbox")) return;
    const box =
      document.querySelector("main input[type=search]") ?? document.querySelector("input[type=search]");
    if (!box) return;
    event.preventDefault();
    box.focus();
    box.select();
  });

  /** Makes an element with a text; `into` is where it goes. */
  const make = (name, text, into) => {
    const element = document.createElement(name);
    element.textContent = text;
    into?.append(element);
    return element;
  };

  const copy = async (element) => {
    const as = (type, text) => ({ [type]: new Blob([text], { type }) });
    try {
      await navigator.clipboard.write([
        new ClipboardItem({ ...as("text/plain", element.innerText), ...as("text/html", element.innerHTML) }),
      ]);
    } catch {
      // From disk and without encryption there is no clipboard but that of a selection.
      getSelection().selectAllChildren(element);
      if (!document.execCommand("copy")) throw new Error("no clipboard");
    }
  };

  /** The words of the archive, from the page (CiteBox). */
  const say = JSON.parse(document.querySelector("script.cite-words")?.textContent ?? "{}");

  const offerCopy = (section) => {
    const status = make("p", "", null);
    status.className = "vh";
    status.setAttribute("role", "status");
    for (const citation of section.querySelectorAll("dd.cite")) {
      const term = citation.previousElementSibling;
      const label = term.textContent;
      const button = make("button", say.copy, term);
      button.type = "button";
      button.setAttribute(
        "aria-label",
        say.copyOf.replace("{what}", () => label),
      );
      button.addEventListener("click", () =>
        copy(citation).then(
          () => {
            for (const other of document.querySelectorAll(".is-copied")) other.classList.remove("is-copied");
            button.classList.add("is-copied");
            status.textContent = say.copied.replace("{what}", () => label);
          },
          () => {
            status.className = "note";
            status.textContent = say.notCopied;
          },
        ),
      );
    }
    section.append(status);
  };
  for (const section of document.querySelectorAll("section.cites")) offerCopy(section);

  const entry = document.querySelector("article.entry .entry-text");
  const permalink = document.querySelector("link[rel=cite-as]")?.href;
  const note = document.querySelector("section.cites dd.cite")?.innerText;
  if (entry && permalink && note) {
    let panel = null;
    /** The captured words of a range: what the archive says between them is left out. */
    const wordsOf = (range) => {
      const part = range.cloneContents();
      for (const ours of part.querySelectorAll(".gap, .notice, .sc")) ours.remove();
      return [...part.childNodes]
        .map((node) => node.textContent.trim())
        .filter(Boolean)
        .join(" ")
        .replace(/\s+/g, " ");
    };
    /** Long selections are named by their first and last words. */
    const fragment = (words) => {
      const encode = (text) => encodeURIComponent(text).replaceAll("-", "%2D");
      const all = words.split(" ");
      return all.length > 12
        ? `${encode(all.slice(0, 5).join(" "))},${encode(all.slice(-5).join(" "))}`
        : encode(words);
    };
    const show = () => {
      const selection = getSelection();
      const range = selection.rangeCount > 0 && !selection.isCollapsed ? selection.getRangeAt(0) : null;
      if (!range || !entry.contains(range.commonAncestorContainer)) return;
      const words = wordsOf(range);
      if (words.length < 3) return;
      const from = range.startContainer;
      const block = (from instanceof Element ? from : from.parentElement).closest("[id]")?.id;
      panel?.remove();
      panel = document.createElement("section");
      panel.className = "cites";
      panel.setAttribute("aria-label", say.passage);
      make("h2", say.passage, panel);
      const list = make("dl", "", panel);
      list.className = "record record--wide";
      for (const [label, text] of [
        [say.quotation, `“${words.replace(/[“"](?=\S)/g, "‘").replace(/[”"]/g, "’")}” ${note}`],
        [say.link, `${permalink}#${block ?? ""}:~:text=${fragment(words)}`],
      ]) {
        make("dt", label, list);
        make("dd", text, list).className = "cite";
      }
      offerCopy(panel);
      document.querySelector(".entry-body").prepend(panel);
    };
    let waiting = 0;
    document.addEventListener("selectionchange", () => {
      clearTimeout(waiting);
      waiting = setTimeout(show, 300);
    });
  }

  const toLines = () => {
    for (const line of document.querySelectorAll(".capture > [aria-current], .stretch[aria-current]"))
      line.removeAttribute("aria-current");
    const [, first, last] = /^#L(\d+)-L(\d+)$/.exec(location.hash) ?? [];
    if (first === undefined) return;
    for (let line = Number(first); line <= Math.min(Number(last), Number(first) + 5000); line++)
      document.getElementById(`L${line}`)?.setAttribute("aria-current", "true");
    if (!document.getElementById(location.hash.slice(1)))
      document.getElementById(`L${first}`)?.scrollIntoView();
  };
  addEventListener("hashchange", toLines);
  toLines();
  // A browser that does not know text fragments looks for an element of that long name.
  const [paragraph, directive] = location.hash.slice(1).split(":~:");
  if (directive !== undefined) document.getElementById(paragraph)?.scrollIntoView();

  const narrow = document.querySelector("form.narrow");
  if (narrow) {
    const status = make("p", "", narrow);
    status.setAttribute("role", "status");
    const choices = [...narrow.querySelectorAll("select")];
    const tell = (always = false) => {
      const isNarrowed = always || choices.some(({ value }) => value !== "");
      const left = [...document.querySelectorAll(".e, .points > li")].filter((one) => one.checkVisibility());
      status.textContent = isNarrowed ? narrow.dataset.left.replace("{n}", left.length) : "";
      for (const link of document.querySelectorAll(".day-order a")) link.search = location.search;
    };
    const choose = () => {
      const asked = new URLSearchParams(location.search);
      for (const choice of choices) {
        choice.value = asked.get(choice.name) ?? "";
        if (choice.selectedIndex < 0) choice.value = "";
      }
      tell();
    };
    const keep = (always = false) => {
      const asked = new URLSearchParams(choices.flatMap(({ name, value }) => (value ? [[name, value]] : [])));
      history.pushState(null, "", `${location.pathname}${asked.size > 0 ? `?${asked}` : ""}`);
      tell(always);
    };
    narrow.addEventListener("change", () => keep());
    // The button goes when nothing is narrowed: who pressed it stands at the first choice, and hears that all is there.
    narrow.addEventListener("reset", () =>
      setTimeout(() => {
        keep(true);
        choices[0]?.focus();
      }),
    );
    addEventListener("popstate", choose);
    choose();
  }

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
