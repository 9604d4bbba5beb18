import { symlinkSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import type { BehaviourName } from "../../../scripts/serve/behaviour.ts";
import { serveFolder } from "../../../scripts/serve/static-server.ts";
import { writeFolder } from "../../support/write-folder.ts";

const files = {
  "index.html": "home",
  "404.html": "lost",
  "day/index.html": "day",
  "about.html": "about",
  "_astro/site.css": "css",
  "data/entries.jsonl": "{}",
  "capture.txt": "Żółć",
  "pagefind/en.pf_meta": "meta",
  "pagefind/wasm.wasm": "wasm",
};

/** Status, then the body or where it leads. */
async function get(url: string): Promise<string> {
  const response = await fetch(url, { redirect: "manual" });
  return `${response.status} ${response.headers.get("location") ?? (await response.text())}`;
}

async function serve(behaviour: BehaviourName, prefix = "/", extra: Record<string, string> = {}) {
  const folder = writeFolder({ ...files, ...extra });
  const server = await serveFolder({ folder, prefix, behaviour });
  onTestFinished(server.close);
  return { folder, url: server.url };
}

describe.each(["/", "/some/path/"])("at %s", (prefix) => {
  test("gives pages, redirects folders and tells what is lost", async () => {
    const { url } = await serve("plain", prefix);
    expect(await get(url)).toBe("200 home");
    expect(await get(`${url}day/`)).toBe("200 day");
    expect(await get(`${url}day?q=1`)).toBe(`301 ${prefix}day/?q=1`);
    expect(await get(`${url}day/index.html`)).toBe("200 day");
    expect(await get(`${url}about`)).toBe("404 lost");
    expect(await get(`${url}no/such/page/`)).toBe("404 lost");
  });
});

test("a prefix is all there is", async () => {
  const { url } = await serve("plain", "/some/path/");
  expect(await get(new URL("/", url).href)).toBe("404 lost");
  expect(await get(new URL("/some/path", url).href)).toBe("301 /some/path/");
  await expect(serveFolder({ folder: ".", prefix: "some" })).rejects.toThrow("Unexpected prefix some");
});

test.each([
  ["plain", "day", "301 /day/"],
  ["github-pages", "day", "301 /day/"],
  ["github-pages", "about", "200 about"],
  ["github-pages", "_astro/site.css", "404 lost"],
  ["s3-website", "day", "302 /day/"],
  ["force-slash", "day", "308 /day/"],
  ["force-slash", "day/index.html", "308 /day/"],
  ["no-redirect", "day", "200 day"],
] as const)("%s answers /%s with %s", async (behaviour, path, expected) => {
  const { url } = await serve(behaviour);
  expect(await get(url + path)).toBe(expected);
});

test("github-pages keeps _astro where a .nojekyll stands", async () => {
  const { url } = await serve("github-pages", "/", { ".nojekyll": "" });
  expect(await get(`${url}_astro/site.css`)).toBe("200 css");
});

test.each([
  ["", "text/html; charset=utf-8"],
  ["capture.txt", "text/plain; charset=utf-8"],
  ["data/entries.jsonl", "application/jsonl"],
  ["pagefind/en.pf_meta", "application/octet-stream"],
  ["pagefind/wasm.wasm", "application/wasm"],
  ["lost", "text/html; charset=utf-8"],
])("/%s is %s", async (path, expected) => {
  const { url } = await serve("plain");
  const response = await fetch(url + path, { method: "HEAD" });
  expect(response.headers.get("content-type")).toBe(expected);
  expect(await response.text()).toBe("");
});

test("s3-website names no charset", async () => {
  const { url } = await serve("s3-website");
  expect((await fetch(`${url}capture.txt`)).headers.get("content-type")).toBe("text/plain");
});

test.each([
  "/../secret",
  "/%2e%2e/secret",
  "/day/..%2f..%2fsecret",
  "//host/",
  "/%00",
  "/%zz",
  "/..%5csecret",
])("refuses %s", async (target) => {
  const { url } = await serve("plain");
  expect(await statusOfRaw(url, target)).toBe(400);
});

test("follows no link out of its folder", async () => {
  const { folder, url } = await serve("plain");
  symlinkSync(join(writeFolder({ secret: "secret" }), "secret"), join(folder, "link"));
  expect(await get(`${url}link`)).toBe("404 lost");
});

test("only reads", async () => {
  const { url } = await serve("plain");
  expect((await fetch(url, { method: "POST" })).status).toBe(405);
});

test("says that a port is taken", async () => {
  const { url } = await serve("plain");
  const port = Number(new URL(url).port);
  await expect(serveFolder({ folder: ".", port })).rejects.toMatchObject({ code: "EADDRINUSE" });
});

/** Status of a request whose path is sent as it is, which `fetch` would tidy up. */
function statusOfRaw(url: string, path: string): Promise<number | undefined> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path }, (response) => resolve(response.resume().statusCode))
      .on("error", reject)
      .end();
  });
}
