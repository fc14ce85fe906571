import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { blindInspection } from "../../../test/support/blind-inspection.ts";
import { fakeClock } from "../../../test/support/clock.ts";
import { openTestDatabase, type TestDatabase } from "../../../test/support/database.ts";
import { expectWithin } from "../../../test/support/expectWithin.ts";
import { totalOf } from "../../../test/support/totalOf.ts";
import { uuidSource } from "../../adapters/clock/index.ts";
import { createDocumentParts } from "../../adapters/documents/index.ts";
import { openFolderFileStore } from "../../adapters/files/index.ts";
import { openMethodLibrary } from "../../adapters/files/method-library.ts";
import { createStore } from "../../adapters/postgres/store.ts";
import { createCalculations } from "../../adapters/workers/index.ts";
import { signIn } from "../../app/access/index.ts";
import { readAgreement } from "../../app/agreement/index.ts";
import { verifyChains } from "../../app/audit/index.ts";
import { type Context, PUBLIC } from "../../app/context.ts";
import { listRequests } from "../../app/exemptions/index.ts";
import { searchLibrary } from "../../app/library/index.ts";
import { listObjections } from "../../app/objections/index.ts";
import { readChecks, readPublicRound, readResults } from "../../app/publication/index.ts";
import { listReopenings } from "../../app/reopening/index.ts";
import { riskBoard } from "../../app/risk/index.ts";
import { listRounds, readBoard } from "../../app/rounds/index.ts";
import { openSheet } from "../../app/submissions/index.ts";
import { LibrarySearch } from "../../contract/library.ts";
import type { RoundSummary } from "../../contract/rounds.ts";
import { formatNumber } from "../../core/index.ts";
import type { DemoAccount } from "../greeting.ts";
import { loadDemo } from "./loadDemo.ts";
import { COMMUNES, DEMO_PASSWORD, DEPARTMENTS, PROVINCE } from "./province.ts";

let database: TestDatabase;
let folder: string;
let context: Omit<Context, "actor">;
let accounts: readonly DemoAccount[];
let owner: Context;
let rounds: readonly RoundSummary[];

