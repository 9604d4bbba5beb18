/** What pages say of similar passages: nothing but that words are alike. */
export const SIMILAR_WORDS = {
  heading: "Similar passages",
  /** Under every heading of pairs. */
  note: "Found by comparing the text; the words that both have are underlined. That words are alike does not say why, nor that both tell of the same.",
  copy: "The same paragraph, word for word.",
  /** Before where the same paragraph stands once more. */
  again: "and again",
  inBoth: "In both:",
  above: "Its words stand above.",
  notShown: "Its words are on its own page.",
} as const;
