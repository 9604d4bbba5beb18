/**
 * Labels that clocks print, with the offset that each states; null where a label means different offsets in different
 * places, or needs the record's IANA zone to be read ("BST" is an hour before GMT in London and six in Dhaka).
 */
export const ZONE_LABELS: Readonly<Record<string, string | null>> = {
  GMT: "+00:00",
  UTC: "+00:00",
  BST: null,
  IST: null,
  WET: null,
  WEST: null,
  CET: null,
  CEST: null,
  MEZ: null,
  MESZ: null,
  EET: null,
  EEST: null,
  MSK: null,
  EST: null,
  EDT: null,
  ET: null,
  CST: null,
  CDT: null,
  MST: null,
  MDT: null,
  PST: null,
  PDT: null,
  PT: null,
  AEST: null,
  AEDT: null,
  ACST: null,
  ACDT: null,
  AWST: null,
  NZST: null,
  NZDT: null,
};

/** The offset that a printed label states by itself ("+03:00" for "UTC+3"), or null. */
export function statedOffset(label: string): string | null {
  const signed = /^(?:UTC|GMT)([+-])(\d{1,2})(?::?(\d{2}))?$/u.exec(label);
  if (!signed) return ZONE_LABELS[label] ?? null;
  const [, sign, hours = "", minutes = "00"] = signed;
  return Number(hours) > 14 || Number(minutes) > 59 ? null : `${sign}${hours.padStart(2, "0")}:${minutes}`;
}
