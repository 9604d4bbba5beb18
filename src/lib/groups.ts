/** Items by key, in their order; items whose key is null are left out. */
export function groupBy<T>(items: readonly T[], key: (item: T) => string | null): Map<string, T[]> {
  return groupEach(items, (item) => {
    const value = key(item);
    return value === null ? [] : [value];
  });
}

/** Items by each of their keys. */
export function groupEach<T>(items: readonly T[], keys: (item: T) => Iterable<string>): Map<string, T[]>;
export function groupEach<T, V>(
  items: readonly T[],
  keys: (item: T) => Iterable<string>,
  value: (item: T) => V,
): Map<string, V[]>;
export function groupEach<T>(
  items: readonly T[],
  keys: (item: T) => Iterable<string>,
  value: (item: T) => unknown = (item) => item,
): Map<string, unknown[]> {
  const groups = new Map<string, unknown[]>();
  for (const item of items) {
    for (const key of keys(item)) {
      const group = groups.get(key);
      if (group) group.push(value(item));
      else groups.set(key, [value(item)]);
    }
  }
  return groups;
}
