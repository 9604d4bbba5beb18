/** The package has no types of its own: it is a JSON Schema. */
declare module "jsonfeed-schema" {
  const schema: Record<string, unknown>;
  export default schema;
}
