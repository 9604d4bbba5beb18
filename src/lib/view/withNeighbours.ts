/** Each item of a list with the keys of those before and after it; null at the ends. */
export function withNeighbours<T>(items: readonly T[], keyOf: (item: T) => string) {
  const keyAt = (i: number): string | null => {
    const item = items[i];
    return item === undefined ? null : keyOf(item);
  };
  return items.map((item, i) => ({ item, previous: keyAt(i - 1), next: keyAt(i + 1) }));
}
