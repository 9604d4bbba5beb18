import type { EntryData } from "../data/entryData.ts";
import type { NameRecord } from "../model/nameRecord.ts";
import type { PlaceRecord } from "../model/placeRecord.ts";
import { ROLES } from "../model/role.ts";
import type { PhraseMatcher } from "../phraseMatcher.ts";
import { entry as entryRoute, ROOT } from "../routes.ts";
import { advisoryText } from "../view/advisoryText.ts";
import { clockText, daysText, knownAs, standing } from "../view/dateText.ts";
import { cutAtWord } from "../view/incipit.ts";
import { KIND_NAMES } from "../view/positionInSource.ts";

/** What the search index holds of an entry: only the entry's own words are its content. */
export interface SearchRecord {
  /** Address from the start of the archive. */
  url: string;
  language: string;
  content: string;
  /** Shown with a result; `also` is searched, too: other spellings of names that are printed here. */
  meta: Record<string, string>;
  filters: Record<string, string[]>;
  sort: Record<string, string>;
}

/** What a record takes from the archive. */
export interface SearchContext {
  source: { title: string; publisher: string | null; siglum: string; hue: number; language: string };
  places: ReadonlyMap<string, PlaceRecord>;
  names: ReadonlyMap<string, NameRecord>;
  /** Finds every printed spelling of a name record. */
  nameMatcher: PhraseMatcher<NameRecord>;
}

/** Roles whose holder is said with a result: who stands behind the words, publisher and platform left out. */
const SAID = new Set([
  "poster",
  "correspondent",
  "agency-source",
  "agency-credit",
  "relayed-publication",
  "quoted-speaker",
  "reported-speaker",
  "social-account",
  "statement-author",
  "external-author",
]);

export function searchRecord(entry: EntryData, context: SearchContext): SearchRecord {
  const { source } = context;
  const captions = entry.parts
    .filter((part) => part.kind === "caption" || part.kind === "signature")
    .map((part) => part.text);
  const content = [entry.text, ...captions].filter(Boolean).join("\n\n");
  const { certain, possible } = standing(entry.date);
  const days = certain === null ? possible : [certain];
  const places = [
    ...new Set(
      entry.places.flatMap(({ place, sense }) => (place === null || sense === "government" ? [] : [place])),
    ),
  ];
  const agents = [...new Set(entry.attributions.flatMap(({ agent }) => agent ?? []))];
  const advisory = advisoryText(entry.advisories.map(({ kind }) => ({ kind, note: null })));
  const also = otherSpellings(entry, content, context);
  return {
    url: entryRoute(entry.id).slice(ROOT.length),
    language: source.language,
    content: content || "—",
    meta: {
      // Of an entry that readers may want to be warned of, no words stand where nobody asked for them.
      title:
        advisory === "" ? cutAtWord(entry.title ?? content.split("\n")[0] ?? "", 72) : KIND_NAMES[entry.kind],
      source: source.publisher ?? source.title,
      siglum: source.siglum,
      hue: String(source.hue),
      day: daysText(entry.date),
      clock: clockText(entry.date),
      known: knownAs(entry.date),
      who: attributed(entry),
      ...(also === "" ? {} : { also }),
      ...(advisory === "" ? {} : { advisory }),
    },
    filters: {
      source: [`${source.publisher === null ? "" : `${source.publisher}: `}${source.title}`],
      day: days,
      month: [...new Set(days.map((day) => day.slice(0, 7)))],
      place: places.flatMap((id) => context.places.get(id)?.name ?? []),
      name: agents.flatMap((id) => context.names.get(id)?.name ?? []),
      kind: [KIND_NAMES[entry.kind]],
    },
    sort: {
      time: `${entry.date.notBefore ?? days[0] ?? ""} ${entry.source} ${String(entry.sequence).padStart(6, "0")}`,
    },
  };
}

/** "Reuters as agency; Ali al-Sistani reported": who stands behind the words, at most three. */
function attributed(entry: EntryData): string {
  const said = entry.attributions.filter(({ role }) => SAID.has(role));
  const texts = [
    ...new Set(said.map(({ role, name, verbatim }) => `${ROLES[role].label}: ${name ?? verbatim}`)),
  ];
  return texts.slice(0, 3).join("; ");
}

/**
 * Spellings that the entry does not print of names and places that it does: "Karbala ‹ Kerbala; ISIS Isis ‹ ISIL". What
 * stands before ‹ is found, what stands behind it is printed.
 */
function otherSpellings(
  entry: EntryData,
  content: string,
  { places, names, nameMatcher }: SearchContext,
): string {
  const printed = new Map<string, { all: readonly string[]; here: Set<string> }>();
  const note = (key: string, all: readonly string[], verbatim: string): void => {
    const known = printed.get(key) ?? { all, here: new Set<string>() };
    printed.set(key, known);
    known.here.add(verbatim);
  };
  for (const { place, verbatim } of entry.places) {
    const record = place === null ? undefined : places.get(place);
    if (record) note(`place ${record.id}`, [record.name, ...record.variants], verbatim);
  }
  for (const { start, end, value } of nameMatcher.find(content))
    note(`name ${value.id}`, [value.name, ...value.variants], content.slice(start, end));
  for (const { agent, verbatim } of entry.attributions) {
    const record = agent === null ? undefined : names.get(agent);
    if (record) note(`name ${record.id}`, [record.name, ...record.variants], verbatim);
  }
  return [...printed.values()]
    .flatMap(({ all, here }) => {
      const others = [...new Set(all)].filter((spelling) => !content.includes(spelling));
      return others.length === 0 ? [] : [`${others.join(", ")} ‹ ${[...here].join(", ")}`];
    })
    .join("; ");
}
