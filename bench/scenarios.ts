/** What if, goal seek and the split of a change of rank, each in one thread as in a browser. Prints times; bars: 50 ms and 2 s. */
import {
  cheapest,
  compileMethod,
  type Entry,
  explainRankChange,
  goalSeek,
  ladder,
  leavesOf,
  loadMethod,
  type OtherUnit,
  optionsOf,
  type ScenarioSetting,
  scoreUnit,
  type WeighedOption,
  whatIf,
  type YearTable,
} from "../src/core/index.ts";

const LEAVES = 90;
const UNITS = 150;
const RUNS = 500;
const OPEN = 60;
const OPTIONS = 6;

/** A small linear congruential generator: the same numbers on every machine. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

function leafText(index: number): string {
  const head = `  - { code: "${Math.floor(index / 10) + 1}.${(index % 10) + 1}", label: { vi: Tiêu chí }, max: 1, scoredBy: self, `;
  switch (index % 3) {
    case 0:
      return `${head}inputs: { ok: { kind: yes-no }, sent: { kind: yes-no } }, rule: { kind: checklist, of: [ok, sent], mode: each } }`;
    case 1:
      return `${head}inputs: { late: { kind: count } }, rule: { kind: deduction, of: late, each: 0.15 } }`;
    default:
      return `${head}inputs: { done: { kind: count }, planned: { kind: count } }, rule: { kind: proportional, of: done, in: planned, floor: 0.5, whenNoCases: { full: true } } }`;
  }
}

const compiled = compileMethod(
  loadMethod(`id: bench
version: "1"
title: { vi: Đo tốc độ }
status: composed
basis: []
families: [commune]
period: year
max: ${LEAVES}
groups: { base: percent, bands: [{ id: A, from: 90 }, { id: B, from: 80, below: 90 }, { id: C, from: 70, below: 80 }, { id: D, below: 70 }] }
tree:
${Array.from({ length: LEAVES }, (_, index) => leafText(index)).join("\n")}
`),
);
const codes = leavesOf(compiled.method).map(({ code }) => code);

function entryOf(index: number, next: () => number): Entry {
  if (index % 3 === 0) return { inputs: { ok: next() > 0.3, sent: next() > 0.5 } };
  if (index % 3 === 1) return { inputs: { late: Math.floor(next() * 6) } };
  const planned = 1 + Math.floor(next() * 50);
  return { inputs: { done: Math.floor(next() * (planned + 1)), planned } };
}

function province(): ScenarioSetting {
  const next = numbers(766);
  const sheets = Array.from({ length: UNITS + 1 }, (_, unit) => ({
    unit: `Xã ${unit}`,
    family: "commune",
    entries: Object.fromEntries(codes.map((code, index) => [code, entryOf(index, next)])),
  }));
  const [sheet, ...rest] = sheets;
  if (sheet === undefined) throw new Error("a province has units");
  const others: readonly OtherUnit[] = rest.map((each) => scoreUnit(compiled, each));
  return { compiled, sheet, others };
}

function percentile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function timed<T>(work: () => T): { result: T; ms: number } {
  const start = performance.now();
  const result = work();
  return { result, ms: performance.now() - start };
}

function show(times: readonly number[]): { p50: string; p95: string } {
  const write = (ms: number): string => `${ms.toFixed(2)} ms`;
  return { p50: write(percentile(times, 0.5)), p95: write(percentile(times, 0.95)) };
}

function measureWhatIf(setting: ScenarioSetting): void {
  const next = numbers(63);
  const times = Array.from({ length: RUNS }, () => {
    const changes = Array.from({ length: 3 }, (_, part) => {
      const index = Math.floor(next() * 30) * 3 + part;
      return { leaf: codes[index] ?? "", inputs: entryOf(index, next).inputs ?? {} };
    });
    return timed(() => whatIf(setting, changes)).ms;
  });
  console.log(`what if, ${LEAVES} leaves against ${UNITS} units, ${RUNS} changes (bar 50 ms)`);
  console.table([show(times)]);
}

function measureGoal(setting: ScenarioSetting): void {
  const rows = [1, 10, 40].map((rank) => {
    const { result, ms } = timed(() => {
      const ladders = codes.slice(0, OPEN).flatMap((code) => ladder(setting, code) ?? []);
      return goalSeek(setting, optionsOf(ladders), { kind: "rank", rank });
    });
    const proved = result.kind === "reachable" ? result.proved : "";
    const effort = result.kind === "reachable" ? result.cheapest.effort : "";
    return { goal: `rank ${rank}`, answer: result.kind, effort, proved, time: `${ms.toFixed(0)} ms` };
  });
  console.log(`ladders of ${OPEN} leaves and the cheapest way by the scoring core (bar 2 s)`);
  console.table(rows);
}

type Made = Pick<WeighedOption, "gain" | "effort">;

/** Instances known to be hard for knapsack searches (Pisinger, Where are the hard knapsack problems?, 2005), efforts in hundredths. */
const HARD: Readonly<Record<string, (next: () => number, option: number) => Made>> = {
  "effort 1 each": (_, option) => ({ gain: (option + 1) / 4, effort: 1 }),
  uncorrelated: (next) => ({ gain: next() * 2, effort: hundredths(next() * 100) }),
  "strongly correlated": (next) => {
    const effort = hundredths(next() * 100);
    return { gain: effort / 100 + 0.1, effort };
  },
  "subset sum": (next) => {
    const effort = hundredths(next() * 100) + 0.01;
    return { gain: effort / 50, effort };
  },
  "even sums, odd goal": (next) => {
    const effort = 2 * hundredths(next() * 50) + 0.02;
    return { gain: effort / 50, effort };
  },
  "almost equal ratios": (next) => {
    const gain = next() * 2;
    return { gain: gain + next() * 1e-6, effort: hundredths(gain * 50) };
  },
};

