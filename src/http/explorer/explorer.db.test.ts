import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildTestApp, type TestApp } from "../../../test/support/app.ts";
import { expectWithin } from "../../../test/support/expectWithin.ts";
import { publishedFiles } from "../../adapters/files/published/index.ts";
import { createExplorerShelves, explore, questionOf } from "../../app/explorer/index.ts";
import { seedPublished } from "../../app/results/index.ts";
import { ExplorerSubject, ExplorerView } from "../../contract/explorer.ts";
import type { ExplorerKit } from "../../core/explorer/index.ts";
import { recompute } from "../../core/explorer/index.ts";
import { prepareComposite, replayRanks, replayScores } from "../../core/index.ts";

let chiso: TestApp;
beforeAll(async () => {
  chiso = await buildTestApp();
  await seedPublished(chiso.context, publishedFiles());
});
afterAll(() => chiso.close());

const get = (url: string) => chiso.request("GET", url);
const view = async (query: string): Promise<ExplorerView> =>
  ExplorerView.parse((await get(`/api/explorer/${query}`)).json());
const textOf = (html: string) => html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");

describe("the list", () => {
  test("names the years that can be taken apart and those that do not reproduce", async () => {
    const subjects = ExplorerSubject.array().parse((await get("/api/explorer")).json());
    const pci = subjects.find(({ id }) => id === "pci");
    expect(pci?.periods.find(({ period }) => period === "2016")).toMatchObject({
      units: 63,
      open: true,
      reproduces: true,
    });
    expect(pci?.periods.find(({ period }) => period === "2011")).toMatchObject({
      open: true,
      reproduces: false,
    });
    expect(pci?.periods.find(({ period }) => period === "2024")?.open).toBe(false);
  });

  test.each(["/kham-pha", "/en/kham-pha"])("%s is a whole page", async (url) => {
    const answer = await get(url);
    expect(answer.statusCode).toBe(200);
    expect(answer.body).toContain("/kham-pha/pci?nam=2016");
    expect(answer.body).not.toMatch(/\sstyle=|NaN|undefined/);
  });
});

describe("PCI 2016", () => {
  test("by its own weights has the printed ranks, all places kept", async () => {
    const { rows, check, changed } = await view("pci?nam=2016");
    expect(check).toMatchObject({ units: 63, compared: 63, otherRanks: 0, reproduces: true });
    expect(changed).toBe(false);
    for (const row of rows) expect([row.ownRank, row.shift]).toEqual([row.officialRank, 0]);
  });

  test("under another weight moves as the full calculation moves, to the last digit", async () => {
    const {
      view: shown,
      kit,
      units,
    } = await explore(
      { ...chiso.context, shelves: createExplorerShelves() },
      "pci",
      questionOf({ nam: "2016", "ts-1": "40" }),
    );
    const method = chiso.context.methods.composite("pci", "2013")?.method;
    if (kit === null || method === undefined) throw new Error("no kit");
    const columns = new Map(
      kit.leaves.map(({ code, values }) => [code, Float64Array.from(values, (value) => value ?? Number.NaN)]),
    );
    const rows = units.map((unit) => ({ unit, family: "province", period: "2016", groups: {} }));
    const prepared = prepareComposite(method, { rows, columns, notApplicable: new Map() });
    if (!prepared.ok) throw new Error("refused");
    const scores = replayScores(prepared.value, { weights: { "1": 40 } });
    if (!scores.ok) throw new Error("refused");
    const { total } = prepared.value.plan;
    const ranks = replayRanks(prepared.value, scores.value, total);
    for (const row of shown.rows) {
      const at = units.indexOf(row.unit);
      expectWithin(row.ownValue ?? 0, scores.value[total * units.length + at] ?? 0, 1e-9);
      expect(row.ownRank).toBe(ranks[at]);
    }
    // What the browser is handed comes to the very same numbers.
    const sent = JSON.parse(JSON.stringify(kit)) as ExplorerKit;
    const own = recompute(sent, { percents: { "1": 40 } });
    for (const row of shown.rows) expect(own.totals[units.indexOf(row.unit)]).toBe(row.ownValue);
  });

  test("rank intervals hold the rank, and lie within what weights can reach where nothing else varies", async () => {
    const { sureness } = await view("pci?nam=2016");
    expect(sureness?.rows).toHaveLength(63);
    for (const row of sureness?.rows ?? []) {
      expect(row.low).toBeLessThanOrEqual(row.high);
      expect(row.best ?? 0).toBeLessThanOrEqual(row.rank);
      expect(row.worst ?? 99).toBeGreaterThanOrEqual(row.rank);
    }
    expect(sureness?.unsure).toBe(sureness?.rows.filter(({ unsure }) => unsure).length);
  });

  test("the same question gives the same intervals on another server", async () => {
    const own = await explore(
      { ...chiso.context, shelves: createExplorerShelves() },
      "pci",
      questionOf({ nam: "2016" }),
    );
    expect((await view("pci?nam=2016")).sureness).toEqual(own.view.sureness);
  });

  test("two provinces: the parts add up to the difference of the printed totals", async () => {
    const { pair } = await view("pci?nam=2016&a=vn63-48&b=vn63-22");
    expectWithin(
      pair?.parts.reduce((sum, { share }) => sum + share, 0) ?? 0,
      pair?.difference ?? Number.NaN,
      1e-9,
    );
    // Printed: Đà Nẵng 69.998, Quảng Ninh 65.596
    expectWithin(pair?.difference ?? 0, 4.4, 0.02);
    expect(pair?.above).toBeGreaterThan(0.9);
  });

  test("the change since 2015 adds up, in points and in places", async () => {
    const { change } = await view("pci?nam=2016&don-vi=vn63-22");
    const told = change?.change;
    const sum = (of: "points" | "places") => told?.lines.reduce((all, line) => all + (line[of] ?? 0), 0) ?? 0;
    expectWithin(sum("points"), told?.points ?? Number.NaN, 1e-6);
    expectWithin(sum("places"), told?.places ?? Number.NaN, 1e-9);
  });

  test("the rules of 2022 stand beside the official result, and those of 2009 leave out what they do not know", async () => {
    const { otherRules, versions } = await view("pci?nam=2016&quy-tac=2022");
    expect(versions).toContain("2009");
    expect(otherRules?.version).toBe("2022");
    expect(otherRules?.rows.filter(({ rank }) => rank !== null)).toHaveLength(63);
    expect(otherRules?.meanShift).toBeGreaterThan(0);
    expect((await view("pci?nam=2016&quy-tac=2009")).otherRules?.version).toBe("2009");
  });
});

