/** The languages that have a table of words. Apart from the tables, so that a schema needs none of them. */
export const LANGUAGES = ["ar", "de", "en"] as const;

export type Language = (typeof LANGUAGES)[number];
