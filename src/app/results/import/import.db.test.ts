import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildTestApp, type TestApp } from "../../../../test/support/app.ts";
import { xlsxFile } from "../../../../test/support/tableFile.ts";
import { publishedFiles } from "../../../adapters/files/published/index.ts";
import type { EnterResult } from "../../../contract/published.ts";
import type { Context } from "../../context.ts";
import { commitImport, enterResult, previewImport, rankingOf, seedPublished } from "../index.ts";

let chiso: TestApp;
let owner: Context;
beforeAll(async () => {
  chiso = await buildTestApp();
  await seedPublished(chiso.context, publishedFiles());
  owner = await chiso.contextAs("noivu");
});
afterAll(() => chiso.close());

const HEAD =
  "year,index,unit,component,value,scale_max,rank,ranked_units,rank_change,group,source_title,source_kind,source_date";
const file = (...lines: string[]) => ({
  fileName: "kết quả.csv",
  bytes: new TextEncoder().encode([HEAD, ...lines].join("\n")),
});
const placesOf = async (...lines: string[]) => {
  const { faults, id, rows } = await previewImport(owner, file(...lines));
  expect({ id, rows }).toEqual({ id: null, rows: [] });
  return faults.map(({ row, column }) => `${row} ${column}`);
};

test("a spreadsheet is read like CSV: numbers as numbers, a decimal comma in text, faults by row and column", async () => {
  const head = ["year", "index", "unit", "value", "scale_max", "source_title", "source_kind", "source_date"];
  const sheet = await xlsxFile([
    head,
    [2024, "sipas", "Hà Giang", 84.5, 100, "Bộ Nội vụ (tệp Excel)", "official", "2025-04-06"],
    [2024, "sipas", "Lào Cai", "85,10", 100, "Bộ Nội vụ (tệp Excel)", "official", "2025-04-06"],
  ]);
  const preview = await previewImport(owner, { fileName: "kết quả.xlsx", bytes: sheet.bytes });
  expect(preview.faults).toEqual([]);
  expect(preview.rows.map(({ row, value }) => [row, value])).toEqual([
    [2, "84.5"],
    [3, "85.10"],
  ]);
  const faulty = await xlsxFile([
    head,
    [2024, "sipas", "Hà Giang", "cao", 100, "Bộ Nội vụ", "official", null],
  ]);
  const { faults } = await previewImport(owner, { fileName: "kết quả.xlsx", bytes: faulty.bytes });
  expect(faults).toMatchObject([{ row: 2, column: "value" }]);
});

describe("a file with faults is refused whole, each fault by row and column", () => {
  const end = ",Bộ Nội vụ,official,2025-04-06";
  test.each([
    { what: "an unknown unit", line: `2024,sipas,Hà Nam Ninh,,84.5,100,,,,${end}`, at: ["2 unit"] },
    {
      what: "a province of today in an old year",
      line: `2024,sipas,vn63-99,,84.5,100,,,,${end}`,
      at: ["2 unit"],
    },
    { what: "an unknown index", line: `2024,sipass,Hà Giang,,84.5,100,,,,${end}`, at: ["2 index"] },
    { what: "an unknown component", line: `2024,sipas,Hà Giang,d9,84.5,100,,,,${end}`, at: ["2 component"] },
    { what: "text in a number", line: `2024,sipas,Hà Giang,,cao,100,,,,${end}`, at: ["2 value"] },
    {
      what: "a decimal comma under commas",
      line: `2024,sipas,Hà Giang,,"84,5",100,,,,${end}`,
      at: ["2 value"],
    },
    { what: "a value above its scale", line: `2024,sipas,Hà Giang,,184.5,100,,,,${end}`, at: ["2 value"] },
    {
      what: "a rank above the units ranked",
      line: `2024,sipas,Hà Giang,,84.5,100,64,63,,${end}`,
      at: ["2 rank"],
    },
    { what: "no year", line: `,sipas,Hà Giang,,84.5,100,,,,${end}`, at: ["2 year"] },
    { what: "no source", line: "2024,sipas,Hà Giang,,84.5,100,,,,,,official,", at: ["2 source_title"] },
    {
      what: "a date that is none",
      line: "2024,sipas,Hà Giang,,84.5,100,,,,,Bộ Nội vụ,official,hôm qua",
      at: ["2 source_date"],
    },
    { what: "nothing said", line: `2024,sipas,Hà Giang,,,100,,,,${end}`, at: ["2 value"] },
    { what: "a ministry among provinces", line: `2024,sipas,Bộ Tư pháp,,84.5,100,,,,${end}`, at: ["2 unit"] },
    {
      what: "three faults at once",
      line: `x,sipas,Nơi Nào,,y,100,,,,${end}`,
      at: ["2 year", "2 unit", "2 value"],
    },
  ])("$what", async ({ line, at }) => {
    expect(await placesOf(line)).toEqual(at);
  });

  test("the same thing said twice by one source", async () => {
    const line = `2024,sipas,Hà Giang,,84.5,100,,,,${end}`;
    expect(await placesOf(line, line)).toEqual(["3 null"]);
  });
});

