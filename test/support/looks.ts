/** The ways of looking at a page that are tried: a phone and a desk, by day and by night. Widths in CSS pixels. */
export const looks = [
  { name: "360-light", viewport: { width: 360, height: 740 }, colorScheme: "light" },
  { name: "360-dark", viewport: { width: 360, height: 740 }, colorScheme: "dark" },
  { name: "1280-light", viewport: { width: 1280, height: 900 }, colorScheme: "light" },
  { name: "1280-dark", viewport: { width: 1280, height: 900 }, colorScheme: "dark" },
] as const;
