import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { axeFaults } from "../support/axe-faults.ts";
import { buildLanguageSite, type LanguageSite } from "../support/language-site.ts";
import { looks } from "../support/looks.ts";
import { overflow } from "../support/overflow.ts";
import { pageOfEveryKind } from "../support/page-kinds.ts";
import { servedSite } from "../support/served-site.ts";

let site: LanguageSite;
beforeAll(async () => {
  site = buildLanguageSite("ar");
});
const served = servedSite({ folder: () => site.dist });
afterAll(() => site?.remove());

async function open(path: string, width = 1280): Promise<Page> {
  const page = await served.browser.newPage({ viewport: { width, height: 900 }, reducedMotion: "reduce" });
  onTestFinished(() => page.close());
  await page.goto(served.url + path);
  return page;
}

async function searchFor(query: string): Promise<Page> {
  const page = await open(`search/?${new URLSearchParams({ q: query })}`);
  await page.waitForFunction(
    () =>
      document.querySelector("#search-status")?.textContent !== "" &&
      !document.querySelector("#search-narrow")?.hasAttribute("aria-busy"),
  );
  return page;
}

describe("an archive in Arabic", () => {
  test.each(looks)(
    "has no barrier and does not scroll sideways ($name)",
    async ({ viewport, colorScheme }) => {
      const page = await served.browser.newPage({ viewport, colorScheme, reducedMotion: "reduce" });
      onTestFinished(() => page.close());
      const faults: string[] = [];
      for (const path of pageOfEveryKind(site.dist)) {
        await page.goto(served.url + path);
        faults.push(...(await axeFaults(page)).map((fault) => `/${path} ${fault}`));
        if ((await overflow(page)) > 0) faults.push(`/${path} is wider than its window`);
      }
      expect(faults).toEqual([]);
    },
  );

  test("reflows at 320 pixels", async () => {
    const page = await open("", 320);
    const wide: string[] = [];
    for (const path of pageOfEveryKind(site.dist)) {
      await page.goto(served.url + path);
      if ((await overflow(page)) > 0) wide.push(`/${path}`);
    }
    expect(wide).toEqual([]);
  });

  test("begins at the right: masthead, text and margin; English words begin at the left", async () => {
    const page = await open("days/2031-11-20/");
    const place = await page.evaluate(places);
    expect(place.direction).toBe("rtl");
    expect(place.wordmark).toBeGreaterThan(place.nav);
    expect(place.clock, "the clock stands in the margin, at the right of the account").toBeGreaterThan(
      place.account,
    );
    expect(place.english).toBe("ltr");
  });

  test("lets time run as the lines do, and turns neither letters nor maps", async () => {
    const page = await open("sources/rain/");
    const [first, last] = await page.evaluate(endsOfPlot);
    expect(first?.text).toBe("04");
    expect(first?.x ?? 0, "the earliest hour stands at the right").toBeGreaterThan(last?.x ?? 0);
    // Letters that are turned twice stand as they are.
    expect(first?.turned).toBe(1);
    await page.goto(`${served.url}places/`);
    expect(
      await page.evaluate(
        () => getComputedStyle(document.querySelector("svg.map") ?? document.body).transform,
      ),
    ).toBe("none");
  });

  test("finds an Arabic word, with its article or without", async () => {
    for (const query of ["حافلات", "الجسور", "أمطار", "ليلى منصور", "Buses"]) {
      const page = await searchFor(query);
      expect(await page.locator("#search-results article").count(), query).toBeGreaterThan(0);
    }
    const page = await searchFor("حافلات");
    expect(await page.locator("#search-status").innerText()).toBe("مدخل واحد فيه «حافلات».");
    expect(await page.locator("#search-results mark").first().innerText()).toBe("حافلات");
    expect(await page.locator("#search-results .when").first().innerText()).toBe("20 نوفمبر 2031، 11:05");
    const groups = await page.locator("#search-facets legend").allInnerTexts();
    expect(groups).toContain("مكان مذكور");
    expect(await page.locator("#search-facets label").allInnerTexts()).toContainEqual(
      expect.stringMatching(/الخميس 20 نوفمبر 2031/u),
    );
    expect(await axeFaults(page)).toEqual([]);
  });

  test("says in Arabic that nothing was found, and copies in Arabic", async () => {
    const page = await searchFor("قنفذ");
    expect(await page.locator("#search-status").innerText()).toMatch(/^لا مدخل فيه «قنفذ»\. /u);
    await page.goto(`${served.url}days/2031-11-20/`);
    expect(await page.locator("section.cites button").first().innerText()).toBe("نسخ");
  });

  test("is walked by keyboard in the order of the document, and the search by arrows", async () => {
    const page = await open("days/2031-11-20/");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("انتقل إلى النص");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.closest("main") !== null)).toBe(true);
    const found = await searchFor("المطر");
    await found.locator("#search-box").focus();
    await found.keyboard.press("ArrowDown");
    expect(await found.evaluate(() => document.activeElement?.closest("article") !== null)).toBe(true);
  });

  test("is set upright, and its letters are not parted", async () => {
    const page = await open("");
    const set = await page.evaluate(() =>
      [...document.querySelectorAll("body *")].flatMap((one) => {
        const { fontStyle, letterSpacing } = getComputedStyle(one);
        const own = [...one.childNodes].map((node) => (node instanceof Text ? node.data : "")).join("");
        return /\p{Script=Arabic}/u.test(own) &&
          (fontStyle !== "normal" || !/^(?:normal|0px)$/u.test(letterSpacing))
          ? [own.trim()]
          : [];
      }),
    );
    expect(set).toEqual([]);
  });
});

/** Runs in the page. */
function places(): {
  direction: string;
  wordmark: number;
  nav: number;
  clock: number;
  account: number;
  english: string;
} {
  const left = (selector: string): number =>
    document.querySelector(selector)?.getBoundingClientRect().left ?? Number.NaN;
  return {
    direction: getComputedStyle(document.body).direction,
    wordmark: left(".wordmark"),
    nav: left(".mast nav"),
    clock: left(".e .m"),
    account: left(".e .t"),
    english: getComputedStyle(document.querySelector(".t > [lang=en]") ?? document.body).direction,
  };
}

/** Runs in the page: the first and the last hour of the plot, and which way their letters are turned. */
function endsOfPlot(): { text: string; x: number; turned: number }[] {
  const hours = [...document.querySelectorAll<SVGTextElement>(".plot svg text")];
  return [hours[0], hours.at(-1)].flatMap((text) =>
    text
      ? [
          {
            text: text.textContent ?? "",
            x: text.getBoundingClientRect().left,
            turned: Math.sign(text.getScreenCTM()?.a ?? 0),
          },
        ]
      : [],
  );
}
