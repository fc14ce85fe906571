import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { FIRST, openPlanWorld, type PlanWorld, PROVINCE, SECOND } from "../../../test/support/plan-world.ts";
import { type PublishedYear, publishedYear } from "../../../test/support/published-year.ts";
import { OWNER_UNIT, openedRound } from "../../../test/support/round-world.ts";
import { codeOf, refusalOf } from "../../../test/support/sheet-world.ts";
import { leaderOf } from "../../../test/support/unit-people.ts";
import { NewTask } from "../../contract/tasks.ts";
import type { Context } from "../context.ts";
import { readLog } from "../rounds/index.ts";
import { reviewTask, setTasks, submitTask } from "../tasks/index.ts";
import { readLearning, readLesson, readSharedFile, revokeShare, shareLeaf } from "./index.ts";

let world: PlanWorld;
beforeAll(async () => {
  world = await openPlanWorld();
});
afterAll(() => world.close());

const first = () => world.officerOf(FIRST);
const second = () => world.officerOf(SECOND);
const placeOf = ({ round }: PublishedYear) => ({ roundId: round, unit: FIRST, leaf: "1.1" });
const sharedBy = async (by: Context, { round }: PublishedYear) =>
  (await readLesson(by, round, "1.1")).unitsAt.find(({ unit }) => unit === FIRST)?.shared ?? null;

describe("where many units lose", () => {
  test("is read from the published result: how many lose, how many points, the worst first", async () => {
    const { round } = await publishedYear(world);
    const learning = await readLearning(second(), round);
    // 1.1: FIRST has all 3, the three others none. 1.2: FIRST has 1 of 4, the others none.
    expect(learning.leaves.find(({ code }) => code === "1.1")).toMatchObject({
      units: 4,
      losing: 3,
      lost: 9,
    });
    expect(learning.leaves.find(({ code }) => code === "1.2")).toMatchObject({
      units: 4,
      losing: 4,
      lost: 15,
    });
    expect(learning.leaves.map(({ code }) => code).at(-1)).toBe("1.1");
    expect(learning.before).toBeNull();
    expect(learning.flat).toBeNull();
  });

  test("says to the owner alone which leaves told nobody apart", async () => {
    const { round } = await publishedYear(world);
    const { flat } = await readLearning(world.byOffice(), round);
    // Every unit has 2.7 at 2.1. At 1.1 only FIRST answered, which tells it from the others.
    expect(flat?.map(({ code, finding }) => [code, finding])).toEqual([["2.1", "alike"]]);
  });

  test("is compared with the round before, leaf by leaf", async () => {
    const before = await publishedYear(world);
    const after = await publishedYear(world, { year: 2027, previous: before.round, points: 4 });
    const learning = await readLearning(second(), after.round);
    expect(learning.before).toMatchObject({ id: before.round, period: "2026" });
    expect(learning.leaves.find(({ code }) => code === "1.2")).toMatchObject({
      losing: 3,
      lost: 12,
      before: { losing: 4, lost: 15 },
    });
  });

  test("is told to nobody before publication, nor to strangers", async () => {
    world.moveTo("2026-05-20");
    const draft = await openedRound(world);
    expect(await codeOf(readLearning(second(), draft))).toBe("stage-not-open");
    const { round } = await publishedYear(world);
    const stranger = world.as(await world.account("nguoi-la", []));
    expect(await codeOf(readLearning(stranger, round))).toBe("not-allowed");
    expect(await codeOf(readLesson(second(), round, "9.9"))).toBe("not-found");
  });
});

