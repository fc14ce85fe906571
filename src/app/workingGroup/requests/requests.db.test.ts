import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  answered,
  LEAD,
  type MeasuredWorld,
  OTHER,
  openMeasuredWorld,
} from "../../../../test/support/measured-world.ts";
import { codeOf, described, refusalOf, save } from "../../../../test/support/sheet-world.ts";
import type { RequestBook } from "../../../contract/supplementRequests.ts";
import type { Context } from "../../context.ts";
import { attachEvidence } from "../../evidence/index.ts";
import type { SheetKey } from "../../sheetKey.ts";
import { saveExplanation } from "../../submissions/index.ts";
import {
  answerRequest,
  closeRequest,
  deleteDraft,
  draftRequests,
  extendRequest,
  markLeaf,
  readRequests,
  readRisks,
  remindRequest,
  requestLetter,
  saveDraft,
  sendRequest,
} from "../index.ts";

let world: MeasuredWorld;

beforeAll(async () => {
  world = await openMeasuredWorld();
});
afterAll(() => world.close());

/** In the compiling window of the round, after self-scoring is over. */
const COMPILING = "2026-07-05";
const UNTIL = "2026-07-10T17:30:00+07:00";

async function asked(leaves: readonly string[] = ["1.1"]): Promise<{ sheet: SheetKey; book: RequestBook }> {
  const sheet = await world.measuredRound();
  await answered(world, sheet);
  world.moveTo(COMPILING);
  await draftRequests(world.byMember(), sheet.roundId, leaves);
  const book = await sendRequest(world.byMember(), sheet.roundId, {
    department: LEAD,
    text: "",
    until: UNTIL,
  });
  return { sheet, book };
}

function idOf(book: RequestBook): string {
  const [request] = book.requests;
  if (!request) throw new Error("no request");
  return request.id;
}

describe("drafting", () => {
  test("leaves go to the drafts of their lead departments, worded from mark, explanation and documents", async () => {
    const { roundId } = await world.measuredRound();
    const reason = "Ban hành chậm so với quy định";
    await markLeaf(world.byMember(), roundId, "1.1", {
      mark: "at-risk",
      expected: 1,
      reason,
      baseVersion: 0,
    });
    const book = await draftRequests(world.byMember(), roundId, ["1.1", "1.2"]);
    expect(
      book.drafts.map(({ department, leaves }) => [department.name, leaves.map(({ wanted }) => wanted)]),
    ).toEqual([
      ["Sở Tài chính", ["Giải trình cách tính điểm tự chấm."]],
      [
        "Sở Tư pháp",
        [
          "Làm rõ: Ban hành chậm so với quy định. Giải trình cách tính điểm tự chấm. Bổ sung tài liệu kiểm chứng: Kế hoạch năm.",
        ],
      ],
    ]);
    const list = await readRisks(world.byMember(), roundId);
    expect(list.lines.filter(({ drafted }) => drafted).map(({ code }) => code)).toEqual(["1.1", "1.2"]);
  });

  test("a person rewords a draft, asks a supporting department too, and takes a leaf out again", async () => {
    const { roundId } = await world.measuredRound();
    await draftRequests(world.byMember(), roundId, ["1.1"]);
    await saveDraft(
      world.byMember(),
      roundId,
      { department: LEAD, leaf: "1.1" },
      { wanted: "Gửi bản ký số", until: null },
    );
    await saveDraft(
      world.byOwner(),
      roundId,
      { department: OTHER, leaf: "1.1" },
      { wanted: "Xác nhận", until: null },
    );
    const book = await deleteDraft(world.byMember(), roundId, { department: OTHER, leaf: "1.1" });
    expect(book.drafts).toHaveLength(1);
    expect(book.drafts[0]?.leaves[0]?.wanted).toBe("Gửi bản ký số");
    // Drafting the leaf again does not undo the words of a person.
    const again = await draftRequests(world.byMember(), roundId, ["1.1"]);
    expect(again.drafts[0]?.leaves[0]?.wanted).toBe("Gửi bản ký số");
  });

  test("a leaf that nobody leads, and a department that takes no part, are refused by name", async () => {
    const { roundId } = await world.measuredRound();
    const refusal = await refusalOf(draftRequests(world.byMember(), roundId, ["2.1"]));
    expect(refusal.faults[0]?.vi).toBe("Tiêu chí 2.1 không có cơ quan chủ trì nên không gửi yêu cầu được.");
    const stranger = { department: "xa-b" as typeof LEAD, leaf: "1.1" };
    const other = await refusalOf(
      saveDraft(world.byMember(), roundId, stranger, { wanted: "x", until: null }),
    );
    expect(other.faults.map(({ path }) => path)).toEqual(["department"]);
  });

  test("a department neither drafts nor sends, and does not see what is being drafted", async () => {
    const { roundId } = await world.measuredRound();
    await draftRequests(world.byMember(), roundId, ["1.1"]);
    expect(await codeOf(draftRequests(world.officerOf(LEAD), roundId, ["1.1"]))).toBe("not-allowed");
    expect((await readRequests(world.officerOf(LEAD), roundId)).drafts).toEqual([]);
  });
});

