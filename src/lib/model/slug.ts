import { z } from "zod";

/** Names that Windows keeps for devices: no folder may be called so. */
const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³])$/u;

/** Is the name, in lower case and without what follows its first full stop, that of a device? */
export function isDeviceName(name: string): boolean {
  return RESERVED.test(name);
}

/** An id that stands in addresses: lower case letters, digits and single hyphens, 64 characters at most. */
export const Slug = z
  .string()
  .max(64)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/u, "expected lower-case letters, digits and single hyphens")
  .refine(
    (id) => !isDeviceName(id),
    "expected an id that is no device of Windows, which could not be the name of a folder there",
  );
