import type { ArchiveSettings } from "./model/archiveSettings.ts";

/** Path of the site on its host: "/" or "/archive/". */
function base(site: string): string {
  return new URL(site).pathname.replace(/\/*$/u, "/");
}

/** `_redirects`, for hosts that read it: one line for each address that moved. */
export function redirectsFile({ site, moved }: Pick<ArchiveSettings, "site" | "moved">): string {
  const root = base(site).slice(0, -1);
  return moved.map(({ from, to }) => `${root}${from} ${root}${to} 301\n`).join("");
}

/** `_headers`, for hosts that read it: what plain files cannot say of themselves. */
export function headersFile({ site }: Pick<ArchiveSettings, "site">, hidden: readonly string[]): string {
  const root = base(site);
  const blocks = [
    [`${root}captures/*.txt`, "Content-Type: text/plain; charset=utf-8"],
    [`${root}data/*.jsonl`, "Content-Type: application/jsonl; charset=utf-8"],
    ...hidden.map((id) => [`${root}e/${id}*`, "X-Robots-Tag: noindex"]),
  ];
  return blocks.map(([path, header]) => `${path}\n  ${header}\n`).join("");
}
