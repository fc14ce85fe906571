import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DEPARTMENTS, openedRound, submit } from "../../../test/support/round-world.ts";
import {
  A,
  APPRAISAL,
  B,
  codeOf,
  described,
  openSheetWorld,
  PDF,
  refusalOf,
  SELF_SCORING,
  type SheetWorld,
  upload,
} from "../../../test/support/sheet-world.ts";
import type { EvidenceId } from "../../contract/ids.ts";
import type { LeafSaved } from "../../contract/sheets.ts";
import { criterionAcrossUnits, decideAppraisal } from "../appraisal/index.ts";
import { type Context, PUBLIC } from "../context.ts";
import { reopenUnit } from "../reopening/index.ts";
import type { SheetKey } from "../sheetKey.ts";
import {
  listReceipts,
  openSheet,
  preSubmitFindings,
  renewSheet,
  saveInput,
  submitSheet,
  withdrawSheet,
} from "../submissions/index.ts";
import { attachEvidence, readEvidenceFile, removeEvidence } from "./index.ts";

let world: SheetWorld;

beforeAll(async () => {
  world = await openSheetWorld();
});
afterAll(() => world.close());

type LeafKey = SheetKey & { leaf: string };

async function newLeaf(change: Parameters<typeof openedRound>[1] = {}): Promise<LeafKey> {
  world.moveTo("2026-05-20");
  const roundId = await openedRound(world, change);
  world.moveTo(SELF_SCORING);
  return { roundId, unit: A, leaf: "1.1" };
}

async function attachPdf(
  context: Context,
  key: LeafKey,
  name = "Kế hoạch.pdf",
  bytes = PDF,
): Promise<LeafSaved> {
  return attachEvidence(context, key, described(), await upload(context, key, name, bytes));
}

function idOf(saved: LeafSaved): EvidenceId {
  const [evidence] = saved.leaf.evidence;
  if (!evidence) throw new Error("no evidence at the leaf");
  return evidence.id;
}

describe("attaching evidence", () => {
  test("a file comes back byte by byte with everything said about it", async () => {
    const key = await newLeaf();
    const officer = world.officerOf(A);
    const fields = described({
      title: "  Kế hoạch CCHC năm 2026 ",
      documentNumber: "12/KH-UBND",
      documentDate: "2026-01-05",
      page: "3–5",
      note: "Mục II",
    });
    const saved = await attachEvidence(officer, key, fields, await upload(officer, key, "Kế hoạch.pdf", PDF));
    expect(saved.leaf.evidence).toHaveLength(1);
    expect(saved.leaf.evidence[0]).toMatchObject({
      title: "Kế hoạch CCHC năm 2026",
      documentNumber: "12/KH-UBND",
      documentDate: "2026-01-05",
      page: "3–5",
      note: "Mục II",
      link: null,
      file: { name: "Kế hoạch.pdf", mediaType: "application/pdf", size: PDF.byteLength },
      addedByName: `Cán bộ ${A}`,
    });
    const { file, content } = await readEvidenceFile(officer, idOf(saved));
    expect(file.name).toBe("Kế hoạch.pdf");
    expect(await buffer(content)).toEqual(PDF);
  });

  test.each(["NFC", "NFD"])(
    "a Vietnamese file name written in %s is kept and shown as one form",
    async (form) => {
      const key = await newLeaf();
      const name = "Quyết định số 15 – kiện toàn Ban Chỉ đạo CCHC (đã ký).pdf";
      const saved = await attachPdf(world.officerOf(A), key, name.normalize(form));
      expect(saved.leaf.evidence[0]?.file?.name).toBe(name.normalize("NFC"));
      const { file, content } = await readEvidenceFile(world.officerOf(A), idOf(saved));
      expect(await buffer(content)).toEqual(PDF);
      expect(file.name).toBe(name.normalize("NFC"));
    },
  );

  test("the same content under two names is kept once and shown under both", async () => {
    const key = await newLeaf();
    await attachPdf(world.officerOf(A), key, "một.pdf");
    const saved = await attachPdf(world.officerOf(A), key, "hai.pdf");
    expect(saved.leaf.evidence.map(({ file }) => file?.name)).toEqual(["một.pdf", "hai.pdf"]);
    const files = await world.db
      .selectFrom("evidence")
      .innerJoin("files", "files.id", "file_id")
      .where("round_id", "=", key.roundId)
      .select("sha256")
      .execute();
    expect(new Set(files.map(({ sha256 }) => sha256)).size).toBe(1);
  });

  test("a link stands in place of a file", async () => {
    const key = await newLeaf();
    const saved = await attachEvidence(
      world.officerOf(A),
      key,
      described({ link: "https://xa-a.gov.vn/ke-hoach" }),
      null,
    );
    expect(saved.leaf.evidence[0]).toMatchObject({ link: "https://xa-a.gov.vn/ke-hoach", file: null });
    expect(await codeOf(readEvidenceFile(world.officerOf(A), idOf(saved)))).toBe("not-found");
  });

  test("neither file nor link, both, no title, and a day to come are each named", async () => {
    const key = await newLeaf();
    const officer = world.officerOf(A);
    const file = await upload(officer, key, "a.pdf", PDF);
    const paths = async (...given: Parameters<typeof attachEvidence>): Promise<string[]> =>
      (await refusalOf(attachEvidence(...given))).faults.map(({ path }) => path);
    expect(await paths(officer, key, described(), null)).toEqual(["file"]);
    expect(await paths(officer, key, described({ link: "https://x.vn" }), file)).toEqual(["link"]);
    expect(await paths(officer, key, described({ title: " ", documentDate: "2026-06-11" }), file)).toEqual([
      "title",
      "documentDate",
    ]);
  });

  test.each<[string, string, Uint8Array[], string]>([
    ["an empty file", "a.pdf", [], "file-empty"],
    ["a file of a forbidden type", "a.exe", [Buffer.from("MZ".padEnd(200))], "file-type-refused"],
    ["a file whose content is not what its name says", "a.docx", [PDF], "file-type-differs"],
    ["a file of more than 25 MB", "a.pdf", [PDF, Buffer.alloc(25 * 1024 * 1024)], "file-too-large"],
  ])("%s is refused and nothing of it is kept", async (_title, name, chunks, code) => {
    const key = await newLeaf();
    const before = await filesKept();
    expect(await codeOf(upload(world.officerOf(A), key, name, ...chunks))).toBe(code);
    expect(await filesKept()).toEqual(before);
  });

  test("a document dated outside the period is pointed out before sending", async () => {
    const key = await newLeaf();
    const officer = world.officerOf(A);
    await saveInput(officer, { ...key, input: "issued" }, { value: "on-time", baseVersion: 0 });
    const file = await upload(officer, key, "a.pdf", PDF);
    await attachEvidence(
      officer,
      key,
      described({ documentNumber: "99/KH-UBND", documentDate: "2025-12-31" }),
      file,
    );
    const findings = (await preSubmitFindings(officer, key)).filter(({ leaf }) => leaf === "1.1");
    expect(findings).toMatchObject([{ code: "date-outside-period" }]);
    expect(findings[0]?.vi).toBe(
      "«99/KH-UBND» ghi ngày 31/12/2025, trước kỳ đánh giá 2026; thường không được tính.",
    );
  });
});

