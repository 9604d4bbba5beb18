import { HEAD_LINES, POST_LINES } from "../languages/pageLines.ts";
import type { Format } from "./format.ts";

/*
 * [00:00:00:02]
 * P: What is logged stands under, or behind, the time since the start.
 *
 * T+00:01:22 So too.
 *
 * 04 06 38 20 So too.
 *
 * [25:10] So too, where a document has more of these and some cannot be clocks.
 */
const FOUR = String.raw`\[?(?<elapsedSign>-)?(?<elapsedDays>\d{2,3}):(?<elapsedHours>\d{2}):(?<elapsedMinutes>\d{2}):(?<elapsedSeconds>\d{2})\]?`;
const MARKED = String.raw`\[?(?:T|GET|MET|L)?\s?(?<elapsedSign>[+-])\s?(?:(?<elapsedHours>\d{1,3}):)?(?<elapsedMinutes>\d{2}):(?<elapsedSeconds>\d{2})\]?`;
const LONG = String.raw`\[?(?<elapsedHours>\d{3}):(?<elapsedMinutes>\d{2}):(?<elapsedSeconds>\d{2})\]?`;
const NAMED = String.raw`\[?(?:GET|MET|T)\s?(?<elapsedHours>\d{1,3}):(?<elapsedMinutes>\d{2}):(?<elapsedSeconds>\d{2})\]?`;
const SPACED = String.raw`(?<elapsedDays>\d{2})\s(?<elapsedHours>[01]\d|2[0-3])\s(?<elapsedMinutes>[0-5]\d)\s(?<elapsedSeconds>[0-5]\d)`;
const STARTS = [FOUR, MARKED, LONG, NAMED, SPACED].map(
  (look) => new RegExp(String.raw`^${look}(?:\s*$|\s?[:|–-]?\s+(?=\S))`, "u"),
);

export const elapsedLog: Format = {
  name: "elapsed-log",
  layout: "A log whose stamps count from its start: [00:00:00:02], T+00:01:22, 102:45:40",
  signals: [{ least: 2, weight: 1, reason: "lines that begin with the time since a start" }],
  lines: [...HEAD_LINES, ...POST_LINES],
  postsIn: ["head", "posts", "tail"],
  post: { stamp: "start" },
  lead: null,
  stamps: STARTS.map((match) => ({ at: "start", match })),
  signatures: [],
  parts: ["wrapped-paragraph"],
  learns: "offsets",
};
