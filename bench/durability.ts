/**
 * Kills the program in mid-write again and again (`kill -9` of Node; of Node and PostgreSQL together), starts it on
 * the same folder and counts acknowledged rows that are gone. Prints a table; ends with 1 when anything was lost.
 *
 * Run: npx tsx bench/durability.ts [times each, default 10]
 */
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { killInMidWrite } from "../test/support/server-children.ts";

const LONGEST_MS = 1_000;

async function run(times: number): Promise<boolean> {
  let whole = true;
  for (const kill of ["node", "server and node"] as const) {
    const folder = await mkdtemp(path.join(tmpdir(), "chiso-durability-"));
    await chmod(folder, 0o755);
    for (let time = 1; time <= times; time += 1) {
      // Spread over the second, the same moments in every run.
      const afterMs = Math.round((time / times) * LONGEST_MS);
      const { acknowledged, lost, restartMs } = await killInMidWrite(folder, kill, afterMs);
      whole &&= lost.length === 0;
      console.log(
        `kill -9 of ${kill}, ${time}/${times} after ${afterMs} ms: ${acknowledged} acknowledged, ${lost.length} lost, restart ${Math.round(restartMs)} ms`,
      );
    }
    await rm(folder, { recursive: true, force: true });
  }
  return whole;
}

const whole = await run(Number(process.argv[2] ?? 10));
process.exit(whole ? 0 : 1);
