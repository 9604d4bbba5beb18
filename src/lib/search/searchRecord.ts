import type { EntryData } from "../data/entryData.ts";
import type { NameRecord } from "../model/nameRecord.ts";
import type { PlaceRecord } from "../model/placeRecord.ts";
import type { PhraseMatcher } from "../phraseMatcher.ts";
import { entry as entryRoute, ROOT } from "../routes.ts";
import { advisoryText } from "../view/advisoryText.ts";
import { clockText, daysText, knownAs, standing } from "../view/dateText.ts";
import type { Words } from "../words/en.ts";
import { searchWords } from "./searchWords.ts";
import { type OtherSpellings, writeShown } from "./shownWith.ts";

/** What the search index holds of an entry: only the entry's own words are its content. */
export interface SearchRecord {
  /** Address from the start of the archive. */
  url: string;
  language: string;
  content: string;
  /** `shown` stands with a result (see shownWith.ts); `also` is searched: other spellings of names that are printed here. */
  meta: { shown: string; also?: string };
  filters: Record<string, string[]>;
}

/** What a record takes from the archive. */
export interface SearchContext {
  source: { title: string; publisher: string | null; siglum: string; hue: number; language: string };
  places: ReadonlyMap<string, PlaceRecord>;
  names: ReadonlyMap<string, NameRecord>;
  /** Finds every printed spelling of a name record. */
  nameMatcher: PhraseMatcher<NameRecord>;
  /** The words of the archive. */
  say: Words;
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

/** Parts that are searched beside the text. */
const BESIDES: ReadonlySet<string> = new Set(["alt", "caption", "credit", "signature"]);

export function searchRecord(entry: EntryData, context: SearchContext): SearchRecord {
  const { source, say } = context;
  const besides = entry.parts.filter(({ kind }) => BESIDES.has(kind)).map(({ text }) => text);
  const content = [entry.text, ...besides].filter(Boolean).join("\n\n");
  const { certain, possible, period } = standing(entry.date);
  const days = certain === null ? possible : [certain];
  const places = [
    ...new Set(
      entry.places.flatMap(({ place, sense }) => (place === null || sense === "government" ? [] : [place])),
    ),
  ];
  const agents = [...new Set(entry.attributions.flatMap(({ agent }) => agent ?? []))];
  const advisory = advisoryText(
    entry.advisories.map(({ kind }) => ({ kind, note: null })),
    say,
  );
  const spellings = otherSpellings(entry, content, context);
  const also = spellings.flatMap(({ found }) => found).join("; ");
  return {
    url: entryRoute(entry.id).slice(ROOT.length),
    language: source.language,
    content: content || "—",
    meta: {
      shown: writeShown({
        siglum: source.siglum,
        source: source.publisher ?? source.title,
        hue: source.hue,
        when: `${daysText(entry.date, say)}${say.comma}${clockText(entry.date, say)}`,
        known: knownAs(entry.date),
        who: attributed(entry, say),
        advisory,
        spellings,
      }),
      ...(also === "" ? {} : { also }),
    },
    filters: {
      source: [`${source.publisher === null ? "" : `${source.publisher}: `}${source.title}`],
      day: days,
      month: [
        ...new Set([...days.map((day) => day.slice(0, 7)), ...(period?.includes("-") ? [period] : [])]),
      ],
      place: places.flatMap((id) => context.places.get(id)?.name ?? []),
      name: agents.flatMap((id) => context.names.get(id)?.name ?? []),
      kind: [say.kinds[entry.kind]],
    },
  };
}

/** "Reuters as agency; Ali al-Sistani reported": who stands behind the words, at most three. */
function attributed(entry: EntryData, { roles, semicolon }: Words): string {
  const said = entry.attributions.filter(({ role }) => SAID.has(role));
  const texts = [
    ...new Set(said.map(({ role, name, verbatim }) => `${roles[role][0]}: ${name ?? verbatim}`)),
  ];
  return texts.slice(0, 3).join(semicolon);
}

/** Spellings that the entry does not print of names and places that it does. */
function otherSpellings(
  entry: EntryData,
  content: string,
  { places, names, nameMatcher }: SearchContext,
): OtherSpellings[] {
  const known = new Map<string, { all: readonly string[]; here: Set<string> }>();
  const note = (key: string, all: readonly string[], verbatim: string): void => {
    const group = known.get(key) ?? { all, here: new Set<string>() };
    known.set(key, group);
    group.here.add(verbatim);
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
  const padded = (text: string): string => ` ${searchWords(text).join(" ")} `;
  const printed = padded(content);
  return [...known.values()].flatMap(({ all, here }) => {
    const unprinted = all.filter((spelling) => !printed.includes(padded(spelling)));
    const found = [...new Map(unprinted.map((spelling) => [padded(spelling), spelling])).values()];
    return found.length === 0 ? [] : [{ found, printed: [...here] }];
  });
}
