import { explorerQuery, MEAN_WORDS } from "../../contract/explorerAddress.ts";
import { type Recomputed, recompute } from "../../core/explorer/recompute.ts";
import { formatDecimal, formatNumber, type Lang } from "../../core/numbers/format.ts";
import { type ExplorerHandover, meanIn, percentsIn } from "./state.ts";

/**
 * Moves weights at once: the page is whole without this script, which only answers sooner, with the functions that the server
 * calculates with.
 */
const section = document.querySelector<HTMLElement>("[data-explorer]");
const form = document.querySelector<HTMLFormElement>("form.explorer-form");
const handover = section?.dataset["explorer"];
if (section && form && handover !== undefined) start(section, form, JSON.parse(handover));

function start(place: HTMLElement, weights: HTMLFormElement, given: ExplorerHandover): void {
  const lang: Lang = document.documentElement.lang === "en" ? "en" : "vi";
  const base = recompute(given.kit, { percents: {} });
  const rows = rowsOf(place);
  document.documentElement.classList.add("with-script");
  const field = (code: string): HTMLInputElement | null =>
    weights.querySelector<HTMLInputElement>(`input[name="${CSS.escape(`ts-${code}`)}"]`);
  const update = (): void => {
    const percents = percentsIn(given.parts, (code) => field(code)?.value);
    const mean = meanIn(
      MEAN_WORDS,
      weights.querySelector<HTMLSelectElement>("select[name=cach]")?.value,
      given.ownMean,
    );
    const own = recompute(given.kit, { percents, mean });
    given.units.forEach((unit, at) => {
      const row = rows.get(unit);
      if (row !== undefined) fill(row, figuresOf(base, own, at), given.decimals, lang);
    });
    if (given.state.sort === undefined || given.state.sort === "own") reorder(place, given.units, own, rows);
    for (const sum of weights.querySelectorAll<HTMLElement>("[data-sum-of]")) writeSum(weights, sum, lang);
    const state = { ...given.state, percents, mean };
    carry(
      explorerQuery(
        state,
        given.parts.map(([code]) => code),
      ),
    );
    const changed = mean !== undefined || Object.keys(percents).length > 0;
    for (const note of document.querySelectorAll<HTMLElement>("[data-when]"))
      note.hidden = (note.dataset["when"] === "changed") !== changed;
  };
  for (const slider of weights.querySelectorAll<HTMLInputElement>("input[type=range]")) {
    const number = field(slider.dataset["of"] ?? "");
    slider.hidden = false;
    slider.addEventListener("input", () => {
      if (number !== null) number.value = slider.value;
      update();
    });
    number?.addEventListener("input", () => {
      slider.value = number.value.replace(",", ".");
      update();
    });
  }
  weights.querySelector("select[name=cach]")?.addEventListener("change", update);
  weights.querySelector("[data-reset]")?.addEventListener("click", (event) => {
    event.preventDefault();
    for (const [code, own] of given.parts) {
      const shown = String(Math.round(own * 100) / 100);
      const number = field(code);
      if (number !== null) number.value = shown;
      const slider = weights.querySelector<HTMLInputElement>(`input[data-of="${CSS.escape(code)}"]`);
      if (slider !== null) slider.value = shown;
    }
    const mean = weights.querySelector<HTMLSelectElement>("select[name=cach]");
    if (mean !== null) mean.value = "";
    update();
  });
  // The server has answered this address already; numbers come anew only when something is moved.
}

interface Figures {
  readonly value: number;
  readonly rank: number;
  readonly shift: number;
}

function figuresOf(base: Recomputed, own: Recomputed, at: number): Figures {
  const [value = Number.NaN, rank = Number.NaN] = [own.totals[at], own.ranks[at]];
  return { value, rank, shift: (base.ranks[at] ?? Number.NaN) - rank };
}

function rowsOf(place: HTMLElement): ReadonlyMap<string, HTMLTableRowElement> {
  const all = [...place.querySelectorAll<HTMLTableRowElement>("tr[data-unit]")];
  return new Map(all.map((row) => [row.dataset["unit"] ?? "", row]));
}