describe("a request that was sent", () => {
  test("lets the department explain, attach and answer after self-scoring is over, at the leaves asked alone", async () => {
    const { sheet, book } = await asked();
    const officer = world.officerOf(LEAD);
    await saveExplanation(
      officer,
      { ...sheet, leaf: "1.1" },
      { text: "Đã bổ sung kế hoạch", baseVersion: 0 },
    );
    await attachEvidence(
      officer,
      { ...sheet, leaf: "1.1" },
      described({ link: "https://x.vn/kh.pdf" }),
      null,
    );
    const after = await answerRequest(
      officer,
      { request: idOf(book), leaf: "1.1" },
      { answer: "Đã bổ sung kế hoạch số 12", baseVersion: 0 },
    );
    expect(after.requests[0]?.leaves[0]).toMatchObject({
      state: "answered",
      answer: "Đã bổ sung kế hoạch số 12",
      newEvidence: 1,
      explained: true,
      open: true,
    });
    const elsewhere = { ...sheet, leaf: "1.3" };
    expect(await codeOf(saveExplanation(officer, elsewhere, { text: "x", baseVersion: 0 }))).toBe(
      "stage-closed",
    );
  });

  test("is over at its very moment: nothing is taken any more, and what is open counts as late", async () => {
    const { sheet, book } = await asked(["1.1", "1.3"]);
    const officer = world.officerOf(LEAD);
    world.moveTo("2026-07-10T17:29:59.999+07:00");
    const answered = { request: idOf(book), leaf: "1.3" };
    await answerRequest(officer, answered, { answer: "Đã công khai", baseVersion: 0 });
    await save(officer, sheet, "1.1", "issued", "late", 1);
    world.moveTo(UNTIL);
    const at = { request: idOf(book), leaf: "1.1" };
    expect(await codeOf(answerRequest(officer, answered, { answer: "sửa", baseVersion: 1 }))).toBe(
      "stage-closed",
    );
    expect(await codeOf(save(officer, sheet, "1.1", "issued", "on-time", 2))).toBe("stage-closed");
    expect(
      await codeOf(
        attachEvidence(officer, { ...sheet, leaf: "1.1" }, described({ link: "https://x.vn/a" }), null),
      ),
    ).toBe("stage-closed");
    expect(await codeOf(answerRequest(officer, at, { answer: "muộn", baseVersion: 0 }))).toBe("stage-closed");
    expect(
      await codeOf(saveExplanation(officer, { ...sheet, leaf: "1.1" }, { text: "x", baseVersion: 0 })),
    ).toBe("stage-closed");
    const late = await readRequests(world.byOwner(), sheet.roundId);
    expect(late.requests[0]?.leaves.map(({ leaf, state, open }) => [leaf, state, open])).toEqual([
      ["1.1", "late", false],
      ["1.3", "answered", false],
    ]);
  });

  test("is extended with a reason, after which the department can work again", async () => {
    const { sheet, book } = await asked();
    world.moveTo("2026-07-11");
    const until = "2026-07-15T17:30:00+07:00";
    await extendRequest(world.byOwner(), idOf(book), { until, reason: "Chờ kết luận thanh tra" });
    await save(world.officerOf(LEAD), sheet, "1.1", "issued", "late", 1);
    const [request] = (await readRequests(world.officerOf(LEAD), sheet.roundId)).requests;
    expect(request?.extensions).toMatchObject([{ reason: "Chờ kết luận thanh tra" }]);
    expect(request?.leaves[0]).toMatchObject({ state: "waiting", open: true });
  });

  test("the reminder names only what is not answered; who has answered is not disturbed", async () => {
    const { sheet, book } = await asked(["1.1", "1.3"]);
    const id = idOf(book);
    const officer = world.officerOf(LEAD);
    await answerRequest(officer, { request: id, leaf: "1.1" }, { answer: "Xong", baseVersion: 0 });
    world.moveTo("2026-07-06");
    await remindRequest(world.byOwner(), id, "");
    const [entry] = await world.store.read((tx) => tx.audit.latest(`round:${sheet.roundId}`, null, 1));
    expect(entry?.kind).toBe("request.reminded");
    expect(entry?.body).toContain('"leaves":["1.3"]');
    await answerRequest(officer, { request: id, leaf: "1.3" }, { answer: "Xong", baseVersion: 0 });
    const refusal = await refusalOf(remindRequest(world.byOwner(), id, ""));
    expect(refusal.faults[0]?.vi).toBe("Cơ quan này đã trả lời đủ nên không đôn đốc.");
  });

  test("once closed, nothing is answered and nothing is reminded", async () => {
    const { book } = await asked();
    await closeRequest(world.byOwner(), idOf(book));
    const at = { request: idOf(book), leaf: "1.1" };
    expect(await codeOf(answerRequest(world.officerOf(LEAD), at, { answer: "x", baseVersion: 0 }))).toBe(
      "stage-closed",
    );
    expect(await codeOf(remindRequest(world.byOwner(), idOf(book), ""))).toBe("stage-closed");
  });

  test("another department sees nothing of it, not even that it is there", async () => {
    const { sheet, book } = await asked();
    expect((await readRequests(world.officerOf(OTHER), sheet.roundId)).requests).toEqual([]);
    const at = { request: idOf(book), leaf: "1.1" };
    expect(await codeOf(answerRequest(world.officerOf(OTHER), at, { answer: "x", baseVersion: 0 }))).toBe(
      "not-found",
    );
    expect(await codeOf(requestLetter(world.officerOf(OTHER), idOf(book), "docx"))).toBe("not-found");
  });

  test("two people answering at once: the second is shown what the first wrote", async () => {
    const { book } = await asked();
    const at = { request: idOf(book), leaf: "1.1" };
    await answerRequest(world.officerOf(LEAD), at, { answer: "một", baseVersion: 0 });
    const refusal = await refusalOf(
      answerRequest(world.officerOf(LEAD), at, { answer: "hai", baseVersion: 0 }),
    );
    expect(refusal.code).toBe("changed-by-other");
    expect(refusal.details).toMatchObject({ value: "một", version: 1 });
  });

  test("a date after the end of compiling, or one that has passed, is refused", async () => {
    const { roundId } = await world.measuredRound();
    world.moveTo(COMPILING);
    await draftRequests(world.byOwner(), roundId, ["1.1"]);
    const paths = async (context: Context, until: string) =>
      (await refusalOf(sendRequest(context, roundId, { department: LEAD, text: "", until }))).faults.map(
        ({ path }) => path,
      );
    expect(await paths(world.byOwner(), "2026-07-01T00:00:00+07:00")).toEqual(["until"]);
    expect(await paths(world.byOwner(), "2026-08-02T00:00:00+07:00")).toEqual(["until"]);
    const empty = { department: OTHER, text: "", until: UNTIL };
    expect((await refusalOf(sendRequest(world.byOwner(), roundId, empty))).faults[0]?.path).toBe(
      "department",
    );
  });

  test("goes out as a letter in Word and PDF", async () => {
    const { book } = await asked();
    const docx = await requestLetter(world.byOwner(), idOf(book), "docx");
    expect(docx.name).toBe("Công văn đề nghị giải trình, bổ sung - Sở Tư pháp.docx");
    expect(Buffer.from(docx.content).subarray(0, 2).toString()).toBe("PK");
    const pdf = await requestLetter(world.officerOf(LEAD), idOf(book), "pdf");
    expect(Buffer.from(pdf.content).subarray(0, 5).toString()).toBe("%PDF-");
  });
});
