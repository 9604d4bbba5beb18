import { z } from "zod";

/** A calendar day, "2014-06-13". */
export const IsoDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/u, "expected a day as YYYY-MM-DD");
