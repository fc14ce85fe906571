import { createHash } from "node:crypto";
import { buffer } from "node:stream/consumers";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  answered,
  LEAD,
  type MeasuredWorld,
  openMeasuredWorld,
} from "../../../../test/support/measured-world.ts";
import { codeOf, described, PDF, save, upload } from "../../../../test/support/sheet-world.ts";
import { attachEvidence } from "../../evidence/index.ts";
import type { SheetKey } from "../../sheetKey.ts";
import { saveExplanation } from "../../submissions/index.ts";
import { draftRequests, entryPack, readEntry, sendRequest, tickEntry } from "../index.ts";

let world: MeasuredWorld;

beforeAll(async () => {
  world = await openMeasuredWorld();
});
afterAll(() => world.close());

/** 1.1 with two papers of one title and a link, 1.2 with an explanation only. */
async function filled(): Promise<SheetKey> {
  const sheet = await world.measuredRound();
  await answered(world, sheet);
  const officer = world.officerOf(LEAD);
  const at = { ...sheet, leaf: "1.1" };
  const said = described({
    title: "Kế hoạch CCHC",
    documentNumber: "12/KH-UBND",
    documentDate: "2026-01-05",
  });
  await attachEvidence(officer, at, said, await upload(officer, at, "kế hoạch.pdf", PDF));
  await attachEvidence(officer, at, said, await upload(officer, at, "kế hoạch.pdf", PDF, Buffer.from("%2")));
  await attachEvidence(officer, at, described({ title: "Trang tin", link: "https://x.vn/tin" }), null);
  const other = { ...sheet, leaf: "1.2" };
  await saveExplanation(world.byOwner(), other, {
    text: "Còn một nhiệm vụ chuyển sang năm sau",
    baseVersion: 0,
  });
  return sheet;
}

describe("typing into the Ministry's software", () => {
  test("shows value, words and files of each leaf that the province scores itself, with what is missing", async () => {
    const { roundId } = await filled();
    const view = await readEntry(world.byOwner(), roundId);
    expect(view.lines.map(({ code, points, lacks }) => [code, points, lacks])).toEqual([
      ["1.1", 3, []],
      ["1.2", 3.6, ["no-evidence"]],
      ["1.3", null, ["no-points", "no-evidence", "no-explanation"]],
      ["1.4", null, ["no-points", "no-evidence", "no-explanation"]],
    ]);
    expect(view.lines[0]).toMatchObject({ answers: "Kế hoạch: Đúng hạn" });
    expect(view.files).toBe(2);
  });

  test("an open request is missing too", async () => {
    const { roundId } = await filled();
    await draftRequests(world.byOwner(), roundId, ["1.1"]);
    await sendRequest(world.byOwner(), roundId, {
      department: LEAD,
      text: "",
      until: "2026-06-20T17:00:00+07:00",
    });
    expect((await readEntry(world.byOwner(), roundId)).lines[0]?.lacks).toEqual(["unanswered-request"]);
  });

  test("a tick says who and when; when the leaf changes afterwards, it says that it must be typed again", async () => {
    const sheet = await filled();
    const entered = await tickEntry(world.byOwner(), sheet.roundId, "1.1", true);
    expect(entered.lines[0]?.entered).toMatchObject({ byName: "Cán bộ so-noi-vu", changedSince: false });
    await save(world.officerOf(LEAD), sheet, "1.1", "issued", "late", 1);
    expect((await readEntry(world.byOwner(), sheet.roundId)).lines[0]?.entered?.changedSince).toBe(true);
    const unticked = await tickEntry(world.byOwner(), sheet.roundId, "1.1", false);
    expect(unticked.lines[0]?.entered).toBeNull();
  });

  test("is the owner's work alone", async () => {
    const { roundId } = await filled();
    expect(await codeOf(readEntry(world.officerOf(LEAD), roundId))).toBe("not-allowed");
    expect(await codeOf(entryPack(world.byMember(), roundId))).toBe("not-allowed");
  });
});

describe("the entry pack", () => {
  test("holds report, summary, explanations, links and the evidence by code, each with its true checksum", async () => {
    const { roundId } = await filled();
    const { name, content } = await entryPack(world.byOwner(), roundId);
    expect(name).toBe("Hồ sơ nhập phần mềm của Bộ - Xã A - 2026.zip");
    const files = unzipSync(new Uint8Array(await buffer(content)));
    expect(Object.keys(files)).toEqual([
      "01_Báo-cáo-tự-chấm-điểm.docx",
      "02_Bảng-tổng-hợp-điểm.xlsx",
      "03_Giải-trình.docx",
      "04_Tài-liệu-kiểm-chứng/1.1/01_KH-12-UBND_Kế-hoạch-CCHC.pdf",
      "04_Tài-liệu-kiểm-chứng/1.1/02_KH-12-UBND_Kế-hoạch-CCHC.pdf",
      "05_Danh-sách-liên-kết.txt",
      "SHA256SUMS.txt",
    ]);
    const text = (path: string) => Buffer.from(files[path] ?? []).toString("utf8");
    expect(text("05_Danh-sách-liên-kết.txt")).toContain("1.1\tTrang tin\thttps://x.vn/tin");
    const sums = text("SHA256SUMS.txt").trimEnd().split("\n");
    expect(sums).toHaveLength(6);
    for (const line of sums) {
      const [sha256 = "", path = ""] = line.split("  ");
      expect(
        createHash("sha256")
          .update(files[path] ?? "")
          .digest("hex"),
      ).toBe(sha256);
    }
    expect(Buffer.from(files["04_Tài-liệu-kiểm-chứng/1.1/01_KH-12-UBND_Kế-hoạch-CCHC.pdf"] ?? [])).toEqual(
      PDF,
    );
  });
});
