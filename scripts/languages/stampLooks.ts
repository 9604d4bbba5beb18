import { CLOCK, ZONE } from "../../src/lib/time/clockPattern.ts";
import { LANGUAGES } from "./index.ts";

/** Longest first, so that "Sept" is not read as "Sep". */
const oneOf = (words: readonly string[]): string =>
  [...new Set(words)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join("|");

/** "août" and "aout": not everybody has every key. */
function withoutMarks(name: string): string[] {
  const plain = name
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/gu, "")
    .normalize("NFC");
  return [name, plain];
}

/** An editor's "[January]" is read like the word. */
const MONTH_NAMES = `(?:${oneOf(LANGUAGES.flatMap(({ months }) => months.flat().flatMap(withoutMarks)))})`;
const MONTH = String.raw`[[(]?(?<monthName>${MONTH_NAMES})(?!\p{L})\.?[\])]?`;
const WEEKDAY_NAMES = oneOf(LANGUAGES.flatMap(({ weekdays }) => weekdays.flat()));
const WEEKDAY = String.raw`(?:(?<weekday>${WEEKDAY_NAMES})(?!\p{L})[.,،]{0,2}\s*)?`;
const WORD = String.raw`(?:(?:${oneOf(LANGUAGES.flatMap(({ dateWords }) => dateWords))})\s+)?`;
/** Old hands write "22ond", and editors doubt a day: "26th?". */
const ORDINAL = String.raw`(?:st|nd|rd|th|ond|er|d|\.|º)?\??`;
/** "1914", "'14", "/55"; two digits alone only before a full stop: "17. Nov. 62. Rainy". */
const YEAR = String.raw`(?<year>\d{4}|['’‘/]\d{2}|\d{2}(?=\.\s))(?!\d)`;
/** "14, 15 & 16", "14 to 16", "14-16": the last of several days. */
const MORE_DAYS = String.raw`(?:(?:,\s?\d{1,2}){0,4}\s?(?:[,&–/-]|and|to|bis|und|et|y|al)\s?(?<lastDay>\d{1,2})${ORDINAL}(?!\d))?`;

/** "11.04 Uhr", "18:07 h": words that belong to the number. */
export const HOUR_WORD = String.raw`(?:\s?(?:${oneOf(LANGUAGES.flatMap(({ hourWords }) => hourWords))})(?!\p{L}))`;

/** "06:45 GMT/ 00:45 CST": the same moment on a clock elsewhere. */
const ELSEWHERE = String.raw`(?:\s?[,/]\s?\d{1,2}(?:[:.]\d{1,2})?\s?(?:[ap]m)?\.?\s?[A-Z]{2,5}(?!\p{L})|\s[ECMP]\.(?:[SD]\.)?T\.|Z(?!\p{L})|[+-]\d{2}:?\d{2}(?!\d))?`;
/** "9:50–10:15 a.m.", "09:00-09:30 Uhr": until when. The clock is the first. */
const UNTIL_CLOCK = String.raw`(?:\s?[–—/-]\s?(?<lateHour>\d{1,2})[:.hH]\d{2}(?![:.]?\d)(?:\s?(?<lateHalf>[AaPp]\.?\s?[Mm]\b\.?))?${HOUR_WORD}?(?:\s\(?(?:${ZONE})\)?)?)?`;

/** A clock with hours and minutes apart, and what belongs to it. "17.05.15" is a date sooner than a clock with seconds, and neither is taken. */
export const CLOCK_LOOK = String.raw`(?!\d{1,2}\.\d{2}\.\d{2})${CLOCK}${HOUR_WORD}?${UNTIL_CLOCK}${ELSEWHERE}`;

/** "1508", "2109 GMT": four digits that are a clock only where a layout says so. */
export const FOUR_DIGITS = String.raw`(?<hour>[01]\d|2[0-3])(?<minute>[0-5]\d)(?!\d)(?:\s?[–/-]\s?(?<lateHour>[01]\d|2[0-3])[0-5]\d(?!\d))?(?:\s?(?<half>[AaPp]\.?[Mm]\b\.?))?${HOUR_WORD}?(?:\s\(?(?<zone>${ZONE})\)?)?`;

/** Four digits at the start of a line that are no clock, and such that are no year of which anybody could tell. */
export const YEARS_NOT_CLOCKS = /^[^\p{L}\p{N}\n]{0,9}(?:\d{1,3}[.)]\s)?(?:1\d|20)[6-9]\d(?![\p{L}\p{N}])/gmu;
export const CLOCKS_NOT_YEARS = /^[^\p{L}\p{N}\n]{0,9}(?:0\d|2[1-3])[0-5]\d(?![\p{L}\p{N}])/gmu;
/** "All times BST": what a page says of its clocks. */
export const CLOCKS_TOLD =
  /(?<!\p{L})(?:all times|alle zeiten|live (?:text|blog|updates)|liveblog|liveticker)(?!\p{L})/giu;

