import { bulletedPosts } from "./bulleted-posts.ts";
import { clockLedPosts } from "./clock-led-posts.ts";
import { closingStamps } from "./closing-stamps.ts";
import { countedPosts } from "./counted-posts.ts";
import { datedChronology } from "./dated-chronology.ts";
import { daysOfMonths } from "./days-of-months.ts";
import { diary } from "./diary.ts";
import { elapsedLog } from "./elapsed-log.ts";
import type { Format } from "./format.ts";
import { fourDigitPosts } from "./four-digit-posts.ts";
import { markedPosts } from "./marked-posts.ts";
import { numberedPosts } from "./numbered-posts.ts";
import { paragraphs } from "./paragraphs.ts";
import { spacedPosts } from "./spaced-posts.ts";
import { stampsBelow } from "./stamps-below.ts";
import { titlesAboveDates } from "./titles-above-dates.ts";
import { titlesAboveStamps } from "./titles-above-stamps.ts";

/** Not in the table: it fits no text, but posts that markup or data tell apart. */
export const MARKED_POSTS: Format = markedPosts;

/** All formats, in the order in which they are offered to a reader. Which one fits is decided by `detectFormat`. */
export const FORMATS: readonly Format[] = [
  bulletedPosts,
  clockLedPosts,
  closingStamps,
  countedPosts,
  datedChronology,
  daysOfMonths,
  diary,
  elapsedLog,
  fourDigitPosts,
  numberedPosts,
  spacedPosts,
  stampsBelow,
  titlesAboveDates,
  titlesAboveStamps,
  paragraphs,
];
