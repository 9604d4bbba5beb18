/** A round length in kilometres that takes at most `most` units of a drawing: 1, 2 or 5 times a power of ten. */
export function scaleBar(scale: number, most: number): { km: number; length: number } {
  const limit = most / scale;
  const power = 10 ** Math.floor(Math.log10(limit));
  const km = ([5, 2, 1].find((step) => step * power <= limit) ?? 1) * power;
  return { km, length: Math.round(km * scale * 10) / 10 };
}
