import { expect, test } from "vitest";
import { fixtureSite } from "../../support/fixture-site.ts";
import { checkLinks } from "../../support/links.ts";
import { writeFolder } from "../../support/write-folder.ts";

const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'">`;
const page = (body: string, head = policy) =>
  `<!DOCTYPE html><html><head>${head}</head><body>${body}</body></html>`;

/** The faults of a page one folder deep, in a folder with a few others, as `attribute target: problem`. */
function faultsOf(body: string, more: Record<string, string> = {}): string[] {
  const folder = writeFolder({
    "index.html": page('<p id="top-story"></p>'),
    "day/index.html": page(body),
    "e/x/index.html": page('<p id="part-é"></p>'),
    "site.css": "",
    "a.png": "",
    ...more,
  });
  return checkLinks(folder).map((fault) => `${fault.attribute} ${fault.target}: ${fault.problem}`);
}

test("the fixture site has no fault", () => {
  expect(checkLinks(fixtureSite)).toEqual([]);
});

test.each([
  '<a href="../">home</a>',
  '<a href="..">home</a>',
  '<a href="./">this day</a>',
  '<a href="../#top-story">home</a>',
  '<a href="../e/x/?q=1#part-%C3%A9">entry</a>',
  '<a href="#here">here</a><p id="here"></p>',
  '<a href="">this page</a>',
  '<a href="#top">top</a>',
  '<a href="#:~:text=word">word</a>',
  '<a href="https://news.example/">elsewhere</a>',
  '<a href="mailto:a@b.example">write</a>',
  '<a href="data:text/plain,x" download="x.txt">cite</a>',
  '<img src="data:image/png;base64,AA" alt="">',
  '<img src="../a.png" srcset="../a.png 1x, ../a.png 2x" alt="">',
  '<form action="../e/x/"></form>',
  '<link rel="canonical" href="https://archive.example/day/">',
  '<blockquote cite="https://news.example/"></blockquote>',
  '<script type="application/ld+json">{}</script>',
  '<svg><a href="../e/x/"></a><use href="#here"/></svg><p id="here"></p>',
])("accepts %s", (body) => {
  expect(faultsOf(body)).toEqual([]);
});

test.each([
  ['<a href="/day/">x</a>', "a href /day/: starts at the root of the host, expected a relative address"],
  ['<a href="../../">x</a>', "a href ../../: leads out of the archive"],
  ['<a href="../../day/">x</a>', "a href ../../day/: leads out of the archive"],
  ['<a href="../no/">x</a>', "a href ../no/: leads to no file"],
  ['<a href="../e/x">x</a>', "a href ../e/x: leads to a folder without a slash at the end"],
  ['<a href="../e/x/#no">x</a>', "a href ../e/x/#no: e/x/index.html has no id no"],
  ['<a href="#no">x</a>', "a href #no: day/index.html has no id no"],
  ['<a href="../100%/">x</a>', "a href ../100%/: has a % that escapes nothing"],
  [
    '<a href="javascript:x()">x</a>',
    "a href javascript:x(): leads to javascript:, expected http:, https:, mailto: or geo:",
  ],
  ['<a href="data:text/html,x">x</a>', "a href data:text/html,x: no browser opens data: without download"],
  ['<img src="https://cdn.example/a.png" alt="">', "img src https://cdn.example/a.png: loads from elsewhere"],
  ['<img src="//cdn.example/a.png" alt="">', "img src //cdn.example/a.png: loads from elsewhere"],
  ['<img srcset="../a.png 1x, ../b.png 2x" alt="">', "img srcset ../b.png: leads to no file"],
  ['<script src="data:text/javascript,x"></script>', "script src data:text/javascript,x: loads data:"],
  ['<link rel="preconnect" href="https://x.example">', "link href https://x.example: loads from elsewhere"],
  ['<link rel="alternate" href="feed.xml">', "link href feed.xml: leads to no file"],
  [
    '<form action="/search"></form>',
    "form action /search: starts at the root of the host, expected a relative address",
  ],
  ['<meta http-equiv="refresh" content="0; url=no/">', "meta content no/: leads to no file"],
  ['<svg><use href="#no"/></svg>', "use href #no: day/index.html has no id no"],
  ["<script>x()</script>", "script : script in the page: x()"],
  ["<style>a{}</style>", "style : style in the page: the policy refuses it"],
  ['<noscript><img src="no.png"></noscript>', "img src no.png: leads to no file"],
  ['<template><img src="no.png"></template>', "img src no.png: leads to no file"],
  ['<p style="color:red"></p>', "p style color:red: style in the page: the policy refuses it"],
  ['<p onclick="x()"></p>', "p onclick x(): script in an attribute"],
  ['<base href="/">', "base : moves every relative address"],
])("refuses %s", (body, expected) => {
  expect(faultsOf(body)).toContain(expected);
});

test("404.html leans on no other file", () => {
  const lost = page('<a href="#main">text</a><a href="day/">day</a><main id="main"></main>');
  expect(faultsOf("", { "404.html": lost })).toEqual([
    "a href day/: is served at any depth, where no relative address holds",
  ]);
});

test("a page starts with its policy", () => {
  const late = page("", `<meta charset="utf-8">${policy}`);
  expect(faultsOf("", { "late/index.html": late })).toEqual([
    "head : the first element of the head is no Content-Security-Policy with default-src 'none'",
  ]);
});

test("style sheets load from their own folder", () => {
  const css =
    'a{background:url(a.png)}b{background:url("/a.png")}/* url(no.png) */@import "https://x.example/";';
  expect(faultsOf("", { "site.css": css })).toEqual([
    "url /a.png: starts at the root of the host, expected a relative address",
    "url https://x.example/: loads from elsewhere",
  ]);
});

test("a fault says where it is", () => {
  const folder = writeFolder({ "index.html": page('\n\n<a href="no/">x</a>') });
  expect(checkLinks(folder)).toEqual([
    { file: "index.html", line: 3, attribute: "a href", target: "no/", problem: "leads to no file" },
  ]);
});
