import type { Words } from "../lib/words/en.ts";

/** The words of the search page, as the page hands them to its script. */
export type LiveWords = Words["search"]["live"] & Pick<Words, "calendar" | "numbers">;

export const live = JSON.parse(document.querySelector("#search-words")?.textContent ?? "") as LiveWords;
