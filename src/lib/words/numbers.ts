/** How a language writes numbers. Data, so that pages can hand it to their scripts. */
export interface Numbers {
  /** BCP 47 tag whose plural rules count. */
  language: string;
  /** Between groups of three digits. */
  group: string;
  /** Before decimals. */
  decimal: string;
  /** Numbers that sentences write out, from 0 on; those that are not here stand in digits. */
  words: readonly string[];
}

/** "1", "1,204" */
export function groupedDigits(count: number, { group }: Pick<Numbers, "group">): string {
  return String(count).replaceAll(/\B(?=(\d{3})+$)/gu, () => group);
}

/** "14.2": a number with as many decimals as it has. */
export function decimalDigits(value: number | string, { decimal }: Pick<Numbers, "decimal">): string {
  return String(value).replace(".", () => decimal);
}
