/**
 * A province at work: 150 units × 90 leaves × 3 documents, a library of 50,000 documents, 200 people at once: focal points
 * open sheets and save inputs, appraisers list a criterion across all units, clerks search. Server and people are two
 * processes; PostgreSQL writes durably. Prints p50, p95 and p99 as the people see them. Bar: p95 under 100 ms each.
 * Pause for thought in seconds: CHISO_BENCH_PAUSE (default 4).
 */
import { fork } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { cpus, loadavg, tmpdir } from "node:os";
import path from "node:path";
import { readPublicAssets } from "../src/adapters/files/public-assets/index.ts";
import { buildApp, PAGE_STYLES } from "../src/http/server.ts";
import { fillLibrary, fillRound, handAllIn, SEARCHES } from "./province/fill.ts";
import type { Act, Person, Plan, Times } from "./province/people.ts";
import { type BenchWorld, leafCodes, OWNER, openBenchRound, openWorld, signInAs } from "./province/world.ts";

const UNITS = 150;
const FILES = 3;
const DOCUMENTS = 50_000;
const [TYPING, APPRAISING, SEARCHING] = [150, 30, 20];
const SECONDS = 20;
const BAR_MS = 100;
const HOUR = 3_600_000;
const pause = Number(process.env["CHISO_BENCH_PAUSE"] ?? 4);

async function prepare(folder: string): Promise<{ world: BenchWorld; typing: string; judged: string }> {
  const world = await openWorld(folder, UNITS);
  const at = (hours: number): string => new Date(Date.now() + hours * HOUR).toISOString();
  const typing = await openBenchRound(world, "Đang tự chấm", {
    selfScoring: { from: at(-1), until: at(24) },
    appraisal: { from: at(24), until: at(48) },
  });
  const judged = await openBenchRound(world, "Đang thẩm định", {
    selfScoring: { from: at(-2), until: at(1) },
    appraisal: { from: at(1), until: at(48) },
  });
  await fillRound(world, typing, FILES);
  await fillRound(world, judged, FILES);
  await handAllIn(world, judged);
  // The clock of the second round is set back, as if its self-scoring had ended an hour ago.
  const clock = {
    selfScoring: { from: at(-24), until: at(-1) },
    appraisal: { from: at(-1), until: at(24) },
  };
  await world.db
    .updateTable("rounds")
    .set({ clock: JSON.stringify(clock) })
    .where("id", "=", judged)
    .execute();
  await fillLibrary(world, DOCUMENTS);
  return { world, typing, judged };
}

async function peopleOf(
  world: BenchWorld,
  typing: string,
  judged: string,
  secret: string,
): Promise<Person[]> {
  const inputs = leafCodes().map((code) => `/leaves/${code}/inputs/done`);
  const criteria = leafCodes().map((code) => `/api/rounds/${judged}/appraisal/leaves/${code}`);
  const searches = SEARCHES.map((q) => `/api/units/${OWNER}/library?${new URLSearchParams({ q })}`);
  const names = [
    ...world.units.slice(0, TYPING),
    ...Array.from({ length: APPRAISING }, (_, index) => `appraiser-${(index % 10) + 1}`),
    ...Array.from({ length: SEARCHING }, () => "owner"),
  ];
  return (await signInAs(world, names, secret)).map((person) => {
    if (person.username === "owner") return { ...person, job: { kind: "search", pages: searches } };
    if (person.username.startsWith("appraiser"))
      return { ...person, job: { kind: "criterion", pages: criteria } };
    return {
      ...person,
      job: { kind: "sheet", sheet: `/api/rounds/${typing}/sheets/${person.username}`, inputs },
    };
  });
}

function work(plan: Plan): Promise<Times> {
  return new Promise((resolve, reject) => {
    const people = fork(new URL("./province/people.ts", import.meta.url), { stdio: "inherit" });
    people.once("message", (times: Times) => resolve(times));
    people.once("error", reject);
    people.once("exit", (code) => code !== 0 && reject(new Error(`the people stopped with code ${code}`)));
    people.send(plan);
  });
}

const NAMES: Readonly<Record<Act, string>> = {
  open: "open a sheet of 90 lines",
  save: "save one input",
  criterion: `a criterion across ${UNITS} units`,
  search: `search among ${DOCUMENTS.toLocaleString("en")} documents`,
};

function show(who: string, times: Times): number {
  const slowest = (Object.keys(NAMES) as Act[]).map((act) => {
    const sorted = times[act].toSorted((a, b) => a - b);
    if (sorted.length === 0) return 0;
    const at = (share: number): number => sorted[Math.floor(sorted.length * share)] ?? Number.NaN;
    console.log(
      `${`${who}, ${NAMES[act]}`.padEnd(52)} p50 ${at(0.5).toFixed(1)} ms   p95 ${at(0.95).toFixed(1)} ms   p99 ${at(0.99).toFixed(1)} ms   max ${at(0.999).toFixed(1)} ms   n ${sorted.length}`,
    );
    return at(0.95);
  });
  return Math.max(...slowest);
}

const loadBefore = (loadavg()[0] ?? 0).toFixed(1);
const folder = await mkdtemp(path.join(tmpdir(), "chiso-bench-"));
const { world, typing, judged } = await prepare(folder);
const secret = randomBytes(32).toString("hex");
const assets = await readPublicAssets(PAGE_STYLES);
const app = await buildApp(
  { ...world.parts, publicUrl: null, webFolder: folder, secret, assets },
  { level: "silent" },
);
try {
  await app.listen({ port: 0, host: "127.0.0.1" });
  const address = app.server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const persons = await peopleOf(world, typing, judged, secret);
  const alone = [persons[0], persons[TYPING], persons.at(-1)].filter((person) => person !== undefined);
  for (const person of alone) show("alone", await work({ port, persons: [person], pauseMs: 0, seconds: 3 }));
  const together = await work({ port, persons, pauseMs: pause * 1000, seconds: SECONDS });
  const p95 = show(`${persons.length} people`, together);
  console.log(`bar ${BAR_MS} ms: ${p95 < BAR_MS ? "kept" : "missed"} (pause for thought ${pause} s)`);
  console.log(`load of the machine before ${loadBefore} on ${cpus().length} cores`);
} finally {
  await app.close();
  await world.close();
  await rm(folder, { recursive: true, force: true });
}
