/** One entry as a linkset names it; all addresses absolute. */
export interface Linked {
  permalink: string;
  json: string;
  license: string;
}

/** FAIR Signposting, level 2 (RFC 9264): what the pages of a source and of its entries say in their heads, in one file. */
export function linkset(
  source: { permalink: string; capture: string; license: string },
  entries: readonly Linked[],
): object {
  const type = (name: string): { href: string }[] => [{ href: `https://schema.org/${name}` }];
  return {
    linkset: [
      {
        anchor: source.permalink,
        "cite-as": [{ href: source.permalink }],
        type: type("LiveBlogPosting"),
        license: [{ href: source.license }],
        item: [
          { href: source.capture, type: "text/plain" },
          ...entries.map(({ permalink }) => ({ href: permalink, type: "text/html" })),
        ],
      },
      ...entries.map(({ permalink, json, license }) => ({
        anchor: permalink,
        "cite-as": [{ href: permalink }],
        type: type("BlogPosting"),
        license: [{ href: license }],
        describedby: [{ href: json, type: "application/json" }],
        item: [{ href: source.capture, type: "text/plain" }],
        collection: [{ href: source.permalink, type: "text/html" }],
      })),
    ],
  };
}
