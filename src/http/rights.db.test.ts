import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildTestApp, type TestApp, type Username } from "../../test/support/app.ts";
import { SMALL_METHOD } from "../../test/support/small-method.ts";
import { decideAppraisal } from "../app/appraisal/index.ts";
import { attachEvidence } from "../app/evidence/index.ts";
import { computeRound } from "../app/publication/index.ts";
import { closeRound, createRound, openRound } from "../app/rounds/index.ts";
import { saveInput, submitSheet } from "../app/submissions/index.ts";
import { type RoundId, UnitKey } from "../contract/ids.ts";
import { CreateRound } from "../contract/rounds.ts";
import { AttachEvidence } from "../contract/sheets.ts";

// Every address of the API and every public page that names a round, read from the server's own description of itself: a
// route added tomorrow is asked too. Who takes no part in a round learns nothing of it before its results are published.

const AN_HOA = UnitKey.parse("xa-an-hoa");
const BINH_MINH = UnitKey.parse("xa-binh-minh");
const CLOCK = {
  selfScoring: { from: "2026-11-21T00:00:00+07:00", until: "2026-12-01T00:00:00+07:00" },
  appraisal: { from: "2026-12-01T00:00:00+07:00", until: "2026-12-15T00:00:00+07:00" },
};

let world: TestApp;
let folder: string;
let round: RoundId;
let evidence: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "chiso-rights-"));
  await mkdir(path.join(folder, "small-commune"));
  await writeFile(path.join(folder, "small-commune", "1.yaml"), SMALL_METHOD);
  world = await buildTestApp({ methodsFolder: folder });
  await openWithWork();
});
afterAll(async () => {
  await world.close();
  await rm(folder, { recursive: true, force: true });
});

/** A round over two communes: An Hòa has answered, attached a link and handed in; Bình Minh has only begun. */
async function openWithWork(): Promise<void> {
  const owner = await world.contextAs("noivu");
  world.clock.set("2026-11-20T08:00:00+07:00");
  round = await createRound(
    owner,
    CreateRound.parse({
      title: "Đợt kín",
      kind: "measures",
      methodId: "small-commune",
      methodVersion: "1",
      period: "2026",
      ownerUnit: "so-noi-vu",
      clock: CLOCK,
      units: [AN_HOA, BINH_MINH].map((unit) => ({ unit, family: "commune" })),
      appraisers: [{ account: world.accountIds.thamdinh }],
    }),
  );
  await openRound(owner, round);
  world.clock.set("2026-11-22T08:00:00+07:00");
  for (const [username, unit] of [
    ["anhoa", AN_HOA],
    ["binhminh", BINH_MINH],
  ] as const) {
    const key = { roundId: round, unit, leaf: "1.1" };
    await saveInput(
      await world.contextAs(username),
      { ...key, input: "issued" },
      { value: "late", baseVersion: 0 },
    );
  }
  const officer = await world.contextAs("anhoa");
  const key = { roundId: round, unit: AN_HOA, leaf: "1.1" };
  const fields = AttachEvidence.parse({ title: "Kế hoạch mật", link: "https://example.org/ke-hoach.pdf" });
  evidence = (await attachEvidence(officer, key, fields, null)).leaf.evidence[0]?.id ?? "";
  await submitSheet(officer, key);
}

/** An id that nothing has, for parts of an address that name something else of the round. */
const NOBODY = "01890000-0000-7000-8000-000000000000";

