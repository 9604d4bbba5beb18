import { extname } from "node:path";

const text = "; charset=utf-8";

/** Every kind of file that an archive may hold. What is not here is served as bytes. */
const types: Record<string, string> = {
  ".html": `text/html${text}`,
  ".css": `text/css${text}`,
  ".js": `text/javascript${text}`,
  ".mjs": `text/javascript${text}`,
  ".json": "application/json",
  ".jsonl": "application/jsonl",
  ".geojson": "application/geo+json",
  ".webmanifest": "application/manifest+json",
  ".xml": "application/xml",
  ".rdf": "application/rdf+xml",
  ".atom": "application/atom+xml",
  ".svg": "image/svg+xml",
  ".txt": `text/plain${text}`,
  ".md": `text/markdown${text}`,
  ".csv": `text/csv${text}`,
  ".bib": `application/x-bibtex${text}`,
  ".ris": `application/x-research-info-systems${text}`,
  ".wasm": "application/wasm",
  ".woff2": "font/woff2",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".webp": "image/webp",
  ".avif": "image/avif",
  ".gif": "image/gif",
  ".ico": "image/x-icon",
  ".pdf": "application/pdf",
};

/** The `Content-Type` of a file, by the end of its name. */
export function contentType(path: string): string {
  return types[extname(path).toLowerCase()] ?? "application/octet-stream";
}
