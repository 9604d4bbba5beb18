import { fileURLToPath } from "node:url";

/** A tiny archive that keeps to every rule; the checks are tried on it before they judge a real one. */
export const fixtureSite = fileURLToPath(new URL("fixture-site", import.meta.url));
