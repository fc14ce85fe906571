import { afterEach, expect, test, vi } from "vitest";
import { SMALL_METHOD } from "../../../../test/support/small-method.ts";
import { ERRORS } from "../../../contract/errors.ts";
import type { MethodSaved, OwnMethodView } from "../../../contract/methods.ts";
import { ApiError, OfflineError } from "../../api/client.ts";
import { DraftSaver } from "./DraftSaver.ts";

const FIRST: Pick<OwnMethodView, "source" | "rowVersion" | "faults" | "savedAt"> = {
  source: SMALL_METHOD,
  rowVersion: 1,
  faults: [],
  savedAt: "2026-11-22T00:00:00Z",
};
const label = (value: string) => ({ kind: "text", code: "1.1", key: "label", lang: "vi", value }) as const;
const saved = (rowVersion: number): MethodSaved => ({
  sha256: "",
  savedAt: "2026-11-22T00:00:01Z",
  savedBy: "",
  rowVersion,
  faults: [],
});
const refused = new ApiError(409, {
  code: "method-edited-by-other",
  ...ERRORS["method-edited-by-other"],
  requestId: "",
});

afterEach(() => vi.useRealTimers());

/** A saver whose server answers as told, one answer after the other. */
function saverWith(...answers: readonly (number | Error)[]) {
  const sent: { source: string; rowVersion: number }[] = [];
  const kept: (string | null)[] = [];
  const left = [...answers];
  const saver = new DraftSaver(FIRST, {
    pauseMs: 10,
    retryMs: 10,
    keep: (text) => kept.push(text?.source ?? null),
    save: async (source, rowVersion) => {
      sent.push({ source, rowVersion });
      const answer = left.shift() ?? rowVersion + 1;
      if (typeof answer !== "number") throw answer;
      return saved(answer);
    },
  });
  return { saver, sent, kept };
}

test("several changes in a row are sent once, under the version they were made on", async () => {
  vi.useFakeTimers();
  const { saver, sent, kept } = saverWith(2);
  saver.edit(label("Một"));
  saver.edit(label("Hai"));
  expect(saver.view().state.kind).toBe("waiting");
  await vi.advanceTimersByTimeAsync(20);
  expect(sent.map(({ rowVersion }) => rowVersion)).toEqual([1]);
  expect(sent[0]?.source).toContain("Hai");
  expect(saver.view()).toMatchObject({ rowVersion: 2, state: { kind: "saved" } });
  expect(kept.at(-1)).toBeNull();
});

test("what is typed while a save is under way is sent after it, on the new version", async () => {
  vi.useFakeTimers();
  const { saver, sent } = saverWith(2, 3);
  saver.edit(label("Một"));
  const first = saver.flush();
  saver.edit(label("Hai"));
  await first;
  await vi.advanceTimersByTimeAsync(20);
  expect(sent.map(({ rowVersion }) => rowVersion)).toEqual([1, 2]);
  expect(saver.view().state.kind).toBe("saved");
});

test("while the line is down the text stays on this machine and is tried again", async () => {
  vi.useFakeTimers();
  const { saver, kept } = saverWith(new OfflineError("away"), 2);
  saver.edit(label("Một"));
  await vi.advanceTimersByTimeAsync(12);
  expect(saver.view().state.kind).toBe("retrying");
  expect(kept.at(-1)).toContain("Một");
  await vi.advanceTimersByTimeAsync(20);
  expect(saver.view().state.kind).toBe("saved");
});

test("where somebody else saved first, changes of the table can be made again on the newest text", async () => {
  vi.useFakeTimers();
  const { saver, sent } = saverWith(refused, 8);
  saver.edit(label("Của tôi"));
  await vi.advanceTimersByTimeAsync(20);
  expect(saver.view()).toMatchObject({ state: { kind: "conflict" }, repeatable: true });
  const newest = { ...FIRST, source: `${SMALL_METHOD}# của người khác\n`, rowVersion: 7 };
  saver.restart(newest as OwnMethodView, true);
  await vi.advanceTimersByTimeAsync(20);
  expect(sent.at(-1)).toMatchObject({ rowVersion: 7 });
  expect(sent.at(-1)?.source).toContain("Của tôi");
  expect(sent.at(-1)?.source).toContain("# của người khác");
});

test("a text that was typed whole is not made again by itself", async () => {
  vi.useFakeTimers();
  const { saver } = saverWith(refused);
  saver.type(`${SMALL_METHOD}# gõ tay\n`);
  await vi.advanceTimersByTimeAsync(20);
  expect(saver.view()).toMatchObject({ state: { kind: "conflict" }, repeatable: false });
});
