/** "a", "a and b", "a, b and c" */
export function listed(items: readonly string[], comma: string, and: string): string {
  const last = items.at(-1) ?? "";
  return items.length < 2 ? last : `${items.slice(0, -1).join(comma)}${and}${last}`;
}
