import { afterAll, beforeAll, expect, test } from "vitest";
import { codeOf } from "../../../../test/support/sheet-world.ts";
import { csvFile, type TableRows, xlsxFile } from "../../../../test/support/tableFile.ts";
import { LEAD, openTaskWorld, type TaskWorld } from "../../../../test/support/task-world.ts";
import { TaskSearch } from "../../../contract/tasks.ts";
import { listTasks } from "../../tasks/index.ts";
import { EXCHANGES } from "../index.ts";

let world: TaskWorld;
beforeAll(async () => {
  world = await openTaskWorld();
});
afterAll(() => world.close());

const HEAD = [
  "Nhiệm vụ",
  "Cơ quan chủ trì",
  "Cơ quan phối hợp",
  "Hạn hoàn thành",
  "Căn cứ",
  "Nguồn",
  "Điểm dự kiến",
];
const ROWS: TableRows = [
  HEAD,
  [
    "Số hóa hồ sơ",
    "so tu phap",
    "Sở Tài chính; Xã A",
    "30/06/2026",
    "Thông báo số 15/TB-UBND",
    "Kết luận",
    "0,5",
  ],
  ["Công khai thủ tục", "xa-b", null, "15/06/2026", null, null, null],
];
const NOWHERE = { round: null, reason: "" };

test.each([
  ["CSV", () => csvFile(ROWS)],
  ["XLSX", () => xlsxFile(ROWS)],
] as const)(
  "tasks come from %s after a preview, and the same file once more does nothing",
  async (_form, make) => {
    const { tasks } = EXCHANGES;
    const file = await make();
    const preview = await tasks.preview(world.office, NOWHERE, file);
    expect(preview.faults).toEqual([]);
    const before = (await listTasks(world.office, TaskSearch.parse({}))).total;
    expect(preview.counts).toEqual({ new: before === 0 ? 2 : 0, changed: 0, same: before });
    await tasks.apply(world.office, NOWHERE, file, preview.digest ?? "");
    const { tasks: made } = await listTasks(world.office, TaskSearch.parse({}));
    expect(made.map(({ title, lead, due, source }) => [title, lead.name, due, source])).toEqual([
      ["Công khai thủ tục", "Xã B", "2026-06-15", "own"],
      ["Số hóa hồ sơ", "Sở Tư pháp", "2026-06-30", "conclusion"],
    ]);
  },
);

test("every fault of a file is told at once, with its row and column", async () => {
  const file = csvFile([
    HEAD,
    ["Số", "Sở Không Có", null, "31/02/2026", null, "Nghe nói", "-1"],
    ["Số hóa hồ sơ", "Sở Tư pháp", null, "01/07/2026", null, null, null],
    ["Việc hai lần", "Sở Tư pháp", null, "01/07/2026", null, null, null],
    ["Việc hai lần", "Sở Tư pháp", null, "01/07/2026", null, null, null],
  ]);
  const { faults, digest } = await EXCHANGES.tasks.preview(world.office, NOWHERE, file);
  expect(digest).toBeNull();
  expect(faults.map(({ row, column }) => [row, column])).toEqual([
    [2, "Nhiệm vụ"],
    [2, "Cơ quan chủ trì"],
    [2, "Hạn hoàn thành"],
    [2, "Điểm dự kiến"],
    [2, "Nguồn"],
    [3, "Hạn hoàn thành"],
    [5, "Nhiệm vụ"],
  ]);
});

test("whoever sets tasks for no office brings none in", async () => {
  const file = csvFile(ROWS);
  expect(await codeOf(EXCHANGES.tasks.preview(world.chairman, NOWHERE, file))).toBe("not-allowed");
  const own = await EXCHANGES.tasks.preview(world.officerOf(LEAD), NOWHERE, file);
  expect(own.counts.new).toBe(2);
});
