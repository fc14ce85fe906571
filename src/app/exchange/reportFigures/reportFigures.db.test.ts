import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  COMMUNES,
  OWNER_UNIT,
  openRoundWorld,
  type RoundWorld,
} from "../../../../test/support/round-world.ts";
import type { UnitKey } from "../../../contract/ids.ts";
import type { ReportId } from "../../../contract/improvement.ts";
import { createReport, readReport, saveReportCell } from "../../reports/index.ts";
import { reportFiguresExchange as exchange } from "./index.ts";

let world: RoundWorld;
let report: ReportId;
const [A] = COMMUNES as [UnitKey];
const owner = () => world.as(world.owner);
const refusal = (code: string) => expect.objectContaining({ code });
const target = () => ({ report, round: null, reason: "" });
const csv = (...lines: string[]) => ({
  name: "so-lieu.csv",
  bytes: new TextEncoder().encode(["Mã phụ lục;Mã dòng;Kỳ này;Ghi chú", ...lines].join("\r\n")),
});
const cellOf = async (row: string) =>
  (await readReport(owner(), report)).annexes.flatMap(({ rows }) => rows).find((each) => each.row === row);

beforeAll(async () => {
  world = await openRoundWorld();
  world.moveTo("2026-06-10");
  report = await createReport(owner(), {
    office: OWNER_UNIT,
    unit: OWNER_UNIT,
    period: { kind: "half-year", year: 2026, quarter: 0 },
    keepText: true,
  });
});
afterAll(() => world.close());

test("figures of an annex go out as a file and come back filled, after a preview", async () => {
  const file = csv("figures;directives;12,5;Tính đến 10/6");
  const seen = await exchange.preview(owner(), target(), file);
  expect([seen.faults, seen.counts]).toEqual([[], { new: 1, changed: 0, same: 0 }]);
  await exchange.apply(owner(), target(), file, seen.digest ?? "");
  expect(await cellOf("directives")).toMatchObject({ typed: 12.5, note: "Tính đến 10/6" });
  const { content } = await exchange.download(owner(), target(), "export", "csv");
  const text = typeof content === "string" ? content : (await buffer(content)).toString();
  expect(text).toContain("12,5");
  expect((await exchange.preview(owner(), target(), file)).counts).toEqual({ new: 0, changed: 0, same: 1 });
});

test("every fault is named with its row and column, and nothing is written", async () => {
  const file = csv("figures;directives;nhiều;", "figures;khong-co;1;", "figures;directives;3;");
  const { faults, digest } = await exchange.preview(owner(), target(), file);
  expect(faults.map(({ row, column }) => [row, column])).toEqual([
    [2, "Kỳ này"],
    [3, "Mã dòng"],
    [4, "Mã dòng"],
  ]);
  expect(digest).toBeNull();
  expect(await cellOf("directives")).toMatchObject({ typed: 12.5 });
});

test("a file that was previewed before somebody else typed is not written over them", async () => {
  const file = csv("figures;directives;20;");
  const { digest } = await exchange.preview(owner(), target(), file);
  const version = (await cellOf("directives"))?.version ?? 0;
  await saveReportCell(owner(), report, {
    annex: "figures",
    row: "directives",
    value: 15,
    note: "",
    version,
  });
  await expect(exchange.apply(owner(), target(), file, digest ?? "")).rejects.toEqual(
    refusal("import-outdated"),
  );
  expect(await cellOf("directives")).toMatchObject({ typed: 15 });
});

test("to others the report is not there", async () => {
  const officer = world.officers.get(A);
  if (!officer) throw new Error(A);
  await expect(exchange.preview(world.as(officer), target(), csv("figures;directives;1;"))).rejects.toEqual(
    refusal("not-found"),
  );
});
