/**
 * A Node process that starts the embedded PostgreSQL and then stays, or writes one row after the other, until it is
 * killed. It prints one line for each thing that happened: `ready <server pid>`, `failed <code>`, `wrote <id>`.
 *
 * Usage: node --import tsx test/support/server-child.ts <data folder> <stay|write> [kernel|watchdog]
 */
import { writeSync } from "node:fs";
import { sql } from "kysely";
import { connect } from "../../src/adapters/postgres/connection.ts";
import { LauncherError, startEmbeddedServer } from "../../src/adapters/postgres/launcher/index.ts";

/** Unbuffered: a line that the parent has read is a row that was acknowledged. */
function say(line: string): void {
  writeSync(1, `${line}\n`);
}

async function run(dataFolder: string, work: string, guard: string): Promise<void> {
  const orphanGuard = guard === "watchdog" ? "watchdog" : "kernel";
  const server = await startEmbeddedServer({ dataFolder, orphanGuard });
  say(`ready ${server.pid}`);
  process.once("SIGTERM", () => void server.stop().then(() => process.exit(0)));
  setInterval(() => undefined, 60_000);
  if (work !== "write") return;
  const db = await connect(server.address, { connections: 1 });
  await sql`create table if not exists written (id bigint generated always as identity primary key)`.execute(
    db,
  );
  for (;;) {
    const { rows } = await sql<{ id: number }>`insert into written default values returning id`.execute(db);
    say(`wrote ${rows[0]?.id}`);
  }
}

const [dataFolder = "", work = "stay", guard = "kernel"] = process.argv.slice(2);
run(dataFolder, work, guard).catch((error: unknown) => {
  say(`failed ${error instanceof LauncherError ? error.code : String(error)}`);
  process.exit(1);
});
