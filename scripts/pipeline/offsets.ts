/** Positions in a recording, at the start of a line: "[25:10] text", "1:02:10 text". Time since its start, and no time of day. */
export const OFFSETS: readonly RegExp[] = [
  String.raw`(?<elapsedHours>\d):(?<elapsedMinutes>[0-5]\d):(?<elapsedSeconds>[0-5]\d)`,
  String.raw`(?<elapsedMinutes>\d{1,3}):(?<elapsedSeconds>[0-5]\d)`,
].map((look) => new RegExp(String.raw`^[[(]?${look}[\])]?(?:\s*$|\s?[|–-]?\s+(?=\S))`, "u"));

/** In less lines than this it is chance. */
const LEAST = 3;
/** No clock shows more hours. */
const LAST_HOUR = 23;

/** True where what stands at the starts of lines looks like clocks, never goes back, and passes 23:59 without a new day. */
export function areOffsets(lines: readonly string[]): boolean {
  let last = -1;
  let count = 0;
  let isPast = false;
  for (const line of lines) {
    const groups = OFFSETS.map((look) => look.exec(line)?.groups).find((found) => found !== undefined);
    if (!groups) continue;
    const [hours, minutes, seconds] = ["Hours", "Minutes", "Seconds"].map((name) =>
      Number(groups[`elapsed${name}`] ?? 0),
    ) as [number, number, number];
    const at = (hours * 60 + minutes) * 60 + seconds;
    if (at < last) return false;
    last = at;
    count++;
    isPast ||= groups["elapsedHours"] === undefined && minutes > LAST_HOUR;
  }
  return isPast && count >= LEAST;
}
