import { afterAll, beforeAll, expect, test } from "vitest";
import { roundInAppraisal } from "../../../../test/support/judging-world.ts";
import {
  A,
  B,
  codeOf,
  described,
  openSheetWorld,
  type SheetWorld,
} from "../../../../test/support/sheet-world.ts";
import type { RoundId } from "../../../contract/ids.ts";
import { attachEvidence } from "../../evidence/index.ts";
import { listNotices } from "../../notices/index.ts";
import { openSheet } from "../../submissions/index.ts";
import {
  askQuestion,
  closeQuestion,
  listQuestions,
  markQuestionRead,
  waitingQuestions,
  writeMessage,
} from "../index.ts";

let world: SheetWorld;
let roundId: RoundId;
beforeAll(async () => {
  world = await openSheetWorld();
  roundId = await roundInAppraisal(world);
});
afterAll(() => world.close());

const judge = () => world.as(world.appraiser);
const unit = () => world.officerOf(A);
const at = () => ({ roundId, unit: A, leaf: "1.1" });

async function asked(text = "Kế hoạch ký ngày nào?"): Promise<string> {
  const { questions } = await askQuestion(judge(), at(), { text });
  return questions.at(-1)?.id ?? "";
}

test("a question opens the leaf for words and documents of the unit, and only while it is open", async () => {
  const add = () => attachEvidence(unit(), at(), described({ link: "https://vi.du/a" }), null);
  expect(await codeOf(add())).toBe("stage-closed");
  const id = await asked();
  await add();
  const { questions } = await writeMessage(unit(), id, { text: "Ngày 20/01/2026, trang 1" });
  expect(questions.at(-1)?.messages).toMatchObject([{ text: "Ngày 20/01/2026, trang 1", fromUnit: true }]);
  await closeQuestion(judge(), id);
  expect(await codeOf(add())).toBe("stage-closed");
  expect(await codeOf(writeMessage(unit(), id, { text: "Thêm" }))).toBe("nothing-to-answer");
  expect(await codeOf(closeQuestion(judge(), id))).toBe("already-decided");
});

test("it waits at the unit's door until it is answered, and is unread until somebody looks", async () => {
  const id = await asked("Trang nào nêu thời hạn?");
  const mine = async () => (await waitingQuestions(unit())).filter((row) => row.id === id);
  expect(await mine()).toMatchObject([
    { unread: true, waitsFor: "unit", mayAnswer: true, leafLabel: "Ban hành kế hoạch" },
  ]);
  await markQuestionRead(unit(), id);
  expect(await mine()).toMatchObject([{ unread: false }]);
  await writeMessage(unit(), id, { text: "Trang 3" });
  expect(await mine()).toEqual([]);
  const [row] = (await listQuestions(judge(), roundId)).filter((each) => each.id === id);
  expect(row).toMatchObject({ unread: true, waitsFor: "appraiser", mayClose: true });
  world.moveTo("2026-07-11");
  await writeMessage(judge(), id, { text: "Xin nêu rõ đoạn" });
  expect(await mine()).toMatchObject([{ waitsFor: "unit", unread: true }]);
});

test("the unit is told of a question, the asker of the answer", async () => {
  const id = await asked("Có báo cáo không?");
  await writeMessage(unit(), id, { text: "Có, đã gửi" });
  const kinds = async (context: ReturnType<typeof judge>) =>
    (await listNotices(context, { unreadOnly: false, before: null })).notices.map(({ kind, link }) => [
      kind,
      link,
    ]);
  expect(await kinds(unit())).toContainEqual(["question.asked", `/dot/${roundId}/phieu/${A}?tim=1.1`]);
  expect(await kinds(judge())).toContainEqual([
    "question.answered",
    `/dot/${roundId}/tham-dinh/tieu-chi/1.1`,
  ]);
});

test("another unit neither sees nor answers it; the owner sees all", async () => {
  const id = await asked("Riêng của A");
  const other = world.officerOf(B);
  expect((await listQuestions(other, roundId)).map((row) => row.id)).not.toContain(id);
  expect(await codeOf(writeMessage(other, id, { text: "x" }))).toBe("not-allowed");
  expect(await codeOf(markQuestionRead(other, id))).toBe("not-allowed");
  expect((await listQuestions(world.as(world.owner), roundId)).map((row) => row.id)).toContain(id);
  const [leaf] = (await openSheet(unit(), { roundId, unit: A })).leaves;
  expect(leaf?.questions.map((question) => question.id)).toContain(id);
});

test("only an appraiser of the leaf asks, while units are appraised", async () => {
  expect(await codeOf(askQuestion(unit(), at(), { text: "x" }))).toBe("not-allowed");
  expect(await codeOf(askQuestion(world.as(world.owner), at(), { text: "x" }))).toBe("not-allowed");
  world.moveTo("2026-08-16");
  expect(await codeOf(askQuestion(judge(), at(), { text: "x" }))).toBe("stage-not-open");
  world.moveTo("2026-07-10");
});