/** "4 am", "10 p.m. EST", "10am – 1pm", "12 noon": an hour and no minute. */
export const HOUR_LOOK = String.raw`(?<hour>\d{1,2})\s?(?:(?<half>[AaPp]\.?\s?[Mm]\b\.?)|(?<=12\s?)noon(?!\p{L}))(?:\s?[–—/-]\s?\d{1,2}(?:[:.]\d{2})?\s?[AaPp]\.?\s?[Mm]\b\.?)?(?:\s(?<zone>${ZONE}))?${ELSEWHERE}`;
/** "17h", "23 heures", as a source without names, and with them */
export const HOUR_WORD_LED = String.raw`\d{1,2}${HOUR_WORD}`;
export const HOUR_WORDED = String.raw`(?<hour>\d{1,2})${HOUR_WORD}`;

/** "1989, 19. Januar", "1917 April 1" */
const YEAR_FIRST = String.raw`(?<year>1\d{3}|20\d{2}),?\s+`;

/** Dates with day, month and year, or with day and month, each with its own groups. */
export const DATE_LOOKS: readonly string[] = [
  String.raw`${WEEKDAY}${WORD}(?<day>\d{1,2})${ORDINAL}${MORE_DAYS}\s{0,4}${WORD}${MONTH}(?:,?\s+${WORD}(?:A\.?D\.?\s)?${YEAR})?`,
  String.raw`${WEEKDAY}${MONTH}\s+${WORD}(?<day>\d{1,2})${ORDINAL}(?!\d)${MORE_DAYS}(?:,?\s+(?:A\.?D\.?\s)?${YEAR})?`,
  String.raw`${WEEKDAY}(?<isoYear>\d{4})-(?<isoMonth>\d{2})-(?<isoDay>\d{2})(?!\d)`,
  String.raw`${WEEKDAY}(?<month>\d{1,2})(?<between>[\/.])\s?(?<day>\d{1,2})\k<between>\s?(?<year>\d{4}|\d{2})(?!\d)`,
  String.raw`${YEAR_FIRST}(?<day>\d{1,2})${ORDINAL}${MORE_DAYS}\s?${MONTH}`,
  String.raw`${YEAR_FIRST}${MONTH}\s+(?<day>\d{1,2})${ORDINAL}(?!\d)${MORE_DAYS}`,
];

/** "November 9 20167:57 am": the year against the clock. */
const GLUED_DATES: readonly string[] = [
  String.raw`${WEEKDAY}(?<day>\d{1,2})${ORDINAL}\s+${MONTH},?\s+(?<year>(?:19|20)\d{2})(?=\d{1,2}[:.]\d{2})`,
  String.raw`${WEEKDAY}${MONTH}\s+(?<day>\d{1,2})${ORDINAL},?\s+(?<year>(?:19|20)\d{2})(?=\d{1,2}[:.]\d{2})`,
];

/** "18. 7.": numbers with full stops, without a year. */
export const NUMERIC_DAY_MONTH = String.raw`(?<weekday>${WEEKDAY_NAMES}),?\s+(?<dayFirst>\d{1,2})\.\s?(?<monthSecond>\d{1,2})\.`;

/** "August 1914", "1967". */
export const MONTH_YEAR = String.raw`${MONTH},?\s+${WORD}${YEAR}`;
export const YEAR_ONLY = String.raw`(?<year>1[0-9]\d{2}|20\d{2})(?!\d)`;
/** "A.D. 449", "B.C. 60": years of up to four digits, which only their era makes years. Those before Christ stay words. */
const ERA_YEAR = String.raw`(?:A\.?\s?D\.?\s+(?<eraYear>\d{1,4})|B\.?\s?C\.?\s+(?<yearBefore>\d{1,4}))(?!\d)`;
/** "Wednesday 14", "Fri. 1.": a weekday and the number of the day. */
const WEEKDAY_AND_DAY = String.raw`(?<weekday>${WEEKDAY_NAMES})(?!\p{L})[.,،]{0,2}\s+(?<day>\d{1,2})(?:st|nd|rd|th)?(?!\d)`;
/** "21st", "22, 23, 24th", "the 17th & 18th" without more: days of a month named before. */
export const DAY_ONLY = String.raw`${WEEKDAY}(?:the\s+)?(?<day>\d{1,2})(?:(?:st|nd|rd|th)?(?:,\s?\d{1,2}){0,4}\s?(?:[,&–-]|and|to)\s?(?<lastDay>\d{1,2}))?(?:st|nd|rd|th|ond)(?!\p{L})\??(?:,?\s+(?<year>\d{4})(?!\d))?`;

