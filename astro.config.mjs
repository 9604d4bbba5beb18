import { unified } from "@astrojs/markdown-remark";
import mdx from "@astrojs/mdx";
import { defineConfig } from "astro/config";
import relativeCss from "./src/integrations/relative-css.ts";

export default defineConfig({
  output: "static",
  trailingSlash: "always",
  build: { format: "directory", inlineStylesheets: "never" },
  prerenderConflictBehavior: "error",
  // Off, because both would change quotations.
  markdown: { processor: unified({ gfm: false, smartypants: false }), syntaxHighlight: false },
  integrations: [mdx(), relativeCss()],
  // Only where scripts/build.ts names the code that the keys of pages hold (src/pageKeys.ts).
  experimental: { incrementalBuild: process.env.DATELINE_CODE !== undefined },
  devToolbar: { enabled: false },
  vite: { build: { assetsInlineLimit: 0 } },
});
