import { ZONE_LABELS } from "./zoneLabels.ts";

const LABELS = Object.keys(ZONE_LABELS)
  .sort((a, b) => b.length - a.length)
  .join("|");

/** Source of a pattern for labels of zones. */
export const ZONE = String.raw`(?:UTC|GMT)[+-]\d{1,2}(?::?\d{2})?|(?:${LABELS})\b`;

/**
 * Source of a pattern for clocks as live blogs print them, with the named groups `hour minute second half zone`: 17:55, 9.45,
 * 4:43:30 PM, 21:06:49.940, 10.41pm BST, 2:05 p.m. (UTC+3), 18h07, 18 h 07. A colon, a full stop or an h parts hours and minutes; white space before am/pm and
 * zone may be a no-break space. To be used once in a pattern with the flag `u`.
 */
export const CLOCK = String.raw`(?<hour>\d{1,2})(?:[:.hH]|\s[hH]\s)(?<minute>\d{2})(?:[:.](?<second>\d{2})(?:[.,]\d{3,6}(?!\d))?)?(?![:.]?\d)(?:\s?(?<half>[AaPp]\.?\s?[Mm]\b\.?))?(?:\s\(?(?<zone>${ZONE})\)?)?`;
