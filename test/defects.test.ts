import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createRound, openRound } from "../src/app/rounds/index.ts";
import type { RoundId } from "../src/contract/ids.ts";
import { UnitKey } from "../src/contract/ids.ts";
import { CreateRound } from "../src/contract/rounds.ts";
import { SheetView } from "../src/contract/sheets.ts";
import { compileMethod, loadMethod, scoreRound } from "../src/core/index.ts";
import { buildTestApp, type Client, type TestApp } from "./support/app.ts";
import { SMALL_METHOD } from "./support/small-method.ts";

// Defects read in the public code of other systems (none of it about any running system). Each is tried here against the
// real server.

const AN_HOA = UnitKey.parse("xa-an-hoa");
const BINH_MINH = UnitKey.parse("xa-binh-minh");
const CLOCK = {
  selfScoring: { from: "2026-11-10T00:00:00+07:00", until: "2026-12-01T17:30:00+07:00" },
  appraisal: { from: "2026-12-05T00:00:00+07:00", until: "2026-12-20T00:00:00+07:00" },
};
const ROOT = path.resolve(import.meta.dirname, "..");

let world: TestApp;
let folder: string;
let officer: Client;
let neighbour: Client;
let appraiser: Client;
let owner: Client;
let leader: Client;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "chiso-defects-"));
  await mkdir(path.join(folder, "small-commune"));
  await writeFile(path.join(folder, "small-commune", "1.yaml"), SMALL_METHOD);
  world = await buildTestApp({ methodsFolder: folder });
  await at("2026-11-11T08:00:00+07:00");
});
afterAll(async () => {
  await world.close();
  await rm(folder, { recursive: true, force: true });
});

/** Moves the clock; sessions last half a day, so everybody signs in anew. */
async function at(moment: string): Promise<void> {
  world.clock.set(moment);
  officer = await world.signIn("anhoa");
  neighbour = await world.signIn("binhminh");
  appraiser = await world.signIn("thamdinh");
  owner = await world.signIn("noivu");
  leader = await world.signIn("lanhdaoanhoa");
}

async function opened(change: Partial<CreateRound> = {}): Promise<RoundId> {
  world.clock.set("2026-11-09T08:00:00+07:00");
  const context = await world.contextAs("noivu");
  const round = await createRound(
    context,
    CreateRound.parse({
      title: "Chỉ số cải cách hành chính cấp xã 2026",
      kind: "measures",
      methodId: "small-commune",
      methodVersion: "1",
      period: "2026",
      ownerUnit: "so-noi-vu",
      clock: CLOCK,
      units: [AN_HOA, BINH_MINH].map((unit) => ({ unit, family: "commune" })),
      appraisers: [{ account: world.accountIds.thamdinh }],
      ...change,
    }),
  );
  await openRound(context, round);
  await at("2026-11-11T08:00:00+07:00");
  return round;
}

const sheetOf = (round: RoundId, unit: string = AN_HOA): string => `/api/rounds/${round}/sheets/${unit}`;
const input = (round: RoundId, leaf: string, name: string, unit: string = AN_HOA): string =>
  `${sheetOf(round, unit)}/leaves/${leaf}/inputs/${name}`;
const answerOf = async (by: Client, round: RoundId, leaf: string, name: string) => {
  const view = SheetView.parse((await by.request("GET", sheetOf(round))).json());
  return view.leaves.find(({ code }) => code === leaf)?.answers.find((each) => each.input === name);
};

test("the server itself refuses every write after the lock, and every write to another unit's sheet", async () => {
  const round = await opened();
  const writes = [
    ["PUT", input(round, "1.1", "issued"), { value: "late", baseVersion: 0 }],
    ["PUT", `${sheetOf(round)}/leaves/1.1/explanation`, { text: "x", baseVersion: 0 }],
    ["POST", `${sheetOf(round)}/submit`, {}],
    ["POST", `${sheetOf(round)}/withdraw`, {}],
  ] as const;
  for (const [method, url, body] of writes)
    expect((await neighbour.request(method, url, body)).statusCode, url).toBe(403);
  await at("2026-12-01T17:30:00+07:00");
  for (const [method, url, body] of writes)
    expect((await officer.request(method, url, body)).statusCode, url).toBe(409);
});

