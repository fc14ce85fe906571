/**
 * A board of 50,000 tasks: 150 agencies, every state, what a province sets in years. The board, a page of the list (first and
 * deep), the search for words, the counts by agency and the page of one agency are asked for. Measured inside the server, from
 * the request to the whole answer; alone, and with 20 people who read at once. Prints p50 and p95.
 */
import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { cpus, loadavg, tmpdir } from "node:os";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { sql } from "kysely";
import { readPublicAssets } from "../src/adapters/files/public-assets/index.ts";
import { buildApp, PAGE_STYLES } from "../src/http/server.ts";
import { type BenchWorld, openWorld, type SignedIn, signInAs } from "./province/world.ts";

const AGENCIES = 150;
const TASKS = 50_000;
const TURNS = 60;
const READERS = 20;

type App = Awaited<ReturnType<typeof buildApp>>;

/** One statement: every agency, state and deadline of three years, a fifth with a person, words in every title. */
async function fill(world: BenchWorld): Promise<void> {
  await sql`update units set parent_key = 'so-noi-vu' where key <> 'so-noi-vu'`.execute(world.db);
  await sql`
    insert into tasks (id, office_key, unit_key, title, lead_key, support_keys, assignee_id, due, first_due, state, share, source,
      basis, index_id, expected_points, submitted_at, done_at, created_at, created_by, search)
    select gen_random_uuid(), 'so-noi-vu', 'so-noi-vu', 'Nhiệm vụ số ' || n || ' ' || w.words, 'xa-' || (1 + n % ${AGENCIES}::int),
      array['xa-' || (1 + (n + 7) % ${AGENCIES}::int)],
      case when n % 5 = 0 then (select g.account_id from role_grants g where g.unit_key = 'xa-' || (1 + n % ${AGENCIES}::int) limit 1) end,
      d.due, d.due, s.state, case s.state when 'done' then 1 when 'doing' then 0.4 else 0 end, 'own', '', 'bench', 0.5,
      case when s.state in ('done', 'submitted') then d.due + time '09:00' + (n % 21 - 12) * interval '1 day' end,
      case when s.state = 'done' then d.due + time '15:00' end,
      now() - interval '1 year', ${world.owner}, 'nhiem vu so ' || n || ' ' || w.plain
    from generate_series(1, ${TASKS}::int) n
    cross join lateral (select (array['rà soát thủ tục', 'số hóa hồ sơ', 'giải ngân vốn', 'công khai ngân sách'])[1 + n % 4] as words,
      (array['ra soat thu tuc', 'so hoa ho so', 'giai ngan von', 'cong khai ngan sach'])[1 + n % 4] as plain) w
    cross join lateral (select current_date + (n * 37 % 900) - 700 as due) d
    cross join lateral (select case when d.due < current_date - 10 then (array['done', 'done', 'done', 'done', 'done', 'cancelled', 'doing', 'returned'])[1 + n % 8]
      else (array['not-started', 'not-started', 'doing', 'doing', 'submitted', 'done', 'returned', 'doing'])[1 + n % 8] end as state) s`.execute(
    world.db,
  );
  await sql`insert into task_needs (task_id, needs_id)
    select id, lag(id) over (order by due, id) from tasks where random() < 0.1 and state <> 'done' offset 1`.execute(
    world.db,
  );
  await sql`analyze`.execute(world.db);
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

function line(name: string, times: readonly number[]): void {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number): string =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(0).padStart(5);
  console.log(`${name.padEnd(52)} p50 ${at(0.5)} ms  p95 ${at(0.95)} ms`);
}

async function get(app: App, { cookie }: SignedIn, url: string): Promise<string> {
  const answer = await app.inject({ method: "GET", url, headers: { cookie } });
  if (answer.statusCode !== 200) throw new Error(`${url}: ${answer.statusCode} ${answer.body.slice(0, 300)}`);
  return answer.body;
}

const folder = await mkdtemp(path.join(tmpdir(), "chiso-tasks-"));
try {
  const secret = randomBytes(32).toString("hex");
  const world = await openWorld(folder, AGENCIES);
  await fill(world);
  const [owner] = await signInAs(world, ["owner"], secret);
  const doers = await signInAs(world, world.units.slice(0, READERS), secret);
  const [doer] = doers;
  if (owner === undefined || doer === undefined) throw new Error("nobody signed in");
  const assets = await readPublicAssets(PAGE_STYLES);
  const app = await buildApp(
    { ...world.parts, publicUrl: null, secret, webFolder: folder, assets },
    { level: "silent" },
  );
  console.log(
    `${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}; ${TASKS} tasks of ${AGENCIES} agencies`,
  );
  const asked: readonly (readonly [string, SignedIn, string])[] = [
    ["board of the office, 30 a column", owner, "/api/tasks/board?limit=30"],
    ["list, first page of 50", owner, "/api/tasks?limit=50"],
    ["list, page 400", owner, "/api/tasks?limit=50&offset=20000"],
    ["late ones only", owner, "/api/tasks?late=yes&limit=50"],
    ["two words, without marks", owner, "/api/tasks?q=so+hoa+ho+so&limit=50"],
    ["counts by agency, late ones by name", owner, "/api/units/so-noi-vu/tasks"],
    ["board of one agency", doer, "/api/tasks/board?limit=30"],
    ["own work of a doer", doer, "/api/tasks?scope=mine&state=open&limit=30"],
    ["a month of the calendar", owner, `/api/tasks?from=${day(0)}&until=${day(34)}&limit=200`],
  ];
  for (const [name, person, url] of asked) {
    await get(app, person, url);
    const times: number[] = [];
    for (let turn = 0; turn < TURNS; turn += 1) times.push(await timed(() => get(app, person, url)));
    line(name, times);
  }
  const crowd: number[] = [];
  await Promise.all(
    doers.map(async (person, index) => {
      for (let turn = 0; turn < 10; turn += 1) {
        const [url, who] =
          index % 4 === 0 ? ["/api/tasks/board?limit=30", owner] : ["/api/tasks?scope=mine&limit=30", person];
        crowd.push(await timed(() => get(app, who, url)));
        await new Promise((resolve) => setTimeout(resolve, 1000 * Math.random()));
      }
    }),
  );
  line(`${READERS} people at once, a quarter at the whole board`, crowd);
  await app.close();
  await world.close();
} finally {
  await rm(folder, { recursive: true, force: true });
}

function day(from: number): string {
  return new Date(Date.now() + from * 86_400_000).toISOString().slice(0, 10);
}