describe("a good file", () => {
  const lines = [
    // standing in the shipped figures: Báo Hà Giang, 07/2021
    "2020,par-index-province,Hà Giang,,83.99,100,33,63,,B,Báo mới,press,2026-01-01",
    "2024,sipas,Hà Giang,,84.5,100,12,63,5,,Bộ Nội vụ,official,2025-04-06",
  ];

  test("is previewed, changes nothing before it is committed, and then everything once", async () => {
    const preview = await previewImport(owner, file(...lines));
    expect(preview).toMatchObject({ faults: [], counts: { new: 1, same: 0, changed: 0, conflict: 1 } });
    expect(preview.rows[0]).toMatchObject({
      state: "conflict",
      today: { value: "83.87", rank: 33, sourceTitle: "Báo Hà Giang" },
    });
    const sipas = () => rankingOf(owner, { index: "sipas", year: 2024 });
    expect((await sipas()).rows.some((row) => row.unit.key === "vn63-02")).toBe(false);

    const id = preview.id ?? "";
    expect(await commitImport(owner, id)).toMatchObject({ added: 2, replaced: 0, left: 0 });
    expect(await commitImport(owner, id)).toMatchObject({ added: 0, replaced: 0, left: 2 });
    const entered = (await sipas()).rows.find((row) => row.unit.key === "vn63-02");
    expect(entered?.figure).toMatchObject({ value: "84.5", rank: 12, rankedUnits: 63, rankChange: 5 });
    const par = await rankingOf(owner, { index: "par-index-province", year: 2020 });
    const conflict = par.rows.find((row) => row.unit.key === "vn63-02")?.figure;
    expect(conflict).toMatchObject({ value: "83.99", rankChange: 20, conflicts: [{ printed: "83.87/100" }] });
  });

  test("told again is known; told differently by the same source it takes the old figure's place", async () => {
    expect(await previewImport(owner, file(...lines))).toMatchObject({
      counts: { new: 0, same: 2, changed: 0, conflict: 0 },
    });
    const corrected = lines[1]?.replace("84.5", "84.6") ?? "";
    const { id, counts } = await previewImport(owner, file(corrected));
    expect(counts).toMatchObject({ changed: 1 });
    expect(await commitImport(owner, id ?? "")).toMatchObject({ added: 0, replaced: 1 });
    const { rows } = await rankingOf(owner, { index: "sipas", year: 2024 });
    expect(rows.find((row) => row.unit.key === "vn63-02")?.figure).toMatchObject({
      value: "84.6",
      conflicts: [],
    });
  });

  test("what people entered outlives a new edition of the shipped figures", async () => {
    const files = publishedFiles();
    const shipment = await files.read();
    await seedPublished(chiso.context, {
      sha256: async () => "next",
      read: async () => ({ ...shipment, sha256: "next" }),
    });
    const { rows } = await rankingOf(owner, { index: "sipas", year: 2024 });
    expect(rows.find((row) => row.unit.key === "vn63-02")?.figure.value).toBe("84.6");
  });

  test("leaves its trace in the audit chain", async () => {
    const entries = await chiso.context.store.read((tx) => tx.audit.latest("general", null, 5));
    expect(entries[0]).toMatchObject({ kind: "published.imported" });
  });
});

const FORM: EnterResult = {
  index: "pci",
  year: 2025,
  unit: "vn34-08",
  value: "66,12",
  scaleMax: "100",
  rank: 14,
  rankedUnits: 34,
  rankChange: null,
  group: "Khá",
  region: null,
  regionRank: null,
  status: "published",
  note: "",
  source: { title: "VCCI", address: "https://pcivietnam.vn", kind: "official", date: "2026-05-05" },
};

test("one figure is typed in a form, decimal comma and all", async () => {
  expect(await enterResult(owner, FORM)).toEqual({ state: "new", unit: "vn34-08", index: "pci", year: 2025 });
  expect(await enterResult(owner, FORM)).toMatchObject({ state: "same" });
  const { rows } = await rankingOf(owner, { index: "pci", year: 2025 });
  expect(rows).toMatchObject([
    { unit: { name: "Tuyên Quang" }, figure: { value: "66.12", rank: 14, rankedUnits: 34, group: "Khá" } },
  ]);
});

test("a form with faults names its fields", async () => {
  const wrong = { ...FORM, value: "cao", rank: 40 };
  await expect(enterResult(owner, wrong)).rejects.toMatchObject({
    code: "invalid",
    faults: [{ path: "value" }, { path: "rank" }],
  });
});

test.each(["anhoa", "thamdinh"] as const)("%s may not enter figures", async (username) => {
  const context = await chiso.contextAs(username);
  await expect(enterResult(context, FORM)).rejects.toMatchObject({ code: "not-allowed" });
  await expect(previewImport(context, file())).rejects.toMatchObject({ code: "not-allowed" });
});

test("the public is asked to sign in", async () => {
  await expect(previewImport(chiso.context, file())).rejects.toMatchObject({ code: "sign-in-needed" });
});
