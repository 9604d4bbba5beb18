import { join } from "node:path";

/** Where the small archives of the tests are. */
export const ARCHIVES_FOLDER = join(import.meta.dirname, "../archives");
