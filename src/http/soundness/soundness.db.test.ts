import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildTestApp, type Client, type TestApp } from "../../../test/support/app.ts";
import { BAD_SET, badAnswers, PLANTED_IN_DATA, PLANTED_IN_TEXT } from "../../../test/support/badFramework.ts";
import { unitRecord } from "../../../test/support/unitRecord.ts";
import { computeRound } from "../../app/publication/index.ts";
import { closeRound, createRound, openRound } from "../../app/rounds/index.ts";
import { type RoundId, UnitKey } from "../../contract/ids.ts";
import { CreateRound } from "../../contract/rounds.ts";
import type { Soundness } from "../../contract/soundness.ts";

/** Where the office that runs the round and the units that it assesses stand. */
const parent = UnitKey.parse("tinh-minh-hoa");
const OFFICE = { ...unitRecord("so-noi-vu", "Sở Nội vụ", "department"), parent };
const UNITS = Array.from({ length: 12 }, (_, at) => ({
  ...unitRecord(`xa-thu-${at + 1}`, `Xã thử ${at + 1}`, "commune"),
  parent,
}));
const DRAFT = "/api/own-methods/small-commune/2";

let world: TestApp;
let folder: string;
let owner: Client;
let round: RoundId;

async function saveShares(unit: UnitKey, shares: Readonly<Record<string, number>>): Promise<void> {
  const { store, ids, clock } = world.context;
  await store.write(async (tx) => {
    for (const [leaf, value] of Object.entries(shares))
      await tx.submissions.saveAnswer({
        roundId: round,
        unit,
        leaf,
        input: "share",
        value,
        baseVersion: 0,
        at: clock.now(),
        by: world.accountIds.noivu,
        changeId: ids.next(),
      });
  });
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "chiso-soundness-"));
  await mkdir(path.join(folder, "small-commune"));
  await writeFile(path.join(folder, "small-commune", "1.yaml"), BAD_SET);
  world = await buildTestApp({ methodsFolder: folder, start: "2026-05-20T08:00:00+07:00" });
  await world.context.store.write((tx) => tx.units.upsert([OFFICE, ...UNITS]));
  const context = await world.contextAs("noivu");
  round = await createRound(
    context,
    CreateRound.parse({
      title: "Đợt thử",
      kind: "measures",
      methodId: "small-commune",
      methodVersion: "1",
      period: "2026",
      ownerUnit: "so-noi-vu",
      clock: {
        selfScoring: { from: "2026-06-01T00:00:00+07:00", until: "2026-07-01T00:00:00+07:00" },
        appraisal: { from: "2026-07-01T00:00:00+07:00", until: "2026-08-01T00:00:00+07:00" },
      },
      units: UNITS.map(({ key }) => ({ unit: key, family: "commune" })),
      appraisers: [{ account: world.accountIds.thamdinh }],
    }),
  );
  await openRound(context, round);
  world.clock.set("2026-06-10T08:00:00+07:00");
  owner = await world.signIn("noivu");
  for (const [at, shares] of badAnswers(12).entries()) {
    const unit = UNITS[at];
    if (unit) await saveShares(unit.key, shares);
  }
  await owner.request("POST", "/api/own-methods", {
    from: { id: "small-commune", version: "1" },
    id: "small-commune",
    version: "2",
    title: "",
    ownerUnit: "so-noi-vu",
  });
});
afterAll(async () => {
  await world.close();
  await rm(folder, { recursive: true, force: true });
});

async function look(address: string): Promise<Soundness> {
  const answer = await owner.request("GET", address);
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json();
}

const has = ({ findings }: Soundness, code: string, node: string): boolean =>
  findings.some((finding) => finding.code === code && finding.parts.some((part) => part.code === node));

test("every fault planted in texts, weights and rules of a draft is found, each with its line", async () => {
  const view = await look(`${DRAFT}/soundness`);
  expect(view.round).toBeNull();
  expect(view.studies).toEqual([]);
  for (const [code, node] of PLANTED_IN_TEXT) expect(has(view, code, node), `${code} ${node}`).toBe(true);
  const { source } = (await owner.request("GET", DRAFT)).json();
  const lines = String(source).split("\n");
  for (const { parts } of view.findings)
    for (const { code, line } of parts) expect(lines[(line ?? 0) - 1]).toContain(`code: "${code}"`);
});

test("with a running round every fault planted in the data is found beside them, and the figures are told", async () => {
  const rounds = (await owner.request("GET", `${DRAFT}/soundness-rounds`)).json();
  expect(rounds).toEqual([expect.objectContaining({ id: round, finished: false })]);
  const view = await look(`${DRAFT}/soundness?round=${round}`);
  for (const [code, node] of [...PLANTED_IN_TEXT, ...PLANTED_IN_DATA])
    expect(has(view, code, node), `${code} ${node}`).toBe(true);
  expect(view.studies).toHaveLength(1);
  const [study] = view.studies;
  expect(study).toMatchObject({ units: 12, enough: true, block: { vi: "Cấp xã", en: "Communes" } });
  const leaf = (code: string) => study?.leaves.find((each) => each.code === code);
  expect(leaf("1.1")?.nominal).toBeCloseTo(0.12, 12);
  expect(leaf("2.1")).toMatchObject({ full: 12, available: 12 });
  const together = study?.leaves.reduce((sum, { actual }) => sum + (actual ?? 0), 0) ?? 0;
  expect(together).toBeCloseTo(1, 9);
  expect(study?.pairs[0]).toMatchObject({ left: { code: "1.1" }, right: { code: "1.2" } });
  expect(study?.removals.map(({ code }) => code)).toContain("1");
  expect(study?.groups.map(({ code }) => code)).toEqual(["1", "2", "3"]);
});

