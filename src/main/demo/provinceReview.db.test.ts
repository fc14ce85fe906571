import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { blindInspection } from "../../../test/support/blind-inspection.ts";
import { fakeClock } from "../../../test/support/clock.ts";
import { openTestDatabase, type TestDatabase } from "../../../test/support/database.ts";
import { uuidSource } from "../../adapters/clock/index.ts";
import { createDocumentParts } from "../../adapters/documents/index.ts";
import { openFolderFileStore } from "../../adapters/files/index.ts";
import { openMethodLibrary } from "../../adapters/files/method-library.ts";
import { createStore } from "../../adapters/postgres/store.ts";
import { createCalculations } from "../../adapters/workers/index.ts";
import type { Context } from "../../app/context.ts";
import { listRounds } from "../../app/rounds/index.ts";
import {
  readEntry,
  readMeeting,
  readMeetings,
  readPortal,
  readRequests,
  readRisks,
  riskSummary,
} from "../../app/workingGroup/index.ts";
import type { RoundId } from "../../contract/ids.ts";
import { formatNumber } from "../../core/index.ts";
import { loadDemo } from "./loadDemo.ts";

// Case A: the meeting of 18/02/2020 of a provincial People's Committee on the self score for the 2019 PAR INDEX, as press
// reports tell of it: 59,2703 of 65 points, seven kinds of content at risk, six fields that lose, five things to be public.

let database: TestDatabase;
let folder: string;
let owner: Context;
let roundId: RoundId;

beforeAll(async () => {
  database = await openTestDatabase();
  folder = await mkdtemp(path.join(tmpdir(), "chiso-demo-"));
  const context = {
    store: createStore(database.db),
    clock: fakeClock("2026-11-22T09:00:00+07:00"),
    ids: uuidSource,
    files: await openFolderFileStore(folder),
    inspection: blindInspection(),
    methods: openMethodLibrary(),
    ...createDocumentParts(),
    calculations: createCalculations(),
    codeVersion: "test",
  };
  await loadDemo(context);
  const known = await context.store.read((tx) => tx.access.credentials("sonoivu"));
  if (!known) throw new Error("no account sonoivu");
  const { id, displayName, roles } = known.account;
  owner = { ...context, actor: { accountId: id, displayName, roles } };
  const round = (await listRounds(owner)).find(({ kind }) => kind === "measured");
  if (!round) throw new Error("no measured round");
  roundId = round.id;
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

describe("the demo before the province hands in", () => {
  test("59,2703 of 65 points, provisional; what the working group counts on is less", async () => {
    const { totals } = await readRisks(owner, roundId);
    expect(`${formatNumber(totals.whole.self, "vi")}/${formatNumber(totals.whole.max, "vi")}`).toBe(
      "59,2703/65",
    );
    expect(totals.whole.expected).toBeLessThan(totals.whole.self);
  });

  test("exactly the seven named kinds of content are at risk, each with its reason and fewer points than claimed", async () => {
    const { lines } = await readRisks(owner, roundId);
    const risky = lines.filter(({ mark }) => mark?.mark === "at-risk");
    expect(risky.map(({ code }) => code)).toEqual([
      "3.2.1",
      "3.4.1",
      "4.2",
      "4.3.2",
      "5.5",
      "6.3.1",
      "7.6.1",
    ]);
    for (const { mark, selfPoints, expected, code } of risky) {
      expect(mark?.reason).not.toBe("");
      expect([code, expected < (selfPoints ?? 0)]).toEqual([code, true]);
    }
  });

  test("points are lost in six fields: procedures, finance, officials, organisation, effect, modernisation", async () => {
    const { fields } = await riskSummary(owner, roundId);
    expect(fields.map(({ key }) => key).sort()).toEqual(["3", "4", "5", "6", "7", "8"]);
  });

  test("one department has answered its request, one is being waited for, two are drafted after the meeting", async () => {
    const { requests, drafts } = await readRequests(owner, roundId);
    expect(
      requests.map(({ department, leaves }) => [department.name, leaves.map(({ state }) => state)]),
    ).toEqual([
      ["Văn phòng UBND tỉnh Minh Họa", ["waiting", "waiting"]],
      ["Sở Khoa học và Công nghệ Minh Họa", ["answered"]],
    ]);
    expect(drafts.map(({ department }) => department.name)).toEqual([
      "Sở Nội vụ Minh Họa",
      "Sở Tài chính Minh Họa",
    ]);
  });

  test("the meeting has decided on six of the contents", async () => {
    const [meeting] = (await readMeetings(owner, roundId)).meetings;
    const { decided } = await readMeeting(owner, meeting?.id ?? "");
    expect(decided.map(({ leaf }) => leaf)).toEqual(["3.2.1", "3.4.1", "4.2", "4.3.2", "5.5", "6.3.1"]);
  });

  test("five things must be public, led by one department with the Office and Home Affairs supporting", async () => {
    const { checks } = await readPortal(owner, roundId);
    expect(checks.map(({ leaf, state }) => [leaf, state])).toEqual([
      ["3.2.2", "published"],
      ["3.2.3", "published"],
      ["3.2.4", "missing"],
      ["3.2.5", "unchecked"],
      ["3.5.2", "unchecked"],
    ]);
    for (const { lead, support } of checks) {
      expect(lead.name).toBe("Sở Khoa học và Công nghệ Minh Họa");
      expect(support.map(({ name }) => name)).toEqual(["Văn phòng UBND tỉnh Minh Họa", "Sở Nội vụ Minh Họa"]);
    }
  });

  test("what is typed into the Ministry's software comes to the same points", async () => {
    const { selfPoints, selfMax, lines } = await readEntry(owner, roundId);
    expect(`${formatNumber(selfPoints, "vi")}/${formatNumber(selfMax, "vi")}`).toBe("59,2703/65");
    expect(lines.find(({ code }) => code === "3.2.1")?.lacks).toContain("unanswered-request");
  });
});
