import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  COMMUNES,
  DEPARTMENTS,
  openedRound,
  openRoundWorld,
  type RoundWorld,
  roundOver,
} from "../../../test/support/round-world.ts";
import { codeOf } from "../../../test/support/sheet-world.ts";
import { csvFile, semicolonFile, type TableFile, xlsxFile } from "../../../test/support/tableFile.ts";
import type { ExchangeKind } from "../../contract/exchange.ts";
import type { RoundId } from "../../contract/ids.ts";
import { createRound } from "../rounds/index.ts";
import { EXCHANGES } from "./index.ts";

let world: RoundWorld;
beforeAll(async () => {
  world = await openRoundWorld();
});
afterAll(() => world.close());

const owner = () => world.as(world.owner);
const target = (round: RoundId, reason = "") => ({ round, reason });
const preview = (kind: ExchangeKind, round: RoundId, file: TableFile) =>
  EXCHANGES[kind].preview(owner(), target(round), file);

async function apply(kind: ExchangeKind, round: RoundId, file: TableFile, reason = "") {
  const { digest, faults } = await preview(kind, round, file);
  expect(faults).toEqual([]);
  return EXCHANGES[kind].apply(owner(), target(round, reason), file, digest ?? "");
}

async function exported(
  kind: ExchangeKind,
  round: RoundId,
  purpose: "export" | "template",
  format: "xlsx" | "csv",
) {
  const { content } = await EXCHANGES[kind].download(owner(), target(round), purpose, format);
  const bytes = typeof content === "string" ? Buffer.from(content) : await buffer(content);
  return { name: `bang.${format}`, bytes };
}

const VALUE_HEAD = ["Mã đơn vị", "Mã tiêu chí", "Mã nội dung", "Giá trị"];