describe("the address", () => {
  test.each([
    { asked: "/kham-pha/pci", leads: "/kham-pha/pci?nam=2016" },
    { asked: "/kham-pha/pci?ts-2=5&ts-1=30&nam=2016&cach=", leads: "/kham-pha/pci?nam=2016&ts-1=30" },
    { asked: "/en/kham-pha/pci?nam=2016&ts-1=abc&ts-x=3", leads: "/en/kham-pha/pci?nam=2016" },
    { asked: "/kham-pha/pci?nam=2024", leads: "/kham-pha/pci" },
    { asked: "/kham-pha/ict-index", leads: "/kham-pha" },
  ])("$asked leads to the one address of its state", async ({ asked, leads }) => {
    const answer = await get(asked);
    expect([answer.statusCode, answer.headers["location"]]).toEqual([302, leads]);
  });

  test("what is nowhere is a designed page, and for programs a refusal", async () => {
    expect((await get("/kham-pha/khong-co")).statusCode).toBe(404);
    expect((await get("/kham-pha/dot-khong-co")).statusCode).toBe(404);
    expect((await get("/api/explorer/khong-co")).json()).toMatchObject({ code: "not-found" });
    expect((await get("/api/explorer/pci?nam=1999")).statusCode).toBe(404);
  });
});

describe("the page without script", () => {
  test.each([
    "/kham-pha/pci?nam=2016",
    "/en/kham-pha/pci?nam=2016&ts-1=30&cach=trung-binh-nhan",
    "/kham-pha/papi?nam=2020&ts-d1=30",
    "/kham-pha/dti-province?nam=2022",
  ])("%s is whole", async (url) => {
    const answer = await get(url);
    expect(answer.statusCode).toBe(200);
    expect(answer.body).toMatch(/^<!doctype html><html lang="(vi|en)">/);
    expect(answer.body).not.toMatch(/\sstyle=|NaN|undefined|\[object/);
    for (const place of ["trong-so", "khoang-hang", "so-sanh", "thay-doi", "quy-tac"])
      expect(answer.body).toContain(`id="${place}"`);
  });

  test("says what a rank interval is and how many ranks cannot be told apart", async () => {
    const text = textOf((await get("/kham-pha/pci?nam=2016")).body);
    expect(text).toMatch(/Hạng của \d+ trên 63 đơn vị không phân biệt được với đơn vị liền kề/);
    expect(text).toContain("Khoảng hạng cho biết thứ hạng của đơn vị dao động");
  });

  test("a year that does not reproduce says so with its deviation", async () => {
    const text = textOf((await get("/kham-pha/pci?nam=2011")).body);
    expect(text).toMatch(/không tính lại được đúng số công bố: lệch nhiều nhất 0,55\d* điểm/);
  });

  test("the table can be had as a file with the weights that were chosen", async () => {
    const file = await get("/kham-pha/pci.csv?nam=2016&ts-1=30");
    expect(file.headers["content-type"]).toContain("text/csv");
    expect(file.body).toContain("Gia nhập thị trường,total,5,30");
    expect((await get("/api/explorer/pci/csv?nam=2016&ts-1=30")).body).toBe(file.body);
  });

  test("index and method pages lead to it", async () => {
    expect((await get("/chi-so/pci/2016")).body).toContain('href="/kham-pha/pci?nam=2016"');
    expect((await get("/bo-tieu-chi/pci/2013")).body).toContain('href="/kham-pha#pci"');
  });
});