const bare = (source: string): string => source.replace(/\(\?<\w+>/gu, "(?:");
const ANY_YEAR = String.raw`(?:1\d{3}|20\d{2}|[1-9]\d{2})(?!\d)`;
const BEFORE_CHRIST = String.raw`(?:a\.\s?C\.|av\.\s?J\.?-?\s?C\.|v\.\s?Chr\.|B\.?\s?C\.?(?:\s?E\.?)?|BCE|ق\.\s?م)`;
const AFTER_CHRIST = String.raw`(?:A\.?D\.?|CE|C\.E\.|d\.\s?C\.|ap\.\s?J\.?-?\s?C\.|n\.\s?Chr\.)`;
const ROUGH_WORDS = `(?:${LANGUAGES.flatMap(({ roughly }) => roughly).join("|")})`;
/** "c. 1550", "Mid-June 1811", "Finales de enero", "Sommer 1989", "1793-1794", "4200 av. J.-C.": times that are no day, month or year. They stay words. */
export const ROUGH_DATES: readonly string[] = [
  String.raw`(?<relative>(?:${ROUGH_WORDS}[\s-]{1,2}|[~≈]\s?)(?:(?:de|of|du|des|the|d[’'])\s?){0,2}(?:(?:\d{1,2}${ORDINAL}\s(?:(?:au|to|bis|al|y|et|and|und)\s\d{1,2}${ORDINAL}\s)?)?(?:de\s)?${bare(MONTH)}(?:,?\s(?:de\s)?${ANY_YEAR})?|${ANY_YEAR}(?:\s?[–/-]\s?\d{2,4}(?!\d))?))`,
  String.raw`(?<relative>(?:1\d|20)\d0['’]?(?:s|er)(?!\p{L})(?:\sJahre)?)`,
  String.raw`(?<relative>${ANY_YEAR}\s?(?:[–/-]|to|bis|à|a|or|ou|oder|o)\s?(?:\d{2}|${ANY_YEAR})(?!\d)(?:\s?${BEFORE_CHRIST})?)`,
  String.raw`(?<relative>\d{1,3}(?:[.,]\d{3}|\d)?(?:\s?[–-]\s?\d{1,4})?\s?${BEFORE_CHRIST})`,
];
/** "449 AD", "1204 d. C." */
const YEAR_ERA = String.raw`(?<eraYear>\d{1,4})\s?${AFTER_CHRIST}(?!\p{L})`;
/** "June 23, 1848 - June 26, 1848", "30 May to 4 June 1940": days of more than one month stay words. */
const DATE_SPANS: readonly string[] = DATE_LOOKS.slice(0, 2).flatMap((date) => [
  String.raw`(?<relative>${bare(date)}\s?(?:[–—-]|to|bis|au|al)\s?${bare(date)})`,
]);

/** "20m ago" before or instead of a clock. */
export const RELATIVE = `(?<relative>${LANGUAGES.flatMap(({ relative }) => relative).join("|")})`;

const ABOUT = LANGUAGES.flatMap(({ about }) => about).join("|");
const ROUGH_CLOCK = String.raw`\d{1,2}(?:[:.hH]\d{2})?(?:\s?[AaPp]\.?[Mm]\.?)?${HOUR_WORD}?`;
/** "Gegen 18.53 Uhr", "between 9 and 10 a.m.": clocks that are said to be about so. They stay words. */
const ROUGHLY = String.raw`(?<relative>(?:(?:${ABOUT})\s+|[~≈]\s?)(?:${ROUGH_CLOCK}\s(?:${LANGUAGES.flatMap(({ spans }) => spans).join("|")})\s)?${ROUGH_CLOCK})(?![:.]?\d)`;

/** Words that may stand in a stamp before its first number: names of months and weekdays, and those of the tables. */
const STAMP_WORDS = oneOf(
  LANGUAGES.flatMap(({ months, weekdays, dateWords, about, roughly, relative }) => [
    ...[...months.flat(), ...weekdays.flat(), ...dateWords, ...about, ...roughly],
    ...relative.flatMap(
      (pattern) => /^(?:[\p{L} ]|\(\?:[\p{L}|]+\))+(?= ?\\d)/u.exec(pattern)?.[0].trim() ?? [],
    ),
  ]),
);
const OPENING = new RegExp(
  String.raw`^(?:[^\p{L}\d]|(?:${STAMP_WORDS}|[AB]\.?\s?[DC]|posted at|update|added|point|à|investigating|identified|monitoring|resolved|post-?mortem|y)(?!\p{L})){0,24}\d`,
  "iu",
);
/** Patterns that no line matches whose words before its first number are none of a stamp. */
const OPENED = new WeakSet<RegExp>();

/** Patterns that need the name of a month, or numbers with a mark between them. */
const DATED_LOOKS = new WeakSet<RegExp>();
const MAY_HOLD_DATE = new RegExp(String.raw`(?<!\p{L})${MONTH_NAMES}(?!\p{L})|\d[./-]\s?\d`, "iu");

/** What words have that stamps need: most patterns are refused at once by them. */
export interface StampSigns {
  /** Before the first number stands nothing but words of stamps. */
  opens: boolean;
  /** There is the name of a month, or a date in numbers. */
  dated: boolean;
}

export function stampSigns(text: string): StampSigns {
  return { opens: OPENING.test(text), dated: MAY_HOLD_DATE.test(text) };
}

/** True where a pattern may match words that have these signs. */
export function mayMatch(look: RegExp, { opens, dated }: StampSigns): boolean {
  return (opens || !OPENED.has(look)) && (dated || !DATED_LOOKS.has(look));
}

/** One anchored pattern for each look, with what may stand before and behind it. */
export function looks(before: string, sources: readonly string[], behind: string): RegExp[] {
  return sources.map((source) => {
    const look = new RegExp(`^${before}${source}${behind}`, "iu");
    if (!before.includes(String.raw`\p{L`) && !source.startsWith("(?<relative>")) OPENED.add(look);
    if (/\(\?<(?:monthName|isoYear|between)>/u.test(source)) DATED_LOOKS.add(look);
    return look;
  });
}

/** "Posted at 15:05", "UPDATE: 4:00 PM", "Point à 15h17", "investigating May 11, 2021, 02:35 AM" */
export const BEFORE = String.raw`(?:(?:posted at|update|added|point(?:\sà)?|investigating|identified|monitoring|resolved|post-?mortem):?\s+)?`;
/** "20m ago12.34 BST", "Posted at 15:0515:05". */
const TWICE = String.raw`(?:${RELATIVE}\s?|\d{1,2}:\d{2}(?=\d{1,2}:\d{2}$))?`;
/** "08:43 h, ayer": a day that only the day of the capture could tell, and that stays words. */
const BEHIND = String.raw`(?:,\s(?:ayer|hoy|yesterday|today|gestern|heute|hier|aujourd[’']hui|أمس|اليوم))?\s*[:|–—-]?\s*$`;
/** What stands between a date and a clock. */
const AND = String.raw`(?:(?<=-\d{2})T|(?:,|\s+(?:at|um|à|[-–|])|\s+a\slas)?\s+)`;
/** "1st April (Saturday)", "1.11.1918, Freitag" */
const BRACKETED_WEEKDAY = String.raw`(?:\s?\([^()\n]{1,40}\)|,\s?(?:${WEEKDAY_NAMES})(?!\p{L}))?`;
/** "8:45 a.m. (all times EDT): text", "3.05 p.m. Eastern Time", "9:58 (approx.)": words about a clock. */
const NOTE = String.raw`(?:\s?\([^()\n]{1,60}\)|\s(?:${LANGUAGES.flatMap(({ localTimes }) => localTimes).join("|")})(?!\p{L}))`;
const OPEN = String.raw`[.:,–—-]{0,3}\s*$`;

/** Stamps that have a line to themselves. */
export const LONE_STAMPS: readonly RegExp[] = [
  ...looks(BEFORE + TWICE, [CLOCK_LOOK], `${NOTE}?${BEHIND}`),
  ...looks("", [HOUR_LOOK, HOUR_WORDED], String.raw`${NOTE}?\s*$`),
  ...DATE_LOOKS.flatMap((date) => [
    ...looks(`${BEFORE}[([]?`, [date + AND + CLOCK_LOOK], String.raw`[)\]]?\s*$`),
    ...looks(BEFORE, [CLOCK_LOOK + AND + date], String.raw`\s*$`),
  ]),
  ...looks(
    "",
    GLUED_DATES.map((date) => date + CLOCK_LOOK),
    String.raw`\s*$`,
  ),
  ...looks(BEFORE, [RELATIVE, ROUGHLY], String.raw`[:]?\s*$`),
];
/** "~14:00 – text", "Gegen 18.53 Uhr: text" */
export const ROUGH_CLOCK_LED: readonly RegExp[] = looks(
  "",
  [ROUGHLY],
  String.raw`\s{0,3}[:|–—-]{1,2}\s?(?=\s?\S)`,
);

/** "5:02pm", "17h03", "4 am" on lines of their own. */
export const CLOCKS_ALONE: readonly RegExp[] = looks("", [CLOCK_LOOK, HOUR_LOOK], String.raw`\s*$`);
/** The same, to be counted over a whole text. */
export const LONE_CLOCKS =
  /^[^\S\n]{0,9}(?:[•*-] )?\d{1,2}(?:[:.h]\d{2}(?!\.\d)|(?= [ap]\.?m))[^\n]{0,12}$/gimu;

/** "[2031-05-04 10:46:28] text", "2031-05-04 00:55: text", "Update 9:40 p.m. EST Nov. 14: text": date and clock before words. */
export const DATE_AND_CLOCK_LED: readonly RegExp[] = looks(
  "[([]?",
  DATE_LOOKS.map((date) => date + AND + CLOCK_LOOK),
  String.raw`(?:[)\]]|\s{0,2}[:|–—-])\s{0,4}(?=\S)`,
).concat(
  looks(
    BEFORE,
    DATE_LOOKS.map((date) => CLOCK_LOOK + AND + date),
    String.raw`\s{0,2}[:|–—-]\s{0,4}(?=\S)`,
  ),
  looks(
    "",
    DATE_LOOKS.slice(0, 4).map((date) => date + AND + CLOCK_LOOK),
    String.raw`\s{1,4}(?=["“'‘<]?\p{L}|[-!<[#])`,
  ),
);

const DATED_CLOCKS = DATE_LOOKS.flatMap((date) => [date + AND + CLOCK_LOOK, CLOCK_LOOK + AND + date]);
/** A date and a clock on a line of their own. */
export const LONE_DATED_CLOCKS: readonly RegExp[] = looks("[([]?", DATED_CLOCKS, String.raw`[)\]]?\s*$`);
/** "… of the day.10/23/2012 4:56:26 PM": a date and a clock that close a line, behind the end of a sentence. */
export const CLOSING_STAMPS: readonly RegExp[] = DATED_CLOCKS.map(
  (stamp) => new RegExp(String.raw`(?<=[.!?…:"”’)\]]\s?)${stamp}$`, "iu"),
);
/** A number, perhaps of a date, and a clock at the end of a whole text. Short, since it is looked for over all of it. */
export const ENDS_WITH_STAMP =
  /\d{1,4}(?:,|\s)[^\n]{0,12}\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[ap]\.?m\.?)?(?:\s[A-Z]{2,5})?[)\]]?\s*$(?![\s\S])/gimu;

