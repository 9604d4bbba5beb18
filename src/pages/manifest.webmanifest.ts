import type { APIRoute } from "astro";
import { getArchive } from "../collections.ts";
import { light } from "../colours.ts";
import { ICONS } from "../lib/icon/iconSvg.ts";
import { colour } from "../lib/style/colours.ts";
import icon from "../styles/icon.svg?url";

/** The archive as an app on a home screen. Addresses are relative to this file, so it works at any path. */
export const GET: APIRoute = async () => {
  const { settings } = await getArchive();
  const manifest = {
    name: settings.title,
    // Under an icon there is room for a word or two: the title up to its first mark.
    short_name: settings.title.split(/[:,]/u)[0],
    description: settings.description,
    lang: settings.language,
    start_url: "./",
    scope: "./",
    display: "minimal-ui",
    background_color: colour(light, "paper"),
    theme_color: colour(light, "paper"),
    icons: [
      { src: `.${icon}`, sizes: "any", type: "image/svg+xml", purpose: "any" },
      ...ICONS.filter(({ purpose }) => purpose !== null).map(({ name, size, purpose }) => ({
        src: `./icons/${name}.png`,
        sizes: `${size}x${size}`,
        type: "image/png",
        purpose,
      })),
    ],
  };
  return new Response(`${JSON.stringify(manifest, null, 1)}\n`, {
    headers: { "content-type": "application/manifest+json" },
  });
};
