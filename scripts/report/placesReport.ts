import { formatMessage } from "../../src/lib/message.ts";
import type { Suggestion } from "../gazetteer/suggest.ts";
import type { Candidate, PlacesReview } from "../pipeline/reviewPlaces.ts";

/** So many places of one candidate are shown. */
const MOST = 4;

/** The review as text, and how many things are open. */
export function placesReport(
  review: PlacesReview,
  records: number,
  hasGazetteer: boolean,
): { text: string; open: number } {
  const sections: [string, string[]][] = [
    ["New candidates", review.candidates.map(candidateText)],
    ["To decide", review.undecided.map(formatMessage)],
    ["Records without mentions", review.withoutMentions.map(({ id, name }) => `${id} (${name})`)],
    [
      "Spellings that no capture prints",
      review.unusedSpellings.map(({ place, spelling }) => `${place.id}: ${spelling}`),
    ],
    ["Ids that the gazetteer contradicts", review.wrongIds.map(({ place, why }) => `${place.id}: ${why}`)],
  ];
  const open = sections.reduce((sum, [, items]) => sum + items.length, 0);
  const unchecked = review.uncheckedIds.map(({ id }) => id).join(", ");
  const lines = [
    ...sections.flatMap(([title, items]) =>
      items.length === 0 ? [] : [`${title} (${items.length})`, ...items.map((item) => `  ${item}`), ""],
    ),
    ...(hasGazetteer ? [] : ["No gazetteer: `npm install` with the development packages brings it.", ""]),
    ...(hasGazetteer && unchecked
      ? [`Ids unchecked, since the gazetteer holds settlements only: ${unchecked}`, ""]
      : []),
    open === 0 ? `${records} records, nothing open.` : `${records} records, ${open} open.`,
  ];
  return { text: lines.join("\n"), open };
}

function candidateText({ words, found, suggestions }: Candidate): string {
  const places = found.slice(0, MOST).map(({ at, cue, around }) => `    ${at} “${around.trim()}” (${cue})`);
  const more = found.length > MOST ? [`    and ${found.length - MOST} more`] : [];
  return [
    `${words}  ${found.length}×`,
    ...places,
    ...more,
    ...suggestions.map((one) => `    maybe ${suggestionText(one)}`),
  ].join("\n");
}

function suggestionText({ place, form, spelling, kilometres }: Suggestion): string {
  const where = place.at === null ? "" : `, ${place.at[1]}, ${place.at[0]}`;
  const id = place.geonames === null ? "" : ` ${place.geonames}`;
  const near = kilometres === null ? "" : `, ${Math.round(kilometres)} km from what the entry names`;
  const as = form === place.name ? "" : ` as ${form}`;
  return `${place.name}${id} (${place.kind}, ${place.country}${where})${as}: spelling ${spelling.toFixed(2)}${near}; ${place.source}`;
}