/** "8:45 a.m. (all times EDT): text", "3.05 p.m. Eastern – text" */
export const NOTED_CLOCKS: readonly RegExp[] = looks(
  BEFORE,
  [CLOCK_LOOK, HOUR_LOOK],
  String.raw`${NOTE}\s{0,3}[:|–—-]{1,2}\s?(?=\s?\S)`,
);

/** "9:52:23a.m.From there", "9:52:13 PMFrom there": a capital against the half of a day. */
export const GLUED_HALF = new RegExp(
  String.raw`^${CLOCK.replace(String.raw`[Mm]\b\.?`, String.raw`[Mm]\.?`)}(?<=[AaPp]\.?[Mm]\.?)(?=["“‘]?\p{Lu})`,
  "u",
);

/** "2/24/2022 2:46:46 PM   Anna Muster": a name of two to four words behind a whole stamp. */
export const STAMP_AND_NAME: readonly RegExp[] = looks(
  "",
  [`${DATE_LOOKS[3]}\\s+${CLOCK_LOOK}`],
  String.raw`(?=\s{1,8}\p{L}[\p{L}.’'-]{1,30}(?:\s\p{L}[\p{L}.’'-]{0,30}){1,3}\s*$)`,
);

/** "13:32 , Anna Muster" */
export const CLOCK_AND_NAME: readonly RegExp[] = [
  new RegExp(
    String.raw`^${CLOCK_LOOK}\s?,\s?(?=\p{Lu}[\p{L}.’'-]{1,30}(?:\s\p{Lu}[\p{L}.’'-]{0,30}){1,3}\s*$)`,
    "u",
  ),
];

