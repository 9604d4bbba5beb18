import { z } from "zod";

/** An address that a page may link to: of the web, and nothing that a browser would run (`javascript:`) or show as if it were ours (`data:`). */
export const WebAddress = z.url({ protocol: /^https?$/u });
