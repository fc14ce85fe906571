import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { answered } from "../../../../test/support/measured-world.ts";
import { COMMUNES, OWNER_UNIT } from "../../../../test/support/round-world.ts";
import { codeOf, PDF, refusalOf, save } from "../../../../test/support/sheet-world.ts";
import { LEAD, OTHER, openTaskWorld, type TaskWorld, taskOf } from "../../../../test/support/task-world.ts";
import type { UnitKey } from "../../../contract/ids.ts";
import type { TaskId } from "../../../contract/improvement.ts";
import { AddDocument } from "../../../contract/library.ts";
import { Decide } from "../../../contract/meetings.ts";
import { addDocument, receiveDocumentFile } from "../../library/index.ts";
import type { SheetKey } from "../../sheetKey.ts";
import { openSheet } from "../../submissions/index.ts";
import { createMeeting, decideInMeeting } from "../../workingGroup/index.ts";
import {
  answerProposal,
  conclusionDrafts,
  openTask,
  previewValues,
  proposeValues,
  readTaskLeaf,
  readTiedFile,
  setTasks,
  tieDocument,
  untieDocument,
} from "../index.ts";

let world: TaskWorld;
let sheet: SheetKey;
beforeAll(async () => {
  world = await openTaskWorld();
  sheet = await world.measuredRound();
});
afterAll(() => world.close());

const aboutLeaf = (leaf: string) => ({
  index: "small-commune",
  component: "1",
  round: sheet.roundId,
  leaf,
});
const setFor = (leaf: string): Promise<TaskId> =>
  world.set({ lead: LEAD, about: aboutLeaf(leaf), expectedPoints: 3 });
const issued = (value: string, baseVersion = 0) => [{ input: "issued", value, baseVersion }];

async function documentOf(title: string, bytes: Uint8Array = PDF) {
  const context = world.officerOf(LEAD);
  async function* content(): AsyncGenerator<Uint8Array> {
    yield bytes;
  }
  const file = await receiveDocumentFile(context, LEAD, { name: `${title}.pdf`, content: content() });
  return (await addDocument(context, LEAD, AddDocument.parse({ kind: "plan", title }), file)).document.id;
}

describe("finished work", () => {
  test("proposes values with a preview of points; nothing reaches the sheet until it is accepted, with its document", async () => {
    const id = await setFor("1.1");
    const lead = world.officerOf(LEAD);
    const document = await documentOf("Kế hoạch CCHC năm 2026");
    await tieDocument(lead, id, { document, note: "" });
    expect((await openTask(world.office, id)).tied).toMatchObject([{ title: "Kế hoạch CCHC năm 2026" }]);
    expect((await readTiedFile(world.chairman, id, document)).file.name).toBe("Kế hoạch CCHC năm 2026.pdf");
    expect(await codeOf(readTiedFile(world.officerOf(OTHER), id, document))).toBe("not-found");
    // 1.1: late is worth 1.5, on time 3 of 3 (SHEET_METHOD)
    expect(await previewValues(lead, id, { typed: issued("late") })).toMatchObject({
      before: null,
      after: 1.5,
      max: 3,
    });
    const proposal = await proposeValues(lead, id, {
      typed: issued("on-time"),
      words: "Ban hành 12/01",
      documents: [document],
    });
    const before = await readTaskLeaf(lead, id);
    expect(before).toMatchObject({ leaf: "1.1", points: null, mayPropose: true, mayAccept: true });
    expect(before?.proposals).toMatchObject([{ state: "open", pointsBefore: null, pointsAfter: 3 }]);
    expect(await answerProposal(lead, id, proposal, { accept: true, words: "" })).toEqual({
      attached: 1,
      left: [],
    });
    const [line] = (await openSheet(lead, sheet)).leaves.filter(({ code }) => code === "1.1");
    expect(line?.answers).toMatchObject([{ input: "issued", value: "on-time" }]);
    expect(line?.evidence).toMatchObject([{ title: "Kế hoạch CCHC năm 2026" }]);
    expect(await codeOf(answerProposal(lead, id, proposal, { accept: true, words: "" }))).toBe(
      "already-decided",
    );
  });

  test("is accepted by the rights of the sheet, or declined with a reason", async () => {
    const id = await setFor("1.3");
    const lead = world.officerOf(LEAD);
    const typed = [{ input: "published", value: true, baseVersion: 0 }];
    expect(await codeOf(proposeValues(world.office, id, { typed, words: "", documents: [] }))).toBe(
      "not-allowed",
    );
    const proposal = await proposeValues(lead, id, { typed, words: "", documents: [] });
    expect(await codeOf(answerProposal(world.chairman, id, proposal, { accept: true, words: "" }))).toBe(
      "not-allowed",
    );
    const silent = answerProposal(lead, id, proposal, { accept: false, words: "" });
    expect((await refusalOf(silent)).faults[0]?.path).toBe("words");
    await answerProposal(lead, id, proposal, { accept: false, words: "Chưa có ảnh chụp" });
    expect((await readTaskLeaf(lead, id))?.proposals).toMatchObject([
      { state: "declined", answer: "Chưa có ảnh chụp" },
    ]);
  });

  test("never overwrites what somebody typed since: refused, and nothing is written", async () => {
    const id = await setFor("1.4");
    const lead = world.officerOf(LEAD);
    const typed = [{ input: "points", value: 1, baseVersion: 0 }];
    const proposal = await proposeValues(lead, id, { typed, words: "", documents: [] });
    await save(lead, sheet, "1.4", "points", 2);
    expect(await codeOf(answerProposal(lead, id, proposal, { accept: true, words: "" }))).toBe(
      "changed-by-other",
    );
    expect((await readTaskLeaf(lead, id))?.proposals[0]?.state).toBe("open");
  });

  test("is refused values that the sheet would refuse; a task that serves no leaf proposes nothing", async () => {
    const id = await setFor("1.4");
    const above = [{ input: "points", value: 5, baseVersion: 0 }];
    expect(await codeOf(previewValues(world.officerOf(LEAD), id, { typed: above }))).toBe("above-maximum");
    const plain = await world.set({ lead: LEAD });
    expect(await readTaskLeaf(world.officerOf(LEAD), plain)).toBeNull();
    expect(await codeOf(previewValues(world.officerOf(LEAD), plain, { typed: above }))).toBe("not-found");
  });
});

