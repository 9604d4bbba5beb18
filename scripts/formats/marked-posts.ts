import { CLOCK } from "../../src/lib/time/clockPattern.ts";
import type { Format } from "./format.ts";

/*
 * <div id="block-2" itemprop="liveBlogUpdate">
 *   <time datetime="2031-05-04T09:12:40Z">10.12am BST</time>  <p>Posts that markup or data tell apart</p>
 *
 * Where posts begin and what their parts are is read in scripts/captures; here stands what is left to look for in their
 * words: clocks in what the markup calls a time. It is in no table, as it fits no text.
 */
export const markedPosts: Format = {
  name: "marked-posts",
  layout: "Posts that markup (HTML) or data (JSON, CSV) tell apart",
  signals: [],
  lines: [],
  postsIn: [],
  post: { line: /^(?!)/u },
  lead: null,
  stamps: [{ at: "start", match: new RegExp(`${CLOCK}`, "u") }],
  signatures: [],
  parts: [],
};