/** Dates that have a line to themselves. */
export const LONE_DAYS: readonly RegExp[] = looks(
  "",
  [...DATE_LOOKS.map((date) => date + BRACKETED_WEEKDAY), ...DATE_SPANS],
  OPEN,
);

/** Dates that have a line to themselves, with an hour or a clock or without. */
export const LONE_DATES: readonly RegExp[] = [...DATE_LOOKS, DAY_ONLY, WEEKDAY_AND_DAY].flatMap((date) =>
  looks(
    "",
    [date + BRACKETED_WEEKDAY, ...[CLOCK_LOOK, HOUR_LOOK].map((hour) => `${date},?\\s+${hour}`)],
    OPEN,
  ),
);

/** "Aug 9 – text", "Nov. 14th, 1862. Text": a date and a mark before words. */
const MARK = String.raw`\s{0,3}(?:\.?[:–—|-]{1,3}(?!\d)\s{0,3}|\.\s|,\s(?=\p{L}))(?=\s?\S)`;
export const DATE_LED: readonly RegExp[] = looks(
  "",
  [...DATE_LOOKS.map((date) => date + BRACKETED_WEEKDAY), ...DATE_SPANS],
  MARK,
);
/** "Jan 18 Text": words behind a date and nothing between. */
export const DATE_BEFORE_WORDS: readonly RegExp[] = looks(
  // "Am 9. November fiel die Mauer": a sentence, no stamp.
  String.raw`(?!\P{N}{1,30}(?:3[2-9]|[4-9]\d)\s|(?:am|den|der|le|el|del|de|the|of|من|يوم)\s)`,
  DATE_LOOKS.slice(0, 3),
  String.raw`(?:\s?\[[^[\]\n]{1,30}\])?\s+(?=["“'‘\p{L}\d])`,
);
/** "Paris, 3 mai 1871": a place and a whole date. */
export const PLACE_AND_DATE: readonly RegExp[] = looks(
  String.raw`\p{Lu}[\p{L}’' -]{1,30}?,?\s+`,
  DATE_LOOKS.slice(0, 2),
  OPEN,
).map((look) => new RegExp(look.source, "u"));
const WORDS_BEFORE = String.raw`(?=\P{N}{0,40}\d)["“«[(]?\p{L}(?:[^.!?;@\n]|\.(?=,)){1,60}?[\s,:–—"”»\])]\s?`;
const WHOLE_DATES: readonly string[] = [
  String.raw`${WEEKDAY}(?<day>\d{1,2})${ORDINAL}\s+(?:de\s)?${MONTH},?\s+(?:de\s)?(?<year>\d{4})(?!\d)`,
  String.raw`${WEEKDAY}${MONTH}\s+(?<day>\d{1,2})${ORDINAL}(?!\d),?\s+(?<year>\d{4})(?!\d)`,
];
/** "Sailed Wednesday, July 17, 1844", "Mardi 1ère journée, 4 août 1914": words and a whole date, where a document has many such lines. */
export const WORDS_AND_DATE: readonly RegExp[] = looks(WORDS_BEFORE, WHOLE_DATES, OPEN);
/** "Jassi, den 27. Februar 1942, 23 Uhr": where those lines have hours, too. */
export const WORDS_DATE_AND_CLOCK: readonly RegExp[] = looks(
  WORDS_BEFORE,
  WHOLE_DATES.flatMap((date) => [CLOCK_LOOK, HOUR_LOOK, HOUR_WORDED].map((hour) => `${date},?\\s+${hour}`)),
  OPEN,
);

