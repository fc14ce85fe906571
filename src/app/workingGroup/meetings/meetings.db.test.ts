import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  answered,
  LEAD,
  type MeasuredWorld,
  OTHER,
  openMeasuredWorld,
} from "../../../../test/support/measured-world.ts";
import { codeOf, refusalOf } from "../../../../test/support/sheet-world.ts";
import { Decide } from "../../../contract/meetings.ts";
import type { SheetKey } from "../../sheetKey.ts";
import {
  conclusionNotice,
  createMeeting,
  decideInMeeting,
  editMeeting,
  readMeeting,
  readMeetings,
  readPortal,
  readRequests,
  readRisks,
} from "../index.ts";

let world: MeasuredWorld;

beforeAll(async () => {
  world = await openMeasuredWorld();
});
afterAll(() => world.close());

const MEETING = {
  title: "Cuộc họp Tổ giúp việc thống nhất điểm tự chấm",
  heldOn: "2026-06-10",
  place: "Phòng họp số 2",
  chair: "Phó Chủ tịch Thường trực UBND tỉnh",
  participants: "Lãnh đạo Sở Tư pháp\nLãnh đạo Sở Tài chính",
};

async function held(): Promise<{ sheet: SheetKey; meeting: string }> {
  const sheet = await world.measuredRound();
  await answered(world, sheet);
  const { id } = await createMeeting(world.byOwner(), sheet.roundId, MEETING);
  return { sheet, meeting: id };
}

function decided(change: Partial<Decide> & Pick<Decide, "kind">): Decide {
  return Decide.parse({ baseVersion: 0, ...change });
}

describe("a meeting", () => {
  test.each([
    ["keep", {}, "sure", 3],
    ["drop", {}, "lost", 0],
    ["lower", { points: 1.5 }, "lost", 1.5],
    ["supplement", { until: "2026-07-10" }, "at-risk", 3],
  ] as const)("that decides %s marks the leaf in the same act", async (kind, more, mark, expected) => {
    const { sheet, meeting } = await held();
    const view = await decideInMeeting(world.byOwner(), { meeting, leaf: "1.1" }, decided({ kind, ...more }));
    expect(view.decided).toMatchObject([{ leaf: "1.1", kind, points: expected, version: 1 }]);
    const line = (await readRisks(world.byOwner(), sheet.roundId)).lines.find(({ code }) => code === "1.1");
    expect(line?.mark).toMatchObject({ mark, expected, meeting });
  });

  test("that asks a department for documents drafts its request with the day; decided otherwise, the draft goes", async () => {
    const { sheet, meeting } = await held();
    const at = { meeting, leaf: "1.1" };
    const asks = decided({ kind: "supplement", until: "2026-07-10", note: "Gửi bản ký số của kế hoạch" });
    await decideInMeeting(world.byOwner(), at, asks);
    const [draft] = (await readRequests(world.byOwner(), sheet.roundId)).drafts;
    expect(draft?.department.unit).toBe(LEAD);
    expect(draft?.leaves).toMatchObject([
      { leaf: "1.1", wanted: "Gửi bản ký số của kế hoạch", until: "2026-07-10", meeting },
    ]);
    await decideInMeeting(world.byOwner(), at, decided({ kind: "keep", baseVersion: 1 }));
    expect((await readRequests(world.byOwner(), sheet.roundId)).drafts).toEqual([]);
  });

  test("that has publication checked puts it on the list of portals, once", async () => {
    const { sheet, meeting } = await held();
    const portal = { lead: OTHER, support: [LEAD] };
    const at = { meeting, leaf: "1.3" };
    await decideInMeeting(world.byOwner(), at, decided({ kind: "supplement", until: "2026-07-01", portal }));
    await decideInMeeting(world.byOwner(), at, decided({ kind: "supplement", portal, baseVersion: 1 }));
    const { checks } = await readPortal(world.byOwner(), sheet.roundId);
    expect(checks).toMatchObject([
      {
        leaf: "1.3",
        lead: { unit: OTHER },
        support: [{ unit: LEAD }],
        due: "2026-07-01",
        state: "unchecked",
      },
    ]);
  });

  test("cannot lower a score to what it is already, or above", async () => {
    const { meeting } = await held();
    const at = { meeting, leaf: "1.1" };
    for (const points of [3, 4]) {
      const refusal = await refusalOf(
        decideInMeeting(world.byOwner(), at, decided({ kind: "lower", points })),
      );
      expect(refusal.faults).toMatchObject([{ path: "points", vi: "Nhập điểm thấp hơn điểm tự chấm 3." }]);
    }
  });

  test("two at the keys: the second is shown what was decided first", async () => {
    const { meeting } = await held();
    const at = { meeting, leaf: "1.1" };
    await decideInMeeting(world.byOwner(), at, decided({ kind: "keep" }));
    const refusal = await refusalOf(decideInMeeting(world.byOwner(), at, decided({ kind: "drop" })));
    expect(refusal.code).toBe("changed-by-other");
    expect(refusal.details).toMatchObject({ kind: "keep", version: 1 });
  });

  test("is run by the owner, followed by the working group, and no business of departments", async () => {
    const { sheet, meeting } = await held();
    expect((await readMeetings(world.byMember(), sheet.roundId)).mayWrite).toBe(false);
    const at = { meeting, leaf: "1.1" };
    expect(await codeOf(decideInMeeting(world.byMember(), at, decided({ kind: "keep" })))).toBe(
      "not-allowed",
    );
    expect(await codeOf(readMeeting(world.officerOf(LEAD), meeting))).toBe("not-allowed");
    expect(await codeOf(conclusionNotice(world.officerOf(LEAD), meeting, "docx"))).toBe("not-allowed");
  });

  test("keeps its assessment; who edits an older state is told", async () => {
    const { meeting } = await held();
    const edited = await editMeeting(world.byOwner(), meeting, {
      ...MEETING,
      assessment: "Cần khẩn trương",
      rowVersion: 1,
    });
    expect(edited).toMatchObject({ assessment: "Cần khẩn trương", rowVersion: 2 });
    const stale = editMeeting(world.byOwner(), meeting, { ...MEETING, assessment: "", rowVersion: 1 });
    expect(await codeOf(stale)).toBe("changed-by-other");
  });

  test("gives out its notice of conclusions in Word and PDF", async () => {
    const { meeting } = await held();
    await decideInMeeting(
      world.byOwner(),
      { meeting, leaf: "1.1" },
      decided({ kind: "supplement", until: "2026-07-10" }),
    );
    const docx = await conclusionNotice(world.byOwner(), meeting, "docx");
    expect(docx.name).toBe("Thông báo kết luận - Cuộc họp Tổ giúp việc thống nhất điểm tự chấm.docx");
    expect(Buffer.from(docx.content).subarray(0, 2).toString()).toBe("PK");
    const pdf = await conclusionNotice(world.byMember(), meeting, "pdf");
    expect(Buffer.from(pdf.content).subarray(0, 5).toString()).toBe("%PDF-");
  });
});
