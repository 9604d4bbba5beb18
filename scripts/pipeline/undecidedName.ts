import type { Message } from "../../src/lib/message.ts";
import type { Capture } from "./capture.ts";
import { captureMessage } from "./captureMessage.ts";
import type { Undecided } from "./places.ts";

/** A capital may be left as plain text; a spelling of several places has to be decided. */
export function undecidedName(capture: Capture, { why, verbatim, start, places }: Undecided): Message {
  if (why === "several")
    return captureMessage(
      capture,
      start,
      "shared-spelling",
      `Unexpected “${verbatim}”, which fits contexts of ${places.join(" and ")}, expected one of them or a decision`,
      "error",
    );
  return captureMessage(
    capture,
    start,
    "capital-undecided",
    `Unexpected “${verbatim}” without a word of place before it, expected a decision: the place or its government`,
    "warning",
  );
}
