import { type Colours, coloursOf } from "./lib/style/colours.ts";
import tokens from "./styles/tokens.css?raw";

/** The colours of the site, from the one sheet that states them. */
export const { light, dark }: { light: Colours; dark: Colours } = coloursOf(tokens);
