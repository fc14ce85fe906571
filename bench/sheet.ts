/**
 * 200 people at work in one round: each opens a 100-line sheet and saves lines, with a pause for thought between. Server and
 * people are two processes; PostgreSQL writes durably. Prints p50 and p95 as the people see them, and what the server can
 * do at most. Bar: p95 under 100 ms. Pause in seconds: CHISO_BENCH_PAUSE (default 4).
 */
import { fork } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { cpus, loadavg, tmpdir } from "node:os";
import path from "node:path";
import type { Plan, Times } from "./sheet/people.ts";
import { prepareRound } from "./sheet/prepareRound.ts";

const PEOPLE = 200;
const SECONDS = 20;
const BAR_MS = 100;
const pause = Number(process.env["CHISO_BENCH_PAUSE"] ?? 4);

/** Lets the people work in a process of their own and returns every time they waited. */
function work(plan: Plan): Promise<Times> {
  return new Promise((resolve, reject) => {
    const people = fork(new URL("./sheet/people.ts", import.meta.url), { stdio: "inherit" });
    people.once("message", (times: Times) => resolve(times));
    people.once("error", reject);
    people.once("exit", (code) => code !== 0 && reject(new Error(`the people stopped with code ${code}`)));
    people.send(plan);
  });
}

function show(name: string, times: readonly number[], seconds?: number): void {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): string => (sorted[Math.floor(sorted.length * share)] ?? Number.NaN).toFixed(1);
  const rate = seconds === undefined ? "" : `   ${(times.length / seconds).toFixed(0)} a second`;
  console.log(`${name.padEnd(34)} p50 ${at(0.5)} ms   p95 ${at(0.95)} ms   max ${at(0.999)} ms${rate}`);
}

const loadBefore = (loadavg()[0] ?? 0).toFixed(1);
const folder = await mkdtemp(path.join(tmpdir(), "chiso-bench-"));
const round = await prepareRound(folder, PEOPLE);
try {
  const alone = await work({ ...round.plan, people: 1, pauseMs: 0, seconds: 5 });
  show("one person, open 100 lines", alone.open);
  show("one person, save one line", alone.save);
  const together = await work({ ...round.plan, people: PEOPLE, pauseMs: pause * 1000, seconds: SECONDS });
  show(`${PEOPLE} people, open 100 lines`, together.open, SECONDS);
  show(`${PEOPLE} people, save one line`, together.save, SECONDS);
  const most = await work({ ...round.plan, people: PEOPLE, pauseMs: 0, seconds: 10 });
  show(`${PEOPLE} people without pause, open`, most.open, 10);
  show(`${PEOPLE} people without pause, save`, most.save, 10);
  const slowest = [together.open, together.save].map(
    (times) => times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0,
  );
  console.log(
    `bar ${BAR_MS} ms: ${Math.max(...slowest) < BAR_MS ? "kept" : "missed"} (pause for thought ${pause} s)`,
  );
  console.log(
    `load of the machine before ${loadBefore} on ${cpus().length} cores, so above ${cpus().length} other work shares in the times`,
  );
} finally {
  await round.close();
  await rm(folder, { recursive: true, force: true });
}
