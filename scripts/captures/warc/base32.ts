/** RFC 4648, the alphabet in which WARC files write their digests. */
const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** Bytes in base 32, padded: "3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ". */
export function base32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  const digits =
    bits.match(/.{1,5}/gu)?.map((five) => ALPHABET[Number.parseInt(five.padEnd(5, "0"), 2)]) ?? [];
  return digits.join("").padEnd(Math.ceil(digits.length / 8) * 8, "=");
}