beforeAll(async () => {
  database = await openTestDatabase();
  folder = await mkdtemp(path.join(tmpdir(), "chiso-demo-"));
  context = {
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
  accounts = await loadDemo(context);
  owner = await asUser("sonoivu");
  rounds = await listRounds(owner);
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

async function asUser(username: string): Promise<Context> {
  const known = await context.store.read((tx) => tx.access.credentials(username));
  if (!known) throw new Error(`no account ${username}`);
  const { id, displayName, roles } = known.account;
  return { ...context, actor: { accountId: id, displayName, roles } };
}

function roundAt(stage: RoundSummary["stage"], kind: RoundSummary["kind"] = "measures"): RoundSummary {
  const found = rounds.find((round) => round.stage === stage && round.kind === kind);
  if (!found) throw new Error(`no ${kind} round in ${stage}`);
  return found;
}

test("every person of the demo signs in with the password on the console", async () => {
  expect(accounts.map(({ username }) => username)).toEqual(
    expect.arrayContaining([
      "sonoivu",
      "sotaichinh",
      "hoaban",
      "ld.hoaban",
      "stc.vanphong",
      "lanhdao",
      "thamdinh1",
      "quantri",
    ]),
  );
  for (const username of ["sonoivu", "ld.hoasua", "stc.vanphong", "quantri"]) {
    const { account } = await signIn(
      { ...context, actor: PUBLIC },
      { username, password: DEMO_PASSWORD },
      "test",
    );
    expect(account.mustChangePassword).toBe(false);
  }
});

test("there are four rounds, all marked as illustration, by the days of loading", () => {
  const seen = rounds.map((round) => {
    const { kind, stage, period, unitCount, submittedCount, illustration } = round;
    return { kind, stage, period, unitCount, submittedCount, illustration };
  });
  const all = { illustration: true };
  expect(seen).toEqual(
    expect.arrayContaining([
      { kind: "measures", stage: "published", period: "2025", unitCount: 12, submittedCount: 12, ...all },
      { kind: "measures", stage: "appraisal", period: "2026", unitCount: 6, submittedCount: 6, ...all },
      { kind: "measures", stage: "self-scoring", period: "2026", unitCount: 12, submittedCount: 3, ...all },
      { kind: "measured", stage: "self-scoring", period: "2026", unitCount: 1, submittedCount: 0, ...all },
    ]),
  );
  expect(seen).toHaveLength(4);
});

test("the owner of last year's round reads how alike two people judged a sample", async () => {
  const { view } = await readAgreement(owner, roundAt("published").id);
  expect(view.readings?.all).toMatchObject({ pairs: 24, strength: "high" });
  expect(view.disputed.length).toBeGreaterThan(0);
  expect(view.weeks.length).toBeGreaterThan(1);
  expect(view.severity.every(({ againstReadings }) => againstReadings.cases >= 10)).toBe(true);
});

// The provisional self score of the meeting of 18/02/2020: 59,2703 of 65 points.
test("the province's own sheet stands at 59,2703 of 65, provisional, with survey and statistics outside it", async () => {
  const measured = { roundId: roundAt("self-scoring", "measured").id, unit: PROVINCE.key };
  const total = totalOf(await openSheet(owner, measured));
  expect(`${formatNumber(total.selfPoints, "vi")}/${formatNumber(total.selfMax, "vi")}`).toBe("59,2703/65");
  expect(total.provisional).toBe(true);
  expect(total.outside).toEqual([
    { scoredBy: "survey", max: 28.5, leaves: 8 },
    { scoredBy: "statistics", max: 6.5, leaves: 4 },
  ]);
  expectWithin(total.most - total.least, 35, 1e-9);
});

test("a department sees the leaves it leads or supports in the province's sheet, and no others", async () => {
  const finance = await asUser("sotaichinh");
  const sheet = await openSheet(finance, {
    roundId: roundAt("self-scoring", "measured").id,
    unit: PROVINCE.key,
  });
  expect(sheet.partial).toBe(true);
  expect(sheet.leaves.map(({ code }) => code)).toEqual([
    "6.1",
    "6.2",
    "6.3.1",
    "6.3.2",
    "6.4.1",
    "6.4.2",
    "7.6.3",
  ]);
});

describe("the published round", () => {
  test("ranks twelve communes in several groups, nothing standing in the way", async () => {
    const { id } = roundAt("published");
    const { units } = await readResults(owner, id);
    expect(units.map(({ rank }) => rank)).toEqual(Array.from({ length: 12 }, (_, index) => index + 1));
    expect(new Set(units.map(({ groupId }) => groupId)).size).toBeGreaterThanOrEqual(3);
    const checks = await readChecks(owner, id);
    expect(checks.filter(({ severity }) => severity === "blocker")).toEqual([]);
  });

  test("shows changed scores, each lower than the self score and with a reason", async () => {
    const decisions = await context.store.read((tx) =>
      tx.appraisal.appraisalsOfRound(roundAt("published").id),
    );
    const changed = decisions.filter(({ decision }) => decision === "change");
    expect(changed.length).toBeGreaterThan(30);
    expect(changed.length).toBeLessThan(decisions.length / 4);
    for (const { points, selfPoints, reason } of changed) {
      expect(points).toBeLessThan(selfPoints ?? 0);
      expect(reason).toMatch(/^\p{Lu}.{30,}\.$/u);
      expect(reason).not.toContain("[object");
    }
  });
});

describe("after the published round", () => {
  test("a second appraisal has changed some points that were explained, each with a reason", async () => {
    const { id } = roundAt("published");
    const phases = await context.store.read((tx) => tx.appraisal.decisionsByPhase(id));
    const again = phases.filter(({ phase }) => phase === 2);
    expect(again.length).toBeGreaterThan(5);
    expect(again.some(({ decision }) => decision === "agree")).toBe(true);
    expect(again.every(({ reason }) => reason !== "")).toBe(true);
  });

  test("one objection was upheld and one dismissed, and a correction stands beside what was published", async () => {
    const { id } = roundAt("published");
    const { objections } = await listObjections(owner, id);
    expect(new Set(objections.map(({ decision }) => decision?.outcome))).toEqual(
      new Set(["dismissed", "upheld"]),
    );
    const { edition, editions } = await readPublicRound(owner, id);
    expect([edition, editions.map(({ number }) => number)]).toEqual([2, [1, 2]]);
  });
});

test("the departments' round shows a question, a conflict, a reopening, a waiting request and divided leaves", async () => {
  const { id } = roundAt("appraisal");
  const seen = await context.store.read(async (tx) => ({
    questions: (await tx.appraisal.questionsOfRound(id)).filter(({ closedAt }) => closedAt === null).length,
    conflicts: (await tx.appraisal.conflictsOfRound(id)).length,
  }));
  expect(seen).toEqual({ questions: 1, conflicts: 1 });
  expect(await listReopenings(owner, id)).toHaveLength(1);
  expect((await listRequests(owner, id)).map(({ decision }) => decision)).toEqual([null]);
  const division = await asUser("stc.ngansach");
  const { leaves } = await openSheet(division, { roundId: id, unit: DEPARTMENTS["Sở Tài chính"].key });
  expect(leaves.map(({ code }) => code.split(".")[0])).toEqual(leaves.map(() => "6"));
});

test("every office that is at work keeps about a dozen documents, most of them with an extract", async () => {
  for (const { key, username } of [...Object.values(DEPARTMENTS), ...COMMUNES.slice(0, 7)]) {
    const search = LibrarySearch.parse({ limit: 100 });
    const { documents } = await searchLibrary(await asUser(username), key, search);
    expect(documents.length).toBeGreaterThanOrEqual(9);
    expect(documents.filter(({ extract }) => extract !== "").length).toBeGreaterThanOrEqual(8);
  }
});

test("the departments' appraisal is begun and not finished", async () => {
  const { units } = await readBoard(owner, roundAt("appraisal").id);
  expect(units.every(({ appraised }) => appraised > 0)).toBe(true);
  expect(units.every(({ appraised, toAppraise }) => appraised < toAppraise)).toBe(true);
});

test("the communes' running round has some done, one before its leader, some under way, some not begun, twelve days left", async () => {
  const round = roundAt("self-scoring");
  const { units } = await readBoard(owner, round.id);
  const count = (state: string): number => units.filter((unit) => unit.state === state).length;
  const states = ["submitted", "presented", "in-progress", "not-started"];
  expect(states.map(count)).toEqual([3, 1, 5, 3]);
  expect(round.deadline).toBe("2026-12-04T17:30:00+07:00");
});

test("every attached file is there and is a PDF or a picture, dated within its year", async () => {
  for (const round of rounds) {
    const pieces = await context.store.read((tx) => tx.evidence.evidenceOfRound(round.id));
    expect(pieces.length).toBeGreaterThan(20);
    for (const { file, link, documentDate } of pieces) {
      expect(documentDate?.slice(0, 4)).toBe(round.period);
      if (file === null) expect(link).toMatch(/^https:/);
      else {
        expect(["application/pdf", "image/png"]).toContain(file.mediaType);
        expect(await context.files.has(file.sha256)).toBe(true);
      }
    }
  }
});

test("of a sheet that was handed in few points are at risk, though never none", async () => {
  for (const round of [roundAt("self-scoring"), roundAt("appraisal")]) {
    const states = new Map((await readBoard(owner, round.id)).units.map(({ unit, state }) => [unit, state]));
    const { units } = await riskBoard(owner, round.id);
    const done = units.filter(({ unit }) => states.get(unit) === "submitted");
    expect(done.length).toBeGreaterThanOrEqual(3);
    for (const { name, points } of done) {
      expect(points.leavesAtRisk, name).toBeGreaterThan(0);
      expect(points.atRisk, name).toBeLessThan(25);
    }
  }
});

test("the audit chains of the demo are whole", async () => {
  const reports = await verifyChains(context, []);
  expect(reports).toHaveLength(5);
  expect(reports.filter(({ intact }) => !intact)).toEqual([]);
});

test("loading again adds nothing", async () => {
  expect(await loadDemo(context)).toEqual([]);
  expect(await listRounds(owner)).toHaveLength(4);
});
