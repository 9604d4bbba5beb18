import { resolve } from "node:path";
import process from "node:process";

/** Where the archive that is being built lies on disk. Other archives are built by setting these (see scripts/build.ts). */
export const contentFolder = resolve(process.env["DATELINE_CONTENT"] ?? "src/content");
export const seedsFolder = resolve(process.env["DATELINE_SEEDS"] ?? "seeds");
