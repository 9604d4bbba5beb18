import { z } from "zod";

/** How sure a statement is: TEI's three grades (`att.global.responsibility/@cert`). */
export const Certainty = z.enum(["high", "medium", "low"]);
export type Certainty = z.infer<typeof Certainty>;
