/** The words of a table by their paths, "page.skip"; of a function, its code. */
export function leavesOf(value: unknown, path: readonly string[] = []): [string, string][] {
  if (typeof value === "function") return [[path.join("."), String(value)]];
  if (typeof value !== "object" || value === null) return [[path.join("."), String(value)]];
  return Object.entries(value).flatMap(([key, item]) => leavesOf(item, [...path, key]));
}
