import { z } from "zod";

/** Version of the shape of a data file; raised when a field changes its meaning. */
export const SCHEMA_VERSION = 1;
export const SchemaVersion = z.literal(SCHEMA_VERSION);