/** Of a place in a margin: "LES CLOYES", "PONT L'ÉVÈQUE". */
const CAPITALS = String.raw`(?:\([^()\n]{1,20}\)\s)?\p{Lu}{2}[\p{Lu}\s.’'-]{0,40}`;
/** "Aug 28th VOYENNE 8am", "Nowo-Iwanowka, 17:30 Uhr": margins of war diaries, where a document has many. The hour is marked as one. */
export const MARGINS: readonly RegExp[] = [
  ...DATE_LOOKS.slice(0, 2).flatMap((date) =>
    ["", CLOCK_LOOK, HOUR_LOOK].map((hour) => String.raw`${date},?\s${CAPITALS}${hour && `\\s${hour}`}$`),
  ),
  ...[CLOCK_LOOK, HOUR_LOOK, HOUR_WORDED].map(
    (hour) =>
      String.raw`(?=\P{N}{0,60}\d)(?!(?:${MONTH_NAMES}|${WEEKDAY_NAMES})(?!\p{L}))\p{Lu}[^.,!?;:@()|–—\n]{1,60}?(?:,\s|\s)${hour}(?<=\p{L}\.?)$`,
  ),
].map((source) => {
  const look = new RegExp(`^${source}`, "u");
  // Those with a date are tried only where there is one.
  if (source.includes("monthName")) {
    OPENED.add(look);
    DATED_LOOKS.add(look);
  }
  return look;
});

/** "Anna Muster 4 May 2031 10:02": words, a date and a clock above what was posted. */
export const WORDS_AND_CLOCK: readonly RegExp[] = [
  ...looks(
    String.raw`(?=\P{N}{0,60}\d)\p{L}(?:[^.!?;\n]|\.(?=\p{L})){1,60}?[\s,|–—-]\s?(?<!:\s?)[([]?`,
    [
      ...DATE_LOOKS.slice(0, 4).flatMap((date) => [date + AND + CLOCK_LOOK, CLOCK_LOOK + AND + date]),
      ...GLUED_DATES.map((date) => date + CLOCK_LOOK),
    ],
    String.raw`[)\]]?\s*$`,
  ),
  // "anna  10:02 AM"
  new RegExp(
    String.raw`^(?=\P{N}{0,45}\d)\p{L}[\p{L}.’'_-]{0,20}(?:\s\p{L}[\p{L}.’'_-]{0,20})?\s{1,4}${CLOCK}(?<=[AaPp]\.?[Mm]\.?)\s*$`,
    "u",
  ),
];

/** "mira  10:04 AM": a name and a clock above what was posted. Words by themselves may end with a clock; these are of one who posts again. */
export const NAME_AND_CLOCK: readonly RegExp[] = looks(
  String.raw`(?<by>(?!${ABOUT})\p{L}[\p{L}._’'-]{0,30}(?:\s[\p{L}\d._’'-]{1,30}){0,3}?)(?:\s{1,4}|\s?[,|·•]\s{0,2})`,
  [CLOCK_LOOK],
  String.raw`\s*$`,
);

const CELL = String.raw`\s{0,4}[\t|]\s{0,4}`;
const DITTO = String.raw`(?:["”〃]|do\.?|ditto)`;
/** "PORT ALDER<tab>4.5.17<tab>6 am<tab>text", "| Pump | 2031-05-04 08:41 | text |": date or clock in the second or third cell of a row. */
export const COLUMNS: readonly RegExp[] = [
  ...DATE_LOOKS.slice(0, 4).flatMap((date) => [
    ...[CLOCK_LOOK, HOUR_LOOK].map(
      (hour) => String.raw`[^\t|\n]{1,60}${CELL}${date}(?:${CELL}|\s)${hour}${CELL}(?=\S)`,
    ),
    String.raw`[^\t|\n]{1,60}${CELL}${date}${CELL}(?=\S)`,
  ]),
  ...[CLOCK_LOOK, HOUR_LOOK].flatMap((hour) => [
    String.raw`${DITTO}${CELL}${DITTO}${CELL}${hour}${CELL}(?=\S)`,
    String.raw`[^\t|\n]{1,60}${CELL}${hour}${CELL}(?=\S)`,
  ]),
].map((source) => new RegExp(`^${source}`, "iu"));