describe("values of a round", () => {
  let round: RoundId;
  beforeAll(async () => {
    round = await openedRound(world);
    world.moveTo("2026-07-10");
  });

  test.each([
    ["XLSX with a number", () => xlsxFile([VALUE_HEAD, ["xa-a", "2.1", "share", 0.855]])],
    ["XLSX with a percent as text", () => xlsxFile([VALUE_HEAD, ["Xã A", "2.1", "share", "85.5%"]])],
    [
      "CSV with semicolons and a decimal comma",
      () => semicolonFile([VALUE_HEAD, ["xa-a", "2.1", null, "85,5 %"]]),
    ],
    ["CSV with commas and a decimal point", () => csvFile([VALUE_HEAD, ["xa-a", "2.1", "share", "0.855"]])],
  ])("a share is read to the last digit from %s", async (_form, file) => {
    const { faults, items } = await preview("values", round, await file());
    expect(faults).toEqual([]);
    expect(items).toMatchObject([
      { state: "new", label: "Xã A: 2.1 Mức độ hài lòng", changes: [{ from: "", to: "85,5 %" }] },
    ]);
  });

  test("values are kept with the person, the log names the file, and the next file shows old beside new", async () => {
    const file = csvFile([VALUE_HEAD, ["xa-a", "2.1", "share", "0.855"], ["xa-b", "2.1", "share", "0.9"]]);
    expect((await apply("values", round, file)).counts).toEqual({ new: 2, changed: 0, same: 0 });
    const answers = await world.store.read((tx) => tx.submissions.answersOfRound(round));
    expect(
      answers.map(({ unit, value, version }) => `${unit} ${String(value)} ${version}`).toSorted(),
    ).toEqual(["xa-a 0.855 1", "xa-b 0.9 1"]);
    const [noted] = await world.store.read((tx) => tx.audit.latest(`round:${round}`, null, 1));
    expect(noted?.kind).toBe("exchange.applied");
    const next = csvFile([VALUE_HEAD, ["xa-a", "2.1", "share", "0.8"], ["xa-b", "2.1", "share", "0.9"]]);
    const { counts, items } = await preview("values", round, next);
    expect(counts).toEqual({ new: 0, changed: 1, same: 1 });
    expect(items).toMatchObject([{ changes: [{ from: "85,5 %", to: "80 %" }] }]);
  });

  test("the same file applied twice at once is written once, and the other person is told", async () => {
    const file = csvFile([VALUE_HEAD, ["xa-a", "2.1", "share", "0.31"], ["xa-b", "2.1", "share", "0.32"]]);
    const { digest } = await preview("values", round, file);
    const chain = `round:${round}` as const;
    const before = await world.store.read((tx) => tx.audit.head(chain));
    const applying = () => EXCHANGES.values.apply(owner(), target(round), file, digest ?? "");
    const both = await Promise.allSettled([applying(), applying()]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(both.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { code: "import-outdated" },
    });
    const after = await world.store.read((tx) => tx.audit.entries(chain, before?.seq ?? 0, 10));
    expect(after.filter(({ kind }) => kind === "exchange.applied")).toHaveLength(1);
  });

  test("a value changed by hand after the preview stops the file, and nothing of it is written", async () => {
    const file = csvFile([VALUE_HEAD, ["xa-c", "2.1", "share", "0.7"], ["xa-d", "2.1", "share", "0.6"]]);
    const { digest } = await preview("values", round, file);
    await apply("values", round, csvFile([VALUE_HEAD, ["xa-d", "2.1", "share", "0.61"]]));
    const applying = EXCHANGES.values.apply(owner(), target(round), file, digest ?? "");
    expect(await codeOf(applying)).toBe("import-outdated");
    const sheet = { roundId: round, unit: COMMUNES[2] ?? roundUnitMissing() };
    expect(await world.store.read((tx) => tx.submissions.answer(sheet, "2.1", "share"))).toBeUndefined();
  });

  test("each wrong row is named with what to type", async () => {
    const file = await xlsxFile([
      VALUE_HEAD,
      ["xa-la", "2.1", "share", 0.5],
      ["xa-a", "9.9", "share", 0.5],
      ["xa-a", "2.1", "hai-long", 0.5],
      ["xa-a", "1.1", "issued", "on-time"],
      ["xa-b", "2.1", "share", "0,5"],
      ["xa-c", "2.1", "share", 85],
      ["xa-d", "2.1", "share", "tốt"],
      ["xa-d", 2.1, "share", 0.5],
    ]);
    const { faults } = await preview("values", round, file);
    expect(faults.map(({ row, column, vi }) => [row, column, vi.slice(0, 46)])).toEqual([
      [2, "Mã đơn vị", "Không có đơn vị “xa-la”. Ghi mã hoặc tên đầy đ"],
      [3, "Mã tiêu chí", "Không có tiêu chí mã “9.9” trong bộ tiêu chí c"],
      [4, "Mã nội dung", "Ghi mã nội dung của tiêu chí 2.1, một trong: s"],
      [5, "Mã tiêu chí", "Tiêu chí này do đơn vị tự chấm, không nhập từ "],
      [6, "Giá trị", "“0,5” đang là chữ, không phải số. Chọn ô, đổi "],
      [7, "Giá trị", "Nhập số không lớn hơn 100 %."],
      [8, "Giá trị", "“tốt” không phải là số. Nhập một số, ví dụ 120"],
      [9, "Giá trị", "Đơn vị và nội dung này đã có ở dòng 8. Xóa bớt"],
    ]);
  });

  test.each(["xlsx", "csv"] as const)(
    "an exported %s comes back without a difference, a template without values",
    async (format) => {
      const { counts, faults } = await preview(
        "values",
        round,
        await exported("values", round, "export", format),
      );
      expect([faults, counts]).toEqual([[], { new: 0, changed: 0, same: 3 }]);
      const empty = await preview("values", round, await exported("values", round, "template", format));
      expect([empty.faults, empty.counts]).toEqual([[], { new: 0, changed: 0, same: 0 }]);
    },
  );

  test("a unit can neither take nor send the values of a round", async () => {
    const officer = world.officers.get(COMMUNES[0] ?? roundUnitMissing());
    const context = world.as(officer ?? roundUnitMissing());
    const file = csvFile([VALUE_HEAD, ["xa-a", "2.1", "share", "1"]]);
    expect(await codeOf(EXCHANGES.values.preview(context, target(round), file))).toBe("not-allowed");
    const download = EXCHANGES.values.download(context, target(round), "export", "csv");
    expect(await codeOf(download)).toBe("not-allowed");
  });
});

const LEAD_HEAD = ["Mã tiêu chí", "Cơ quan chủ trì", "Cơ quan phối hợp"];

