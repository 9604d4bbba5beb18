import { z } from "zod";
import { Position } from "./position.ts";

/** What a source says of one of its posts, beside its words. */
export const MarkKind = z.enum([
  "updated",
  "key-event",
  "pinned",
  "breaking",
  "summary",
  "closing",
  "handover",
]);
export type MarkKind = z.infer<typeof MarkKind>;

/** A mark with the words that make it. */
export const Mark = z.strictObject({
  kind: MarkKind,
  /** As captured: "Updated at 10.41pm BST". */
  verbatim: z.string().min(1),
  position: Position,
});
export type Mark = z.infer<typeof Mark>;