test("a task opens nobody a leaf that they could not see without it, whoever set it for whom", async () => {
  const [, commune] = COMMUNES as [UnitKey, UnitKey];
  const officer = world.officerOf(commune);
  const own = { office: commune, unit: commune, lead: commune, about: aboutLeaf("1.1") };
  const [id] = await setTasks(officer, [taskOf(own)]);
  if (id === undefined) throw new Error("no task");
  expect(await readTaskLeaf(officer, id)).toBeNull();
  expect(await codeOf(previewValues(officer, id, { typed: issued("late") }))).toBe("not-allowed");
  const proposed = proposeValues(officer, id, { typed: issued("late"), words: "", documents: [] });
  expect(await codeOf(proposed)).toBe("not-allowed");
  // Nor by naming the agency whose leaf it is.
  const [named] = await setTasks(officer, [taskOf({ ...own, lead: LEAD })]);
  if (named === undefined) throw new Error("no task");
  expect(await readTaskLeaf(officer, named)).toBeNull();
  expect(await readTaskLeaf(world.officerOf(LEAD), named)).toMatchObject({ leaf: "1.1" });
});

test("a document is tied only from a library that one may use, and taken off again", async () => {
  const id = await setFor("1.1");
  const document = await documentOf("Báo cáo tháng 5", Buffer.concat([PDF, Buffer.from("\n")]));
  expect(await codeOf(tieDocument(world.officerOf(OTHER), id, { document, note: "" }))).toBe("not-found");
  const supported = await world.set({ lead: LEAD, support: [OTHER] });
  expect(await codeOf(tieDocument(world.officerOf(OTHER), supported, { document, note: "" }))).toBe(
    "not-found",
  );
  await tieDocument(world.officerOf(LEAD), id, { document, note: "" });
  await tieDocument(world.officerOf(LEAD), id, { document, note: "" });
  expect((await openTask(world.officerOf(LEAD), id)).documents).toBe(1);
  await untieDocument(world.officerOf(LEAD), id, document);
  expect((await openTask(world.officerOf(LEAD), id)).tied).toEqual([]);
  expect(await codeOf(untieDocument(world.officerOf(LEAD), id, document))).toBe("not-found");
});

test("what a meeting decided becomes tasks to be looked over, each set once", async () => {
  const round = await world.measuredRound();
  await answered(world, round);
  const { id } = await createMeeting(world.byOwner(), round.roundId, {
    title: "Cuộc họp Tổ giúp việc",
    heldOn: "2026-06-10",
    place: "",
    chair: "",
    participants: "",
  });
  const decided = { kind: "supplement", until: "2026-06-20", note: "Bổ sung quyết định", baseVersion: 0 };
  await decideInMeeting(world.byOwner(), { meeting: id, leaf: "1.1" }, Decide.parse(decided));
  const before = await conclusionDrafts(world.office, id);
  expect(before).toMatchObject({
    office: OWNER_UNIT,
    unit: round.unit,
    basis: "Kết luận Cuộc họp Tổ giúp việc, ngày 10/06/2026",
  });
  expect(before.drafts).toMatchObject([
    {
      title: "Giải trình, bổ sung tài liệu: Ban hành kế hoạch",
      lead: LEAD,
      due: "2026-06-20",
      leaf: "1.1",
      set: false,
    },
  ]);
  await world.set({
    lead: LEAD,
    source: "conclusion",
    sourceId: id,
    about: { ...aboutLeaf("1.1"), round: round.roundId },
  });
  expect((await conclusionDrafts(world.office, id)).drafts[0]?.set).toBe(true);
  expect(await codeOf(conclusionDrafts(world.officerOf(LEAD), id))).toBe("not-allowed");
});
