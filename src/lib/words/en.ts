/**
 * The words of the archive's pages in English, and with them the list of all words that a language must have. How it is
 * built, and how a language is added: README.md.
 */
import type { EntryKind } from "../model/entry.ts";
import type { EntryDate } from "../model/entryDate.ts";
import type { Gap } from "../model/gap.ts";
import type { MarkKind } from "../model/mark.ts";
import type { NameRecord } from "../model/nameRecord.ts";
import type { PlaceKind } from "../model/placeRecord.ts";
import type { LineRange } from "../model/position.ts";
import type { Role } from "../model/role.ts";
import type { SegmentKind } from "../model/segment.ts";
import type { CaptureStatement } from "../model/sourceRecord.ts";
import { MONTHS, WEEKDAYS } from "../time/names.ts";
import { counted, countedInWords, type Forms } from "./forms.ts";
import { listed } from "./listed.ts";
import { groupedDigits, type Numbers } from "./numbers.ts";

const numbers: Numbers = {
  language: "en",
  group: ",",
  decimal: ".",
  words: "no one two three four five six seven eight nine ten eleven twelve".split(" "),
};
const count = (forms: Forms) => (n: number) => counted(n, forms, numbers);
const inWords = (forms: Forms) => (n: number) => countedInWords(n, forms, numbers);
const digits = (n: number): string => groupedDigits(n, numbers);
const ENTRIES: Forms = { one: "# entry", other: "# entries" };
const SOURCES: Forms = { one: "# source", other: "# sources" };
const entries = count(ENTRIES);
const sources = inWords(SOURCES);
const times = (n: number): string => (n === 1 ? "once" : n === 2 ? "twice" : `${digits(n)}\u00a0times`);