describe("a unit's way of meeting a leaf", () => {
  test("is read by others only with its consent, and only the documents it named", async () => {
    const year = await publishedYear(world);
    expect(await sharedBy(second(), year)).toBeNull();
    expect(await codeOf(readSharedFile(second(), placeOf(year), year.file))).toBe("not-found");
    await shareLeaf(first(), placeOf(year), {
      words: "Giao việc ngay từ tháng 12.",
      documents: [year.file],
      noPersonalData: true,
      version: 0,
    });
    expect(await sharedBy(second(), year)).toMatchObject({
      words: "Giao việc ngay từ tháng 12.",
      documents: [{ evidence: year.file, title: "Kế hoạch 01" }],
    });
    const { file, content } = await readSharedFile(second(), placeOf(year), year.file);
    content.destroy();
    expect(file.name).toBe("ke-hoach.pdf");
    expect(await codeOf(readSharedFile(second(), placeOf(year), year.link))).toBe("not-found");
    expect(await codeOf(readSharedFile(second(), { ...placeOf(year), leaf: "1.2" }, year.file))).toBe(
      "not-found",
    );
    expect((await readLearning(second(), year.round)).leaves.at(-1)).toMatchObject({
      code: "1.1",
      shared: 1,
    });
  });

  test("is nobody's any more once the consent is taken back", async () => {
    const year = await publishedYear(world);
    const typed = { words: "Cách làm", documents: [year.file], noPersonalData: true };
    await shareLeaf(first(), placeOf(year), { ...typed, version: 0 });
    await revokeShare(first(), placeOf(year), 1);
    expect(await sharedBy(second(), year)).toBeNull();
    expect(await codeOf(readSharedFile(second(), placeOf(year), year.file))).toBe("not-found");
    expect(await codeOf(revokeShare(first(), placeOf(year), 2))).toBe("changed-by-other");
    await shareLeaf(first(), placeOf(year), { ...typed, version: 2 });
    expect(await sharedBy(second(), year)).not.toBeNull();
    const log = await readLog(world.byOffice(), year.round);
    expect(log.map(({ kind }) => kind)).toEqual(expect.arrayContaining(["leaf.shared", "leaf.unshared"]));
  });

  test("needs a word that documents hold no personal data, and something to share; every fault at once", async () => {
    const year = await publishedYear(world);
    const foreign = world.ids.next();
    const refusal = await refusalOf(
      shareLeaf(first(), placeOf(year), {
        words: " ",
        documents: [year.file, foreign as typeof year.file],
        noPersonalData: false,
        version: 0,
      }),
    );
    expect(refusal.faults.map(({ path }) => path)).toEqual(["documents.1", "noPersonalData"]);
    const empty = { words: " ", documents: [], noPersonalData: false, version: 0 };
    expect(
      (await refusalOf(shareLeaf(first(), placeOf(year), empty))).faults.map(({ path }) => path),
    ).toEqual(["words"]);
  });

  test("is given by its focal point or leader, after publication, by nobody else", async () => {
    const year = await publishedYear(world);
    const typed = { words: "Cách làm", documents: [], noPersonalData: false, version: 0 };
    expect(await codeOf(shareLeaf(second(), placeOf(year), typed))).toBe("not-allowed");
    expect(await codeOf(shareLeaf(world.byOffice(), placeOf(year), typed))).toBe("not-allowed");
    await shareLeaf(await leaderOf(world, FIRST), placeOf(year), typed);
    const [own] = (await readLesson(first(), year.round, "1.1")).own;
    expect(own).toMatchObject({ unit: FIRST, mayShare: true, words: "Cách làm", version: 1 });
    expect(own?.documents.map(({ title }) => title)).toEqual(["Kế hoạch 01", "Cổng thông tin"]);
    expect((await readLesson(second(), year.round, "1.1")).own.map(({ unit }) => unit)).toEqual([SECOND]);
  });

  test("changed by two colleagues at once is taken from one; the other is told to look again", async () => {
    const year = await publishedYear(world);
    const typed = { documents: [], noPersonalData: false, version: 0 };
    const done = await Promise.allSettled([
      shareLeaf(first(), placeOf(year), { ...typed, words: "Một" }),
      shareLeaf(await leaderOf(world, FIRST), placeOf(year), { ...typed, words: "Hai" }),
    ]);
    expect(done.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(done.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { code: "changed-by-other" },
    });
  });
});

test("what a leaf gained after a task stands beside the task that was done between the two rounds", async () => {
  const before = await publishedYear(world);
  world.moveTo("2026-09-01");
  const [task] = await setTasks(world.byOffice(), [
    NewTask.parse({
      office: OWNER_UNIT,
      unit: PROVINCE,
      title: "Bổ sung minh chứng kế hoạch",
      lead: FIRST,
      due: "2026-12-01",
      about: { index: "small-commune", round: before.round, leaf: "1.2" },
    }),
  ]);
  if (task === undefined) throw new Error("no task");
  expect((await readLesson(first(), before.round, "1.2")).after).toBeNull();
  await submitTask(first(), task, { words: "Đã xong", documents: [], version: 1 });
  await reviewTask(world.byOffice(), task, { accept: true, words: "", version: 2 });
  const after = await publishedYear(world, { year: 2027, previous: before.round, points: 4 });
  const lesson = await readLesson(first(), before.round, "1.2");
  expect(lesson.after).toMatchObject({
    id: after.round,
    gains: [
      { unit: FIRST, before: 1, after: 4, tasksDone: 1, tasks: [{ title: "Bổ sung minh chứng kế hoạch" }] },
      {},
      {},
      {},
    ],
  });
  // Others see that a task was done, not which.
  const seen = (await readLesson(second(), before.round, "1.2")).after?.gains[0];
  expect(seen).toMatchObject({ tasksDone: 1, tasks: [] });
});