test("saving one input leaves the rest of the sheet and the appraiser's decisions alone, whoever saves last", async () => {
  const round = await opened();
  await officer.request("PUT", input(round, "1.1", "issued"), { value: "late", baseVersion: 0 });
  const together = await Promise.all([
    officer.request("PUT", input(round, "1.2", "done"), { value: 8, baseVersion: 0 }),
    officer.request("PUT", input(round, "1.2", "planned"), { value: 10, baseVersion: 0 }),
  ]);
  expect(together.map(({ statusCode }) => statusCode)).toEqual([200, 200]);
  const older = await officer.request("PUT", input(round, "1.2", "done"), { value: 3, baseVersion: 0 });
  expect(older.json()).toMatchObject({ code: "changed-by-other", details: { value: 8, version: 1 } });
  expect(await answerOf(officer, round, "1.1", "issued")).toMatchObject({ value: "late" });
  expect(await answerOf(officer, round, "1.2", "done")).toMatchObject({ value: 8 });

  await officer.request("POST", `${sheetOf(round)}/submit`);
  await at("2026-12-06T08:00:00+07:00");
  const decided = `/api/rounds/${round}/appraisal/${AN_HOA}/1.1`;
  const decision = { decision: "change", points: 1, reason: "Thiếu minh chứng", baseVersion: 0 };
  expect((await officer.request("PUT", decided, decision)).statusCode).toBe(403);
  expect((await appraiser.request("PUT", decided, decision)).statusCode).toBe(200);
  expect(
    (await appraiser.request("PUT", input(round, "1.1", "issued"), { value: "on-time", baseVersion: 1 }))
      .statusCode,
  ).toBe(403);
  expect((await appraiser.request("PUT", decided, { ...decision, points: 2 })).json()).toMatchObject({
    code: "changed-by-other",
  });
});

test("the lock follows the clock at each write: no job opens or closes anything, and a moved deadline counts at once", async () => {
  const round = await opened();
  const save = async (baseVersion: number): Promise<number> =>
    (await officer.request("PUT", input(round, "1.1", "issued"), { value: "late", baseVersion })).statusCode;
  await at("2026-11-09T23:59:59+07:00");
  expect(await save(0)).toBe(409);
  await at("2026-11-10T00:00:00+07:00");
  expect(await save(0)).toBe(200);
  await at("2026-12-01T17:29:59+07:00");
  expect(await save(1)).toBe(200);
  await at("2026-12-01T17:30:00+07:00");
  expect(await save(2)).toBe(409);
  const later = { ...CLOCK, selfScoring: { ...CLOCK.selfScoring, until: "2026-12-03T17:30:00+07:00" } };
  const { rowVersion } = (await owner.request("GET", `/api/rounds/${round}`)).json<{ rowVersion: number }>();
  await owner.request("PATCH", `/api/rounds/${round}`, { clock: later, reason: "Mưa lũ", rowVersion });
  expect(await save(2)).toBe(200);
  await at("2026-12-03T17:30:00+07:00");
  expect(await save(3)).toBe(409);
});

test("a file that was handed in is never erased: taken off, its row and its bytes stay", async () => {
  const round = await opened();
  const name = "Kế hoạch CCHC số 12 (bản ký).pdf";
  const attached = await upload(officer, round, name.normalize("NFD"));
  const [piece] = SheetView.shape.leaves.element.parse(attached.json<{ leaf: unknown }>().leaf).evidence;
  // The name is kept as people read it, whatever form the machine sent it in.
  expect(piece?.file?.name).toBe(name);
  const file = await officer.request("GET", `/api/evidence/${piece?.id}/file`);
  expect(file.headers["content-disposition"]).toContain(
    encodeURIComponent("Kế hoạch CCHC số 12").slice(0, 20),
  );
  await officer.request("POST", `${sheetOf(round)}/submit`);
  expect((await officer.request("DELETE", `/api/evidence/${piece?.id}`)).statusCode).toBe(409);
  await officer.request("POST", `${sheetOf(round)}/withdraw`);
  expect((await officer.request("DELETE", `/api/evidence/${piece?.id}`)).statusCode).toBe(200);
  const row = await world.db
    .selectFrom("evidence as e")
    .innerJoin("files as f", "f.id", "e.file_id")
    .where("e.id", "=", piece?.id ?? "")
    .select(["e.removed_at", "f.sha256"])
    .executeTakeFirstOrThrow();
  expect(row.removed_at).not.toBeNull();
  expect(await world.context.files.has(row.sha256)).toBe(true);
});

test("a name with the path of another system is kept as a name only, and never becomes a place on disk", async () => {
  const round = await opened();
  const attached = await upload(officer, round, "..\\..\\C:\\Tài liệu\\Báo cáo.pdf");
  const [piece] = SheetView.shape.leaves.element.parse(attached.json<{ leaf: unknown }>().leaf).evidence;
  expect(piece?.file?.name).toBe("Báo cáo.pdf");
});

test("what is returned for correction carries its reason: stored, shown on the sheet, and told to the unit", async () => {
  const round = await opened({ leaderApproval: true });
  expect((await officer.request("POST", `${sheetOf(round)}/present`, {})).statusCode).toBe(200);
  expect((await leader.request("POST", `${sheetOf(round)}/return`, { word: "  " })).statusCode).toBe(400);
  const word = "Bổ sung báo cáo quý III rồi trình lại.";
  expect((await leader.request("POST", `${sheetOf(round)}/return`, { word })).statusCode).toBe(200);
  const view = SheetView.parse((await officer.request("GET", sheetOf(round))).json());
  expect(view.state).toBe("draft");
  expect(view.around.reviews[0]).toMatchObject({ act: "returned", word });
  const told = (await officer.request("GET", "/api/me/notices")).body;
  expect(told).toContain(word);
});