export const en = {
  /** BCP 47. */
  language: "en",
  dir: "ltr" as "ltr" | "rtl",
  numbers,
  digits,
  /** "a, b and c" */
  listed: (items: readonly string[]) => listed(items, ", ", " and "),
  comma: ", ",
  semicolon: "; ",
  quotes: { open: "“", close: "”" },
  /** The way back and on, as the lines run. */
  back: "←",
  on: "→",
  /** A noun or an adjective from a heading or label, inside a sentence. */
  within: (label: string) => label.toLowerCase(),

  /** Data: pages hand it to their scripts. */
  calendar: {
    months: MONTHS,
    /** Monday first. */
    weekdays: WEEKDAYS,
    /** Heads of columns, Monday first. */
    weekdaysShort: ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"] as readonly string[],
    /** Before a date in the list of a search, Monday first. */
    weekdaysMedium: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"] as readonly string[],
    /** The number of a day in a date. */
    day: "#",
    /** The first column: 0 = Sunday, 1 = Monday, 6 = Saturday. */
    firstWeekday: 1,
  },

  count: {
    entries,
    posts: count({ one: "# post", other: "# posts" }),
    sources: count(SOURCES),
    days: count({ one: "# day", other: "# days" }),
    places: count({ one: "# place", other: "# places" }),
    attributions: count({ one: "# attribution", other: "# attributions" }),
    bytes: count({ one: "# byte", other: "# bytes" }),
    permalinks: count({ one: "# new permalink", other: "# new permalinks" }),
    behind: count({
      one: "# person, organisation or account",
      other: "# persons, organisations and accounts",
    }),
  },
  /** Thousands, millions and thousands of millions of bytes. */
  sizes: ["KB", "MB", "GB"] as readonly string[],

  /** What stands on every page. */
  page: {
    skip: "Skip to the text",
    days: "Days",
    sources: "Sources",
    places: "Places",
    names: "Names",
    stories: "Stories",
    search: "Search",
    go: "Go",
    searchLabel: "Search the text of all entries",
    searchHint: "A name, a place, a phrase",
    rooms: "Archive",
    more: "About",
    about: "About this archive",
    citing: "How to cite",
    data: "Data",
    crumbs: "Where this page stands",
    start: "Start",
    onThisPage: "On this page",
    letters: "Letters",
    none: "none",
    notKnown: "not known",
    publisherNotKnown: "publisher not known",
    moved: "Moved",
    hasMoved: "This page has moved",
    movedTo: "It now stands at <there></there>.",
    cite: "Cite this page",
    codes: (start: string) => `Permalink of an entry: ${start} and its small characters.`,
  },

  lost: {
    title: "No such page",
    heading: "This archive has no page at this address.",
    why: "No permalink of a published edition is ever taken away: an entry that was withdrawn or replaced keeps a page that says so. The address may have been copied with a character too many or too few, or come from a draft.",
    how: "There is no link here, because the archive may stand at any address and this page is shown at all of them. To find its start, take the address in your browser and cut it off before the first of these words: <b>days</b>, <b>sources</b>, <b>places</b>, <b>names</b>, <b>stories</b>, <b>e</b>, <b>search</b>, <b>about</b>, <b>captures</b>, <b>data</b>.",
  },

  edition: {
    draft: "draft edition",
    named: (version: string, date: string | null) =>
      date === null ? `edition ${version}` : `edition ${version}, ${date}`,
    line: (title: string, edition: string) => `${title}, ${edition}.`,
    notPublished: " Not yet published: addresses of entries may still change.",
    isDraft:
      "This is the {edition} of {title}. It is a draft: it has not been published, and the addresses of its entries may still change. Please do not cite them yet.",
    isPublished:
      "This is {edition} of {title}. It is published: the address of each of its entries leads to the same exact text for good.",
    noneYet: "No edition has been published yet.",
    heading: (version: string, date: string) => `Edition ${version}, ${date}`,
    issued: "Issued",
    fields: "Fields",
    corrected: "Corrected",
    superseded: "Superseded",
    withdrawn: "Withdrawn",
    restored: "Restored",
    more: (n: number) => `and ${digits(n)} more, in the <ledger>ledger</ledger>.`,
    earlier: "Earlier addresses",
    earlierBases:
      "Permalinks begin with {base}. In earlier citations they begin with {former}: what follows it is the same.",
  },

  /** Days and clocks, with what is known of them. */
  time: {
    or: "or",
    to: "to",
    dayNotKnown: "day not known",
    daysNotKnown: "days not known",
    orLater: (day: string) => `${day} or later`,
    orEarlier: (day: string) => `${day} or earlier`,
    probably: (day: string) => `probably ${day}`,
    between: (from: string, to: string) => `${from} to ${to}`,
    after: (clock: string) => `after ${clock}`,
    by: (clock: string) => `by ${clock}`,
    doubt: (clock: string) => `${clock} ?`,
    noClock: "no clock",
    /** A clock that gives the hour alone. */
    hour: (hour: string) => `${hour} h`,
    clocks: (readings: readonly string[]) => readings.join(" or "),
    timeZoneNotStated: "time zone not stated",
    printed: (days: string, clock: string, zone: string, as: string | null) =>
      `${days}, ${clock}, ${zone}${as === null ? "" : `; printed as “${as}”`}.`,
    inTheHour: (days: string, hour: string, zone: string, as: string) =>
      `${days}, in the hour of ${hour}, ${zone}; printed as “${as}”.`,
    printedDay: (days: string, as: string) =>
      `${days}; printed as “${as}”. No clock is printed, and none is given.`,
    underHeading: (days: string) =>
      `${days}, from the heading that it stands under. No clock is printed, and none is given.`,
    inDoubt: (days: string, as: string, readings: string, zone: string) =>
      `${days}; the clock “${as}” may be ${readings}, ${zone}.`,
    betweenOn: (from: string, to: string, day: string, zone: string) =>
      `Between ${from} and ${to} on ${day}, ${zone}: from the stamps of the entries before and after it.`,
    betweenDays: (from: string, fromDay: string, to: string, toDay: string, zone: string) =>
      `Between ${from} on ${fromDay} and ${to} on ${toDay}, ${zone}: from the stamps of the entries before and after it.`,
    afterOn: (clock: string, day: string, zone: string) =>
      `After ${clock} on ${day}, ${zone}: from the stamp of an entry before it.`,
    byOn: (clock: string, day: string, zone: string) =>
      `${day} or earlier, not after ${clock}, ${zone}: from the stamp of an entry after it.`,
    dayOrLater: (day: string) => `${day} or later.`,
    latestEstimated: (day: string) => `The latest day, ${day}, is the record's estimate.`,
    earliestEstimated: (day: string) => `The earliest day, ${day}, is the record's estimate.`,
    estimated: (days: string) => `${days}: the record's estimate for the whole source. No clock is printed.`,
    fromRecord: (days: string) =>
      `${days}, from the record of the source. No clock is printed, and none is given.`,
    /** What markup or data state, and what is printed beside it. */
    stated: (quote: string, as: string | null) =>
      `Stated in the capture as “${quote}”${as === null ? "" : `; printed is “${as}”`}.`,
    statedClock: (days: string, clock: string, zone: string, stated: string) =>
      `${days}, ${clock}, ${zone}. ${stated}`,
    statedDay: (days: string, stated: string) => `${days}. ${stated} No clock is stated.`,
    /** Each basis of a date: the firmest first. */
    bases: {
      stamp: ["stamp", "A stamp of the source that is printed with the entry."],
      markup: [
        "markup",
        "A time that the page’s markup, or the data, state for the entry; the clock that is printed is kept beside it.",
      ],
      heading: ["heading", "A day heading above the entry, or the clock of a stamp under one."],
      sequence: ["sequence", "The stamps of entries before or after it, in the order of the source."],
      internal: ["internal", "What the entry itself says: a day that it names, an event that it tells of."],
      external: ["external", "A fact from outside the capture, cited."],
      record: ["record", "The days of the whole source, as its record states them."],
      conjecture: ["conjecture", "The archivist’s judgement, with the reason."],
    } satisfies Record<EntryDate["basis"], [string, string]> as Record<
      EntryDate["basis"],
      readonly [string, string]
    >,
    basesCaption: "On what the dates of the entries stand",
    basis: "Basis",
    meaning: "What it means",
    marksCaption: "The marks of times",
    mark: "Mark",
    /** An example of each mark, the key to it, and what it means. */
    marks: {
      printed: ["16:35", "printed", "Printed with the entry. Only such a day or clock is red."],
      bounded: ["12:02 to 12:08", "between two stamps", "Between the stamps of two entries around it."],
      open: [
        "after 16:43",
        "one bound known",
        "One bound is known; the bracket has no foot where it is open.",
      ],
      estimated: ["16 June", "the record’s estimate", "The record’s estimate for the whole source."],
      doubt: ["4:37 ?", "in doubt", "A clock is printed, and it can be read in more than one way."],
      none: [
        "no clock",
        "order of the source",
        "The day is known and no clock; the entry keeps its place in the order of the source.",
      ],
    } as Record<
      "printed" | "bounded" | "open" | "estimated" | "doubt" | "none",
      readonly [string, string, string]
    >,
    key: "How a time is known",
  },

  /** Grounds that the program gives for a date, when a capture is read. */
  evidence: {
    ownStamp: "The stamp of the entry.",
    ownHeading: "The heading that the entry stands under.",
    dateBefore: (day: string) => `The date printed before it, ${day}, says what this one leaves out.`,
    markedTime: "The time that the markup, or the data, state for the entry.",
    markedDay: "The day that the markup, or the data, state for the entry.",
    printedBeside: "The clock that is printed beside it.",
    printedShift:
      "The clock that is printed beside it: how far it is ahead of what the markup states is the offset of the source's clocks.",
    stampBefore: "The entry before it in the source's order carries this stamp, so this one is not earlier.",
    stampAfter: "The entry after it in the source's order carries this stamp, so this one is not later.",
    tellsOf: (weekday: string, day: string) =>
      `It tells of ${weekday}, ${day}, as past or under way: it is not earlier.`,
    earlierTellsOf: (day: string) =>
      `An entry before it in the source's order tells of ${day} as past or under way, so this one is not earlier.`,
  },

  /** What is announced and not held, when a capture is read. */
  missing: {
    tweet: "A tweet is announced here; this capture has none.",
    link: "A link is announced here; its target is not in this capture.",
    stream: "A live stream is announced here; this capture has none.",
    video: "A video is announced here; this capture has none.",
    profile: "A profile is announced here; what it led to is not in this capture.",
    picture: "A picture is announced here; this capture has none.",
    pictures: (n: number) => `${n} pictures are announced here; this capture has none.`,
    alt: "The text that stood in for a picture; the picture is not in this capture.",
    via: (platform: string) =>
      `Something from ${platform} probably stood here, by the words of the signature; this capture has none.`,
  },

  /** What the archivist changed. */
  decision: {
    own: "an entry of its own",
    partOfAbove: "part of the entry above",
    anotherKind: "another kind",
    none: "none",
    fields: {
      part: "part",
      kind: "kind",
      boundary: "boundary",
      date: "date",
      attribution: "attribution",
    } as Readonly<Record<string, string>>,
    parts: {
      title: "title",
      text: "text",
      list: "list",
      quote: "quote",
      stamp: "stamp",
      signature: "signature",
      alt: "alt",
      caption: "caption",
      credit: "credit",
      pager: "pager",
      embed: "embed",
      "day-heading": "day-heading",
      furniture: "furniture",
    } as Readonly<Record<string, string>>,
    clock: (read: string, now: string) => `The clock “${read}” may be ${now}.`,
    changed: (field: string, read: string, now: string) =>
      `The program had read ${field} ${read}; it is now ${now}.`,
    signed: (who: string, when: string) => `(${who}, ${when})`,
  },

  kinds: {
    post: "Post",
    "key-point": "Key point",
    standfirst: "Standfirst",
    "lead-picture": "Lead picture",
  } as Readonly<Record<EntryKind, string>>,
  countKinds: {
    post: count({ one: "# post", other: "# posts" }),
    "key-point": count({ one: "# key point", other: "# key points" }),
    standfirst: count({ one: "# standfirst", other: "# standfirsts" }),
    "lead-picture": count({ one: "# lead picture", other: "# lead pictures" }),
  } as Readonly<Record<EntryKind, (n: number) => string>>,
  /** "post 8 of 43" */
  position: (kind: string, number: number, of: number) => `${kind} ${number} of ${of}`,
  certainty: { high: "high", medium: "medium", low: "low" },

  /** One stretch of a capture, many of them, and how a share of it is called. */
  segments: {
    entry: ["post", "posts", "entries"],
    "key-point": ["key point", "key points", "key points"],
    standfirst: ["standfirst", "standfirsts", "standfirst"],
    heading: ["heading", "headings", "headings"],
    contributors: ["list of reporters", "lists of reporters", "reporters"],
    notice: ["notice", "notices", "notices"],
    furniture: ["furniture of the page", "furniture of the page", "furniture"],
    markup: ["markup", "stretches of markup", "markup"],
    blank: ["blank", "blank stretches", "blank lines"],
    unplaced: ["not placed", "not placed", "not placed"],
  } as Readonly<Record<SegmentKind, readonly [string, string, string]>>,
  shares: {
    most: (name: string) => `${name} over 99 %`,
    entries: "entries",
    of: (name: string, share: number) => `${name} ${share} %`,
    small: (name: string) => `${name} under 1 %`,
  },

  /** "l. 28", "ll. 28–36", with a narrow space. */
  lines: ([first, last]: LineRange) => (first === last ? `l.\u202f${first}` : `ll.\u202f${first}–${last}`),
  /** "l. 27", "ll. 65, 102, 197" */
  lineList: (lines: readonly number[]) => `${lines.length === 1 ? "l." : "ll."}\u202f${lines.join(", ")}`,
  /** "lines 501–1000" */
  linesPart: (range: string) => `lines ${range}`,
  /** In a credit or a legend: a line, alone. */
  line: (n: number) => `l. ${n}`,

  gaps: {
    embed: count({ one: "# embedded post or stream", other: "# embedded posts or streams" }),
    picture: count({ one: "# picture", other: "# pictures" }),
    gallery: count({ one: "# gallery", other: "# galleries" }),
    video: count({ one: "# video", other: "# videos" }),
    "link-target": count({ one: "# target of a link", other: "# targets of links" }),
    text: count({ one: "# stretch of text", other: "# stretches of text" }),
  } as Readonly<Record<Gap["kind"], (n: number) => string>>,

  /** Who is behind words and pictures: a label in a list, and the heading of what somebody is named for. */
  roles: {
    publisher: ["Publisher", "Publisher"],
    platform: ["Platform", "Platform"],
    "live-reporter": ["Reporter of the live blog", "Reporter of a live blog"],
    poster: ["Posted by", "Posted"],
    editor: ["Edited by", "Edited"],
    correspondent: ["Correspondent", "Correspondent"],
    "external-author": ["Author of a work named", "Author of a work named"],
    "relayed-publication": ["Publication relayed", "Publication relayed"],
    "agency-source": ["Agency as source", "Agency as source"],
    "agency-credit": ["Credited to", "Credited"],
    "photo-credit": ["Picture credit", "Picture credit"],
    "social-account": ["Account", "Account"],
    "quoted-speaker": ["Quoted", "Quoted"],
    "reported-speaker": ["Reported as saying", "Reported as saying"],
    "unnamed-source": ["Unnamed source", "Unnamed source"],
    "statement-author": ["Statement by", "Author of a statement"],
    archive: ["Archive", "Archive"],
  } as Readonly<Record<Role, readonly [string, string]>>,
  attribution: {
    ofPicture: "of a picture",
    through: "through ",
    andThen: ", then ",
    joint: "named jointly in “{joint}”, and which is whose is not stated",
    inferred: "inferred",
    certainty: (certainty: string) => `certainty ${certainty}`,
    passedOn: "Passed on what others said",
    scopes: {
      source: "for the whole source",
      entry: "for the entry",
      media: "for a picture or video",
      quote: "for a quotation",
    },
    inCredit: (joint: string) => `in the credit “${joint}”`,
    inherited: "carried over from the words before",
    byMarkup: "stated by the markup",
    nobody: "Nobody is named.",
    byRecord: "stated by the record",
    withCertainty: (certainty: string) => `certainty: ${certainty}`,
    tableCaption: "Roles and their terms in other vocabularies",
    role: "Role",
  },

  /** What happened to a permalink, and what its record says. */
  history: {
    heading: "History of this record",
    events: {
      mint: "Issued",
      amend: "What is said of it was corrected",
      supersede: "Superseded",
      withdraw: "Withdrawn",
      restore: "Restored",
    },
    fields: {
      kind: "Kind",
      parts: "Parts",
      date: "Date",
      bounds: "Limits",
      clock: "Clock",
      zone: "Zone",
      basis: "Basis of the date",
      attributions: "Attributions",
      places: "Places",
      days: "Days named",
      gaps: "Not in the capture",
      advisories: "Advisories",
      notes: "Notes",
      decisions: "Decisions",
    } as Readonly<Record<string, string>>,
    none: "none",
    inDetails: (value: string) => `${value} (in their details)`,
    earlier: "Earlier",
    supersededOne: "It was superseded by this entry, and keeps its page.",
    supersededMany: "They were superseded by this entry, and keep their pages.",
  },

  home: {
    extent: (all: number, from: number) => `${entries(all)} from ${sources(from)}`,
    promise:
      "Every entry has its date, its place, the people behind it and the way back to the captured lines; where the evidence ends, the archive says so.",
    byHour: "Entries by day and hour",
    byHourNote:
      "Each source by its own clock. A block is one entry with a printed clock; a line is a day on which entries without a clock lie, dotted where that is possible but not certain.",
    tableCaption: "Entries by source and day",
    source: "Source",
    notCertain: "day not certain",
    all: "all",
    notHeld: "What the captures do not hold.",
    announced: (n: number): string => (n === 1 ? "that the entry announces" : "that the entries announce"),
    howMade: "How this archive was made",
    byEntries: "by entries",
    publisherNotKnown: "Publisher not known",
    allPlaces: "All places",
    allStories: "All stories",
    withClock: (n: number) => `${n} with a clock`,
    inDoubt: (n: number) => `${n} in doubt`,
    without: (n: number) => `${n} without`,
    withoutAny: (n: number) => `${n} without a clock`,
    possibly: (n: number) => `${n} possibly`,
    namedOnly: (n: number) => `No entry; named in ${entries(n)}.`,
    nothing: "Nothing captured.",
  },

  /** Pictures for cards on other sites. */
  card: {
    possibly: (n: number) => `${entries(n)} possibly of this day`,
    morePossibly: (n: number) => `${digits(n)} more possibly of this day`,
    from: (counts: string, n: number) => `${counts}, from ${sources(n)}`,
    moreDays: count({ one: "and # more day", other: "and # more days" }),
    moreSources: count({ one: "and # more source", other: "and # more sources" }),
  },

  feed: {
    feeds: "Feeds",
    follow: "Follow what is new:",
    atom: "Atom feed",
    json: "JSON feed",
    note: (most: number) =>
      `The entries that the last edition issued or changed, ${digits(most)} at the most, for programs that ask what is new. Each source and each place has its own, named on its page. A date in a feed is that of the edition; when an entry was posted stands in its words.`,
    whole: "Of the whole archive:",
    holds: { archive: "in the archive", source: "of this source", place: "that name this place" },
    all: (n: number, holds: string) => `All ${entries(n)} ${holds}.`,
    newest: (shown: number, n: number, holds: string, address: string) =>
      `The ${entries(shown)} that were issued or changed last, of ${entries(n)} ${holds}. All entries: ${address}`,
    describes: (what: string) => `Describes ${what}; the text is on its page.`,
    authorNotStated: (publisher: string) => `${publisher}; author not stated`,
  },

  day: {
    days: "Days",
    certain: (n: number, from: number) => `${entries(n)} from ${sources(from)}.`,
    noneCertain: "No entry is certainly of this day.",
    none: "No entry of this day in the archive.",
    possible: (n: number) => `${entries(n)} may be of it.`,
    timed: (n: number) => (n === 1 ? "One carries a clock." : `${n} carry a clock.`),
    noneTimed: "None carries a clock.",
    named: (n: number) => `It is named in ${entries(n)}.`,
    previous: (day: string) => `Previous: ${day}`,
    next: (day: string) => `Next: ${day}`,
    noEarlier: "No earlier day",
    noLater: "No later day",
    jumpNamed: (n: number) => `Named, ${n}`,
    index: "Index of the day",
    byHour: (siglum: string) => `${siglum} by the hour`,
    noClock: "no clock",
    inDoubt: "in doubt",
    map: (day: string) => `Map of places named in entries of ${day}`,
    mapNote: "By number of entries that name the place; not events there.",
    mapBorders: "Borders: Natural Earth, no statement by the archive.",
    mapMade: "What the map is made from",
    agencies: "Agencies and papers named",
    naming: "Entries that name this day",
    namingNote:
      "They were posted on another day, or possibly were. What an entry tells of is another thing than when it was posted.",
    cite: "Cite this day",
    files: (n: number) =>
      n === 0
        ? "The files hold this page. It changes when the archive grows: for one account, cite its entry."
        : `The files hold this page and its ${entries(n)}. It changes when the archive grows: for one account, cite its entry.`,
    keyPoints: (n: number) => `Key points, ${n}`,
    standfirstAndPicture: "Standfirst and lead picture",
    withClock: (n: number) => `${count({ one: "# post", other: "# posts" })(n)} with a clock`,
    byTheHour: (title: string) => `Posts of ${title} by the hour`,
    /** How many entries have each mark on the axis of a source's own clock. */
    rail: (marks: Readonly<Record<"printed" | "bounded" | "open" | "estimated" | "doubt", number>>) => {
      const said = [
        [marks.printed, "with a printed clock"],
        [marks.bounded, "between two clocks"],
        [marks.open, "after or by a clock"],
        [marks.estimated, "estimated"],
        [marks.doubt, "in doubt, each reading marked"],
      ] as const;
      return `On the source’s own clock: ${listed(
        said.flatMap(([n, what]) => (n === 0 ? [] : [`${digits(n)} ${what}`])),
        "; ",
        "; ",
      )}.`;
    },
    order: { label: "Order", oldest: "Oldest first", newest: "Newest first" },
    /** Narrowing what a day shows. */
    narrow: {
      label: "Show only some entries",
      by: { source: "Source", place: "Place named", kind: "Kind", agency: "Agency" },
      every: "all",
      clear: "Show all",
      /** `n` is a number or its place holder. */
      left: (n: string, all: number) => `${n} of ${entries(all)} shown.`,
    },
    /** Sources whose zones are known, on one axis. */
    axis: {
      title: "On one clock",
      note: (names: string) =>
        `The zones of ${names} are known, so their posts can be ordered. Hours are UTC; beside each post stands the clock of its own source.`,
      hour: (from: string) => `${from} UTC`,
      begins: (clock: string) => `${clock} on its own clock`,
    },
    /** After the number of an hour. */
    hourOf: (siglum: string) => `hours, ${siglum}`,
    hourNone: "hours, no entry",
    hourEntries: (n: number) => `hours, ${n} ${n === 1 ? "entry" : "entries"}`,
    noneWithClock: (n: number) => `${count({ one: "# post", other: "# posts" })(n)}, none with a clock`,
    inOrder: (n: number) => `${count({ one: "# post", other: "# posts" })(n)}, in the order of the source`,
    withoutClock: (n: number) => `Without a clock, ${n}`,
    doubt: (n: number) => `Time in doubt, ${n}`,
    doubtNote:
      "The clock that is printed can be read in more than one way. Each reading is kept, and none is chosen.",
    possibly: (n: number) => `Possibly of this day, ${n}`,
    possiblyNote:
      "They may be of this day or of another: their bounds, or the record’s estimate, allow both.",
    clocks: {
      none: "No clock.",
      one: "One clock.",
      stated: "Clocks with stated zones.",
      several: (n: number) =>
        `${["", "", "Two", "Three", "Four", "Five", "Six"][n] ?? String(n)} clocks, not one.`,
      ownClock: (text: string) => `${text}. Each source is shown by its own clock.`,
      apart: (text: string) =>
        `${text}. They are kept apart, not aligned and not merged: nothing says which post of one came before which of another.`,
      printsIn: (name: string, zone: string) => `${name} prints times in ${zone}`,
      statesOnly: (name: string, zone: string) =>
        `${name} states ${zone} but prints no time beside its posts`,
      printsNoZone: (name: string) => `${name} prints times and states no zone`,
      nothing: (name: string) => `${name} prints no time and states no zone`,
    },
  },

  /** Columns of entries by day, month or year. */
  chart: {
    skip: "Skip the chart",
    /** Read out after the number of the day, month or year. */
    period: (name: string, n: number) => `(${name}), ${entries(n)}`,
    archive: "Entries by day, month or year",
    source: (title: string) => `Entries of ${title} by day`,
    place: (name: string) => `Entries that name ${name}, by day, month or year`,
    /** `more`: entries that may be of several days. */
    note: (span: string, more: number) =>
      `${span}: entries that are certainly of a day.${more > 0 ? ` ${more === 1 ? "1 more may be of another day" : `${digits(more)} more may be of several days`}, and ${more === 1 ? "is" : "are"} not drawn.` : ""}`,
  },

  days: {
    lede: (all: number, of: number, on: number) =>
      `${entries(all)} of ${sources(of)}, on ${inWords({ one: "# day", other: "# days" })(on)}.`,
    description: (lede: string) => `${lede} Calendars and lists of years, months and days.`,
    note: "A day is the source’s own local date. An entry stands under each day that it may be of: <b>certain</b> where it can be of no other, <b>possible</b> where it can, and so counted more than once. How days are known is told under <method>method</method>.",
    calendar: "Calendar",
    calendars: "Calendars",
    byYear: "By year",
    byMonth: "By month",
    byDay: "By day",
    years: "Years",
    months: "Months",
    year: "Year",
    month: "Month",
    day: "Day",
    certain: "certain",
    possible: "possible",
    daysHead: "days",
    namedIn: "named in",
    sourcesHead: "sources",
    of: (period: string) => `Days of ${period}`,
    monthsOf: (year: string) => `Months of ${year}`,
    periodLede: (standing: string, days: number, named: number) =>
      `${standing}, on ${count({ one: "# day", other: "# days" })(days)}${named > 0 ? `; ${count({ one: "# more day", other: "# more days" })(named)} only named` : ""}.`,
    ownDate: "A day is the source’s own local date.",
    withoutDay: "Without a day",
    possibleOutside: "An entry that is possible may also be of a day outside this page.",
    yearsAround: "Years before and after",
    monthsAround: "Months before and after",
    noEntry: "no entry",
    possibly: (n: number) => `${entries(n)}, possibly`,
    morePossible: (n: number, more: number) => `${entries(n)}, ${more} more possible`,
    named: (n: number) => `named in ${entries(n)}`,
    key: "Under a day: how many entries are certainly its own; <i>in italics with a question mark</i>, how many may be; <i>(in brackets)</i>, in how many it is only named.",
    more: (n: number) => `+${n}?`,
    may: (n: number) => `${n}?`,
  },

  /** Words around and in an entry. */
  entry: {
    noText: "[text not shown]",
    onlyExcerpt: "Only the beginning of entries of this source is shown.",
    noTextShown: "The text of this source is not shown.",
    pictureMissing: "Picture, not in this capture.",
    inItsPlace: "In its place",
    caption: "Caption",
    credit: "Credit",
    describes: (what: string) => `This entry describes: ${what}.`,
    describesShort: (what: string) => `Describes ${what}:`,
    masked: "Words of this entry are masked (█): an entry that was withdrawn holds them too.",
    zoneNotStated: "Zone not stated",
    zone: (zone: string) => `Zone ${zone}`,
    noClock: "No clock is printed with this entry.",
    printedAs: (stamp: string) => `Printed as “${stamp}”.`,
    description: (kind: string, source: string, days: string) => `${kind} of ${source}, ${days}.`,
    mailSubject: (id: string, edition: string) => `Entry ${id}, ${edition}`,
    evidence: "Evidence",
    date: "Date",
    posted: "Posted",
    written: "Written",
    event: "Event",
    certainty: "Certainty",
    statements: (n: number) => (n === 1 ? "One statement" : `${n} statements`),
    /** Of a log that counts from its own start. */
    logClock: "Clock of the log",
    sinceStart: (seconds: number) =>
      `${count({ one: "# second", other: "# seconds" })(Math.abs(seconds))} ${seconds < 0 ? "before" : "after"} its start. No time of day follows from it.`,
    /** What the source says of a post, beside its words. */
    marked: "Marked",
    marks: {
      updated: "updated",
      "key-event": "key event",
      pinned: "pinned",
      breaking: "breaking",
      summary: "summary",
      closing: "closing",
      handover: "handover",
    } as Record<MarkKind, string>,
    daysNamed: "Days named",
    ofPicture: "of a picture",
    who: "Who",
    where: "Where",
    theGovernment: "the government",
    governmentOf: (country: string) => `the government of ${country}`,
    asActor: "as an actor",
    notHere: "Not in this capture",
    neighbours: "Neighbours in the source",
    /** What is drawn above them: clocks in the order of the source, as known. */
    rail: (clocks: readonly string[]) => `On the source’s own clock, in its order: ${clocks.join("; ")}.`,
    railNote: "Their clocks on the source’s own day, in its order; this entry’s are the larger ones.",
    railHere: (clock: string) => `this entry, ${clock}`,
    above: "Printed above",
    below: "Printed below",
    notes: "Notes",
    decided: "Decided",
    note: "Note",
    asCaptured: "As captured",
    captured: (lines: string, from: string, to: string) =>
      `<lines>${lines} of the capture</lines>, bytes ${from} to ${to}, unchanged. SHA-256 of the capture {capture}, of these bytes {slice}.`,
    capturedWhen: (when: string, how: string, extent: string) =>
      `Captured when: ${when}; how: ${how}. Extent: ${extent}.`,
    address: (url: string) => `Address: ${url}.`,
    notPublished: "The captured lines of this source are not published.",
    verify: "<how>To verify</how> the <file>capture</file>: {command}",
    verifyMasked: "<how>To verify</how> the <file>masked copy of the capture</file>: {command}",
    /** In the place of the lines of a page or of data. */
    wordsRead: "The words as they were read, without their markup.",
    ownId: (lines: string) => `Its id in the system that published it: {id}, ${lines}.`,
    inOthers: "In other captures",
    alsoIn: "Word for word",
    sliceHash: "SHA-256 of these bytes {slice}",
    versions: "Worded otherwise",
    /** By what two wordings are one entry. */
    versionBy: {
      "own-id": "one entry by the source's own id",
      stamp: "one entry by its stamp",
      words: "one entry by most of its words",
    },
    /** A capture. */
    saved: (when: string) => `saved ${when}`,
    savedNotKnown: "saved when: not known",
    cite: "Cite this entry",
    asJson: "This entry as JSON",
    report: "Report an error",
    permalink: "Permalink {url}. It stands for this exact text and never for another.",
    permalinkDraft:
      "Permalink {url}. Draft: it becomes permanent with the first published edition. It stands for this exact text and never for another.",
    named: (id: string) => `Entry ${id}`,
    namedWithin: (id: string) => `entry ${id}`,
    aria: (position: string, clock: string) => `Entry ${position}, ${clock}`,
    cut: "[…]",
  },

  superseded: {
    title: (clock: string, days: string, id: string) => `${clock}, ${days}: superseded entry ${id}`,
    crumb: (kind: string) => `${kind}, superseded`,
    heading: "Superseded.",
    nowhere: (day: string, edition: string) =>
      `Since ${day} the capture is read otherwise. These words are part of no entry any more. This page stays, with its text as edition ${edition} published it.`,
    before: (day: string) => `Since ${day} the capture is read otherwise. These words now stand in `,
    after: (edition: string) => `. This page stays, with its text as edition ${edition} published it.`,
    asPublished: "As published",
    captured: (lines: string, from: string, to: string) =>
      `${lines} of the <file>capture</file>, bytes ${from} to ${to}. SHA-256 of the capture {capture}, of these bytes {slice}.`,
  },

  withdrawn: {
    title: (id: string) => `Withdrawn: entry ${id}`,
    crumb: "Withdrawn",
    heading: "This entry was withdrawn",
    because: (day: string) => `On ${day}, for this reason: {reason}`,
    whatItWas: "What it was",
    entry: "Entry",
    kind: "Kind",
    source: "Source",
    date: "Date",
    capture: "Capture",
    of: (lines: string) => `${lines} of <file></file>`,
    whom: "Whom to ask",
    contact: "{name}, <mail></mail>. The permalink {permalink} stays, and leads to no other text.",
    mailSubject: (id: string) => `Withdrawn entry ${id}`,
  },

  source: {
    lede: (all: number, of: number) =>
      `${count(SOURCES)(all)} in the order of their days, with ${entries(of)}.`,
    ledeDescription: (lede: string) => `${lede} Publisher, days, extent, and entries by kind.`,
    note: "A source is a published work, here known from captures: texts of it as somebody saved them. A title in square brackets is the archivist’s, since the capture has none. Each source is known by its letters, its hue and its rule on all pages.",
    tableCaption: "Sources by their days",
    head: { source: "Source", days: "Days", captured: "Captured", entries: "Entries" },
    /** Heads of the same cells on a telephone. */
    short: { days: "Days", captured: "Captured", entries: "Entries" },
    estimate: (certainty: string) => `the record’s estimate, certainty ${certainty}`,
    extentShort: {
      complete: "complete",
      partial: "a part",
      unknown: "not known whether complete",
    },
    extents: { complete: "Complete", partial: "Partial", unknown: "Unknown" },
    extentSaid: {
      complete: "The record says that it is complete.",
      partial: "The record says that it is a part of the source.",
      unknown: "Whether it holds the whole source is not known.",
    },
    orders: { "newest-first": "Newest first", "oldest-first": "Oldest first" },
    description: (title: string, publisher: string, days: string, all: number) =>
      `${title}, ${publisher}, ${days}: ${entries(all)} in the order of the source, its record and its capture.`,
    titleDevised: "The title is the archivist’s: the capture prints none.",
    keyPoints: "Key points",
    capture: "The capture, line by line",
    captureBar: (lines: number, shares: string) => `The capture from line 1 to ${lines}: ${shares}`,
    captureBarBytes: (size: number, shares: string) => `The capture from byte 1 to ${size}: ${shares}`,
    captures: "Its captures",
    capturesNote:
      "The source was saved more than once. Above is the first of these; entries that stand in several are one, those that were worded anew name each other.",
    barKey:
      "Solid: posts with a clock. Hatched: without a clock, or in doubt. Outlined: key points, standfirst, lead picture.",
    barNote: (lines: string, bytes: string, shares: string) => `${lines} lines, ${bytes} bytes: ${shares}.`,
    allLines: "Nothing of the capture is left out: <lines>all its lines</lines>.",
    byDay: "By day",
    byHour: "By the hour",
    plot: "Line against clock",
    plotLabel: (n: number) =>
      `Clocks of ${count({ one: "# post", other: "# posts" })(n)} against their lines in the capture`,
    plotNote:
      "Each mark is a printed clock, at its line of the capture: a straight run is a source in order. Rings are the readings of a clock in doubt.",
    inOrder: "Entries in the order of the source",
    /** `kinds`: "46 posts, 1 lead picture" */
    posts: (kinds: string, order: string | null) =>
      `${kinds}${order === null ? "" : `, ${order.toLowerCase()}, as printed`}.`,
    linesBeside: "The figures on the right are lines of the capture.",
    longList: "The list is long and stands on pages of its own, by the lines of the capture.",
    parts: "Parts of the source",
    partDescription: (title: string, publisher: string, size: string, lines: string) =>
      `${title}, ${publisher}: ${size} in the ${lines} of its capture.`,
    partLede: (size: string) => `${size} in the order of the source.`,
    clocks: (first: string, last: string) => `${first} to ${last}`,
    cite: "Cite this source",
    files: (n: number) =>
      `The files hold this source and its ${entries(n)}. Its reporters are not named as authors: the page does not say who wrote what.`,
    record: "Record",
    recordDays: "Days",
    certainty: (certainty: string) => `Certainty: ${certainty}.`,
    clock: "Clock",
    dateOrder: "Order of dates",
    dateOrders: { mdy: "Month, day, year", dmy: "Day, month, year" },
    postOrder: "Order of posts",
    orderNotKnown: "Not known",
    extent: "Extent",
    address: "Address",
    language: "Language",
    rights: "Rights",
    holderNotKnown: "Holder not known",
    rightsStatement: "Rights statement",
    readAs: "Read by the format",
    captureTerm: "Capture",
    captured: "SHA-256 {sha256}. Captured when: {when}. How: {how}.",
    zoneStated: (zone: string) => `Time zone stated: “${zone}”.`,
    zoneKnown: (zone: string) => `Time zone: ${zone}.`,
    zoneNotStated: "Time zone not stated.",
    clockNotStated: "Clock: zone not stated.",
    clockStated: (zone: string) => `Clock: ${zone}, stated.`,
    /** By the order of the page, which is not the one that is printed. */
    turned: {
      oldest: "Printed newest first; here oldest first.",
      newest: "Printed oldest first; here newest first.",
    },
    asPrinted: "In the order of the capture.",
    noPostTimed: "No post carries a time.",
    onePostTimed: "One post carries a stamp.",
    twoPostsTimed: "Two posts carry a stamp.",
  },

  capture: {
    name: (title: string) => `Capture of ${title}`,
    crumb: "Capture",
    fromLine: (line: number) => `From line ${line}`,
    nameFrom: (name: string, line: number) => `${name}, from line ${line}`,
    description: (lines: string, bytes: string, sha256: string, shares: string) =>
      `${lines} lines, ${bytes} bytes, SHA-256 ${sha256}: ${shares}.`,
    size: (lines: string, bytes: string) => `${lines} lines, ${bytes} bytes.`,
    notShown: "Its text is not published.",
    heldBack: "It is not published: words of its source were withdrawn.",
    asRead: {
      html: "A page saved as HTML: below stand the words that were read in it, with the lines on which they begin.",
      json: "A file of JSON: below stand the words that were read in it, with the lines on which they begin.",
      csv: "A table (CSV): below stand the words that were read in it, with the lines on which they begin.",
    },
    /** Of a web archive: which file and record, for which address, with which status. */
    takenOut: ({ file, record, url, status, digest }: NonNullable<CaptureStatement["from"]>) =>
      `Taken out of ${file}, record ${record}, which answered for ${url} (${status})${digest === null ? "" : `; payload digest ${digest}`}.`,
    headers: "The headers of the answer",
    /** The captures of one source, each against the one before it. */
    witnesses: {
      caption: "Captures of this source",
      head: {
        capture: "Capture",
        saved: "Saved",
        entries: "entries",
        added: "new in it",
        changed: "changed",
        gone: "gone",
      },
      short: { entries: "Entries", added: "New in it", changed: "Changed", gone: "Gone" },
      changes: {
        against: (file: string, before: string) => `${file} against ${before}`,
        changed: (n: number) => `${count({ one: "# entry", other: "# entries" })(n)} worded otherwise`,
        added: count({ one: "# new entry", other: "# new entries" }),
        gone: (n: number) => `${count({ one: "# entry", other: "# entries" })(n)} no longer there`,
        legend:
          "Struck out are words of the earlier capture alone, underlined words of the later one alone. “…” stands for words of both.",
        /** Link to the earlier wording, by its clock. */
        before: (clock: string) => `before: ${clock}`,
        anew: "The words are not compared here: each wording stands on its own page.",
      },
    },
    stretch: (lines: string, bytes: number, sameAs: string | null) =>
      `${lines}: ${count({ one: "# byte", other: "# bytes" })(bytes)}${sameAs === null ? "" : `, word for word as in ${sameAs}`}.`,
    download: "<file>Download it</file>, as it was saved, or read <how>how to verify it</how>.",
    downloadMasked:
      "Words of it were withdrawn. Shown is <file>a copy of the same length</file>, SHA-256 {sha256}, in which they are masked with “#”, or read <how>how to verify it</how>.",
    whatLinesAre: "What its lines are",
    nothingLeftOut: "Nothing of the capture is left out: the bytes below add up to it.",
    tableCaption: "Kinds of lines",
    head: { kind: "Kind", stretches: "stretches", lines: "lines", bytes: "bytes", share: "share" },
    short: { stretches: "Stretches", lines: "Lines", bytes: "Bytes", share: "Share" },
    share: (share: string) => `${share}\u00a0%`,
    smallShare: "under 0.1",
    lacks: "What the capture itself lacks",
    extent: "Extent",
    lines: (first: string, last: string) => `Lines ${first} to ${last}`,
    pages: "Pages of the capture",
    goTo: "Go to a line",
    stretchNotPublished: (lines: string, bytes: number) =>
      `${lines}: ${count({ one: "# byte", other: "# bytes" })(bytes)}, not published.`,
    /** The text file in the place of a capture that is held back. */
    notice: (sha256: string, bytes: number, reason: string, copy: string) =>
      `This capture is not published.\n\nSHA-256: ${sha256}\nSize: ${bytes} bytes\nReason: ${reason}\n${copy}`,
    reasonWithdrawn: "words in it were withdrawn.",
    reasonHeldBack: "words of its source were withdrawn, and a page may hold them more than once.",
    reasonAccess: {
      excerpt: "access to this source is limited to excerpt.",
      metadata: "access to this source is limited to metadata.",
    },
    maskedCopy: (file: string) =>
      `\nA copy of the same length, in which what was withdrawn is masked with “#”, so that bytes and lines stand where they stood:\n${file}\n`,
  },

  place: {
    kinds: {
      city: "city",
      town: "town",
      village: "village",
      quarter: "quarter",
      district: "district",
      base: "base",
      camp: "camp",
      province: "province",
      country: "country",
      region: "region",
      continent: "continent",
      river: "river",
      sea: "sea",
      strait: "strait",
      site: "site",
      crossing: "crossing",
    } as Readonly<Record<PlaceKind, string>>,
    lede: (n: number) => `${count({ one: "# place", other: "# places" })(n)} that the sources name, A to Z.`,
    ledeDescription: (lede: string) =>
      `${lede} With kind, what contains each, and the number of entries and mentions.`,
    note: "A mention is one occurrence of the name in the text of an entry. A country that acts and a capital that stands for a government are counted, and told apart on their pages.",
    unlisted: (n: number) =>
      `${count({ one: "# more place", other: "# more places" })(n)} ${n === 1 ? "has a record" : "have records"} only because of what lies in ${n === 1 ? "it" : "them"}, and ${n === 1 ? "is" : "are"} not listed.`,
    mapTitle: "Map of the places that entries name",
    mapNote:
      "Settlements and sites. The larger a dot, the more entries name the place: dots count entries, not events there. Countries, provinces and waters are names without a dot, and rows of the table.",
    /** Days of entries whose day is not certain: "15 to 16 June 2014". */
    possibly: (days: string) => `possibly ${days}`,
    elsewhere: "Elsewhere",
    alsoPrinted: (spellings: string) => `printed ${spellings}`,
    skipMap: "Skip the map",
    noBase: "The basemap has nothing of this region, so no border, coast or river is drawn.",
    aToZ: "A to Z",
    tableCaption: "Places by name",
    head: {
      place: "Place",
      kind: "Kind, and what contains it",
      days: "Days",
      entries: "entries",
      mentions: "mentions",
    },
    byCountry: "Places by country",
    byMentions: "by mentions",
    /** "City in Salah ad-Din" */
    what: (kind: string, within: string | null) => (within === null ? kind : `${kind} in ${within}`),
    notNamed: (what: string) => `${what}, not named in any entry.`,
    named: (what: string, mentions: number, inEntries: number, of: number) => {
      if (mentions === 1) return `${what}, named once, in one entry.`;
      if (inEntries === 1) return `${what}, named ${times(mentions)}, all in one entry.`;
      return `${what}, named ${times(mentions)} in ${entries(inEntries)} of ${sources(of)}.`;
    },
    partLede: (shown: string, all: number) => `${shown} of the ${entries(all)} that name it.`,
    record: "Record",
    jumpMap: "Map",
    jumpRecord: "Record of the place",
    entries: "Entries that name it",
    byDays: "In the order of days. An entry that may be of several days stands under the first of them.",
    bySources:
      "In the order of days, then of sources, each from its oldest entry where clocks order it. The words are marked where they stand in the capture; of long entries the paragraphs that hold them are shown.",
    noEntry: "No entry names it.",
    parts: (name: string) => `Days of the entries that name ${name}`,
    locator: (name: string) => `Map: ${name} and about 130 km around`,
    otherDots: "Other dots are places that the sources name.",
    noOtherDots: "The sources name no other place here.",
    asPrinted: "As printed",
    standsFor: "What the name stands for",
    senses: {
      itself: "The place itself",
      state: "The state, as one that acts",
      actors: "Those who act in its name",
      government: "The government that sits there",
    },
    sense: (sense: string, n: string) => `${sense}: ${n}`,
    countryActs:
      "A country that acts, speaks or is dealt with stands for its government, officials or forces.",
    decided: "Decided by the archivist, case by case.",
    here: { location: "the place", "state-acting": "the state", government: "the government" },
    hereAs: (senses: readonly string[]) => `The name stands here for ${senses.join(" and for ")}.`,
    byCapital: "By the name of its capital",
    asGovernment: "Where it stands for the government",
    governmentNote: "Decided by the archivist. They are not counted as entries that name the place.",
    name: "Name",
    formNotStated: "Source of the form not stated",
    kind: "Kind",
    capitalOf: "Capital of",
    position: "Position",
    notGiven: "not given",
    noMap: "So there is no map.",
    areaNoPoint: (kind: string) => `A ${kind} is an area; its record gives no point for it.`,
    waterNoPoint: (kind: string) => `A ${kind} has no single point; its record gives none.`,
    noPoint: "Its record gives no position: where it lies is not known to the archive with enough certainty.",
    certainty: (certainty: string) => `certainty: ${certainty}`,
    point: (lat: number, lon: number) =>
      `${Math.abs(lat)}° ${lat < 0 ? "S" : "N"}, ${Math.abs(lon)}° ${lon < 0 ? "W" : "E"}`,
    sameAs: "The same as",
    noIdentifier: "no identifier recorded",
    notThis: "Not this place",
    noteTerm: "Note",
    download:
      "Download: <lpf>Linked Places format</lpf>, <geojson>GeoJSON</geojson>. All places: <all>places.geojson</all>",
    beside: "Named in the same entries",
    inside: (n: number) => `${count({ one: "# place", other: "# places" })(n)} directly in it`,
    daysLabel: "Days of the entries of this archive that name it",
    partOf: (name: string) => `part of ${name}`,
  },

  map: {
    shows: (names: string) => `It shows ${names}.`,
    named: (name: string, n: number) => `${name} (${entries(n)})`,
    nothing: "No other place that the sources name lies in it.",
    hollow: (names: string) => `A hollow dot is a point that is in doubt: ${names}.`,
    unnamed: (names: string) => `Without room for its name: ${names}.`,
    dot: (name: string, n: number) => `${name} ${entries(n)}`,
    km: (n: number) => `${n} km`,
    /** What each part of the base map is, as src/maps/basemap.json calls it. */
    layers: {
      "Coasts and borders of countries": "Coasts and borders of countries",
      "rivers and lakes": "rivers and lakes",
      "borders of provinces": "borders of provinces",
    } as Readonly<Record<string, string>>,
    credit: (layers: string, source: string, licence: string, by: string) =>
      `${layers}: ${source} (${licence}), from ${by}`,
    licences: { "public domain": "public domain" } as Readonly<Record<string, string>>,
    borders: "Borders as drawn there; they are no statement by the archive.",
  },

  name: {
    kinds: { person: "person", organisation: "organisation", account: "account" } as Readonly<
      Record<NameRecord["kind"], string>
    >,
    types: {
      agency: "agency",
      newspaper: "newspaper",
      broadcaster: "broadcaster",
      platform: "platform",
      government: "government",
      body: "body",
      group: "group",
    } as Readonly<Record<NonNullable<NameRecord["type"]>, string>>,
    lede: (behind: string) => `${behind} behind the reports, A to Z.`,
    ledeDescription: (lede: string) => `${lede} With kind, and the number of entries and attributions.`,
    note: "Counted are the attributions: where a source names somebody as source, speaker, author or credit, or as the way by which a report came.",
    filed: (family: boolean): string =>
      family
        ? "People are filed by their family names, all others by their first word."
        : "Names are filed by their first word.",
    unnamed: (n: number) =>
      `${entries(n)} also ${n === 1 ? "gives a source" : "give sources"} without a name (“officials”, “witnesses”): such sources keep their words in the entry and have no page here.`,
    tableCaption: "Names, A to Z",
    head: { name: "Name", kind: "Kind", entries: "entries", attributions: "attributions" },
    mostNamed: "Most often named",
    most: "Most often",
    byEntries: "by entries",
    title: (name: string) => `Where ${name} is named as source, speaker or credit`,
    heading: "<i>Where</i> {name} <i>is named as source, speaker or credit</i>",
    headingPart: (part: string) =>
      `<i>Where</i> {name} <i>is named as source, speaker or credit, ${part}</i>`,
    soNamed: (kind: string, inEntries: number, of: number, whole: number) => {
      const parts = [
        inEntries > 0 ? `in ${entries(inEntries)} of ${sources(of)}` : "",
        whole > 0 ? `for ${inWords({ one: "# whole source", other: "# whole sources" })(whole)}` : "",
      ].filter(Boolean);
      return `${kind}, so named ${parts.length > 0 ? parts.join(", and ") : "in no entry"}.`;
    },
    partLede: (shown: string, all: number) =>
      `${shown} of ${count({ one: "# attribution", other: "# attributions" })(all)}.`,
    notAll:
      "These are not all entries that name {name}: only those in which the sources give the name for a text, a picture or a statement.",
    othersPrint: (n: number) =>
      `<list>${entries(n)} more</list> ${n === 1 ? "prints" : "print"} a recorded spelling of it.`,
    printed: "In the text of other entries",
    printedNote:
      "A recorded spelling of the name stands in their text. They were found by machine: the words may mean somebody else.",
    printedMore: (most: number) => `The first ${digits(most)}; the search has all.`,
    roles: "Roles",
    record: "Record",
    wholeSources: "For whole sources",
    byDays: "By days",
    parts: (name: string) => `Days of the entries that name ${name}`,
    daysAround: "Days before and after",
    asPrinted: "As printed",
    nameTerm: "Name",
    kind: "Kind",
    spellings: "Spellings recorded",
    inCredits: "In credits",
    sameAs: "The same as",
    noIdentifier: "no identifier recorded",
    noteTerm: "Note",
    kindAndType: (kind: string, type: string) => `${kind} (${type})`,
    through: "through ",
  },

  story: {
    none: "No story has been brought together yet.",
    lede: (n: number) =>
      `${count({ one: "# event", other: "# events" })(n)} of which several entries tell, as the archivist sees it.`,
    ledeDescription: (lede: string) => `${lede} The accounts of the sources stand beside each other.`,
    note: "Which entries belong to a story is decided by a person, with name, day and reason, and not computed. That accounts stand together does not say that any of them is right.",
    tableCaption: "Stories",
    head: { story: "Story", told: "Told by", why: "Why these entries" },
    short: { told: "Told by", why: "Why" },
    told: (n: number, of: number) => `Told in ${entries(n)} of ${sources(of)}.`,
    noVerdictBeside: "Their words stand beside each other; the archive adds no verdict.",
    noVerdict: "The archive adds no verdict.",
    why: "Why these entries",
    decidedBy: "Decided by",
    by: (who: string, when: string) => `${who}, ${when}`,
    noOrder: "No order between sources is stated, unless the time zones of both are known.",
    asPrinted: "As printed",
    accounts: "The accounts",
    printedNote:
      "The recorded spellings of names and places, found in these entries, and the numbers with the words around them. Beside a number stand those whom its sentence names, or else its paragraph, or else its entry, as printed; whether they gave it, and whether it is right, is not computed.",
    cite: "Cite this story",
    again: "The words of <lines></lines> again.",
    printedCaption: "What each source prints",
    what: "What",
    when: "Day and clock",
    numbers: "Numbers",
    /** Beside a number: who is named nearest to it. */
    named: { sentence: "its sentence names", paragraph: "its paragraph names", entry: "its entry names" },
    nobody: "its entry names nobody",
    line: (line: number) => `line ${line}`,
    more: (n: number) => `and ${n} more`,
    otherNames: "Other names",
    otherPlaces: "Other places",
    media: "Agencies and media",
    unnamed: "Sources without a name",
  },

  /** Of similar passages: nothing but that words are alike. */
  similar: {
    heading: "Similar passages",
    of: (heading: string, day: string) => `${heading}, ${day}`,
    note: "Found by comparing the text; the words that both have are underlined. That words are alike does not say why, nor that both tell of the same.",
    noOrder: "No order between sources is stated.",
    lede: (n: number, day: string) =>
      `${count({ one: "# pair", other: "# pairs" })(n)} of entries in which words are alike; at least one of the two is of ${day}, or may be.`,
    ledeDescription: (lede: string) => `${lede} The words stand side by side.`,
    shown: (n: number) => `The first ${digits(n)} are shown; the pages of the entries have all.`,
    within: (source: string) => `Within ${source}`,
    group: (sources: string, n: number) => `${sources}, ${digits(n)}`,
    copy: "The same paragraph, word for word.",
    /** Before where the same paragraph stands once more. */
    again: "and again",
    inBoth: (words: string) => `In both: ${words}.`,
    describes: (what: string) => `Describes ${what}.`,
    ownPage: "Its words are on its own page.",
    above: "Its words stand above.",
    beside: "Side by side",
    allBeside: (n: number) => `All ${digits(n)}, side by side`,
    jump: (n: number) => `Similar passages, ${digits(n)}`,
  },

  data: {
    description:
      "The archive as data files with their schemas, the captures with their SHA-256, and how to verify both with standard tools.",
    lede: "Everything on these pages, as files to take away.",
    note: "Text in lines of JSON (UTF-8), in an order that stays. Each file has a JSON Schema that describes every field. Positions are bytes of the capture, from 0, the end not included; lines and columns count from 1, columns and lengths in Unicode code points.",
    files: "Data files",
    head: {
      file: "File",
      holds: "What it holds",
      schema: "Schema",
      lines: "lines",
      size: "size",
      bytes: "bytes",
    },
    short: { holds: "Holds", schema: "Schema", lines: "Lines", size: "Size", hash: "Hash", bytes: "Bytes" },
    holds: {
      "entries.jsonl":
        "One line for each entry: its text in parts, its place in the capture, its date with evidence, attributions, places, days named, gaps, notes.",
      "sources.jsonl":
        "One line for each source: its record with the ground of each statement, its capture, and the attributions of the source as a whole.",
      "ledger.jsonl":
        "One line for each thing that happened to a permalink: issued, amended, superseded, withdrawn, restored. Each holds the SHA-256 of the line before.",
      "segments.jsonl":
        "One line for each segment of each capture, in order: what it is and where it lies, never its text. Joined they are the capture.",
      "places.geojson":
        "Every place that the sources name, in the Linked Places format (GeoJSON): spellings with their sources, point with its source and certainty, the same place elsewhere. One file, not lines.",
    } as Readonly<Record<string, string>>,
    each: "Each entry is also a file of its own, beside its page: its address with <code>.json</code> instead of the last slash.",
    captures: "Captures",
    capturesNote:
      "The documents as they were saved, byte for byte. A capture is known by its {sha256}, and its address is made of it. Where the access to a source is limited, the address gives hash, size and the reason.",
    source: "Source",
    hashAndCapture: "SHA-256, and the capture",
    notPublished: "not published",
    maskedCopy: "masked copy",
    verify: "How to verify them",
    verifyFiles:
      "Standard tools are enough. The name of a downloaded capture is its {sha256}, so this prints “OK” for each:",
    verifyLines:
      "The lines of an entry are those that <code>sed</code> shows, and its bytes have the <code>sliceSha256</code> that stands in its data:",
    firstOf: (all: string, id: string) => `# the first of ${all} entries: ${id}`,
    verifyTexts: "And the texts of all entries, from the data alone:",
  },

  /** The pages that tell of the archive. */
  about: {
    crumb: "About",
    pages: {
      index: {
        title: "About this archive",
        description:
          "What this archive holds, how captures become entries, on what each date and attribution stands, and what the marks mean.",
      },
      citing: {
        title: "How to cite",
        description:
          "Permalinks of entries, what a citation should name, citation files, and what a draft edition means for them.",
      },
      verifying: {
        title: "Verifying by hand",
        description:
          "How to check captures, slices and data files of this archive with standard tools, and what such a check proves.",
      },
      editions: {
        title: "Editions",
        description: "What an edition of this archive is, and what is promised from one edition to the next.",
      },
      contact: {
        title: "Contact, review and takedown",
        description:
          "Whom to write to, how to report an error, and how requests for review or takedown are handled.",
      },
    },
    /** Shown where the language is another: the prose of these pages is English. */
    inEnglish: "The text of this page is in English, the language of the program’s own documentation.",
    holds: "What this archive holds",
    figures: {
      sources: "Sources",
      entries: (kinds: string) => `Entries (${kinds})`,
      days: "Days that have an entry, may have one, or are named",
      places: "Places named",
      mentions: "Mentions of them",
      names: "Names with a record",
      attributions: "Attributions",
      stories: "Stories",
      gaps: "Gaps: things announced that no capture holds",
      notes: "Notes of the editor",
      corrections: "Corrections of what the program had read",
    },
    entriesHead: "entries",
    verified: "For <entry></entry>, from <capture>its capture</capture>.",
    sums: "The file <sums>SHA256SUMS</sums> lists the captures and the data files. Keep the folders as they are here, and let it check what you have:",
  },

  /** Data: the page hands it to its script. */
  cite: {
    copy: "Copy",
    copyOf: "Copy: {what}",
    copied: "Copied: {what}.",
    notCopied: "Not copied: select the text and copy it.",
    passage: "Cite this passage",
    quotation: "Quotation",
    link: "Link",
  },

  search: {
    results: "Results",
    captures: "Or with your browser’s own search, in a whole capture",
    captureOf: (title: string) => `All lines of ${title}`,
    slash: "The key / goes to the search box, on every page",
    title: "Search",
    description: (n: number) => `Search the text of ${entries(n)}, by source, day, place and name.`,
    noScript: "Searching needs JavaScript, and nothing else here does. The lists below lead to every entry.",
    fromDisk:
      "The search does not work from disk: browsers do not let a page read the files beside it. Put the folder on any web server, or use the lists below.",
    widen: "Search the whole archive",
    narrow: "Narrow or order the results",
    skip: "Skip to the results",
    order: "Order",
    best: "best match",
    oldest: "oldest day first",
    narrowLabel: "Narrow the results",
    more: "Show more",
    without: "Without searching",
    placesAToZ: "Places, A to Z",
    namesAToZ: "Names, A to Z",
    /** Data: the page hands it to its script. */
    live: {
      facets: {
        source: "Source",
        month: "Month",
        day: "Day",
        place: "Place named",
        name: "Source, speaker or credit",
        kind: "Kind",
      },
      folded: { one: "# more", other: "# more" } as Forms,
      fails: "The search does not work: {why}. The lists below lead to every entry.",
      noAnswer: "it does not answer",
      lostFile: "{status} for {file}",
      lostAnswer: "no answer for {file}",
      hint: "Type a name, a place or a phrase; in quotation marks, the words must stand together. Or narrow the archive by a list.",
      showMore: "Show {next} more of {left}",
      /** For no, one and more entries; `{with}` and `{within}` follow. */
      none: "No entry{with}{within}. Try fewer or other words; the spellings of names in the archive’s lists are found, whichever is printed.",
      found: { one: "One entry{with}{within}.", other: "# entries{with}{within}." } as Forms,
      withWords: " with “{words}”",
      withPhrase: " with the phrase “{words}”",
      narrowed: ", narrowed to {values}",
      comma: ", ",
      describes: "This entry describes: {what}. Show its words",
      printed: "Printed: {words}.",
      quotes: { open: "“", close: "”" },
    },
  },
};

/** All words of a language. */
export type Words = typeof en;
