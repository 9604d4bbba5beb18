import { FACETS, type Facet } from "../lib/search/facets.ts";
import type { SearchState } from "../lib/search/searchState.ts";
import { weekday } from "../lib/time/days.ts";
import { dayText, shortDayText } from "../lib/view/dateText.ts";
import { counted } from "../lib/words/forms.ts";
import { el } from "./element.ts";
import { live } from "./liveWords.ts";

type Counts = Record<string, Record<string, number>>;

/** The facets as groups of boxes. A facet of which nothing is left is left out. What was unfolded stays so. */
export function facetPanes(former: Element, counts: Counts, { filters }: SearchState): HTMLElement[] {
  return FACETS.flatMap((facet) => {
    const rows = valuesOf(facet, counts[facet.key] ?? {}, filters[facet.key]).map(([value, count]) =>
      row(facet, value, count, filters[facet.key].includes(value)),
    );
    if (rows.length === 0) return [];
    const rest = rows.slice(facet.shown);
    const open =
      former.querySelector(`details[open][data-facet=${facet.key}]`) !== null ||
      rest.some((one) => one.querySelector("input:checked") !== null);
    const folded = el(
      "details",
      { "data-facet": facet.key, ...(open ? { open: "" } : {}) },
      el("summary", {}, counted(rest.length, live.folded, live.numbers)),
      el("div", {}, ...rest),
    );
    return el(
      "fieldset",
      { "data-facet": facet.key },
      el("legend", {}, live.facets[facet.key]),
      ...rows.slice(0, facet.shown),
      rest.length > 0 ? folded : null,
    );
  });
}

/** New counts in panes that stand: no row is moved, what has nothing left is hidden, and what is new comes last. */
export function updatePanes(panes: Element, counts: Counts, { filters }: SearchState): void {
  for (const facet of FACETS) {
    const pane = panes.querySelector(`fieldset[data-facet=${facet.key}]`);
    if (!pane) continue;
    const left = new Map(valuesOf(facet, counts[facet.key] ?? {}, filters[facet.key]));
    for (const label of pane.querySelectorAll("label")) {
      const box = label.querySelector("input");
      const number = label.querySelector(".n");
      if (!box || !number) continue;
      number.textContent = String(left.get(box.value) ?? 0);
      box.checked = filters[facet.key].includes(box.value);
      label.hidden = !left.has(box.value) && box !== document.activeElement;
      left.delete(box.value);
    }
    const end = pane.querySelector("details > div") ?? pane;
    end.append(
      ...[...left].map(([value, count]) => row(facet, value, count, filters[facet.key].includes(value))),
    );
  }
}

/** Values with something left and those that are chosen: days in their order, of others the fullest first. */
function valuesOf(
  { key }: Facet,
  counts: Record<string, number>,
  chosen: readonly string[],
): [string, number][] {
  const inOrder = key === "day" || key === "month";
  return [...new Set([...Object.keys(counts), ...chosen])]
    .map((value): [string, number] => [value, counts[value] ?? 0])
    .filter(([value, count]) => count > 0 || chosen.includes(value))
    .sort(([a, x], [b, y]) => (inOrder ? 0 : y - x) || (a < b ? -1 : 1));
}

function row({ key }: Facet, value: string, count: number, checked: boolean): HTMLElement {
  const box = el("input", { type: "checkbox", name: key, value }) as HTMLInputElement;
  box.checked = checked;
  return el(
    "label",
    {},
    box,
    el("span", {}, facetLabel(key, value)),
    " ",
    el("span", { class: "n" }, String(count)),
  );
}

/** "Fri 13 June 2014"; a value that is no day, from an address written by hand, as it is. */
function facetLabel(key: Facet["key"], value: string): string {
  if (key === "day" && /^\d{4}-\d\d-\d\d$/u.test(value))
    return `${live.calendar.weekdaysMedium[weekday(value) - 1]} ${shortDayText(value, live)} ${value.slice(0, 4)}`;
  return key === "month" && /^\d{4}-\d\d$/u.test(value) ? dayText(value, live) : value;
}
