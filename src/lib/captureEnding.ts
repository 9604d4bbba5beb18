/**
 * How the published copy of a capture ends, by the name of the file. Pages and data are published as text, so that no host
 * and no browser ever takes them for more: "x.html" → ".html.txt".
 */
export function captureEnding(file: string): string {
  const kind = webKind(file);
  return kind === null ? ".txt" : `.${kind}.txt`;
}

/** What a capture is that is more than plain text: a page, or data; null for text. */
export function webKind(file: string): "html" | "json" | "csv" | null {
  const [, ending] = /\.(html?|json|csv)$/u.exec(file) ?? [];
  return ending === undefined ? null : ending === "json" || ending === "csv" ? ending : "html";
}
