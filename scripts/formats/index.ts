import { bulletedPosts } from "./bulleted-posts.ts";
import { clockLedPosts } from "./clock-led-posts.ts";
import type { Format } from "./format.ts";
import { spacedPosts } from "./spaced-posts.ts";

/** All formats, in the order in which they are offered to a reader. Which one fits is decided by `detectFormat`. */
export const FORMATS: readonly Format[] = [bulletedPosts, clockLedPosts, spacedPosts];
