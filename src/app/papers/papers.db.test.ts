import { buffer } from "node:stream/consumers";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { docxParagraphs, docxXml } from "../../../test/support/docxText.ts";
import {
  answer,
  appraise,
  COMMUNES,
  openedRound,
  openRoundWorld,
  type RoundWorld,
  submit,
} from "../../../test/support/round-world.ts";
import type { RoundId, UnitKey } from "../../contract/ids.ts";
import { PUBLIC } from "../context.ts";
import { computeRound } from "../publication/index.ts";
import { closeRound } from "../rounds/index.ts";
import { downloadPaper, listPapers, type WantedPaper } from "./index.ts";

let world: RoundWorld;
let open: RoundId;
let done: RoundId;
const [A, B, C, D] = COMMUNES as [UnitKey, UnitKey, UnitKey, UnitKey];
const owner = () => world.as(world.owner);

beforeAll(async () => {
  world = await openRoundWorld();
  open = await openedRound(world);
  done = await finished();
});
afterAll(() => world.close());

/**
 * By hand, of 10 points: A = 3 + 2 (changed from 3.2) + 2.7 = 7.7; B = 3 + 2.4 = 5.4 of 6, brought to 10: 9;
 * C = 3 + 2 + 2.7 = 7.7, a tie with A; D handed in nothing and is not ranked: 3 by the survey.
 */
async function finished(): Promise<RoundId> {
  const exemptions = [{ code: "1.2", reason: "Không được giao kế hoạch" }];
  const family = "commune";
  const id = await openedRound(world, {
    units: [
      { unit: A, family, exemptions: [], ranked: true },
      { unit: B, family, exemptions, ranked: true },
      { unit: C, family, exemptions: [], ranked: true },
      { unit: D, family, exemptions: [], ranked: false },
    ],
  });
  world.moveTo("2026-06-10");
  for (const unit of [A, B, C]) await answer(world, id, unit, "1.1", { issued: "on-time" });
  await answer(world, id, A, "1.2", { done: 8, planned: 10 });
  await answer(world, id, C, "1.2", { done: 5, planned: 10 });
  for (const unit of [A, B, C]) await submit(world, id, unit);
  for (const [unit, share] of [
    [A, 0.9],
    [B, 0.8],
    [C, 0.9],
    [D, 1],
  ] as const)
    await answer(world, id, unit, "2.1", { share });
  world.moveTo("2026-07-10");
  for (const unit of [A, B, C]) await appraise(world, id, unit, "1.1");
  await appraise(world, id, A, "1.2", { points: 2, reason: "Hai nhiệm vụ chưa có sản phẩm" });
  await appraise(world, id, C, "1.2");
  await closeRound(owner(), id);
  await computeRound(owner(), id);
  return id;
}

async function bytesOf(wanted: WantedPaper): Promise<Uint8Array> {
  const { content } = await downloadPaper(owner(), done, wanted);
  return content instanceof Uint8Array ? content : new Uint8Array(await buffer(content));
}

async function textOf(kind: WantedPaper["kind"], unit?: UnitKey): Promise<readonly string[]> {
  const wanted = { kind, format: "docx", ...(unit ? { unit } : {}) } as const;
  return docxParagraphs(docxXml(await bytesOf(wanted)));
}

