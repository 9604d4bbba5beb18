/**
 * Says why a result is one though its words are spelled otherwise: "printed “Kerbala”".
 *
 * @param also what the index holds: "Karbala ‹ Kerbala; ISIS, Isis ‹ ISIL": spellings found ‹ spellings printed.
 */
export function spellingNote(also: string, query: string): string {
  const words = fold(query.replace(/"/gu, "")).split(/\s+/u).filter(Boolean);
  if (words.length === 0) return "";
  const printed = also.split("; ").flatMap((group) => {
    const [found = "", here] = group.split(" ‹ ");
    const hit = found.split(", ").some(
      (spelling) =>
        words.every((word) => fold(spelling).includes(word)) ||
        fold(spelling)
          .split(/[\s-]+/u)
          .some((part) => words.includes(part)),
    );
    const asked = words.every((word) => fold(here ?? "").includes(word));
    return here !== undefined && hit && !asked ? [here] : [];
  });
  return printed.length === 0 ? "" : `Printed: “${printed.join("”, “")}”.`;
}

function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
