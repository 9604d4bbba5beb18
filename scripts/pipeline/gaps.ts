import type { Gap } from "../../src/lib/model/gap.ts";
import type { PartKind } from "../../src/lib/model/part.ts";
import type { Words } from "../../src/lib/words/en.ts";
import type { Capture } from "./capture.ts";
import type { EntryDraft } from "./entryDraft.ts";

/** How a text announces what the capture does not hold. Tried over the paragraphs of the kinds named. */
interface GapRule {
  in: readonly PartKind[];
  /** The captured words that announce it are the whole match. A group `count` gives the number of missing things. */
  match: RegExp;
  /** True where only the last paragraph of its part counts. */
  last: boolean;
  kind: Gap["kind"];
  basis: Gap["basis"];
  certainty: Gap["certainty"];
  statement: (say: Words["missing"], count: number, platform: string) => string;
}

const TEXT: readonly PartKind[] = ["text", "quote", "list"];

/** What live blogs say before something that is lost. The words claim no more than is known. */
const RULES: readonly GapRule[] = [
  {
    in: TEXT,
    last: true,
    match: /\btweet(?:s|ed)\s*:\s*$/u,
    kind: "embed",
    basis: "announced",
    certainty: "high",
    statement: (say) => say.tweet,
  },
  {
    in: TEXT,
    last: false,
    match: /\b[Rr]ead (?:more|the full text)\s+here\b\.?/u,
    kind: "link-target",
    basis: "announced",
    certainty: "high",
    statement: (say) => say.link,
  },
  {
    in: TEXT,
    last: false,
    match: /\blive stream here\s*:/u,
    kind: "embed",
    basis: "announced",
    certainty: "high",
    statement: (say) => say.stream,
  },
  {
    in: TEXT,
    last: false,
    match: /\bHere is a video\b/u,
    kind: "video",
    basis: "announced",
    certainty: "high",
    statement: (say) => say.video,
  },
  {
    in: TEXT,
    last: false,
    match: /\bHere is a profile of\b/u,
    kind: "link-target",
    basis: "announced",
    certainty: "medium",
    statement: (say) => say.profile,
  },
  {
    in: TEXT,
    last: false,
    match: /\bIn this photo\b/u,
    kind: "picture",
    basis: "announced",
    certainty: "high",
    statement: (say) => say.picture,
  },
  {
    in: ["pager"],
    last: false,
    match: /^\d+ of (?<count>0*[1-9]\d*)$/u,
    kind: "gallery",
    basis: "announced",
    certainty: "high",
    statement: (say, count) => say.pictures(count),
  },
  {
    in: ["alt"],
    last: false,
    match: /^.+$/u,
    kind: "picture",
    basis: "described",
    certainty: "high",
    statement: (say) => say.alt,
  },
  {
    in: ["signature"],
    last: false,
    match: /\bvia (?<platform>\S+)$/u,
    kind: "embed",
    basis: "inferred",
    certainty: "medium",
    statement: (say, _, platform) => say.via(platform),
  },
];

/** Finds what an entry announces and the capture lacks. */
export function findGaps(capture: Capture, entry: EntryDraft, { missing }: Pick<Words, "missing">): Gap[] {
  const gaps: Gap[] = [];
  for (const part of entry.parts) {
    part.pieces.forEach((piece, i) => {
      const text = capture.text.slice(piece.start, piece.end);
      for (const rule of RULES) {
        if (!rule.in.includes(part.kind) || (rule.last && i < part.pieces.length - 1)) continue;
        const found = rule.match.exec(text);
        if (!found) continue;
        const count = found.groups?.["count"] === undefined ? null : Number(found.groups["count"]);
        const start = piece.start + found.index;
        gaps.push({
          kind: rule.kind,
          quantity: count ?? (rule.kind === "picture" || rule.kind === "embed" ? 1 : null),
          verbatim: found[0],
          position: capture.position(start, start + found[0].length),
          basis: rule.basis,
          certainty: rule.certainty,
          statement: rule.statement(missing, count ?? 1, found.groups?.["platform"] ?? ""),
        });
      }
    });
  }
  return onePictureEach(gaps, entry);
}

/** "In this photo …" and the alt text below it tell of one picture: the alt text is kept, it says more. */
function onePictureEach(gaps: readonly Gap[], entry: EntryDraft): Gap[] {
  const described = entry.parts.some((part) => part.kind === "alt");
  return gaps.filter((gap) => !(described && gap.kind === "picture" && gap.basis === "announced"));
}