async function filesKept(): Promise<string[]> {
  const kept: string[] = [];
  for await (const sha256 of world.files.list()) kept.push(sha256);
  return kept.sort();
}

describe("who may attach, remove and open", () => {
  test("another unit can neither attach nor open nor remove", async () => {
    const key = await newLeaf();
    const id = idOf(await attachPdf(world.officerOf(A), key));
    expect(await codeOf(upload(world.officerOf(B), key, "a.pdf", PDF))).toBe("not-allowed");
    expect(
      await codeOf(attachEvidence(world.officerOf(B), key, described({ link: "https://x.vn" }), null)),
    ).toBe("not-allowed");
    expect(await codeOf(readEvidenceFile(world.officerOf(B), id))).toBe("not-allowed");
    expect(await codeOf(removeEvidence(world.officerOf(B), id))).toBe("not-allowed");
  });

  test("the public and an appraiser whose time has not come cannot open a file", async () => {
    const key = await newLeaf();
    const id = idOf(await attachPdf(world.officerOf(A), key));
    expect(await codeOf(readEvidenceFile(world.as(PUBLIC), id))).toBe("sign-in-needed");
    expect(await codeOf(readEvidenceFile(world.as(world.appraiser), id))).toBe("stage-not-open");
    await submitSheet(world.officerOf(A), key);
    world.moveTo(APPRAISAL);
    expect(await buffer((await readEvidenceFile(world.as(world.appraiser), id)).content)).toEqual(PDF);
  });

  test("a file that arrives after the deadline is not even read", async () => {
    const key = await newLeaf();
    world.moveTo(APPRAISAL);
    const officer = world.officerOf(A);
    expect(await codeOf(upload(officer, key, "a.pdf", PDF))).toBe("stage-closed");
    expect(await codeOf(attachEvidence(officer, key, described({ link: "https://x.vn" }), null))).toBe(
      "stage-closed",
    );
  });

  test("a department attaches to a leaf it supports, not to one of another", async () => {
    const [lead, support] = DEPARTMENTS as [SheetKey["unit"], SheetKey["unit"]];
    const leaves = ["1.1", "1.2", "1.3", "1.4"];
    const key = await newLeaf({
      kind: "measured",
      units: [{ unit: A, family: "commune", exemptions: [], ranked: true }],
      assignments: leaves.map((leaf) => ({ leaf, lead, support: leaf === "1.1" ? [support] : [] })),
      appraisers: [],
    });
    expect((await attachPdf(world.officerOf(support), key)).leaf.evidence).toHaveLength(1);
    expect(await codeOf(attachPdf(world.officerOf(support), { ...key, leaf: "1.2" }))).toBe("not-allowed");
  });
});

