/**
 * Search in a library of 50,000 documents, one person, no web server: the page of 25 with its hints, as the use case gives
 * it. Prints the fastest, p50 and p95 of each search, and how many documents were said to be found.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { cpus, loadavg, tmpdir } from "node:os";
import path from "node:path";
import { searchLibrary } from "../src/app/library/index.ts";
import { LibrarySearch } from "../src/contract/library.ts";
import { fillLibrary, SEARCHES } from "./province/fill.ts";
import { OWNER, openWorld } from "./province/world.ts";

const DOCUMENTS = 50_000;
const [WARM, TIMES] = [10, 80];

const loadBefore = (loadavg()[0] ?? 0).toFixed(1);
const folder = await mkdtemp(path.join(tmpdir(), "chiso-bench-"));
const world = await openWorld(folder, 1);
const person = {
  ...world.parts,
  actor: {
    accountId: world.owner,
    displayName: "owner",
    roles: [{ role: "owner" as const, unit: OWNER }],
  },
};
try {
  await fillLibrary(world, DOCUMENTS);
  for (const q of ["", ...SEARCHES]) {
    const wanted = LibrarySearch.parse({ q });
    const times: number[] = [];
    let found = "";
    for (let run = 0; run < WARM + TIMES; run += 1) {
      const from = performance.now();
      const { total } = await searchLibrary(person, OWNER, wanted);
      if (run >= WARM) times.push(performance.now() - from);
      found = String(total);
    }
    times.sort((a, b) => a - b);
    const at = (share: number): string => (times[Math.floor(times.length * share)] ?? Number.NaN).toFixed(1);
    console.log(
      `${`“${q}”`.padEnd(30)} fastest ${at(0)} ms   p50 ${at(0.5)} ms   p95 ${at(0.95)} ms   found ${found}`,
    );
  }
  console.log(`load of the machine before ${loadBefore} on ${cpus().length} cores`);
} finally {
  await world.close();
  await rm(folder, { recursive: true, force: true });
}
