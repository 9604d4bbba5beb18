const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
};

/** Text for the content of an HTML element, never for an attribute; U+0000, the mark of internal addresses, cannot pass. */
export function escapeText(text: string): string {
  return text.replace(/[&<>]/gu, (character) => ENTITIES[character] ?? "").replaceAll("\u0000", "\ufffd");
}