test("a criterion that asks otherwise than the round did is left out and named", async () => {
  const { source, rowVersion } = (await owner.request("GET", DRAFT)).json();
  const changed = String(source).replace(
    /(code: "4\.1".*)share: \{ kind: share(.*)of: share/,
    "$1part: { kind: share$2of: part",
  );
  expect((await owner.request("PUT", DRAFT, { source: changed, rowVersion })).json().faults).toEqual([]);
  const view = await look(`${DRAFT}/soundness?round=${round}`);
  expect(view.withoutData.map(({ code }) => code)).toEqual(["4.1"]);
  expect(has(view, "all-missing", "4.1")).toBe(false);
});

test("a text that is not sound is answered with its faults and their lines", async () => {
  const { source, rowVersion } = (await owner.request("GET", DRAFT)).json();
  await owner.request("PUT", DRAFT, { source: String(source).replace("max: 12,", "max: 13,"), rowVersion });
  const view = await look(`${DRAFT}/soundness?round=${round}`);
  expect(view.findings).toEqual([
    expect.objectContaining({ code: "faulty-text", severity: "error", parts: [expect.anything()] }),
  ]);
  await owner.request("PUT", DRAFT, { source, rowVersion: rowVersion + 1 });
});

test("a composite index is looked into without data; a round says nothing about it", async () => {
  const source = `kind: composite
id: thu
version: "1"
title: { vi: Chỉ số thử }
status: composed
basis: []
families: [so]
period: year
tree:
  - code: "1"
    label: { vi: Nhóm một, en: Group one }
    children:
      - { code: "1.1", label: { vi: Chỉ tiêu một, en: One }, direction: higher, citation: { confidence: unknown } }
recipe:
  - { step: normalise, how: { kind: min-max, to: [0, 100] } }
  - { step: aggregate }
`;
  const made = await owner.request("POST", "/api/own-methods/upload", { source, ownerUnit: "so-noi-vu" });
  expect(made.statusCode, made.body).toBe(201);
  const view = await look("/api/own-methods/thu/1/soundness");
  expect(view.kind).toBe("composite");
  expect(has(view, "no-citation", "1.1")).toBe(true);
  expect(has(view, "only-child", "1")).toBe(true);
  const refused = await owner.request("GET", `/api/own-methods/thu/1/soundness?round=${round}`);
  expect(refused.json()).toMatchObject({ code: "method-faulty" });
});

describe("after the result is computed", () => {
  beforeAll(async () => {
    world.clock.set("2026-08-02T08:00:00+07:00");
    owner = await world.signIn("noivu");
    const context = await world.contextAs("noivu");
    await closeRound(context, round);
    const early = await owner.request("GET", `/api/rounds/${round}/soundness`);
    expect(early.json()).toMatchObject({ code: "not-found" });
    await computeRound(context, round);
  });

  test("the owner of the round finds every planted fault of its set with the figures of the round", async () => {
    const view = await look(`/api/rounds/${round}/soundness`);
    expect(view.round).toMatchObject({ id: round, finished: true });
    for (const [code, node] of [...PLANTED_IN_TEXT, ...PLANTED_IN_DATA])
      expect(has(view, code, node), `${code} ${node}`).toBe(true);
    expect(view.studies[0]?.units).toBe(12);
  });

  test.each(["findings", "leaves", "groups", "removals", "pairs", "dominance"])(
    "its table %s can be taken away as a file",
    async (table) => {
      const file = await owner.request("GET", `/api/rounds/${round}/soundness.csv?table=${table}`);
      expect(file.statusCode).toBe(200);
      expect(file.headers["content-type"]).toContain("text/csv");
      if (table === "leaves") expect(file.body).toContain("Cấp xã,2.1,Tiêu chí số 2.1,0.05,");
      if (table === "findings") expect(file.body).toContain("all-full");
      const draft = await owner.request("GET", `${DRAFT}/soundness.csv?table=${table}&round=${round}`);
      expect(draft.statusCode).toBe(200);
    },
  );

  test("nobody else looks into a draft, nor into the set of the round", async () => {
    for (const who of ["anhoa", "thamdinh", "quantri"] as const) {
      const other = await world.signIn(who);
      const addresses = [
        `${DRAFT}/soundness`,
        `${DRAFT}/soundness-rounds`,
        `${DRAFT}/soundness.csv?table=leaves`,
        `/api/rounds/${round}/soundness`,
        `/api/rounds/${round}/soundness.csv?table=leaves`,
      ];
      for (const address of addresses)
        expect((await other.request("GET", address)).statusCode, `${who} ${address}`).toBe(403);
    }
    expect((await world.request("GET", `/api/rounds/${round}/soundness`)).statusCode).toBe(401);
  });
});
