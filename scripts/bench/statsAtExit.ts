import process from "node:process";
import { reportUse } from "../reportUse.ts";

// Imported by a program that is measured.
reportUse(process.env["DATELINE_STATS"]);
