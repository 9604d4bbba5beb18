/** SHA-256 of a text (as UTF-8) or of bytes, in lower-case hexadecimal. Handed in, so that this library stays pure. */
export type Sha256 = (content: string | Uint8Array) => string;

/** NOID's betanumeric alphabet: digits and consonants without l; no vowels, so no words. */
export const BETANUMERIC = "0123456789bcdfghjkmnpqrstvwxz";

/** Characters of an id before its check character. */
const LENGTH = 10;

/** The number of the rule that makes identity text; stands in the ledger, and its meaning never changes. */
export const IDENTITY_RULE = 1;

/**
 * A run of white space, rule 1: the 25 characters that Unicode 17 calls `White_Space`, the byte-order mark not among them.
 * Spelled out, since Unicode may change its list (U+180E was on it until 2013) and a rule of the ledger may not.
 */
const WHITE_SPACE = /[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/gu;

/**
 * Identity text, rule 1: the whole slice of the capture, every run of white space (no-break space included) folded to
 * one space, trimmed. Nothing else is changed: no letter, no composed or decomposed accent.
 */
export function identityText(slice: string): string {
  return slice.replace(WHITE_SPACE, " ").replace(/^ | $/gu, "");
}

/**
 * The id of an entry: ten base-29 digits of a SHA-256 over source key, identity text and occurrence, and a check
 * character. The digest is read as a big-endian number, of which the ten lowest digits are taken, highest first.
 *
 * @param occurrence how often the same identity text stood in the source up to here, 1-based.
 */
export function mintId(key: string, identity: string, occurrence: number, sha256: Sha256): string {
  let number = BigInt(`0x${sha256(`entry/1\n${key}\n${identity}\n${occurrence}`)}`);
  let id = "";
  for (let i = 0; i < LENGTH; i++) {
    id = `${BETANUMERIC[Number(number % 29n)]}${id}`;
    number /= 29n;
  }
  return id + checkCharacter(id);
}

/** NOID check digit algorithm: the sum of position (1-based) times value, modulo 29. Finds every single slip and swap. */
export function checkCharacter(id: string): string {
  let sum = 0;
  [...id].forEach((character, i) => {
    sum += (i + 1) * Math.max(0, BETANUMERIC.indexOf(character));
  });
  return BETANUMERIC[sum % 29] ?? "0";
}

/** True for an id whose length, alphabet and check character are right. */
export function isEntryId(id: string): boolean {
  return /^[0-9bcdfghjkmnpqrstvwxz]{11}$/u.test(id) && checkCharacter(id.slice(0, LENGTH)) === id.at(-1);
}
