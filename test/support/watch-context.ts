import type { BrowserContext, Page } from "playwright-core";

/** What went wrong in the pages of a context so far, in the order it happened. */
export interface Watch {
  problems: string[];
}

/**
 * Watches every page of a context: a request to anything but the archive, a request that fails, a breach of
 * the page's policy, an error in a script or in the console.
 *
 * @param base Address of the archive, with its slash at the end: `http://localhost:1234/some/path/` or `file:///…/`.
 */
export async function watchContext(context: BrowserContext, base: string): Promise<Watch> {
  const problems: string[] = [];
  context.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(base) && !/^(?:data|blob):/.test(url)) problems.push(`asks for ${url}`);
  });
  context.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText ?? "";
    // What a page no longer waits for when its reader goes on.
    if (reason !== "net::ERR_ABORTED") problems.push(`cannot get ${request.url()}: ${reason}`);
  });
  context.on("response", (response) => {
    if (response.status() >= 400) problems.push(`gets ${response.status()} for ${response.url()}`);
  });
  context.on("weberror", (error) => problems.push(`script fails: ${error.error().message}`));
  context.on("console", (message) => {
    // A missing file is told above, with its address.
    const known = message.text().startsWith("Failed to load resource");
    if (message.type() === "error" && !known) problems.push(`console: ${message.text()}`);
  });
  await context.addInitScript(tellViolations);
  return { problems };
}

/** Runs in the page. Chromium tells most breaches in the console by itself, but not those in workers. */
function tellViolations(): void {
  document.addEventListener("securitypolicyviolation", (event) => {
    console.error(`policy ${event.effectiveDirective} refuses ${event.blockedURI} ${event.sample}`);
  });
}

/** Waits until a page has told what it had to tell: it is loaded, and has asked for nothing for half a second. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle");
}
