/**
 * A file as an address of its own. No more is encoded than must be: what the URL Standard does not allow in an address, so
 * that the page stays small; characters beyond ASCII may stand.
 * It has no type: the name of the download tells its program.
 */
export function dataLink(text: string): string {
  return `data:,${text.replace(/[\p{Cc} "#%<>[\\\]^`{|}]/gu, encodeURIComponent)}`;
}
