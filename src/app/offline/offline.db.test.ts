import { buffer } from "node:stream/consumers";
import exceljs from "exceljs";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { submit } from "../../../test/support/round-world.ts";
import {
  A,
  B,
  codeOf,
  openSheetWorld,
  refusalOf,
  type SheetWorld,
  save,
  selfScoringRound,
} from "../../../test/support/sheet-world.ts";
import type { RoundId } from "../../contract/ids.ts";
import { saveExplanation } from "../submissions/index.ts";
import { acceptChanges, compareFile, takeSheetOut } from "./index.ts";

let world: SheetWorld;
beforeAll(async () => {
  world = await openSheetWorld();
});
afterAll(() => world.close());

let round: RoundId;
beforeEach(async () => {
  round = await selfScoringRound(world);
  const key = { roundId: round, unit: A };
  await save(officer(), key, "1.1", "issued", "late");
  await save(officer(), key, "1.2", "done", 8);
  await save(officer(), key, "1.2", "planned", 10);
  await save(officer(), key, "1.3", "share", 0.855);
  await save(officer(), key, "1.3", "day", "2026-03-05");
});

const sheet = () => ({ roundId: round, unit: A });
const officer = () => world.officerOf(A);

/** A filled file, edited as in a spreadsheet program: `edit` finds the cell to type into by leaf and input. */
async function filled(edit: (workbook: exceljs.Workbook, cell: Find) => void): Promise<Uint8Array> {
  const { content } = await takeSheetOut(officer(), sheet());
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(new Uint8Array(await buffer(content)).buffer);
  edit(workbook, (leaf, input = "#explanation") => cellAt(workbook, leaf, input));
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
type Find = (leaf: string, input?: string) => exceljs.Cell;

const LEAF = 7;
const INPUT = 8;
const VALUE = 6;

function cellAt(workbook: exceljs.Workbook, leaf: string, input: string): exceljs.Cell {
  let found: exceljs.Cell | undefined;
  workbook.getWorksheet("Phiếu")?.eachRow((row) => {
    if (row.getCell(LEAF).value === leaf && row.getCell(INPUT).value === input) found = row.getCell(VALUE);
  });
  if (found === undefined) throw new Error(`no row for ${leaf} ${input}`);
  return found;
}

const compared = async (edit: Parameters<typeof filled>[0]) =>
  compareFile(officer(), sheet(), await filled(edit));

test("the form shows one row an input and explanation of what the unit may fill in, its keys out of sight", async () => {
  await filled((workbook, cell) => {
    const tab = workbook.getWorksheet("Phiếu");
    expect(workbook.worksheets.map(({ name, state }) => [name, state])).toEqual([
      ["Phiếu", "visible"],
      ["Hướng dẫn", "visible"],
      ["chiso", "hidden"],
      ["Danh mục", "veryHidden"],
    ]);
    expect([LEAF, INPUT, 9, 10].map((column) => tab?.getColumn(column).hidden)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(cell("1.1", "issued").value).toBe("Quá hạn");
    expect(cell("1.1", "issued").dataValidation.type).toBe("list");
    expect(cell("1.3", "share").value).toBe(0.855);
    expect(cell("1.3", "day").value).toBe("05/03/2026");
    expect(cell("1.1", "issued").protection.locked).toBe(false);
    expect(tab?.getCell("A2").protection?.locked).not.toBe(false);
    expect(() => cell("2.1", "share")).toThrow("no row");
  });
});

test("changed cells of every kind become differences, old beside new, and nothing is written", async () => {
  const { differences, faults } = await compared((_workbook, cell) => {
    cell("1.1", "issued").value = "Đúng hạn";
    cell("1.2", "done").value = 9;
    cell("1.3", "published").value = "Có";
    cell("1.3", "day").value = new Date("2026-04-01T00:00:00Z");
    cell("1.3", "day").numFmt = "dd/mm/yyyy";
    cell("1.3", "share").value = null;
    cell("1.3", "where").value = "Cổng thông tin\nđiện tử";
    cell("1.1").value = "Đã ban hành ngày 05/01/2026.";
  });
  expect(faults).toEqual([]);
  expect(
    differences.map(({ leaf, input, nowWords, fileWords }) => [leaf, input, nowWords, fileWords]),
  ).toEqual([
    ["1.1", "issued", "Quá hạn", "Đúng hạn"],
    ["1.1", null, "", "Đã ban hành ngày 05/01/2026."],
    ["1.2", "done", "8 nhiệm vụ", "9 nhiệm vụ"],
    ["1.3", "published", "", "Có"],
    ["1.3", "day", "05/03/2026", "01/04/2026"],
    ["1.3", "share", "85,5 %", ""],
    ["1.3", "where", "", "Cổng thông tin\nđiện tử"],
  ]);
  expect(differences.every(({ refusal, changedSince }) => refusal === null && changedSince === null)).toBe(
    true,
  );
  const answer = await world.store.read((tx) => tx.submissions.answer(sheet(), "1.1", "issued"));
  expect(answer).toMatchObject({ value: "late", version: 1 });
});

test("chosen differences are kept with their history, the others stay", async () => {
  const { differences } = await compared((_workbook, cell) => {
    cell("1.1", "issued").value = "Đúng hạn";
    cell("1.2", "done").value = 9;
    cell("1.1").value = "Có quyết định kèm theo";
  });
  const chosen = differences.filter(({ leaf }) => leaf === "1.1");
  const changes = chosen.map(({ leaf, input, file, version }) => ({
    leaf,
    input,
    value: file,
    baseVersion: version,
  }));
  expect(await acceptChanges(officer(), sheet(), { changes })).toBe(2);
  const { answers, told, log } = await world.store.read(async (tx) => ({
    answers: await tx.submissions.answersOfSheet(sheet()),
    told: await tx.submissions.explanationsOfSheet(sheet(), "1.1"),
    log: await tx.audit.latest(`round:${round}`, null, 2),
  }));
  expect(answers.find(({ input }) => input === "issued")).toMatchObject({ value: "on-time", version: 2 });
  expect(answers.find(({ input }) => input === "done")).toMatchObject({ value: 8, version: 1 });
  expect(told).toMatchObject([{ text: "Có quyết định kèm theo", version: 1 }]);
  expect(log.map(({ kind }) => kind)).toEqual(["explanation.saved", "answer.saved"]);
});

test("a cell that a colleague changed since is marked and both values shown; untouched cells of the file say nothing", async () => {
  const file = await filled((_workbook, cell) => {
    cell("1.2", "done").value = 9;
  });
  await save(officer(), sheet(), "1.2", "done", 7, 1);
  await save(officer(), sheet(), "1.2", "planned", 12, 1);
  const { differences, movedOn } = await compareFile(officer(), sheet(), file);
  expect(differences).toMatchObject([
    {
      input: "done",
      file: 9,
      fileWords: "9 nhiệm vụ",
      nowWords: "7 nhiệm vụ",
      version: 2,
      changedSince: { byName: "Cán bộ xa-a" },
    },
  ]);
  expect(movedOn).toBe(1);
});

test("what somebody changes between looking and accepting is not overwritten, and nothing of the rest is kept", async () => {
  const { differences } = await compared((_workbook, cell) => {
    cell("1.1", "issued").value = "Đúng hạn";
    cell("1.2", "done").value = 9;
  });
  await save(officer(), sheet(), "1.2", "done", 6, 1);
  const changes = differences.map(({ leaf, input, file, version }) => ({
    leaf,
    input,
    value: file,
    baseVersion: version,
  }));
  const refusal = await refusalOf(acceptChanges(officer(), sheet(), { changes }));
  expect([refusal.code, refusal.details]).toMatchObject(["changed-by-other", { value: 6, version: 2 }]);
  const issued = await world.store.read((tx) => tx.submissions.answer(sheet(), "1.1", "issued"));
  expect(issued?.value).toBe("late");
});

describe("cells that cannot be read are named by their address, and others can be accepted all the same", () => {
  test.each<[string, string, string, exceljs.CellValue, RegExp]>([
    ["a formula", "1.2", "done", { formula: "4+5", result: 9 }, /^Ô chứa công thức/],
    ["a broken formula", "1.2", "done", { error: "#REF!" }, /lỗi công thức/],
    ["text in a number cell", "1.2", "done", "chín", /^“chín” không phải là số/],
    ["a decimal comma typed as text", "1.3", "rate", "3,5", /^“3,5” đang là chữ, không phải số/],
    ["half a count", "1.2", "done", 8.5, /số nguyên/],
    ["a number out of bounds", "1.3", "rate", 6, /không lớn hơn 5/],
    ["85 for a share", "1.3", "share", 85, /không lớn hơn 100 %/],
    ["a choice that is none", "1.1", "issued", "Hơi muộn", /Chọn một trong: “Đúng hạn”, “Quá hạn”, “none”/],
    ["neither yes nor no", "1.3", "published", "chắc vậy", /Có hoặc Không/],
    ["a day that is none", "1.3", "day", "31/02/2026", /ngày có thật/],
    ["a number for a day", "1.3", "day", 46000, /ngày có thật/],
    ["a day to come", "1.3", "day", "01/01/2027", /chưa đến/],
    ["points above the maximum", "1.4", "points", 2.5, /không lớn hơn 2/],
  ])("%s", async (_what, leaf, input, value, words) => {
    const { differences, faults } = await compared((_workbook, cell) => {
      cell(leaf, input).value = value;
      cell("1.1").value = "Vẫn nhận được";
    });
    expect(faults).toMatchObject([
      { cell: expect.stringMatching(/^F\d+$/), vi: expect.stringMatching(words) },
    ]);
    expect(differences).toMatchObject([{ input: null, fileWords: "Vẫn nhận được" }]);
  });
});

test.each<[string, exceljs.CellValue, number | string | boolean]>([
  ["a number stored as text", "9", 9],
  ["a percent as text", "90.5%", 0.905],
])("%s is read where it can only mean one thing", async (_what, value, read) => {
  const at = typeof read === "number" && read < 1 ? (["1.3", "share"] as const) : (["1.2", "done"] as const);
  const { differences, faults } = await compared((_workbook, cell) => {
    cell(at[0], at[1]).value = value;
  });
  expect(faults).toEqual([]);
  expect(differences.find(({ input }) => input === at[1])?.file).toBe(read);
});

test("added and copied rows are named, removed rows counted, moved rows found", async () => {
  const { faults, missing, differences } = await compared((workbook, cell) => {
    const tab = workbook.getWorksheet("Phiếu");
    cell("1.2", "done").value = 9;
    const done = cell("1.2", "done").fullAddress.row;
    tab?.addRow((tab.getRow(done).values as exceljs.CellValue[]).slice(1));
    tab?.addRow(["9.9", "Tiêu chí tự thêm", "", "", "", 5]);
    const planned = cell("1.2", "planned").fullAddress.row;
    tab?.spliceRows(planned, 1);
  });
  expect(faults.map(({ vi }) => vi.slice(0, 20))).toEqual(["Dòng này trùng với ô", "Dòng này được thêm v"]);
  expect(missing).toBe(1);
  expect(differences).toMatchObject([{ input: "done", file: 9 }]);
});

describe("files that belong elsewhere are refused with what they are", () => {
  const stamp = (key: string, value: string) => (workbook: exceljs.Workbook) => {
    workbook.getWorksheet("chiso")?.eachRow((row) => {
      if (row.getCell(1).value === key) row.getCell(2).value = value;
    });
  };
  test.each<[string, (workbook: exceljs.Workbook) => void, RegExp]>([
    [
      "another round",
      stamp("round", "0199aaaa-0000-7000-8000-000000000000"),
      /từ đợt khác: “Chỉ số CCHC cấp xã 2026”/,
    ],
    ["another unit", stamp("unit", "xa-b"), /phiếu của Xã A/],
    ["another method version", stamp("methodSha256", "0".repeat(64)), /bộ tiêu chí cũ \(small-commune@1\)/],
    ["another version of the form", stamp("form", "0"), /phiên bản khác của chương trình/],
    ["no stamp", (workbook) => workbook.removeWorksheet("chiso"), /không phải tệp lấy từ phiếu/],
    [
      "hidden columns removed",
      (workbook) => workbook.getWorksheet("Phiếu")?.spliceColumns(7, 4),
      /không phải tệp lấy từ phiếu/,
    ],
  ])("%s", async (_what, edit, words) => {
    const refusal = await refusalOf(compareFile(officer(), sheet(), await filled(edit)));
    expect([refusal.code, refusal.faults]).toMatchObject(["invalid", [{ vi: expect.stringMatching(words) }]]);
  });
});

describe("rights", () => {
  test("another unit can neither take the form nor send one", async () => {
    const stranger = world.officerOf(B);
    const file = await filled(() => undefined);
    expect(await codeOf(takeSheetOut(stranger, sheet()))).toBe("not-allowed");
    expect(await codeOf(compareFile(stranger, sheet(), file))).toBe("not-allowed");
    const changes = [{ leaf: "1.2", input: "done", value: 1, baseVersion: 1 }];
    expect(await codeOf(acceptChanges(stranger, sheet(), { changes }))).toBe("not-allowed");
  });

  test("a unit cannot write a surveyed value by file", async () => {
    const changes = [{ leaf: "2.1", input: "share", value: 1, baseVersion: 0 }];
    expect(await codeOf(acceptChanges(officer(), sheet(), { changes }))).toBe("not-allowed");
  });

  test("after the deadline, and once handed in, nothing is taken or accepted", async () => {
    const file = await filled((_workbook, cell) => {
      cell("1.2", "done").value = 9;
    });
    const changes = [{ leaf: "1.2", input: "done", value: 9, baseVersion: 1 }];
    await submit(world, round, A);
    expect(await codeOf(compareFile(officer(), sheet(), file))).toBe("already-submitted");
    expect(await codeOf(acceptChanges(officer(), sheet(), { changes }))).toBe("already-submitted");
    round = await selfScoringRound(world);
    world.moveTo("2026-07-10");
    expect(await codeOf(takeSheetOut(officer(), sheet()))).toBe("stage-closed");
    expect(await codeOf(acceptChanges(officer(), sheet(), { changes }))).toBe("stage-closed");
  });
});

test("an explanation changed by a colleague is not overwritten either", async () => {
  const { differences } = await compared((_workbook, cell) => {
    cell("1.1").value = "Của tôi";
  });
  await saveExplanation(officer(), { ...sheet(), leaf: "1.1" }, { text: "Của đồng nghiệp", baseVersion: 0 });
  const changes = differences.map(({ leaf, input, file, version }) => ({
    leaf,
    input,
    value: file,
    baseVersion: version,
  }));
  expect(await codeOf(acceptChanges(officer(), sheet(), { changes }))).toBe("changed-by-other");
});
