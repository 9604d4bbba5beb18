/** Zones and offsets. Nothing here is used where a zone is not stated. */

/**
 * The instants that a local date-time can be in a zone, in UTC, earliest first: one as a rule, two in the hour that
 * occurs twice when clocks go back, none in the hour that is left out when they go forward.
 *
 * @param local "2014-06-15T16:43[:30]" in the zone's own clock.
 * @param zone IANA name, or offset "+01:00".
 */
export function instantsOf(local: string, zone: string): string[] {
  const asUtc = Date.parse(`${local.length === 16 ? `${local}:00` : local}Z`);
  if (Number.isNaN(asUtc)) return [];
  if (/^[+-]\d{2}:\d{2}$/u.test(zone)) return [toIso(asUtc - minutesOf(zone) * 60_000)];
  const day = 86_400_000;
  const offsets = new Set([asUtc - day, asUtc, asUtc + day].map((time) => offsetAt(time, zone)));
  const instants = [...offsets]
    .map((offset) => asUtc - offset)
    .filter((time) => time + offsetAt(time, zone) === asUtc);
  return [...new Set(instants)].sort((a, b) => a - b).map(toIso);
}

function toIso(time: number): string {
  return new Date(time).toISOString().replace(/\.\d{3}Z$/u, "Z");
}

function minutesOf(offset: string): number {
  const [hours = 0, minutes = 0] = offset.slice(1).split(":").map(Number);
  return (offset.startsWith("-") ? -1 : 1) * (hours * 60 + minutes);
}

/** Milliseconds by which local time in a zone is ahead of UTC at an instant. */
function offsetAt(time: number, zone: string): number {
  const parts = clockOf(zone).formatToParts(time);
  const value = (type: string): number => Number(parts.find((part) => part.type === type)?.value);
  const local = Date.UTC(
    value("year"),
    value("month") - 1,
    value("day"),
    value("hour"),
    value("minute"),
    value("second"),
  );
  return local - Math.floor(time / 1000) * 1000;
}

/** Made once for each zone: making one takes longer than all of its uses. */
const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
  const made = clocks.get(zone);
  if (made) return made;
  const clock = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  clocks.set(zone, clock);
  return clock;
}

/** True for an IANA zone that the platform knows. */
export function isZone(name: string): boolean {
  try {
    clockOf(name);
    return !/^[+-]/u.test(name);
  } catch {
    return false;
  }
}

/** What a clock in a zone shows at an instant: "2014-06-15T16:43:30". @param instant milliseconds since 1970. */
export function localTime(instant: number, zone: string): string {
  const ahead = /^[+-]\d{2}:\d{2}$/u.test(zone) ? minutesOf(zone) * 60_000 : offsetAt(instant, zone);
  return new Date(instant + ahead).toISOString().slice(0, 19);
}
