import { escapeXml } from "./html/escapeXml.ts";

/** What the protocol allows in one file: addresses, and bytes before packing (50 MB, of which a little is left for the frame). */
const LIMITS = { addresses: 50_000, bytes: 50_000_000 };

const FRAME = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/**
 * The sitemap of a site: `sitemap.xml`, or, where one file may not hold all, an index of that name and the parts.
 *
 * @param site where the site is served.
 * @param pages paths of its canonical pages from there, "days/2014-06-13/", in order.
 * @param lastModified the day of the edition, which every page states; null for a draft, whose days nobody states.
 */
export function sitemapFiles(
  site: string,
  pages: Iterable<string>,
  lastModified: string | null,
  limits = LIMITS,
): { name: string; text: string }[] {
  const base = site.replace(/\/*$/u, "/");
  const day = lastModified === null ? "" : `<lastmod>${lastModified}</lastmod>`;
  const parts: string[] = [];
  let [lines, bytes] = [[] as string[], 0];
  const close = (): void => {
    parts.push(document("urlset", lines));
    [lines, bytes] = [[], 0];
  };
  for (const page of pages) {
    const line = `<url><loc>${escapeXml(new URL(page, base).href)}</loc>${day}</url>`;
    // Addresses are ASCII, so a character is a byte.
    if (lines.length === limits.addresses || bytes + line.length + 1 > limits.bytes) close();
    lines.push(line);
    bytes += line.length + 1;
  }
  close();
  const [only = ""] = parts;
  if (parts.length === 1) return [{ name: "sitemap.xml", text: only }];
  const files = parts.map((text, i) => ({ name: `sitemap-${i + 1}.xml`, text }));
  const index = files.map(({ name }) => `<sitemap><loc>${escapeXml(base + name)}</loc>${day}</sitemap>`);
  return [{ name: "sitemap.xml", text: document("sitemapindex", index) }, ...files];
}

function document(root: string, lines: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} ${FRAME}>\n${lines.map((line) => `${line}\n`).join("")}</${root}>\n`;
}

/** `robots.txt`. A host reads it at its root only: below a path it is for whoever puts it there, or tells a search engine by hand. */
export function robotsFile(site: string): string {
  const base = site.replace(/\/*$/u, "/");
  const atRoot = new URL(base).pathname === "/";
  const note = atRoot
    ? ""
    : `# Search engines read this file at the root of a host only. Copy the line below to /robots.txt there.\n`;
  return `${note}User-agent: *\nAllow: /\n\nSitemap: ${base}sitemap.xml\n`;
}
