import { expect, test } from "vitest";
import { backoff, SaveQueue } from "./SaveQueue.ts";
import { type Attempt, keyOf, type Unsaved } from "./state.ts";

const TARGET = { leaf: "1.1", input: "done" };
const OTHER = { leaf: "1.2", input: "late" };
const SAVED_AT = "2026-11-21T07:02:00Z";

/** A queue whose clock moves only when told and whose server answers what the test lays down. */
function desk() {
  const planned: { work: () => void; at: number }[] = [];
  const sent: Unsaved[] = [];
  const answers: ((attempt: Attempt) => void)[] = [];
  let now = 0;
  let kept: readonly Unsaved[] = [];
  const queue = new SaveQueue({
    send: (unsaved) => {
      sent.push(unsaved);
      return new Promise((resolve) => answers.push(resolve));
    },
    keep: (unsaved) => {
      kept = unsaved;
    },
    later: (work, milliseconds) => {
      const plan = { work, at: now + milliseconds };
      planned.push(plan);
      return () => planned.splice(planned.indexOf(plan), 1);
    },
  });
  const pass = async (milliseconds: number) => {
    now += milliseconds;
    for (const plan of planned.filter(({ at }) => at <= now)) {
      planned.splice(planned.indexOf(plan), 1);
      plan.work();
    }
    await Promise.resolve();
  };
  const answer = async (attempt: Attempt) => {
    answers.shift()?.(attempt);
    await new Promise((resolve) => setImmediate(resolve));
    await pass(0);
  };
  return {
    queue,
    sent,
    pass,
    answer,
    kept: () => kept,
    state: () => queue.view().unsaved.get(keyOf(TARGET))?.state.kind,
  };
}
const saved = (version: number): Attempt => ({ kind: "saved", version, savedAt: SAVED_AT });

test("typing is sent once, after the pause, with the last value", async () => {
  const { queue, sent, pass } = desk();
  queue.change(TARGET, 1, 3, 600);
  await pass(300);
  queue.change(TARGET, 12, 3, 600);
  await pass(300);
  expect(sent).toHaveLength(0);
  await pass(300);
  expect(sent.map(({ value, baseVersion }) => ({ value, baseVersion }))).toEqual([
    { value: 12, baseVersion: 3 },
  ]);
});

test("a value is kept on the machine until the server has acknowledged it", async () => {
  const { queue, pass, answer, kept } = desk();
  queue.change(TARGET, 5, 0);
  expect(kept()).toHaveLength(1);
  await pass(0);
  expect(kept()).toHaveLength(1);
  await answer(saved(1));
  expect(kept()).toHaveLength(0);
  expect(queue.view().lastSavedAt).toBe(SAVED_AT);
});

test("what is typed while the older value travels is sent after it, on the new version", async () => {
  const { queue, sent, pass, answer } = desk();
  queue.change(TARGET, 5, 0);
  await pass(0);
  queue.change(TARGET, 6, 0, 0);
  await answer(saved(1));
  expect(sent.map(({ value, baseVersion }) => [value, baseVersion])).toEqual([
    [5, 0],
    [6, 1],
  ]);
});

test("inputs are saved one at a time", async () => {
  const { queue, sent, pass, answer } = desk();
  queue.change(TARGET, 5, 0);
  queue.change(OTHER, 1, 0);
  await pass(0);
  expect(sent).toHaveLength(1);
  await answer(saved(1));
  expect(sent.map(({ leaf }) => leaf)).toEqual(["1.1", "1.2"]);
});

test("without an answer the value waits longer and longer and is sent again by itself", async () => {
  const { queue, sent, pass, answer, state } = desk();
  queue.change(TARGET, 5, 0);
  await pass(0);
  await answer({ kind: "no-answer", words: null });
  expect(state()).toBe("retrying");
  await pass(1000);
  await answer({ kind: "no-answer", words: null });
  await pass(1000);
  expect(sent).toHaveLength(2);
  await pass(1000);
  expect(sent).toHaveLength(3);
});

test("an input that gets no answer lets the others pass before it is tried again", async () => {
  const { queue, sent, pass, answer } = desk();
  queue.change(TARGET, 5, 0);
  queue.change(OTHER, 1, 0);
  await pass(0);
  await answer({ kind: "no-answer", words: null });
  await pass(1000);
  expect(sent.map(({ leaf }) => leaf)).toEqual(["1.1", "1.2"]);
});

test("when the line is back, waiting values go at once", async () => {
  const { queue, sent, pass, answer } = desk();
  queue.change(TARGET, 5, 0);
  await pass(0);
  await answer({ kind: "no-answer", words: null });
  queue.flush();
  await pass(0);
  expect(sent).toHaveLength(2);
});

test("waits grow from one second to half a minute", () => {
  expect([1, 2, 3, 6, 20].map(backoff)).toEqual([1000, 2000, 4000, 30_000, 30_000]);
});

const otherSave = { value: 9, version: 4, updatedAt: SAVED_AT, updatedByName: "Trần Văn B" };

test("a conflict waits for a person; keeping mine sends it on the other's version", async () => {
  const { queue, sent, pass, answer, state } = desk();
  queue.change(TARGET, 5, 3);
  await pass(0);
  await answer({ kind: "conflict", other: otherSave });
  expect(state()).toBe("conflict");
  expect(sent).toHaveLength(1);
  queue.decide(TARGET, "mine");
  await pass(0);
  expect(sent[1]).toMatchObject({ value: 5, baseVersion: 4 });
});

test("keeping the other's value lets mine go", async () => {
  const { queue, pass, answer, kept } = desk();
  queue.change(TARGET, 5, 3);
  await pass(0);
  await answer({ kind: "conflict", other: otherSave });
  queue.decide(TARGET, "other");
  expect(kept()).toEqual([]);
});

test("a refused value stays with its reason and stops nobody else", async () => {
  const { queue, sent, pass, answer, state, kept } = desk();
  queue.change(TARGET, -1, 0);
  queue.change(OTHER, 2, 0);
  await pass(0);
  await answer({ kind: "refused", words: { vi: "Nhập số từ 0", en: "Enter a number from 0" } });
  expect(state()).toBe("refused");
  expect(sent.map(({ leaf }) => leaf)).toEqual(["1.1", "1.2"]);
  queue.discard(TARGET);
  expect(kept().map(({ leaf }) => leaf)).toEqual(["1.2"]);
});

test("values found from an earlier visit are sent", async () => {
  const { queue, sent, pass } = desk();
  queue.restore([{ ...TARGET, value: 7, baseVersion: 2, state: { kind: "saving" } }]);
  await pass(0);
  expect(sent[0]).toMatchObject({ value: 7, baseVersion: 2 });
});
