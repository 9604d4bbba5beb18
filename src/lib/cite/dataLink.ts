/**
 * A file as an address of its own. No more is encoded than must be: what the URL Standard does not allow in an address, so
 * that the page stays small; characters beyond ASCII may stand.
 * Its type is text; the name of the download tells the program for it.
 */
export function dataLink(text: string): string {
  return `data:;charset=utf-8,${text.replace(/[\p{Cc} "#%<>[\\\]^`{|}]/gu, encodeURIComponent)}`;
}