test("totals that differ only by the noise of floating sums tie", () => {
  const method = loadMethod(`
id: noise
version: "1"
title: { vi: Sai số }
status: composed
basis: []
families: [a]
period: year
max: 1
tree:
  - { code: "1", label: { vi: Một }, max: 0.5, scoredBy: survey, rule: { kind: entered } }
  - { code: "2", label: { vi: Hai }, max: 0.5, scoredBy: survey, rule: { kind: entered } }
`);
  const sheet = (unit: string, one: number, two: number) => ({
    unit,
    family: "a",
    entries: { "1": { inputs: { points: one } }, "2": { inputs: { points: two } } },
  });
  expect(0.1 + 0.2).not.toBe(0.3);
  const { units } = scoreRound(compileMethod(method), [
    sheet("x", 0.1, 0.2),
    sheet("y", 0.3, 0),
    sheet("z", 0.2, 0),
  ]);
  expect(Object.fromEntries(units.map(({ unit, rank }) => [unit, rank]))).toEqual({ x: 1, y: 1, z: 3 });
});

describe("sheets", () => {
  test("are made when the round opens, not by looking; looking writes nothing", async () => {
    const round = await opened();
    const count = async (): Promise<string> =>
      JSON.stringify(
        await world.db.selectFrom("submissions").where("round_id", "=", round).selectAll().execute(),
      );
    const before = await count();
    expect(JSON.parse(before)).toHaveLength(2);
    await officer.request("GET", sheetOf(round));
    expect(await count()).toBe(before);
    expect((await officer.request("GET", sheetOf(round, "xa-cat-tuong"))).statusCode).toBe(404);
  });

  test("for a unit whose family the set does not know, the round does not open, and the unit is named", async () => {
    const units = [{ unit: AN_HOA, family: "phuong", exemptions: [], ranked: true }];
    await expect(opened({ units })).rejects.toMatchObject({
      code: "round-not-ready",
      faults: [expect.objectContaining({ path: "units.0.family", vi: expect.stringContaining("Xã An Hòa") })],
    });
  });
});

test("shares are not cut to whole numbers, and no cases at all is what the method says, not a crash", () => {
  const method = loadMethod(`
id: shares
version: "1"
title: { vi: Tỷ lệ }
status: composed
basis: []
families: [a]
period: year
max: 3
tree:
  - code: "1"
    label: { vi: Một }
    max: 3
    scoredBy: data
    inputs: { met: { kind: count }, total: { kind: count } }
    rule: { kind: proportional, of: met, in: total, whenNoCases: { points: 0, reason: no-answers } }
`);
  const scored = (met: number, total: number) =>
    scoreRound(compileMethod(method), [
      { unit: "x", family: "a", entries: { "1": { inputs: { met, total } } } },
    ]).units[0];
  expect(scored(2, 3)?.total).toBe(2);
  expect(scored(1, 3)?.total).toBe(1);
  expect(scored(0, 0)?.total).toBe(0);
  expect(scored(0, 0)?.leaves[0]?.outcome).toMatchObject({ kind: "scored", points: 0 });
});

test("no set of criteria is written into the program: the code names none", async () => {
  const sources = trackedFiles().filter((file) =>
    /^src\/(core|app|http|contract|adapters)\/.*(?<!test)\.tsx?$/.test(file),
  );
  const named: string[] = [];
  for (const file of sources) {
    const text = await readFile(path.join(ROOT, file), "utf8");
    if (/["'`](par-index|sipas|papi|pci|dossier-766|ddci)[\w-]*["'`]/.test(text)) named.push(file);
  }
  expect(named).toEqual([]);
});

test("no secret stands in the sources", async () => {
  const secret =
    /-----BEGIN (RSA |EC |OPENSSH )?PRIVATE KEY-----|\bAKIA[0-9A-Z]{16}\b|\bghp_[A-Za-z0-9]{36}\b|\bxox[bap]-[A-Za-z0-9-]{20,}/;
  const found: string[] = [];
  for (const file of trackedFiles().filter((name) => /\.(ts|tsx|mjs|json|ya?ml|md|sql|sh)$/.test(name))) {
    if (secret.test(await readFile(path.join(ROOT, file), "utf8"))) found.push(file);
  }
  expect(found).toEqual([]);
});

function trackedFiles(): readonly string[] {
  return execFileSync("git", ["ls-files"], { cwd: ROOT, encoding: "utf8" }).trim().split("\n");
}

function upload(by: Client, round: RoundId, name: string) {
  const boundary = "----chiso-defects";
  const body = [
    `--${boundary}\r\ncontent-disposition: form-data; name="title"\r\n\r\nKế hoạch\r\n`,
    `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/pdf\r\n\r\n`,
    "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n",
    `\r\n--${boundary}--\r\n`,
  ].join("");
  return world.app.inject({
    method: "POST",
    url: `${sheetOf(round)}/leaves/1.1/evidence`,
    headers: {
      cookie: by.cookie,
      "x-csrf-token": by.session.csrfToken,
      "content-type": `multipart/form-data; boundary=${boundary}`,
    },
    payload: Buffer.from(body),
  });
}