function fill(row: HTMLTableRowElement, { value, rank, shift }: Figures, decimals: number, lang: Lang): void {
  const write = (name: string, text: string): HTMLElement | null => {
    const cell = row.querySelector<HTMLElement>(`[data-cell=${name}]`);
    if (cell !== null && cell.textContent !== text) cell.textContent = text;
    return cell;
  };
  write("value", Number.isNaN(value) ? "–" : formatDecimal(value, decimals, lang));
  write("rank", Number.isNaN(rank) ? "–" : formatNumber(rank, lang, 1));
  const cell = write("shift", shiftText(shift, lang));
  cell?.classList.toggle("change-gain", shift > 0);
  cell?.classList.toggle("change-loss", shift < 0);
}

function shiftText(shift: number, lang: Lang): string {
  if (Number.isNaN(shift)) return "–";
  if (shift === 0) return "0";
  return `${shift > 0 ? "▲" : "▼"}\u00a0${formatNumber(Math.abs(shift), lang, 1)}`;
}

/** Best first; rows of each block stay in their own part of the table. */
function reorder(
  place: HTMLElement,
  units: readonly string[],
  own: Recomputed,
  rows: ReadonlyMap<string, HTMLTableRowElement>,
): void {
  const ranks = new Map(units.map((unit, at) => [unit, own.ranks[at] ?? Number.NaN]));
  const rankOf = (row: HTMLTableRowElement): number => {
    const rank = ranks.get(row.dataset["unit"] ?? "") ?? Number.NaN;
    return Number.isNaN(rank) ? Number.MAX_SAFE_INTEGER : rank;
  };
  for (const body of place.querySelectorAll("tbody")) {
    const held = [...rows.values()].filter((row) => row.parentElement === body);
    const sorted = held.toSorted(
      (left, right) =>
        rankOf(left) - rankOf(right) ||
        (left.dataset["name"] ?? "").localeCompare(right.dataset["name"] ?? "", "vi"),
    );
    if (sorted.some((row, at) => row !== held[at])) body.append(...sorted);
  }
}

function writeSum(weights: HTMLFormElement, sum: HTMLElement, lang: Lang): void {
  const parent = sum.dataset["sumOf"] ?? "";
  const fields = [
    ...weights.querySelectorAll<HTMLInputElement>(`input[data-parent="${CSS.escape(parent)}"]`),
  ];
  const total = fields.reduce((whole, { value }) => whole + (Number(value.replace(",", ".")) || 0), 0);
  sum.textContent = formatNumber(total, lang, 2);
}

/** The address, and every link that leads on with the same state. */
function carry(query: string): void {
  history.replaceState(null, "", `${location.pathname}${query}${location.hash}`);
  for (const link of document.querySelectorAll<HTMLAnchorElement>("a[hreflang], a[data-carries]")) {
    const href = link.getAttribute("href") ?? "";
    const [path = "", rest = ""] = href.split("?", 2);
    const sort = new URLSearchParams(rest).get("sap-xep");
    const own = new URLSearchParams(query);
    if (link.dataset["carries"] === "sort") {
      own.delete("sap-xep");
      if (sort !== null) own.set("sap-xep", sort);
    }
    link.href = `${path}?${own.toString()}`;
  }
  for (const hidden of document.querySelectorAll<HTMLElement>("form [data-carried]"))
    hidden.replaceChildren(...carriedInputs(query, hidden.dataset["carried"]?.split(" ") ?? []));
}

/** The state in a form that asks about something else. */
function carriedInputs(query: string, without: readonly string[]): readonly HTMLInputElement[] {
  return [...new URLSearchParams(query)].flatMap(([name, value]) => {
    if (without.includes(name)) return [];
    const input = document.createElement("input");
    input.type = "hidden";
    input.name = name;
    input.value = value;
    return [input];
  });
}
