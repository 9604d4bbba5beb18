import type { Attribution } from "../../src/lib/model/attribution.ts";
import type { NameRecord } from "../../src/lib/model/nameRecord.ts";
import type { Role } from "../../src/lib/model/role.ts";
import { type PhraseMatcher, phraseMatcher } from "../../src/lib/phraseMatcher.ts";
import type { Format } from "../formats/format.ts";
import { LANGUAGES, languageOf } from "../languages/index.ts";
import type { Capture } from "./capture.ts";
import type { EntryDraft } from "./entryDraft.ts";
import type { CreditNames } from "./parts/creditNames.ts";
import type { PartDraft } from "./parts/cutParts.ts";
import type { Piece } from "./parts/piece.ts";

/** The name authority, ready to be matched. */
export interface NameMatcher {
  matcher: PhraseMatcher<NameRecord>;
  byVariant: ReadonlyMap<string, string>;
}

export function nameMatcher(names: readonly NameRecord[]): NameMatcher {
  const pairs = names.flatMap((name) => name.variants.map((variant) => [variant, name] as const));
  return {
    matcher: phraseMatcher(pairs),
    byVariant: new Map(pairs.map(([variant, name]) => [variant, name.id])),
  };
}

/**
 * Words of reporting by language: behind the name of an agency or outlet ("Reuters reports"), and before it ("told Reuters", "More
 * from AFP").
 */
const REPORTING = new Map(
  LANGUAGES.map(({ code, reports, told }) => [
    code,
    { reports: new RegExp(`^${reports}`, "u"), told: new RegExp(`${told}$`, "u") },
  ]),
);

/** So many characters before a name are looked at: more than the longest words that `TOLD` takes. */
const LOOK = 160;

/** What a rule needs before "to" alone counts: somebody speaks. "to Reuters" without it is a direction. */
const SPEAKS = /\b(?:anonymity|spoke|speaking|said|statement|plan|details)\b/u;

/** Finds who is behind the words of an entry, by rules. What they cannot see the archivist adds in the record. */
export function findAttributions(
  capture: Capture,
  entry: EntryDraft,
  format: Format,
  names: NameMatcher,
  credits: CreditNames,
  publisher: string | null,
  language: string,
): Attribution[] {
  return entry.parts.flatMap((part, index) => {
    if (part.kind === "signature")
      return part.pieces.flatMap((piece) => signed(capture, piece, format, names));
    if (part.kind === "credit")
      return part.pieces.flatMap((piece) => credited(capture, piece, entry.parts, index, credits));
    if (part.kind === "text" || part.kind === "title" || part.kind === "list" || part.kind === "quote") {
      return part.pieces.flatMap((piece) => reported(capture, piece, names, publisher, language));
    }
    return [];
  });
}

/** Builds an attribution from captured words. */
export function attributionAt(
  capture: Capture,
  start: number,
  end: number,
  role: Role,
  agent: string | null,
  rule: string,
  more: Partial<Attribution> = {},
): Attribution {
  return {
    role,
    agent,
    verbatim: capture.text.slice(start, end),
    position: capture.position(start, end),
    scope: "entry",
    quote: null,
    via: [],
    joint: null,
    basis: "explicit",
    certainty: "high",
    rule,
    ...more,
  };
}

/** `by Rahul Radhakrishnan edited by Graeme Baker …`, `by aymanm via Instagram`, `-- Nouri al- Maliki` */
function signed(capture: Capture, piece: Piece, format: Format, names: NameMatcher): Attribution[] {
  const text = capture.text.slice(piece.start, piece.end);
  const quoted = /^(?:--|–|—)\s*(?<name>\S.*)$/u.exec(text)?.groups?.["name"];
  if (quoted !== undefined) {
    const start = piece.end - quoted.length;
    return [
      attributionAt(
        capture,
        start,
        piece.end,
        "quoted-speaker",
        names.byVariant.get(quoted) ?? null,
        "signed-quotation",
        { scope: "quote" },
      ),
    ];
  }
  const found = format.signatures.map((rule) => rule.exec(text)).find((match) => match !== null);
  const { by, editor, via } = found?.groups ?? {};
  const at = (words: string, from: number): [number, number] => {
    const start = piece.start + text.indexOf(words, from);
    return [start, start + words.length];
  };
  const attributions: Attribution[] = [];
  if (by !== undefined) {
    const [start, end] = at(by, /^by /iu.test(text) ? 3 : 0);
    const platform = via === undefined ? [] : [{ agent: names.byVariant.get(via) ?? null, verbatim: via }];
    const role: Role = via === undefined ? "poster" : "social-account";
    attributions.push(
      attributionAt(capture, start, end, role, names.byVariant.get(by) ?? null, "signature", {
        via: platform,
        scope: via === undefined ? "entry" : "media",
      }),
    );
  }
  if (editor !== undefined) {
    const [start, end] = at(editor, text.indexOf(" edited by ") + 11);
    attributions.push(
      attributionAt(capture, start, end, "editor", names.byVariant.get(editor) ?? null, "signature"),
    );
  }
  return attributions;
}

/**
 * A credit that closes a text credits the text; one that closes a caption or stands under an alt text or before a pager
 * credits pictures. A joint credit ties its names and does not say whose is what.
 */
function credited(
  capture: Capture,
  piece: Piece,
  parts: readonly PartDraft[],
  index: number,
  credits: CreditNames,
): Attribution[] {
  const text = capture.text.slice(piece.start, piece.end);
  const before = parts[index - 1]?.kind;
  const media = before === "caption" || before === "alt" || parts[index + 1]?.kind === "pager";
  const inner = text.replace(/^\[|\]$/gu, "");
  const offset = piece.start + text.indexOf(inner);
  const split = credits.split(inner);
  return split.map((name) => {
    const start = offset + name.offset;
    return attributionAt(
      capture,
      start,
      start + name.text.length,
      media ? "photo-credit" : "agency-credit",
      name.agent,
      "credit",
      {
        scope: media ? "media" : "entry",
        joint: split.length > 1 ? text : null,
      },
    );
  });
}

/** Agencies and outlets with a word of reporting before or behind them. */
function reported(
  capture: Capture,
  piece: Piece,
  names: NameMatcher,
  publisher: string | null,
  language: string,
): Attribution[] {
  // English beside the language of the source: agencies are quoted in it everywhere.
  const codes = new Set([languageOf(language)?.code ?? "en", "en"]);
  const reporting = [...codes].flatMap((code) => REPORTING.get(code) ?? []);
  const text = capture.text.slice(piece.start, piece.end);
  const spoken = SPEAKS.exec(text);
  const spokenBefore = (at: number): boolean => spoken !== null && spoken.index + spoken[0].length <= at;
  return names.matcher.find(text).flatMap(({ start, end, value: name }) => {
    if (name.type !== "agency" && name.type !== "newspaper" && name.type !== "broadcaster") return [];
    if (name.id === publisher) return [];
    const before = text.slice(Math.max(0, start - LOOK), start);
    const behind = text.slice(end, end + LOOK);
    const told = reporting.map((words) => words.told.exec(before)).find((match) => match !== null) ?? null;
    const speaks = told !== null && (!/^to(?: the)? $/iu.test(told[0]) || spokenBefore(start));
    const titled = /:\s$/u.test(before) && end === text.length;
    if (!speaks && !titled && !reporting.some((words) => words.reports.test(behind))) return [];
    const role: Role = name.type === "agency" ? "agency-source" : "relayed-publication";
    return [attributionAt(capture, piece.start + start, piece.start + end, role, name.id, "reporting-verb")];
  });
}