describe("who leads and who supports", () => {
  let round: RoundId;
  beforeAll(async () => {
    world.moveTo("2026-05-20");
    const units = [
      { unit: COMMUNES[0] ?? roundUnitMissing(), family: "commune", exemptions: [], ranked: true },
    ];
    round = await createRound(owner(), roundOver(world, { kind: "measured", units }));
  });

  test("criteria are given to departments by key or name, and the rest stays", async () => {
    const file = await xlsxFile([
      LEAD_HEAD,
      ["1.1", "Sở Tư pháp", "so-tai-chinh; Sở Nội vụ"],
      ["1.2", "so-tai-chinh", null],
      ["C1", null, null],
    ]);
    expect((await apply("assignments", round, file)).counts).toEqual({ new: 2, changed: 0, same: 0 });
    await apply("assignments", round, await xlsxFile([LEAD_HEAD, ["1.2", "Sở Tư pháp", null]]));
    const assigned = await world.store.read((tx) => tx.rounds.assignments(round));
    const [tuPhap, taiChinh] = DEPARTMENTS;
    expect(assigned.map(({ leaf, lead, support }) => [leaf, lead, [...support].toSorted()])).toEqual([
      ["1.1", tuPhap, ["so-noi-vu", taiChinh]],
      ["1.2", tuPhap, []],
    ]);
    const again = await preview("assignments", round, await exported("assignments", round, "export", "xlsx"));
    expect([again.faults, again.counts]).toEqual([[], { new: 0, changed: 0, same: 2 }]);
  });

  test("faults: unknown criterion, unknown agency, support without lead, twice, lead among support", async () => {
    const file = csvFile([
      LEAD_HEAD,
      ["7.7", "so-tu-phap", null],
      ["1.1", "Sở Y tế", null],
      ["1.2", null, "so-tu-phap"],
      ["C1", "so-tu-phap", "so-tu-phap"],
      ["C1", "so-tu-phap", null],
    ]);
    const { faults } = await preview("assignments", round, file);
    expect(faults.map(({ row, column }) => `${row} ${column}`)).toEqual([
      "2 Mã tiêu chí",
      "3 Cơ quan chủ trì",
      "4 Cơ quan chủ trì",
      "5 Cơ quan phối hợp",
      "6 Mã tiêu chí",
    ]);
  });

  test("a round in which units score themselves has no leads to assign", async () => {
    const measuring = await createRound(owner(), roundOver(world));
    const { faults } = await preview(
      "assignments",
      measuring,
      csvFile([LEAD_HEAD, ["1.1", "so-tu-phap", null]]),
    );
    expect(faults).toMatchObject([
      { row: null, vi: expect.stringContaining("không phân công cơ quan chủ trì") },
    ]);
  });
});

const APPRAISER_HEAD = ["Tên đăng nhập", "Lĩnh vực, tiêu chí", "Đơn vị thẩm định"];

describe("who appraises what", () => {
  test("a draft's appraisers get fields and units; others stay", async () => {
    world.moveTo("2026-05-20");
    const round = await createRound(owner(), roundOver(world));
    await world.account("tham-dinh-2", [{ role: "appraiser", unit: null }]);
    const file = await xlsxFile([APPRAISER_HEAD, ["tham-dinh-2", "1; bonus", "Xã A; xa-b"]]);
    expect((await apply("appraisers", round, file)).counts).toEqual({ new: 1, changed: 0, same: 0 });
    const appraisers = await world.store.read((tx) => tx.rounds.appraisers(round));
    expect(
      appraisers
        .map(({ displayName, fields, units }) => `${displayName}: ${fields.join()}: ${units.join()}`)
        .toSorted(),
    ).toEqual(["Cán bộ tham-dinh-2: 1,bonus: xa-a,xa-b", "Cán bộ tham-dinh: : "]);
    const again = await preview("appraisers", round, await exported("appraisers", round, "export", "csv"));
    expect([again.faults, again.counts]).toEqual([[], { new: 0, changed: 0, same: 2 }]);
  });

  test("in an open round a reason is needed and kept", async () => {
    world.moveTo("2026-05-20");
    const round = await openedRound(world);
    const file = csvFile([APPRAISER_HEAD, ["tham-dinh", null, "xa-a; xa-b; xa-c; xa-d"]]);
    const { digest } = await preview("appraisers", round, file);
    const silent = EXCHANGES.appraisers.apply(owner(), target(round), file, digest ?? "");
    expect(await codeOf(silent)).toBe("invalid");
    await apply("appraisers", round, file, "Chia theo địa bàn");
    const entries = await world.store.read((tx) => tx.audit.latest(`round:${round}`, null, 2));
    expect(entries.map(({ kind }) => kind)).toEqual(["exchange.applied", "round.appraisers-changed"]);
  });

  test("faults: no such account, no appraiser, unknown field, a unit outside the round, twice", async () => {
    const round = await createRound(owner(), roundOver(world));
    const file = csvFile([
      APPRAISER_HEAD,
      ["khong-co", null, null],
      ["so-noi-vu", null, null],
      ["tham-dinh", "1; 8", "Sở Tư pháp"],
      ["tham-dinh", null, null],
    ]);
    const { faults } = await preview("appraisers", round, file);
    expect(faults.map(({ row, column }) => `${row} ${column}`)).toEqual([
      "2 Tên đăng nhập",
      "3 Tên đăng nhập",
      "4 Lĩnh vực, tiêu chí",
      "4 Đơn vị thẩm định",
      "5 Tên đăng nhập",
    ]);
  });
});

function roundUnitMissing(): never {
  throw new Error("the test world has no such unit");
}
