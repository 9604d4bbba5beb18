/**
 * ASCII punctuation that Markdown or MDX could read as more than itself inside a line. All of it is written as numeric
 * character references, never with backslashes: one rule for a reader, and none of the three holes of the stock
 * stringifier (see "Why our own printer" in src/content/README.md).
 */
const ACTIVE_IN_TEXT = /[\\`*_{}[\]<>&~|$!#]/gu;

/** Attribute values stand in double quotes on one line. */
const ACTIVE_IN_ATTRIBUTE = /["&<>{}\n\t]/gu;

function reference(character: string): string {
  return `&#x${character.codePointAt(0)?.toString(16).toUpperCase()};`;
}

/** Captured words as the text of an element on one line. */
export function escapeText(text: string): string {
  return text
    .replace(ACTIVE_IN_TEXT, reference)
    .replace(/\t|[\u2028\u2029\ufeff]/gu, reference)
    .replace(/:(?=\/\/)|@/gu, reference);
}

/** Any text as the value of an attribute. */
export function escapeAttribute(value: string): string {
  return value.replace(ACTIVE_IN_ATTRIBUTE, reference).replace(/[\r\u2028\u2029\ufeff]/gu, reference);
}

/** Undoes `escapeText`; null where the text is not as it writes it: Markdown, or a reference that it does not use. */
export function readText(escaped: string): string | null {
  const text = decodeReferences(escaped);
  return escapeText(text) === escaped ? text : null;
}

/** Undoes `escapeAttribute`, likewise. */
export function readAttribute(escaped: string): string | null {
  const value = decodeReferences(escaped);
  return escapeAttribute(value) === escaped ? value : null;
}

function decodeReferences(text: string): string {
  return text.includes("&")
    ? text.replace(/&#x([0-9A-F]{1,4});/gu, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text;
}