function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}

function measureHard(): void {
  const rows = Object.entries(HARD).flatMap(([name, make]) => {
    const times: number[] = [];
    let proved = 0;
    for (const part of [0.1, 0.5, 0.9])
      for (const seed of [1, 2, 3]) {
        const next = numbers(seed * 766);
        const options = Array.from({ length: OPEN * OPTIONS }, (_, index): WeighedOption => {
          const option = index % OPTIONS;
          return { leaf: `${Math.floor(index / OPTIONS)}`, id: `${option}`, ...make(next, option) };
        });
        const most = cheapest(options, 1_000_000);
        const need = most.reachable ? 0 : hundredths(most.most.gain * part) + 0.01;
        const { result, ms } = timed(() => cheapest(options, need));
        if (result.reachable && result.proved) proved += 1;
        times.push(ms);
      }
    const longest = `${Math.max(...times).toFixed(0)} ms`;
    return [{ instance: name, proved: `${proved} of ${times.length}`, ...show(times), longest }];
  });
  console.log(
    `exact search, ${OPEN} open leaves × ${OPTIONS} options, to 10, 50 and 90 % of what can be gained (bar 2 s)`,
  );
  console.table(rows);
}

function yearOf(next: () => number, max: number): YearTable {
  const fields = Array.from({ length: 8 }, (_, index) => `f${index + 1}`);
  const units = Array.from({ length: 63 }, (_, unit) => {
    const parts = Object.fromEntries(fields.map((code) => [code, hundredths(next() * max)]));
    return { unit: `${unit}`, parts, total: Object.values(parts).reduce((sum, points) => sum + points, 0) };
  });
  return { units, maxima: Object.fromEntries(fields.map((code) => [code, max])) };
}

function measureRankChange(): void {
  const next = numbers(2022);
  const [before, same, changed] = [yearOf(next, 12), yearOf(next, 12), yearOf(next, 15)];
  const rows = [
    { name: "same rules", after: same },
    { name: "changed rules", after: changed },
  ].map(({ name, after }) => {
    const times = before.units.map(({ unit }) => timed(() => explainRankChange({ unit, before, after })).ms);
    return { name, units: times.length, ...show(times) };
  });
  console.log("change of rank, 63 units × 8 parts");
  console.table(rows);
}

const setting = province();
measureWhatIf(setting);
measureGoal(setting);
measureHard();
measureRankChange();
