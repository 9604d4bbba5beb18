import type { MarkKind } from "../../src/lib/model/mark.ts";

/** What the documents of a language print: names of times, and the words that pages put around posts. Data only. */
export interface Language {
  /** BCP 47. */
  code: string;
  /** January first; for each month every spelling, abbreviations without their full stop. */
  months: readonly (readonly string[])[];
  /** Monday first, likewise. */
  weekdays: readonly (readonly string[])[];
  /** Words behind a number that make a clock of it: "18:07 h", "11.04 Uhr". */
  hourWords: readonly string[];
  /** Words between the numbers of a date: "3 de marzo de 2014". */
  dateWords: readonly string[];
  /** Spans of time before now, as patterns: "20m ago". They never become times. */
  relative: readonly string[];
  /** Words before a clock that only bound it, as patterns: "about", "gegen". Such a clock stays words. */
  about: readonly string[];
  /** Words before a month or year that only bound it, as patterns: "late", "vers", "Sommer". Such a time stays words. */
  roughly: readonly string[];
  /** Words behind a clock that say whose it is, as patterns: "Eastern Time", "heure locale". */
  localTimes: readonly string[];
  /** Words behind which a time stands, as patterns: "at", "am", "le". */
  timeOpeners: readonly string[];
  /** What posts are counted by, as patterns: "day", "update", "over". */
  counted: readonly string[];
  /** Words between two clocks: "between 21.00 and 22.00". */
  spans: readonly string[];
  /** Words of the links by which editors of a wiki open a section, as patterns: "[edit]". */
  editLinks: readonly string[];
  /** Whole lines that belong to a page and to no post, as patterns: share labels, pagers, controls. */
  furniture: readonly string[];
  /** How lines begin from which on a page holds nothing of the source: related stories, comments, copyright. As patterns. */
  tail: readonly string[];
  /** How lines begin that speak of the page: "All times GMT", "Last updated". As patterns. */
  notices: readonly string[];
  /** How lines begin that name reporters. As patterns. */
  contributors: readonly string[];
  /** Headings of lists that repeat posts: "Key events". Whole lines, as patterns. */
  keyEvents: readonly string[];
  /** What marks a post, as patterns over one of its lines. */
  marks: readonly { kind: MarkKind; match: string }[];
  /** Words with which the writer speaks of himself or herself, as a pattern. */
  firstPerson: string;
  /** Words in titles of diaries and logs. */
  diaryWords: readonly string[];
  /** Words of reporting behind the name of an agency, as a pattern: "Reuters reports". */
  reports: string;
  /** Words of telling before it, as a pattern: "told Reuters". */
  told: string;
}