/** "A title — 11:29 p.m.", "A title (12:03 UTC)": a clock behind a mark at the end of a line. Without words of its own it could be a length. */
export const TITLE_CLOCKS: readonly RegExp[] = [
  new RegExp(
    String.raw`(?:(?<=\s)[—–|·-]|(?<=[\s\p{L}"”’)])[([])\s?${CLOCK_LOOK}(?<=[\p{L}.])[)\]]?\s*$`,
    "iu",
  ),
];

/** The marks with which a document may part its stamps from words, besides those that all know. Not brackets, quotes, and signs of sums and names. */
const PARTING = String.raw`[^\p{L}\p{N}\s:|–—.()[\]{}"“”„‘’'«»%$€£¥°#@&?!…<-]`;
const DAY_STARTS: readonly string[] = [
  ...ROUGH_DATES,
  ...DATE_LOOKS.map((date) => date + BRACKETED_WEEKDAY),
  MONTH_YEAR,
  YEAR_ONLY,
];
const CLOCK_STARTS: readonly string[] = [
  ...DATE_LOOKS.slice(0, 4).map((date) => date + AND + CLOCK_LOOK),
  ...DATE_LOOKS.slice(0, 4).map((date) => CLOCK_LOOK + AND + date),
  CLOCK_LOOK,
  HOUR_LOOK,
  HOUR_WORDED,
];
const partedBy = (starts: readonly string[], mark: string): RegExp[] =>
  looks("", starts, String.raw`\s{0,3}${mark}\s{0,3}(?=["“„‘«([*_]{0,3}\p{L})`);
const PARTED_DAYS = partedBy(DAY_STARTS, `(?<parting>${PARTING}{1,3}:?)`);
const PARTED_CLOCKS = partedBy(CLOCK_STARTS, `(?<parting>${PARTING}{1,3}:?)`);

/** "1874 · text", "9:25*: text": the mark between a stamp of a clock or a day and words; null where there is none that not all know. */
export function partingOf(line: string, signs: StampSigns): { of: "clocks" | "days"; mark: string } | null {
  if (!signs.opens) return null;
  for (const [of, known] of [
    ["clocks", PARTED_CLOCKS],
    ["days", PARTED_DAYS],
  ] as const) {
    for (const look of known) {
      const mark = mayMatch(look, signs) ? look.exec(line)?.groups?.["parting"] : undefined;
      if (mark !== undefined) return of === "days" && mark === "," ? null : { of, mark };
    }
  }
  return null;
}

/** The stamps that a document parts from words by this mark. */
export function partedBefore(of: "clocks" | "days", mark: string): RegExp[] {
  return partedBy(of === "clocks" ? CLOCK_STARTS : DAY_STARTS, literal(mark));
}

const literal = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");

/** "16h28 press": the clocks before words that a document repeats behind them. */
export function taggedClocks(tags: readonly string[]): RegExp[] {
  return looks("", [CLOCK_LOOK], String.raw`(?=\s{1,4}(?:${tags.map(literal).join("|")})\s*$)`);
}

const NUMBER = String.raw`\d{1,3}(?:['’′.]?\s?\+\s?\d{1,2})?`;
/** "18. Minute –", "45'+2", "Lap 12:", as "#. Minute –", "#'", "Lap #:": a number among others, and what stands around all of them. */
export const COUNT_SHAPE = new RegExp(
  String.raw`^(?<before>\p{L}{2,12}\.?\s)?(?<number>${NUMBER})(?:(?<behind>(?:['’′]{1,2}|(?:st|nd|rd|th|er|e|ème|\.|º|ª)?(?:\s\p{L}{2,12})?)(?:\s{0,2}[:|–—-](?=\s|$)|$))|(?<minute>['’′.:])(?=\s))`,
  "iu",
);
/** The lines of such a shape. */
export function countedLines(before: string, behind: string): RegExp {
  const ordinals = literal(behind).replace(/^(?:st|nd|rd|th)(?!\p{L})/u, "(?:st|nd|rd|th)");
  return new RegExp(
    String.raw`^[^\p{L}\p{N}\n]{0,9}(?<relative>${literal(before)}${NUMBER}${ordinals}(?:\+\d{1,2}['’′.]?)?)(?![\p{L}\d])\s{0,4}`,
    "iu",
  );
}

