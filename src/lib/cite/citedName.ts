import type { NameRecord } from "../model/nameRecord.ts";
import { withoutControls } from "../withoutControls.ts";

/** A name as citations turn it. `whole` is never turned: organisations, accounts, single names, and scripts that put the family first. */
export type CitedName =
  | { kind: "whole"; name: string }
  | { kind: "person"; given: string; particle: string | null; family: string; suffix: string | null };

/** Words that go before a family name and are not sorted under. Capitalised ones ("De Gaulle" in English use) belong to it. */
const PARTICLES = new Set(
  "van von de der den des di da do dos du del della della' degli la le ter ten te zu zum zur vom af av al el ul bin ibn bint ben d' y".split(
    " ",
  ),
);
/** "al-Saleh", "el-Sisi", "ash-Shater": the article is a particle that clings. */
const ARTICLE = /^((?:a[lnrstz]|ash|ath|adh|el|ul)[-‐])(?=\p{L})/iu;
const SUFFIX = /^(?:Jr\.?|Sr\.?|II|III|IV)$/u;
/** Chinese, Japanese and Korean print the family name first. */
const FAMILY_FIRST = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** A name as recorded. Words of the capture without a record are not turned: nobody has said that they name one person. */
export function citedName(verbatim: string, record: Pick<NameRecord, "name" | "kind"> | null): CitedName {
  if (record === null) return { kind: "whole", name: withoutControls(verbatim) };
  return record.kind === "person" ? personName(record.name) : { kind: "whole", name: record.name };
}

/** "Vincent van Gogh" → Vincent | van | Gogh. */
export function personName(name: string): CitedName {
  const words = name.trim().split(/\s+/u);
  const suffix = words.length > 2 && SUFFIX.test(words.at(-1) ?? "") ? (words.pop() ?? null) : null;
  if (words.length < 2 || FAMILY_FIRST.test(name)) return { kind: "whole", name };
  let at = words.length - 1;
  while (at > 1 && PARTICLES.has(words[at - 1] ?? "")) at--;
  const given = words.slice(0, at).join(" ").replace(/,$/u, "");
  const particles = words.slice(at, -1);
  const last = (words.at(-1) ?? "").replace(/,$/u, "");
  const article = ARTICLE.exec(last)?.[1] ?? "";
  const particle = [...particles, article].filter(Boolean).join(" ");
  return {
    kind: "person",
    given,
    particle: particle === "" ? null : particle,
    family: last.slice(article.length),
    suffix,
  };
}

/** "van Gogh": the family name in running text. */
export function familyName(name: CitedName): string {
  if (name.kind === "whole") return name.name;
  return `${joinParticle(name.particle)}${name.family}`;
}

/** "Vincent van Gogh", "Martin Luther King Jr." */
export function inOrder(name: CitedName): string {
  if (name.kind === "whole") return name.name;
  return [name.given, familyName(name), name.suffix].filter(Boolean).join(" ");
}

/** "van Gogh, Vincent"; with `demote` "Gogh, Vincent van". An article that clings stays with its name. */
export function inverted(name: CitedName, { demote = false }: { demote?: boolean } = {}): string {
  if (name.kind === "whole") return name.name;
  const parts =
    demote && name.particle !== null
      ? [name.family, `${name.given} ${name.particle}`]
      : [familyName(name), name.given];
  return [...parts, name.suffix].filter(Boolean).join(", ");
}

/** "V.", "A. M.", "J.-P.": with `gap` between two initials. */
export function initials(given: string, gap: string): string {
  return given
    .split(/\s+/u)
    .map((word) =>
      word
        .split("-")
        .map((part) => `${[...part][0] ?? ""}.`)
        .join("-"),
    )
    .join(gap);
}

function joinParticle(particle: string | null): string {
  if (particle === null) return "";
  return /[-‐'’]$/u.test(particle) ? particle : `${particle} `;
}
