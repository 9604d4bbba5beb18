import process from "node:process";
import fc from "fast-check";

/**
 * The same commit is tested with the same generated documents wherever it is tested. `DATELINE_SEED=2 npm run test:unit`
 * tries others, and `npm run fuzz` many more.
 */
fc.configureGlobal({ seed: Number(process.env["DATELINE_SEED"] ?? 1) });