describe("the list of papers", () => {
  test("says what can be made now, and what for it is too early", async () => {
    world.moveTo("2026-06-10");
    const early = await listPapers(owner(), open);
    expect(early.map(({ kind, ready }) => [kind, ready])).toEqual([
      ["minutes", false],
      ["decision", false],
      ["annex", false],
      ["unit-results", false],
      ["unit-result", false],
      ["losses", false],
    ]);
    const late = await listPapers(owner(), done);
    expect(late.every(({ ready }) => ready)).toBe(true);
    expect(late.find(({ kind }) => kind === "unit-result")?.units.map(({ unit }) => unit)).toEqual([
      B,
      A,
      C,
      D,
    ]);
  });

  test("a paper that cannot be made yet is refused with what is missing", async () => {
    await expect(downloadPaper(owner(), open, { kind: "decision", format: "pdf" })).rejects.toMatchObject({
      code: "round-not-ready",
      faults: [{ vi: "Cần đóng đợt và tính kết quả trước." }],
    });
  });

  test("only who runs the round makes its papers", async () => {
    const officer = world.officers.get(A);
    if (!officer) throw new Error("no officer");
    for (const [actor, code] of [
      [officer, "not-allowed"],
      [world.appraiser, "not-allowed"],
      [PUBLIC, "sign-in-needed"],
    ] as const) {
      const context = world.as(actor);
      await expect(listPapers(context, done)).rejects.toMatchObject({ code });
      await expect(downloadPaper(context, done, { kind: "minutes", format: "docx" })).rejects.toMatchObject({
        code,
      });
    }
  });

  test.each<WantedPaper>([
    { kind: "self-report", format: "docx" },
    { kind: "decision", format: "xlsx" },
    { kind: "unit-result", format: "docx" },
  ])("%j is no paper of a round over communes", async (wanted) => {
    await expect(downloadPaper(owner(), done, wanted)).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("the draft decision", () => {
  test("prints ranks with a tie, classes, who is not ranked and what did not apply, two decimals with a comma", async () => {
    const cells = await textOf("decision");
    const at = cells.indexOf("Xã B");
    expect(cells.slice(at - 1, at + 4)).toEqual(["1", "Xã B", "9,00", "Tốt", "1.2"]);
    for (const [name, rank] of [
      ["Xã A", "2"],
      ["Xã C", "2"],
    ] as const) {
      const place = cells.indexOf(name);
      expect(cells.slice(place - 1, place + 3)).toEqual([rank, name, "7,70", "Khá"]);
    }
    expect(cells[cells.indexOf("Xã D") - 1]).toBe("Không xếp hạng");
    expect(cells.join("\n")).toContain("Xã B, tiêu chí 1.2: Không được giao kế hoạch.");
    expect(cells.join("\n")).toContain("đơn vị bằng điểm cùng thứ hạng (1, 2, 2, 4)");
  });

  test("leaves blank what nobody has said: number, day and the act; names the province", async () => {
    const cells = await textOf("decision");
    expect(cells).toContain("Số:         /QĐ-UBND");
    expect(cells).toContain("DỰ THẢO");
    expect(cells).toContain(
      "Căn cứ Luật Tổ chức chính quyền địa phương [ghi số, ngày theo văn bản đang có hiệu lực];",
    );
    expect(cells).toContain("TỈNH THỬ");
    expect(cells).toContain(
      "Căn cứ Quyết định số ……… ngày ……… của …………… ban hành Bộ tiêu chí Bộ tiêu chí thử;",
    );
  });
});

test("the minutes count decisions, name the appraiser and give the reason of each change", async () => {
  const text = await textOf("minutes");
  const whole = text.join("\n");
  expect(whole).toContain("- Cán bộ tham-dinh: thẩm định tất cả các lĩnh vực.");
  expect(whole).toContain("Đơn vị chưa gửi phiếu tự chấm điểm: Xã D.");
  expect(whole).toContain(
    "Đã thẩm định 05 lượt tiêu chí: thống nhất với điểm tự chấm 04 lượt, thay đổi điểm 01 lượt.",
  );
  const change = text.indexOf("Hai nhiệm vụ chưa có sản phẩm");
  expect(text.slice(change - 5, change)).toEqual(["Xã A", "1.2", "Hoàn thành kế hoạch", "3,2", "2"]);
});

describe("the sheet of a unit", () => {
  test("shows self, appraised and final points with the reason", async () => {
    const text = await textOf("unit-result", A);
    expect(text).toContain("- Tổng điểm: 7,70/10 điểm.");
    expect(text).toContain("- Thứ hạng: 2/3 đơn vị.");
    const leaf = text.indexOf("1.2");
    expect(text.slice(leaf, leaf + 7)).toEqual([
      "1.2",
      "Hoàn thành kế hoạch",
      "4",
      "3,2",
      "2",
      "2",
      "Hai nhiệm vụ chưa có sản phẩm",
    ]);
  });

  test("says what does not apply and who handed in nothing", async () => {
    expect(await textOf("unit-result", B)).toContain("- Tiêu chí không áp dụng: 1.2.");
    expect(await textOf("unit-result", D)).toContain("- Đơn vị không gửi phiếu tự chấm điểm.");
  });

  test("comes for all units in one archive, by rank", async () => {
    const files = unzipSync(await bytesOf({ kind: "unit-results", format: "zip" }));
    expect(Object.keys(files)).toEqual(["001 Xã B.pdf", "002 Xã A.pdf", "003 Xã C.pdf", "004 Xã D.pdf"]);
    for (const file of Object.values(files))
      expect(new TextDecoder().decode(file.subarray(0, 5))).toBe("%PDF-");
  });
});

test("losses are averaged over the units to which a criterion applies, and agree in report and spreadsheet", async () => {
  // 1.2 applies to A, C and D, who have 2, 2 and 0 of 4 points: 1.33 on average, 2.67 lost by all three.
  const text = await textOf("losses");
  expect(text.join("\n")).toContain("1.2. Hoàn thành kế hoạch: bị trừ 2,67/4 điểm; 03/03 đơn vị bị trừ.");
  const [lines, byUnit] = await world.spreadsheetReader.read(
    await bytesOf({ kind: "losses", format: "xlsx" }),
  );
  const line = lines?.rows.find(({ values }) => values[0] === "1.2")?.values;
  expect(
    line?.slice(2, 8).map((value) => (typeof value === "number" ? Math.round(value * 100) / 100 : value)),
  ).toEqual([4, 1.33, 2.67, 33.33, 3, 3]);
  expect(byUnit?.rows.find(({ values }) => values[0] === "1.2")?.values.slice(3)).toEqual([null, 2, 2, 4]);
});

test("the table by field is a spreadsheet of numbers", async () => {
  const [ranking, fields] = await world.spreadsheetReader.read(
    await bytesOf({ kind: "annex", format: "xlsx" }),
  );
  expect(ranking?.rows.find(({ values }) => values[1] === "Xã B")?.values.slice(0, 4)).toEqual([
    "1",
    "Xã B",
    9,
    "Tốt",
  ]);
  expect(fields?.rows.find(({ values }) => values[1] === "Xã A")?.values.slice(2)).toEqual([5, 2.7, 0, 7.7]);
});
