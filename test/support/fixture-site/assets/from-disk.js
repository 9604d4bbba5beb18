// From disk a folder opens as a listing: name its page.
if (location.protocol === "file:") {
  for (const link of document.querySelectorAll("a[href]")) {
    const target = new URL(link.href);
    if (target.protocol !== "file:" || !target.pathname.endsWith("/")) continue;
    target.pathname += "index.html";
    link.href = target.href;
  }
}
