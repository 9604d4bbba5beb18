/**
 * Captured words with control characters (which neither XML nor Markdown nor a citation can hold) as U+FFFD, one for one, so that
 * columns stay true. A tab stays.
 */
export function withoutControls(text: string): string {
  return text.replace(/[^\P{Cc}\t]/gu, "\ufffd");
}
