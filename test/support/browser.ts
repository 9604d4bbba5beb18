import { type Browser, chromium } from "playwright-core";
import { findChromium } from "./find-chromium.ts";

/** What Playwright does not already switch off, so that the browser asks nothing of its own accord. */
const args = [
  "--disable-domain-reliability",
  "--disable-default-apps",
  "--no-pings",
  "--font-render-hinting=none",
  // No name but this machine's own is ever looked up.
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
];

/**
 * Starts a Chromium without a window that reaches this machine only. It opens `file://` pages with the
 * limits that every reader's browser has.
 *
 * @throws if there is no Chromium, or if it does not start.
 */
export async function launchBrowser(): Promise<Browser> {
  const { executablePath, env } = await findChromium();
  const known = Object.entries(env).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return chromium.launch({ executablePath, env: Object.fromEntries(known), args, chromiumSandbox: false });
}
