import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { parse } from "csv-parse/sync";
import exceljs from "exceljs";
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
import type { Context } from "../../app/context.ts";
import {
  downloadResults,
  readPublicRound,
  readResults,
  readUnitResult,
} from "../../app/publication/index.ts";
import { listRounds, readRound } from "../../app/rounds/index.ts";
import { openSheet } from "../../app/submissions/index.ts";
import { runCli, scoreCommand } from "../../cli/index.ts";
import type { RoundDetail, RoundSummary } from "../../contract/rounds.ts";
import {
  type CsvCell,
  findNode,
  isLeaf,
  type Method,
  type RoundResult,
  walk,
  writeCsv,
} from "../../core/index.ts";
import { loadDemo } from "./loadDemo.ts";

// One set of data, every way out of the program: what the terminal computes from a file must be what the screen shows,
// what the files hold and what is published.

let database: TestDatabase;
let folder: string;
let owner: Context;
let rounds: readonly RoundSummary[];

beforeAll(async () => {
  database = await openTestDatabase();
  folder = await mkdtemp(path.join(tmpdir(), "chiso-again-"));
  const context = {
    store: createStore(database.db),
    clock: fakeClock("2026-11-22T09:00:00+07:00"),
    ids: uuidSource,
    files: await openFolderFileStore(path.join(folder, "files")),
    inspection: blindInspection(),
    methods: openMethodLibrary(),
    ...createDocumentParts(),
    calculations: createCalculations(),
    codeVersion: "test",
  };
  await loadDemo(context);
  const known = await context.store.read((tx) => tx.access.credentials("sonoivu"));
  if (!known) throw new Error("the demo has no account sonoivu");
  const { id, displayName, roles } = known.account;
  owner = { ...context, actor: { accountId: id, displayName, roles } };
  rounds = await listRounds(owner);
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

function roundWhere(fits: (round: RoundSummary) => boolean): Promise<RoundDetail> {
  const found = rounds.find(fits);
  if (!found) throw new Error("the demo has no such round");
  return readRound(owner, found.id);
}

function methodOf({ methodId, methodVersion }: RoundDetail): Method {
  const loaded = owner.methods.get(methodId, methodVersion);
  if (!loaded) throw new Error(`the library has no ${methodId}@${methodVersion}`);
  return loaded.method;
}

/** The stored sheets in the long form, straight from the tables: answers, exemptions, points given by appraisers, and by upheld objections. */
async function longForm(round: RoundDetail): Promise<string> {
  const method = methodOf(round);
  const { answers, decisions, upheld } = await owner.store.read(async (tx) => ({
    answers: await tx.submissions.answersOfRound(round.id),
    decisions: await tx.appraisal.appraisalsOfRound(round.id),
    upheld: (await tx.objections.objectionsOfRound(round.id)).flatMap(({ unit, leaf, decision }) =>
      decision?.outcome === "upheld" ? [{ unit, leaf, points: decision.points }] : [],
    ),
  }));
  const rows: CsvCell[][] = [["unit", "family", "leaf", "input", "value", "status"]];
  for (const { unit, family, ranked, exemptions } of round.units) {
    const exempt = new Set(exemptions.flatMap(({ code }) => leavesUnder(method, code)));
    if (!ranked) rows.push([unit, family, "", "", "", "not-ranked"]);
    for (const leaf of exempt) rows.push([unit, family, leaf, "", "", "exempt"]);
    for (const { leaf, input, value } of answers.filter(
      (each) => each.unit === unit && !exempt.has(each.leaf),
    ))
      if (value !== null) rows.push([unit, family, leaf, input, String(value), ""]);
    const corrected = upheld.filter((each) => each.unit === unit);
    for (const { leaf, points } of corrected) rows.push([unit, family, leaf, "", points, "appraised"]);
    const standing = decisions.filter(
      (each) => each.unit === unit && !corrected.some(({ leaf }) => leaf === each.leaf),
    );
    for (const { leaf, decision, points } of standing)
      if (decision === "change") rows.push([unit, family, leaf, "", points, "appraised"]);
  }
  return writeCsv(rows);
}

function leavesUnder(method: Method, code: string): readonly string[] {
  const node = findNode(method, code);
  return node === undefined
    ? []
    : [...walk([node])].flatMap(({ node: each }) => (isLeaf(each) ? [each.code] : []));
}

/** What `chiso score` prints for a file, with the method of the library. */
async function scoredInTerminal(round: RoundDetail, ...options: string[]): Promise<RoundResult> {
  const data = path.join(folder, `${round.id}.csv`);
  await writeFile(data, await longForm(round));
  let out = "";
  let complaints = "";
  const io = {
    methodsFolder: path.resolve(import.meta.dirname, "../../../methods"),
    version: "test",
    write: (text: string) => {
      out += text;
    },
    complain: (text: string) => {
      complaints += text;
    },
  };
  const method = `${round.methodId}@${round.methodVersion}`;
  const argv = ["score", "--method", method, "--data", data, "--format", "json", ...options];
  expect([await runCli([scoreCommand], argv, io), complaints]).toEqual([0, ""]);
  return JSON.parse(out) as RoundResult;
}

describe("the published round of the demo", () => {
  test("is recomputed in the terminal from a file: every leaf, total, rank and class", async () => {
    const round = await roundWhere(({ stage }) => stage === "published");
    const { units } = await scoredInTerminal(round);
    const published = (await readPublicRound(owner, round.id)).result;
    expect(units).toHaveLength(published.units.length);
    for (const shown of published.units) {
      const again = units.find(({ unit }) => unit === shown.unit);
      if (!again) throw new Error(`the terminal did not score ${shown.unit}`);
      expect([again.rank ?? null, again.group ?? null, again.ranked]).toEqual([
        shown.rank,
        shown.groupId,
        shown.ranked,
      ]);
      for (const part of ["total", "points", "assignedMax", "bonus", "penalty"] as const)
        expectWithin(again[part], shown[part], 1e-9);
      const { leaves } = await readUnitResult(owner, round.id, shown.unit);
      for (const { code, outcome } of again.leaves) {
        const final = leaves.find((leaf) => leaf.code === code)?.final.outcome;
        expect([code, final?.kind]).toEqual([code, outcome.kind]);
        if (final?.kind === "scored" && outcome.kind === "scored")
          expectWithin(outcome.points, final.points, 1e-9);
      }
    }
  });

  test("stands in its CSV and its spreadsheet as it stands on the page", async () => {
    const round = await roundWhere(({ stage }) => stage === "published");
    const { units } = await readResults(owner, round.id);
    const csv = await downloadResults(owner, round.id, "csv");
    if (typeof csv.content !== "string") throw new Error("the CSV is text");
    const rows = parse(csv.content, { bom: true }) as string[][];
    const xlsx = await downloadResults(owner, round.id, "xlsx");
    if (typeof xlsx.content === "string") throw new Error("a spreadsheet is no text");
    const book = new exceljs.Workbook();
    await book.xlsx.read(xlsx.content);
    const cells = Array.from(book.worksheets[0]?.getSheetValues() ?? [], (row) =>
      Array.isArray(row) ? row.slice(1) : [],
    );
    for (const { unit, rank, total } of units) {
      const line = rows.find(([, key]) => key === unit) ?? [];
      expect(line[0]).toBe(String(rank));
      expectWithin(Number(line[4]), total, 1e-9);
      // Noise of the last digits would read as precision.
      expect(line.filter((cell) => /\.\d{10,}/.test(cell))).toEqual([]);
      const row = cells.find(([, key]) => key === unit) ?? [];
      expect(row[0]).toBe(rank);
      expectWithin(Number(row[4]), total, 1e-9);
    }
  });
});

test("the province's running sheet has the same provisional total, least and most on the screen and in the terminal", async () => {
  const round = await roundWhere(({ kind }) => kind === "measured");
  const [unit] = (await scoredInTerminal(round, "--open")).units;
  if (!unit) throw new Error("the terminal scored nothing");
  const sheet = { roundId: round.id, unit: round.units[0]?.unit ?? round.ownerUnit };
  const total = totalOf(await openSheet(owner, sheet));
  for (const part of ["total", "least", "most", "points", "assignedMax", "bonus", "penalty"] as const)
    expectWithin(unit[part], total[part], 1e-9);
  expect(unit.provisional).toBe(total.provisional);
});