describe("removing evidence", () => {
  test("takes it off the sheet and keeps row and bytes", async () => {
    const key = await newLeaf();
    const officer = world.officerOf(A);
    const id = idOf(await attachPdf(officer, key));
    const saved = await removeEvidence(officer, id);
    expect(saved.leaf.evidence).toEqual([]);
    expect((await openSheet(officer, key)).leaves[0]?.evidence).toEqual([]);
    const row = await world.db
      .selectFrom("evidence")
      .innerJoin("files", "files.id", "file_id")
      .where("evidence.id", "=", id)
      .select(["removed_at", "sha256"])
      .executeTakeFirstOrThrow();
    expect(row.removed_at).not.toBeNull();
    expect(await world.files.has(row.sha256)).toBe(true);
    expect(await codeOf(removeEvidence(officer, id))).toBe("not-found");
  });

  test("what was handed in stays: refused while submitted, refused after the deadline", async () => {
    const key = await newLeaf();
    const officer = world.officerOf(A);
    const id = idOf(await attachPdf(officer, key));
    await submitSheet(officer, key);
    expect(await codeOf(removeEvidence(officer, id))).toBe("already-submitted");
    world.moveTo(APPRAISAL);
    expect(await codeOf(removeEvidence(officer, id))).toBe("stage-closed");
    expect((await openSheet(officer, key)).leaves[0]?.evidence).toHaveLength(1);
  });

  test("in a reopened leaf what a receipt covers stays readable, for those who see the leaf", async () => {
    const key = await newLeaf();
    const officer = world.officerOf(A);
    const id = idOf(await attachPdf(officer, key));
    world.moveTo("2026-06-12");
    await submitSheet(officer, key);
    world.moveTo(APPRAISAL);
    const { roundId, unit, leaf } = key;
    await reopenUnit(world.as(world.owner), roundId, {
      unit,
      leaves: [leaf],
      work: "self-scoring",
      until: "2026-07-20T17:00:00+07:00",
      reason: "Nộp nhầm bản",
    });
    await removeEvidence(officer, id);
    for (const reader of [officer, world.as(world.appraiser), world.as(world.owner)])
      expect(await buffer((await readEvidenceFile(reader, id)).content)).toEqual(PDF);
    expect(await codeOf(readEvidenceFile(world.officerOf(B), id))).toBe("not-allowed");
    const listed = async () =>
      (await listReceipts(officer, key)).map(({ detached }) => detached.map((one) => one.id));
    expect(await listed()).toEqual([[id]]);
    await renewSheet(officer, key);
    expect(await listed()).toEqual([[], [id]]);
  });

  test("of a receipt that was taken back nothing is shown that was taken off afterwards", async () => {
    const key = await newLeaf();
    const officer = world.officerOf(A);
    const id = idOf(await attachPdf(officer, key));
    world.moveTo("2026-06-12");
    await submitSheet(officer, key);
    await withdrawSheet(officer, key);
    world.moveTo("2026-06-13");
    await removeEvidence(officer, id);
    await submitSheet(officer, key);
    world.moveTo(APPRAISAL);
    expect(await codeOf(readEvidenceFile(world.as(world.appraiser), id))).toBe("not-found");
    expect((await listReceipts(officer, key)).flatMap(({ detached }) => detached)).toEqual([]);
  });

  test("after a decision it makes the decision outdated", async () => {
    const key = await newLeaf();
    const officer = world.officerOf(A);
    await saveInput(officer, { ...key, input: "issued" }, { value: "on-time", baseVersion: 0 });
    const id = idOf(await attachPdf(officer, key));
    await submitSheet(officer, key);
    world.moveTo(APPRAISAL);
    const judge = world.as(world.appraiser);
    await decideAppraisal(judge, key, { decision: "agree", baseVersion: 0 });
    const outdated = async () =>
      (await criterionAcrossUnits(judge, key.roundId, "1.1")).units[0]?.leaf.appraisal?.outdated;
    expect(await outdated()).toBe(false);
    world.moveTo(SELF_SCORING);
    await withdrawSheet(officer, key);
    world.moveTo("2026-07-10T09:00:00+07:00");
    await world.store.write((tx) => tx.evidence.markRemoved(id, world.clock.now(), world.owner.accountId));
    await submit(world, key.roundId, A);
    expect(await outdated()).toBe(true);
  });

  test("removed from a sheet that was taken back, it changes the next receipt and its bytes are still there", async () => {
    const key = await newLeaf();
    const officer = world.officerOf(A);
    const id = idOf(await attachPdf(officer, key, "khác.pdf", Buffer.concat([PDF, Buffer.from("%khác")])));
    const first = await submitSheet(officer, key);
    await withdrawSheet(officer, key);
    await removeEvidence(officer, id);
    const second = await submitSheet(officer, key);
    expect(second.hash).not.toBe(first.hash);
    const kept = await world.store.read((tx) => tx.evidence.evidence(id));
    expect(kept?.file && (await world.files.has(kept.file.sha256))).toBe(true);
  });
});
