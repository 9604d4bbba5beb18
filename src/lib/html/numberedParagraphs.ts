/**
 * The markup of an entry with an id on each paragraph and list item ("p1", "p2" …), so that a link can lead to it. Only for
 * the page of an entry: lists hold many entries, and an id stands once. Captured text is escaped and holds no element.
 */
export function numberedParagraphs(html: string): string {
  let number = 0;
  return html.replace(/<(p|li)(?=[ >])(?! class="gap")/gu, (start) => `${start} id="p${++number}"`);
}
