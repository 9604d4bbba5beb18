/** Of a page, how many bytes are searched for what it says of its encoding: as many as a browser looks at (WHATWG). */
const PRESCAN = 1024;

/**
 * The encoding of a page or data: by its byte-order mark, by the header that came with it, by what it declares itself
 * (`<meta charset>`, `<?xml encoding>`), else UTF-8 where it is valid, else windows-1252, as a browser takes it.
 *
 * @param contentType the `Content-Type` of the response, or null.
 * @returns the WHATWG name.
 */
export function declaredEncoding(bytes: Uint8Array, contentType: string | null = null): string {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, PRESCAN)).replace(/<!--[\s\S]*?-->/gu, "");
  const labels = [
    /charset\s*=\s*["']?([\w-]+)/iu.exec(contentType ?? "")?.[1],
    /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([\w-]+)/iu.exec(head)?.[1],
    /^<\?xml\b[^>]*?\bencoding\s*=\s*["']([\w-]+)/iu.exec(head)?.[1],
  ];
  return labels.map(canonical).find((name) => name !== null) ?? guessed(bytes);
}

/** A page that says UTF-16 of itself, in letters of one byte, is none. */
function canonical(label: string | undefined): string | null {
  if (label === undefined) return null;
  try {
    const name = new TextDecoder(label).encoding;
    return name.startsWith("utf-16") ? "utf-8" : name;
  } catch {
    return null;
  }
}

function guessed(bytes: Uint8Array): string {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return "utf-8";
  } catch {
    return "windows-1252";
  }
}
