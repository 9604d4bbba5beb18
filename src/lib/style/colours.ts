/** Colours by the names that they have in src/styles/tokens.css: "paper", "ink", "hue-1". */
export type Colours = ReadonlyMap<string, string>;

/** The colours of the style sheet, for what no style sheet reaches: pictures, the manifest, the browser's own frame. */
export function coloursOf(tokens: string): { light: Colours; dark: Colours } {
  const dark = tokens.indexOf("prefers-color-scheme: dark");
  if (dark < 0) throw new Error("tokens.css: Unexpected sheet without dark colours");
  return {
    light: read(tokens.slice(0, dark)),
    dark: read(tokens.slice(dark, tokens.indexOf("@media", dark))),
  };
}

function read(css: string): Colours {
  return new Map(
    [...css.matchAll(/--([a-z0-9-]+): (#[0-9a-f]{6});/gu)].map(([, name = "", value = ""]) => [name, value]),
  );
}

/** @throws where the sheet has no such colour */
export function colour(colours: Colours, name: string): string {
  const value = colours.get(name);
  if (value === undefined) throw new Error(`tokens.css: no colour --${name}`);
  return value;
}
