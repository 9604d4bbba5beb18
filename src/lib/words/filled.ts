/** A sentence with its values in the place of `{names}`: for words that pages hand to their scripts. */
export function filled(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/gu, (_, name: string) => String(values[name] ?? ""));
}