interface Described {
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** Every described address about this round, An Hòa's sheet and its evidence, with its verbs. */
async function addresses(unit: UnitKey): Promise<readonly (readonly [verb: string, url: string])[]> {
  const described = (await world.request("GET", "/api/openapi.json")).json<Described>();
  return Object.entries(described.paths).flatMap(([template, verbs]) => {
    if (!/^\/api\/(rounds\/\{id\}|evidence\/)/.test(template)) return [];
    const url = template
      .replace("/evidence/{id}", `/evidence/${evidence}`)
      .replace("{id}", round)
      .replaceAll("{unit}", unit)
      .replace("{leaf}", "1.1")
      .replace("{page}", "1")
      .replace("{input}", "issued")
      .replace(/\{\w+\}/g, NOBODY);
    return Object.keys(verbs).map((verb) => [verb.toUpperCase(), url] as const);
  });
}

const BODIES: Readonly<Record<string, object>> = {
  inputs: { value: "on-time", baseVersion: 1 },
  explanation: { text: "x", baseVersion: 0 },
  appraisal: { decision: "agree", baseVersion: 0 },
};

/** What each address answers to somebody, as «GET /api/… 200», refusals left out. */
async function answered(who: Username | null, unit: UnitKey): Promise<readonly string[]> {
  const client = who === null ? world : await world.signIn(who);
  const open: string[] = [];
  for (const [verb, url] of await addresses(unit)) {
    const body = Object.entries(BODIES).find(([part]) => url.includes(`/${part}`))?.[1] ?? {};
    const method = verb as "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
    const { statusCode } = await client.request(method, url, method === "GET" ? undefined : body);
    expect([verb, url, statusCode < 500]).toEqual([verb, url, true]);
    if (statusCode < 400) open.push(`${verb} ${url.replace(`/api/rounds/${round}`, "")}`);
  }
  return open;
}

/** Answered to everybody who takes part, with their own matters only: `guarded.db.test.ts` reads what stands in them. */
const OWN_LISTS = ["GET /second-readings/mine", "GET /questions", "GET /objections"];
/** How alike an appraiser's own decisions and the self scores are. */
const OWN_FIGURES = ["GET /agreement", "GET /agreement.csv"];
/** The same for those who judge in the round. */
const JUDGES_LISTS = ["GET /agreeable", "GET /reasons", "GET /conflicts", ...OWN_LISTS];

const STRANGERS = [null, "cattuong", "taichinh", "thamdinh2"] as const;

describe("before publication", () => {
  test("the description names the round's addresses", async () => {
    expect((await addresses(AN_HOA)).length).toBeGreaterThan(25);
  });

  test.each(STRANGERS)("nobody who takes no part gets anything: %s", async (who) => {
    expect(await answered(who, AN_HOA)).toEqual([]);
    expect((await world.request("GET", `/ket-qua/${round}`)).statusCode).toBe(404);
    expect((await world.request("GET", `/ket-qua/${round}/${AN_HOA}`)).statusCode).toBe(404);
    expect((await world.request("GET", "/ket-qua")).body).not.toContain("Đợt kín");
  });

  test("another unit of the round sees that it exists, and nothing of the neighbour's sheet", async () => {
    expect(await answered("binhminh", AN_HOA)).toEqual(["GET ", ...OWN_LISTS]);
  });

  test("an administrator sees how the round stands and its log, and no sheet, result or appraisal", async () => {
    expect(await answered("quantri", AN_HOA)).toEqual([
      "GET ",
      "GET /board",
      "GET /checks",
      "GET /audit",
      ...OWN_LISTS,
    ]);
  });

  test("an appraiser before the appraisal sees the round and their list, and no sheet", async () => {
    expect(await answered("thamdinh", AN_HOA)).toEqual([
      "GET ",
      ...OWN_FIGURES,
      "GET /appraisal",
      "GET /appraisal/leaves/1.1",
      ...JUDGES_LISTS,
    ]);
    const across = (await world.signIn("thamdinh")).request(
      "GET",
      `/api/rounds/${round}/appraisal/leaves/1.1`,
    );
    expect((await across).body).not.toMatch(/"value":"late"|Kế hoạch mật/);
  });
});

test("an appraiser reads the sheet that was handed in, never the one that was not, and no result", async () => {
  world.clock.set("2026-12-02T08:00:00+07:00");
  const judge = await world.contextAs("thamdinh");
  for (const leaf of ["1.1", "1.2"])
    await decideAppraisal(
      judge,
      { roundId: round, unit: AN_HOA, leaf },
      { decision: "agree", baseVersion: 0 },
    );
  const owner = await world.contextAs("noivu");
  await closeRound(owner, round);
  await computeRound(owner, round);
  const own = ["GET ", ...OWN_FIGURES, "GET /appraisal", "GET /appraisal/leaves/1.1", ...JUDGES_LISTS];
  expect((await answered("thamdinh", BINH_MINH)).filter((each) => !own.includes(each))).toEqual([]);
  const seen = await answered("thamdinh", AN_HOA);
  expect(seen).toContain(`GET /sheets/${AN_HOA}`);
  const others = seen.filter((each) => !OWN_FIGURES.includes(each));
  expect(others.filter((each) => /results|export|xlsx|csv|board|audit|checks/.test(each))).toEqual([]);
});

test.each([...STRANGERS, "binhminh", "anhoa", "quantri", "thamdinh"] as const)(
  "a computed result that is not published is shown to nobody but the owner: %s",
  async (who) => {
    const results = (await answered(who, AN_HOA)).filter((each) => each.includes("results"));
    expect(results).toEqual([]);
  },
);
