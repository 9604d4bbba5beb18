import { escapeXml } from "../html/escapeXml.ts";
import { dayAsInstant, FEED_TYPES, type Feed, type FeedItem } from "./feed.ts";

/** A feed as Atom (RFC 4287). */
export function atom(feed: Feed): string {
  return `${[
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(feed.language)}">`,
    element("title", feed.title),
    element("subtitle", feed.description),
    element("id", feed.id),
    link("self", feed.self.atom, FEED_TYPES.atom),
    link("alternate", feed.page, "text/html"),
    element("updated", dayAsInstant(feed.updated)),
    author(feed.archive),
    ...feed.items.map(entry),
    "</feed>",
  ].join("\n")}\n`;
}

function entry(item: FeedItem): string {
  return [
    `<entry xml:lang="${escapeXml(item.language)}">`,
    element("title", item.title),
    element("id", item.id),
    link("alternate", item.url, "text/html"),
    element("updated", dayAsInstant(item.updated)),
    ...(item.published === null ? [] : [element("published", item.published)]),
    ...authors(item).map(author),
    `<category term="${escapeXml(item.source.id)}" label="${escapeXml(item.source.title)}"/>`,
    element("summary", item.summary),
    ...(item.rights === null ? [] : [element("rights", item.rights)]),
    "</entry>",
  ].join("\n");
}

/** An entry without an author takes that of the feed (RFC 4287, 4.2.1), and the archive wrote none: so it says that none is stated. */
function authors({ authors, noAuthor }: FeedItem): readonly string[] {
  return authors.length > 0 ? authors : [noAuthor];
}

function author(name: string): string {
  return `<author>${element("name", name)}</author>`;
}

function element(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`;
}

function link(rel: string, href: string, type: string): string {
  return `<link rel="${rel}" type="${type}" href="${escapeXml(href)}"/>`;
}
