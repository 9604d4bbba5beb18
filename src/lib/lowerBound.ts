/**
 * How many of the first so many whole numbers come before what is looked for: the first at which `isBefore` says no.
 *
 * @param isBefore true for all numbers up to some, false for those behind.
 */
export function lowerBound(count: number, isBefore: (index: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
