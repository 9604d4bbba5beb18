/** The first letter of a sentence large, in scripts that have large letters. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
