/**
 * The last minutes before a deadline: 200 people save inputs and upload files, the server is killed with -9 three times and
 * started again, and everybody goes on trying after the deadline. Prints what was acknowledged, what of it is gone, and what
 * was accepted late. Bar: 0 and 0.
 */
import { fork } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { sql } from "kysely";
import { openStore } from "../src/adapters/postgres/index.ts";
import { startServerProcess } from "../test/support/server-process.ts";
import type { DeadlinePlan, Outcome } from "./province/deadlinePeople.ts";
import { leafCodes, openBenchRound, openWorld, type SignedIn, signInAs } from "./province/world.ts";

const PEOPLE = 200;
const KILLS = 3;
const SECONDS_BEFORE = 45;
const SECONDS_AFTER = 10;
const HOUR = 3_600_000;

async function prepare(folder: string, secret: string): Promise<{ round: string; persons: SignedIn[] }> {
  const world = await openWorld(folder, PEOPLE);
  const at = (hours: number): string => new Date(Date.now() + hours * HOUR).toISOString();
  const round = await openBenchRound(world, "Giờ chót", {
    selfScoring: { from: at(-1), until: at(1) },
    appraisal: { from: at(2), until: at(3) },
  });
  const persons = await signInAs(world, world.units, secret);
  await world.close();
  return { round, persons };
}

/** Moves the deadline while nobody is at work yet. */
async function setDeadline(data: string, round: string, deadline: Date): Promise<void> {
  const open = await openStore({ dataFolder: data, mode: "own" });
  await sql`update rounds set clock = jsonb_set(clock, '{selfScoring,until}', to_jsonb(${deadline.toISOString()}::text))
    where id = ${round}`.execute(open.db);
  await open.close();
}

function letThemWork(plan: DeadlinePlan): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const people = fork(new URL("./province/deadlinePeople.ts", import.meta.url), { stdio: "inherit" });
    people.once("message", (outcome: Outcome) => resolve(outcome));
    people.once("error", reject);
    people.once("exit", (code) => code !== 0 && reject(new Error(`the people stopped with code ${code}`)));
    people.send(plan);
  });
}

/** Of the acknowledged writes, those that are not in the store; and writes kept from the deadline on. */
async function account(data: string, round: string, { acknowledged }: Outcome, deadline: Date) {
  const open = await openStore({ dataFolder: data, mode: "own" });
  const saves = await sql<{ key: string }>`
    select unit_key || ' ' || leaf || ' ' || version as key from answer_changes where round_id = ${round}`.execute(
    open.db,
  );
  const files = await sql<{ key: string }>`
    select unit_key || ' ' || leaf || ' ' || title as key from evidence where round_id = ${round}`.execute(
    open.db,
  );
  const late = await sql<{ count: number }>`
    select (select count(*) from answer_changes where round_id = ${round} and changed_at >= ${deadline})
      + (select count(*) from evidence where round_id = ${round} and added_at >= ${deadline}) as count`.execute(
    open.db,
  );
  await open.close();
  const kept = {
    save: new Set(saves.rows.map(({ key }) => key)),
    upload: new Set(files.rows.map(({ key }) => key)),
  };
  const gone = acknowledged.filter(
    ({ unit, leaf, kind, mark }) => !kept[kind].has(`${unit} ${leaf} ${mark}`),
  );
  return { gone: gone.length, late: Number(late.rows[0]?.count ?? 0) };
}

const folder = await mkdtemp(path.join(tmpdir(), "chiso-deadline-"));
try {
  const secret = randomBytes(32).toString("hex");
  process.env["CHISO_SECRET"] = secret;
  const { round, persons } = await prepare(folder, secret);
  const data = path.join(folder, "data");
  const deadline = new Date(Date.now() + SECONDS_BEFORE * 1000 + 5000);
  await setDeadline(data, round, deadline);
  let server = await startServerProcess(data);
  const port = Number(new URL(server.url).port);
  const end = deadline.getTime() + SECONDS_AFTER * 1000;
  const working = letThemWork({ port, round, persons, leaves: leafCodes(), end, pauseMs: 500 });
  for (let kill = 0; kill < KILLS; kill += 1) {
    await pause((SECONDS_BEFORE * 1000) / (KILLS + 1));
    await server.kill();
    server = await startServerProcess(data);
  }
  const outcome = await working;
  await server.stop();
  const { gone, late } = await account(data, round, outcome, deadline);
  const saves = outcome.acknowledged.filter(({ kind }) => kind === "save").length;
  console.log(`${PEOPLE} people, ${KILLS} × kill -9, deadline after ${SECONDS_BEFORE} s`);
  console.log(`acknowledged: ${saves} saves, ${outcome.acknowledged.length - saves} files`);
  console.log(`unanswered while the server was gone: ${outcome.unanswered}`);
  console.log(`refused: ${JSON.stringify(outcome.refused)}`);
  console.log(`acknowledged and gone: ${gone} (bar 0)`);
  console.log(`accepted after the deadline: ${late} (bar 0)`);
} finally {
  await rm(folder, { recursive: true, force: true });
}
