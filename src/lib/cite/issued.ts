import type { EntryDate } from "../model/entryDate.ts";
import { daysBetween } from "../time/days.ts";
import { daySpan } from "../time/edtf.ts";

/** When something was published, with its doubt. Ends are "2014", "2014-06" or "2014-06-15", as precise as is known. */
export type Issued =
  | { kind: "unknown" }
  | { kind: "one"; at: string; doubt: Doubt | null }
  /** On all days from the first to the last. */
  | { kind: "through"; first: string; last: string; doubt: "probably" | "about" | null }
  /** On one of them: `or` where there are two, `to` where there are more. */
  | { kind: "one-of"; first: string; last: string; word: "or" | "to" };
export type Doubt = "probably" | "about" | "or-earlier" | "or-later";

/** What a citation says of a date. */
export function issuedOf({
  edtf,
  notBefore,
  notAfter,
}: Pick<EntryDate, "edtf" | "notBefore" | "notAfter">): Issued {
  const span = daySpan(edtf);
  if (span === null || (span.first === null && span.last === null)) return { kind: "unknown" };
  const ends = edtf
    .replace(/^\[|\]$/gu, "")
    .split(/\.\.|[,/]/u)
    .filter(Boolean);
  const first = bare(ends[0] ?? "");
  const last = bare(ends.at(-1) ?? "");
  if (span.first === null) return { kind: "one", at: last, doubt: "or-earlier" };
  if (span.last === null) return { kind: "one", at: first, doubt: "or-later" };
  if (first === last) return { kind: "one", at: first, doubt: doubtOf(edtf, notBefore, notAfter) };
  if (!edtf.startsWith("[")) return { kind: "through", first, last, doubt: throughDoubt(edtf) };
  return { kind: "one-of", first, last, word: daysBetween(span.first, span.last) === 1 ? "or" : "to" };
}

function doubtOf(edtf: string, notBefore: string | null, notAfter: string | null): Doubt | null {
  if (/[~%]$/u.test(edtf)) return "about";
  if (!edtf.endsWith("?")) return null;
  if (notBefore === null && notAfter !== null) return "or-earlier";
  return notAfter === null && notBefore !== null ? "or-later" : "probably";
}

function throughDoubt(edtf: string): "probably" | "about" | null {
  if (/[~%]/u.test(edtf)) return "about";
  return edtf.includes("?") ? "probably" : null;
}

function bare(edtf: string): string {
  return edtf.replace(/[?~%]$/u, "");
}

/** A date that its evidence does not settle: "[June 15–16, 2014?]". */
export function doubted(issued: Issued): Issued {
  if (issued.kind === "one") return { ...issued, doubt: issued.doubt ?? "probably" };
  return issued.kind === "through" ? { ...issued, doubt: issued.doubt ?? "probably" } : issued;
}

/** True where the date is not simply stated, so that styles set it in brackets. */
export function isDoubtful(issued: Issued): boolean {
  if (issued.kind === "unknown") return false;
  return issued.kind === "one-of" || issued.doubt !== null;
}

/** First and last end, the same twice for one; empty where nothing is known. */
export function endsOf(issued: Issued): string[] {
  if (issued.kind === "unknown") return [];
  return issued.kind === "one" ? [issued.at] : [issued.first, issued.last];
}