const COUNTED = `(?:${LANGUAGES.flatMap(({ counted }) => counted).join("|")})`;
/** "7th over: text", "Day 3 – text", "Update 12" alone: posts that are counted, by something that is no time. */
export const COUNTED_LED = new RegExp(
  String.raw`^[^\p{L}\p{N}\n]{0,9}(?:\d{1,3}(?:st|nd|rd|th|er|e|ème|\.|º|ª)?\s${COUNTED}|${COUNTED}\s\d{1,3})(?:\s?\([^()\n]{1,40}\))?(?:\s{0,3}[:|–—-]|\s*$)`,
  "iu",
);

/** "11: Text", "17-18: Text", "1 Text": days under the name of a month. */
export const DAY_NUMBER_LED: readonly RegExp[] = looks(
  "",
  [String.raw`(?<day>\d{1,2})(?:\s?[–/&-]\s?(?<lastDay>\d{1,2}))?(?!\d)`],
  String.raw`(?:\s?[:.–-]\s?|\s+)(?!${MONTH_NAMES}(?!\p{L}))(?=["“'‘\p{L}])`,
);
/** "11." on a line of its own. */
export const LONE_DAY_NUMBERS: readonly RegExp[] = looks(
  "",
  [String.raw`(?<day>\d{1,2})`],
  String.raw`\.\s*$`,
);
/** "January", "May 1989" */
export const MONTH_LINES: readonly RegExp[] = looks(
  String.raw`\s*`,
  [`${MONTH}(?:,?\\s+${YEAR})?`],
  String.raw`[:.]?\s*$`,
);
/** "March 1971: text", "1967 – text": less than a day. */
export const YEAR_LED: readonly RegExp[] = looks("", [MONTH_YEAR, YEAR_ONLY + BRACKETED_WEEKDAY], MARK);
/** "1975 Text", "August 1997 Text", "4.4.1975 Text", "1990/91 Text": where a document's years follow each other at the start of its lines. */
export const YEAR_BEFORE_WORDS: readonly RegExp[] = looks(
  "",
  [
    String.raw`(?<relative>(?:1\d{3}|20\d{2})\s?[/–-]\s?\d{2,4}(?!\d))`,
    MONTH_YEAR,
    YEAR_ONLY,
    DATE_LOOKS[3] ?? "",
  ],
  String.raw`\s+(?=["“'‘(]?\p{L})`,
);

/** "c. 1550: text", "Finales de enero – text", "300 BC: text" */
export const ROUGH_LED: readonly RegExp[] = [
  ...looks("", ROUGH_DATES, MARK.replace(String.raw`|,\s(?=\p{L})`, "")),
  ...looks("", ROUGH_DATES.slice(2), String.raw`(?<=\.)\s(?=["“'‘«]?\p{L})`),
];
/** "Vers 250.", "Sommer 1989" on lines of their own. */
export const LONE_ROUGH: readonly RegExp[] = looks("", ROUGH_DATES, OPEN);
/** "937 – text", "346." where a document has longer years in the same place. */
export const SHORT_YEAR_LED: readonly RegExp[] = looks("", [String.raw`(?<eraYear>[1-9]\d{2})`], MARK);
export const LONE_SHORT_YEARS: readonly RegExp[] = looks(
  "",
  [String.raw`(?<eraYear>[1-9]\d{2})`],
  String.raw`[.:]?\s*$`,
);
/** "A.D. 449. Text", "((A.D. 449. Text": a year that only its era makes one. */
export const ERA_LED: readonly RegExp[] = [
  ...looks(String.raw`\({0,2}`, [ERA_YEAR], MARK),
  ...looks("", [YEAR_ERA], MARK),
];
/** "1957" on a line of its own. */
export const LONE_YEARS: readonly RegExp[] = looks("", [YEAR_ONLY], String.raw`[.:]?\s*$`);

/** "18th. Text", "Sunday, 5th – Text", "Fri. 1. Text" */
export const DAY_LED: readonly RegExp[] = [
  ...looks("", [WEEKDAY_AND_DAY], String.raw`\.?\s+(?=["“'‘\p{L}])`),
  ...looks("", [WEEKDAY_AND_DAY], MARK),
  ...looks("", [String.raw`(?<weekday>${WEEKDAY_NAMES})(?!\p{L})[.,]{0,2}\s\d{1,2}[-/]\d{1,2}(?!\d)`], MARK),
  ...looks("", [DAY_ONLY], MARK),
  ...looks("", [DAY_ONLY], String.raw`(?:\s?\[[^[\]\n]{1,30}\])?\s+(?=["“'‘\p{L}\d])`),
];

/** "[Clark, May 14, 1804]" */
export const NAMED_DATES: readonly RegExp[] = looks(
  String.raw`\[(?<by>\p{L}[\p{L}. ’'-]{0,40}),\s`,
  DATE_LOOKS,
  String.raw`\]\s*$`,
);

/** Names of months and weekdays, with which a date may begin. */
export const DATE_NAMES = `(?:${MONTH_NAMES}|${WEEKDAY_NAMES})(?!\\p{L})`;
