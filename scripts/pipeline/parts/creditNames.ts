import type { NameRecord } from "../../../src/lib/model/nameRecord.ts";

/** What separates the names in one credit: "AP, AFP and Reuters", "MARWAN IBRAHIM/AFP/Getty Images". */
const JOINT = /,|\/|\band\b/u;

/** A credit is a line, not a page. Characters. */
const LONGEST = 1000;

/** A name inside a credit, with its offset in it. */
export interface CreditedName {
  text: string;
  offset: number;
  /** Id of the name record, or null. */
  agent: string | null;
}

/** Knows the forms that names take in credits. */
export interface CreditNames {
  /** The names in a credit, in order. */
  split(text: string): CreditedName[];
  isCredit(text: string): boolean;
  closingCredit(text: string): number | null;
}

/** Makes a reader of credits from the archive's name records. */
export function creditNames(names: readonly NameRecord[]): CreditNames {
  const forms = new Map<string, string>();
  for (const name of names) for (const form of name.credits) forms.set(form, name.id);
  const longest = [...forms.keys()].sort((a, b) => b.length - a.length);

  function split(text: string): CreditedName[] {
    const found: CreditedName[] = [];
    let offset = 0;
    const pieces = text.split(JOINT);
    pieces.forEach((words, i) => {
      // White space beside a joint belongs to it.
      const front = i > 0 ? words.trimStart() : words;
      const piece = i < pieces.length - 1 ? front.trimEnd() : front;
      const at = text.indexOf(piece, offset);
      found.push({ text: piece, offset: at, agent: forms.get(piece) ?? null });
      offset = at + piece.length;
    });
    return found;
  }

  function closingCredit(text: string): number | null {
    if (isSlashed(text) && split(text).some((name) => name.agent !== null)) return 0;
    for (const form of longest) {
      if (!text.endsWith(form)) continue;
      const start = text.length - form.length;
      if (start === 0) return 0;
      if (/[\s/,]$/u.test(text.slice(0, start))) return start;
    }
    return null;
  }
  return {
    split,
    isCredit: (text) => text.length <= LONGEST && split(text).every((name) => name.agent !== null),
    closingCredit,
  };
}

/** "Person/Agency": a creator before the slash. */
function isSlashed(text: string): boolean {
  return text.length <= LONGEST && /^[^/]+(\/[^/]+)+$/u.test(text);
}
