import type { APIRoute, GetStaticPaths } from "astro";
import { light } from "../../colours.ts";
import { ICONS, type Icon, iconSvg } from "../../lib/icon/iconSvg.ts";
import { colour } from "../../lib/style/colours.ts";
import { pngResponse } from "../../pictures.ts";
import drawing from "../../styles/icon.svg?raw";

export const getStaticPaths: GetStaticPaths = () =>
  ICONS.map((icon) => ({ params: { icon: icon.name }, props: { icon } }));

/** The icon as PNG, for home screens, from the one drawing in src/styles/icon.svg. */
export const GET: APIRoute<{ icon: Icon }> = ({ props: { icon } }) =>
  pngResponse(iconSvg(drawing, icon.share, colour(light, "paper")), icon.size);
