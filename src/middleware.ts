/**
 * Makes every internal address relative to the page that it stands on: see src/lib/routes.ts.
 * The page for unknown addresses is served at any depth, so no relative address can be right on it: it may have none.
 */
import { defineMiddleware } from "astro:middleware";
import { ROOT, resolveRoot } from "./lib/routes.ts";

export const onRequest = defineMiddleware(async ({ url }, next) => {
  const response = await next();
  if (!response.headers.get("content-type")?.startsWith("text/html")) return response;
  const html = await response.text();
  if (/^\/404(\.html|\/)?$/.test(url.pathname) && html.includes(ROOT)) {
    throw new Error("404.html is served at any depth and may contain no internal address");
  }
  return new Response(resolveRoot(ownScripts(html), url.pathname), {
    status: response.status,
    headers: response.headers,
  });
});

/** Astro names its scripts from the root of the host. Captured text has its quotation marks escaped and cannot imitate this. */
function ownScripts(html: string): string {
  return html.replaceAll('<script type="module" src="/_astro/', `<script type="module" src="${ROOT}_astro/`);
}
