/**
 * Risk of a province with 150 units × 90 leaves: a unit saves one input, and the risk page of the whole province and the page of
 * that unit are asked for; alone, and with 20 people who read while others save. Measured inside the server, from the request to
 * the whole answer. Prints p50 and p95; bar: 200 ms for the province after one change. Beside it: judging everything anew, as on
 * the first walk of a day.
 */
import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { cpus, loadavg, tmpdir } from "node:os";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";
import { sql } from "kysely";
import { readPublicAssets } from "../src/adapters/files/public-assets/index.ts";
import { freshenDay } from "../src/app/risk/index.ts";
import { buildApp, PAGE_STYLES } from "../src/http/server.ts";
import { fillRound } from "./province/fill.ts";
import {
  type BenchWorld,
  leafCodes,
  openBenchRound,
  openWorld,
  type SignedIn,
  signInAs,
} from "./province/world.ts";

const UNITS = 150;
const FILES = 2;
const TURNS = 60;
const READERS = 20;
const BAR_MS = 200;
const HOUR = 3_600_000;

type App = Awaited<ReturnType<typeof buildApp>>;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

function line(name: string, times: readonly number[]): number {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  console.log(
    `${name.padEnd(64)} p50 ${at(0.5).toFixed(0).padStart(5)} ms  p95 ${at(0.95).toFixed(0).padStart(5)} ms`,
  );
  return at(0.95);
}

async function get(app: App, { cookie }: SignedIn, url: string): Promise<string> {
  const answer = await app.inject({ method: "GET", url, headers: { cookie } });
  if (answer.statusCode !== 200) throw new Error(`${url}: ${answer.statusCode} ${answer.body.slice(0, 300)}`);
  return answer.body;
}

/** One input of one unit, another leaf each turn. */
async function change(app: App, person: SignedIn, round: string, turn: number): Promise<void> {
  const leaf = leafCodes()[(turn * 7) % leafCodes().length] ?? "";
  const url = `/api/rounds/${round}/sheets/${person.username}/leaves/${leaf}/inputs/done`;
  const { cookie, csrf } = person;
  const send = (baseVersion: number) =>
    app.inject({
      method: "PUT",
      url,
      headers: { cookie, "x-csrf-token": csrf },
      payload: { value: turn % 20, baseVersion },
    });
  let answer = await send(1);
  for (let version = 2; answer.statusCode === 409 && version < 50; version += 1) answer = await send(version);
  if (answer.statusCode !== 200) throw new Error(`${url}: ${answer.statusCode} ${answer.body.slice(0, 300)}`);
}

async function prepare(folder: string): Promise<{ world: BenchWorld; round: string }> {
  const world = await openWorld(folder, UNITS);
  const at = (hours: number): string => new Date(Date.now() + hours * HOUR).toISOString();
  const round = await openBenchRound(world, "Đang tự chấm", {
    selfScoring: { from: at(-1), until: at(24 * 10) },
    appraisal: { from: at(24 * 10), until: at(24 * 20) },
  });
  await fillRound(world, round, FILES);
  // A tenth unanswered, a tenth without documents, the rest between nothing and everything done.
  await sql`update answers set value = to_jsonb(abs(hashtext(unit_key || leaf)) % 16)
    where round_id = ${round} and input = 'done'`.execute(world.db);
  await sql`update answers set value = null where round_id = ${round} and abs(hashtext(leaf || unit_key)) % 10 = 0`.execute(
    world.db,
  );
  await sql`update evidence set removed_at = now(), removed_by = ${world.owner}
    where round_id = ${round} and abs(hashtext(leaf || unit_key)) % 10 = 1`.execute(world.db);
  return { world, round };
}

const folder = await mkdtemp(path.join(tmpdir(), "chiso-risk-"));
try {
  const secret = randomBytes(32).toString("hex");
  const { world, round } = await prepare(folder);
  const [owner] = await signInAs(world, ["owner"], secret);
  const persons = await signInAs(world, world.units.slice(0, READERS), secret);
  if (owner === undefined) throw new Error("no owner");
  const assets = await readPublicAssets(PAGE_STYLES);
  const app = await buildApp(
    { ...world.parts, publicUrl: null, secret, webFolder: folder, assets },
    { level: "silent" },
  );
  const board = `/api/rounds/${round}/risk-board`;
  console.log(
    `${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}; ${UNITS} units × ${leafCodes().length} leaves`,
  );
  console.log(
    `everything judged for the first time: ${(await timed(() => freshenDay(world.parts))).toFixed(0)} ms`,
  );
  const whole: number[] = [];
  for (let turn = 0; turn < 3; turn += 1) {
    await sql`update sheet_risks set good_until = 'epoch'`.execute(world.db);
    whole.push(await timed(() => freshenDay(world.parts)));
  }
  line("everything judged anew, once a day", whole);
  const first = await get(app, owner, board);
  console.log(`answer of the province: ${(first.length / 1024).toFixed(0)} kB`);
  const times = { saved: [] as number[], board: [] as number[], unit: [] as number[], quiet: [] as number[] };
  for (let turn = 0; turn < TURNS; turn += 1) {
    const person = persons[turn % persons.length];
    if (person === undefined) continue;
    times.saved.push(await timed(() => change(app, person, round, turn)));
    times.board.push(await timed(() => get(app, owner, board)));
    times.quiet.push(await timed(() => get(app, owner, board)));
    await change(app, person, round, turn + 1000);
    times.unit.push(await timed(() => get(app, person, `/api/units/${person.username}/risk`)));
  }
  line("one input saved", times.saved);
  const p95 = line("province after one change", times.board);
  line("province, nothing changed", times.quiet);
  line("page of the unit after one change", times.unit);
  const crowd: number[] = [];
  await Promise.all(
    persons.map(async (person, index) => {
      for (let turn = 0; turn < 10; turn += 1) {
        await pause(2000 * Math.random());
        if (index % 4 === 0) await change(app, person, round, turn + 2000);
        crowd.push(
          await timed(() =>
            get(
              app,
              index % 2 === 0 ? owner : person,
              index % 2 === 0 ? board : `/api/units/${person.username}/risk`,
            ),
          ),
        );
      }
    }),
  );
  line(`${READERS} people, half at the province, five of them saving`, crowd);
  console.log(`bar: ${BAR_MS} ms for the province after one change; p95 ${p95.toFixed(0)} ms`);
  await app.close();
  await world.close();
} finally {
  await rm(folder, { recursive: true, force: true });
}
