/** The part of the `edtf` package that is used; it brings no types. */
declare module "edtf" {
  export function parse(text: string, options: { level: 0 | 1 | 2 }): unknown;
}
