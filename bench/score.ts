/** Scores and ranks 1,000, 5,000 and 10,000 units × 100 leaves with a structured trace for every leaf. Prints time and memory. */
import { execFileSync } from "node:child_process";
import {
  compileMethod,
  type Entry,
  loadMethod,
  type RoundResult,
  type Sheet,
  scoreRound,
} from "../src/core/index.ts";

const LEAVES = 100;
const EXPRESSION_EVERY = 10;
const RUNS = 3;
const SIZES = [1_000, 5_000, 10_000];

function leafText(index: number): string {
  const code = `${Math.floor(index / 10) + 1}.${(index % 10) + 1}`;
  const head = `      - { code: "${code}", label: { vi: Tiêu chí ${code} }, max: 1, scoredBy: self, `;
  const proportional =
    "inputs: { done: { kind: count }, planned: { kind: count } }, rule: { kind: proportional, of: done, in: planned, floor: 0.5, whenNoCases: { full: true } } }";
  if (index % EXPRESSION_EVERY === 0) {
    return `${head}inputs: { done: { kind: count }, planned: { kind: count } }, rule: { kind: expression, cel: "planned > 0 ? min(maxPoints, maxPoints * done / planned) : 0" } }`;
  }
  switch (index % 5) {
    case 1:
      return `${head}inputs: { ok: { kind: yes-no } }, rule: { kind: checklist, of: [ok] } }`;
    case 2:
      return `${head}inputs: { late: { kind: count } }, rule: { kind: deduction, of: late, each: 0.25 } }`;
    case 3:
      return `${head}inputs: { level: { kind: choice, options: [good, fair, poor] } }, rule: { kind: levels, of: level, shares: { good: 1, fair: 0.75, poor: 0 } } }`;
    default:
      return head + proportional;
  }
}

function methodText(): string {
  const fields = Array.from({ length: LEAVES / 10 }, (_, field) => {
    const leaves = Array.from({ length: 10 }, (_, leaf) => leafText(field * 10 + leaf));
    return `  - code: "${field + 1}"\n    label: { vi: Lĩnh vực ${field + 1} }\n    max: 10\n    children:\n${leaves.join("\n")}`;
  });
  return `id: bench\nversion: "1"\ntitle: { vi: Đo tốc độ }\nstatus: composed\nbasis: []\nfamilies: [commune]\nperiod: year\nmax: 100\ntree:\n${fields.join("\n")}\n`;
}

/** A small linear congruential generator: the same numbers on every machine. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

function entryOf(index: number, next: () => number): Entry {
  const planned = Math.floor(next() * 50);
  const kind = index % EXPRESSION_EVERY === 0 ? 0 : index % 5;
  if (kind === 1) return { inputs: { ok: next() > 0.3 } };
  if (kind === 2) return { inputs: { late: Math.floor(next() * 6) } };
  if (kind === 3) return { inputs: { level: ["good", "fair", "poor"][Math.floor(next() * 3)] ?? "poor" } };
  return { inputs: { done: Math.floor(next() * (planned + 1)), planned } };
}

function sheets(count: number, codes: readonly string[]): Sheet[] {
  const next = numbers(766);
  return Array.from({ length: count }, (_, unit) => ({
    unit: `Xã ${unit + 1}`,
    family: "commune",
    entries: Object.fromEntries(codes.map((code, index) => [code, entryOf(index, next)])),
  }));
}

interface Figures {
  readonly units: number;
  readonly traces: number;
  readonly times: readonly number[];
  readonly peakMiB: number;
}

/** One size in a process of its own, so that its memory is its own. */
function measure(units: number): Figures {
  const method = loadMethod(methodText());
  const compiled = compileMethod(method);
  const codes = method.tree.flatMap((field) =>
    "children" in field ? field.children.map(({ code }) => code) : [],
  );
  scoreRound(compiled, sheets(200, codes));
  const input = sheets(units, codes);
  const start = performance.now();
  const result: RoundResult = scoreRound(compiled, input);
  const time = performance.now() - start;
  const traces = result.units.reduce(
    (sum, { leaves }) => sum + leaves.filter(({ outcome }) => outcome.trace.steps.length > 0).length,
    0,
  );
  return { units, traces, times: [time], peakMiB: Math.round(process.resourceUsage().maxRSS / 1024) };
}

function inOwnProcess(units: number): Figures {
  const runs = Array.from({ length: RUNS }, () => {
    const child = execFileSync(process.execPath, [...process.execArgv, import.meta.filename, String(units)], {
      encoding: "utf8",
    });
    const figures: Figures = JSON.parse(child);
    return figures;
  });
  return {
    units,
    traces: runs[0]?.traces ?? 0,
    times: runs.flatMap(({ times }) => times),
    peakMiB: Math.max(...runs.map(({ peakMiB }) => peakMiB)),
  };
}

const size = Number(process.argv[2]);
if (size > 0) console.log(JSON.stringify(measure(size)));
else {
  const figures = SIZES.map(inOwnProcess);
  console.table(
    figures.map(({ units, traces, times, peakMiB }) => ({
      units,
      traces,
      "best ms": Math.round(Math.min(...times)),
      "all ms": times.map((time) => Math.round(time)).join(" "),
      "µs per leaf": Number(((Math.min(...times) * 1000) / (units * LEAVES)).toFixed(3)),
      "peak MiB": peakMiB,
    })),
  );
  console.log(
    "Bars for 10,000 units × 100 leaves, a tenth of them expressions: 1000 ms, 1024 MiB, the same time per leaf at every size.",
  );
}
