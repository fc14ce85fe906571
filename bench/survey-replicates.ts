/**
 * Known totals and replicate weights beside R survey 4.5 on the same shape of data (its figures were taken on two shared cores,
 * one thread): post-stratification, raking and calibration of 1,000,000 rows; a Rao–Wu bootstrap of 100,000 rows with 500
 * replicates and one mean from it; bootstraps of 1,000 replicates of a survey like SIPAS carried through its index. Prints
 * processor time (best and median), growth with rows and replicates, and memory.
 */
import {
  bootstrap,
  calibrateDesign,
  estimateUnder,
  intercept,
  type Margin,
  meanOf,
  type RawItem,
  readAnswers,
  readDesign,
  type SurveyDesign,
  type SurveyIndexTree,
  surveyIndex,
  TOP_TWO_OF_FIVE,
} from "../src/core/survey/index.ts";
import type { DataTable } from "../src/core/table/dataTable.ts";

const RUNS = 5;

/** Seconds that R survey 4.5 took. */
const PEER: Readonly<Record<string, number>> = {
  "1,000,000 rows: post-stratify 63 cells": 0.19,
  "1,000,000 rows: rake 3 margins": 3.5,
  "1,000,000 rows: calibrate, linear": 1.6,
  "100,000 rows: Rao–Wu, 500 replicates, build": 29.3,
  "100,000 rows: Rao–Wu, 500 replicates, one mean": 0.78,
};

/** The same numbers on every machine. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

function sound<Outcome extends { readonly ok: boolean }>(outcome: Outcome): Extract<Outcome, { ok: true }> {
  if (!isSound(outcome)) throw new Error(JSON.stringify(outcome));
  return outcome;
}

function isSound<Outcome extends { readonly ok: boolean }>(
  outcome: Outcome,
): outcome is Extract<Outcome, { ok: true }> {
  return outcome.ok;
}

const shown = (value: number): string => value.toLocaleString("en-US", { maximumFractionDigits: 3 });

function measure<Result>(name: string, run: () => Result, runs = RUNS): Result {
  const times: number[] = [];
  let result = run();
  for (let turn = 0; turn < runs; turn++) {
    const start = process.cpuUsage();
    result = run();
    const used = process.cpuUsage(start);
    times.push((used.user + used.system) / 1e6);
  }
  times.sort((left, right) => left - right);
  const [best = 0] = times;
  const median = times[Math.floor(times.length / 2)] ?? 0;
  const peer = PEER[name];
  const beside = peer === undefined ? "" : `   R ${shown(peer)} s   ${shown(peer / median)} ×`;
  console.log(`${name.padEnd(56)} ${shown(best)} s best   ${shown(median)} s median${beside}`);
  return result;
}

function memory(name: string): void {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers, rss } = process.memoryUsage();
  const mega = (bytes: number): string => `${Math.round(bytes / 1_048_576)} MB`;
  console.log(
    `${name.padEnd(56)} heap ${mega(heapUsed)}, arrays ${mega(arrayBuffers)}, process ${mega(rss)}`,
  );
}

/** A table without cells but the columns named: designs of the bench need no more. */
function tableOf(rows: number, columns: Readonly<Record<string, (row: number) => number>>): DataTable {
  return {
    columns: Object.entries(columns).map(([name, cell]) => ({
      name,
      cells: Array.from({ length: rows }, (_, row) => cell(row)),
    })),
    rowNumbers: Array.from({ length: rows }, (_, row) => row + 1),
    decimalComma: false,
  };
}

function marginOf(name: string, sizes: number, rows: number, next: () => number, population: number): Margin {
  const codes = Int32Array.from({ length: rows }, () => Math.floor(sizes * next() ** 1.3));
  const shares = Array.from({ length: sizes }, () => 0.5 + next());
  const all = shares.reduce((sum, share) => sum + share, 0);
  return {
    name,
    categories: shares.map((_, code) => `${code + 1}`),
    codes,
    population: Float64Array.from(shares, (share) => (population * share) / all),
  };
}

