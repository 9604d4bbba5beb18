import { bulletedPosts } from "./bulleted-posts.ts";
import { clockLedPosts } from "./clock-led-posts.ts";
import type { Format } from "./format.ts";
import { markedPosts } from "./marked-posts.ts";
import { spacedPosts } from "./spaced-posts.ts";

/** Not in the table: it fits no text, but posts that markup or data tell apart. */
export const MARKED_POSTS: Format = markedPosts;

/** All formats, in the order in which they are offered to a reader. Which one fits is decided by `detectFormat`. */
export const FORMATS: readonly Format[] = [bulletedPosts, clockLedPosts, spacedPosts];