function knownTotals(rows: number): void {
  const next = numbers(7);
  const label = `${rows.toLocaleString("en-US")} rows`;
  const table = tableOf(rows, {
    stratum: (row) => row % 100,
    cluster: (row) => row % 10_000,
    weight: () => 1 + 4 * next(),
  });
  const { design } = sound(readDesign(table, { ids: ["cluster"], strata: ["stratum"], weights: "weight" }));
  const population = 90 * rows;
  const [province, age, sex] = [
    marginOf("province", 63, rows, next, population),
    marginOf("age", 6, rows, next, population),
    marginOf("sex", 2, rows, next, population),
  ];
  const income = {
    kind: "number",
    name: "income",
    values: Float64Array.from({ length: rows }, () => 1 + 9 * next()),
  } as const;
  measure(`${label}: post-stratify 63 cells`, () =>
    sound(calibrateDesign(design, { kind: "post-stratify", cells: province })),
  );
  const raked = measure(`${label}: rake 3 margins`, () =>
    sound(calibrateDesign(design, { kind: "rake", margins: [province, age, sex] })),
  );
  console.log(`${"".padEnd(56)} ${raked.sweeps} sweeps until every margin is met to 1 in 10¹²`);
  measure(`${label}: calibrate, linear`, () =>
    sound(
      calibrateDesign(design, {
        kind: "calibrate",
        auxiliaries: [
          intercept(rows, population),
          { kind: "margin", margin: age },
          { ...income, total: 5.6 * population },
        ],
      }),
    ),
  );
  const y = { name: "y", values: Float64Array.from({ length: rows }, () => 100 * next()) };
  measure(`${label}: mean under raked weights, with error`, () =>
    sound(estimateUnder(raked.design, meanOf([y]))),
  );
  memory(`${label}: memory`);
}

function stratified(rows: number, clusters: number, strata: number): SurveyDesign {
  const next = numbers(11);
  const table = tableOf(rows, {
    cluster: (row) => Math.floor((row * clusters) / rows),
    stratum: (row) => Math.floor((Math.floor((row * clusters) / rows) * strata) / clusters),
    weight: () => 1 + 4 * next(),
  });
  return sound(readDesign(table, { ids: ["cluster"], strata: ["stratum"], weights: "weight" })).design;
}

function bootstraps(rows: number, replicates: number): void {
  const label = `${rows.toLocaleString("en-US")} rows: Rao–Wu, ${replicates.toLocaleString("en-US")} replicates`;
  const design = stratified(rows, rows, 100);
  const next = numbers(5);
  const y = { name: "y", values: Float64Array.from({ length: rows }, () => 100 * next()) };
  const built = measure(
    `${label}, build`,
    () => sound(bootstrap(design, { kind: "rao-wu", replicates, seed: 1 })),
    1,
  );
  measure(`${label}, one mean`, () => sound(estimateUnder(built.design, meanOf([y]))), 3);
  memory(`${label}, memory`);
}

/** As SIPAS 2024: 36,525 people in 1,170 villages of 63 provinces, five factors of ten items. */
function wholeIndex(replicates: number): void {
  const rows = 36_525;
  const design = stratified(rows, 1_170, 63);
  const next = numbers(13);
  const codes = Array.from({ length: 50 }, (_, item) => `i${item + 1}`);
  const raw = codes.map(
    (code): RawItem => ({
      code,
      scale: TOP_TWO_OF_FIVE,
      answers: Float64Array.from({ length: rows }, () =>
        next() < 0.08 ? 98 : 1 + Math.floor(5 * next() ** 0.4),
      ),
    }),
  );
  const label = (text: string) => ({ vi: text, en: text });
  const tree: SurveyIndexTree = {
    root: {
      code: "index",
      label: label("index"),
      children: Array.from({ length: 5 }, (_, factor) => ({
        code: `f${factor + 1}`,
        label: label(`f${factor + 1}`),
        children: codes.slice(10 * factor, 10 * factor + 10).map((code) => ({ code, label: label(code) })),
      })),
    },
    rollUp: "item-count",
    whenChildMissing: "drop",
  };
  const units = Array.from({ length: 63 }, (_, unit) => `province ${unit + 1}`);
  const unitOf = Int32Array.from({ length: rows }, (_, row) =>
    Math.floor((Math.floor((row * 1_170) / rows) * 63) / 1_170),
  );
  const { items } = sound(readAnswers(raw, rows));
  const request = {
    tree,
    ratings: { items, units, unitOf, respondents: rows },
    seed: 1,
    suppression: { threshold: 30, totalPublished: true },
  };
  measure("index of 63 units × 56 nodes, linearised", () => sound(surveyIndex(design, request)), 1);
  const built = measure(`Rao–Wu of 1,170 villages, ${shown(replicates)} replicates, build`, () =>
    sound(bootstrap(design, { kind: "rao-wu", replicates, seed: 1 })),
  );
  measure(
    `the same index with ${shown(replicates)} replicates`,
    () => sound(surveyIndex(built.design, request)),
    1,
  );
  memory("memory");
}

for (const rows of [100_000, 300_000, 1_000_000]) knownTotals(rows);
bootstraps(100_000, 125);
bootstraps(100_000, 250);
bootstraps(100_000, 500);
bootstraps(100_000, 1_000);
wholeIndex(1_000);
