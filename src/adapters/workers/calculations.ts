import type { IndexCalculations } from "../../app/indices/index.ts";
import type { SurveyCalculations } from "../../app/surveys/index.ts";
import { readySimulation } from "../../core/index.ts";
import { WorkerPool, type WorkerSettings } from "./pool.ts";
import { sharedTable } from "./sharedTable.ts";
import { surveyCalculations } from "./surveys.ts";

/** Parts for each thread: small enough that progress is seen and a thread that is done finds more. */
const PARTS = 8;

/** Long calculations in a pool of threads. `close` ends them at once. */
export function createCalculations(
  settings: WorkerSettings = {},
): IndexCalculations & SurveyCalculations & { readonly close: () => Promise<void> } {
  const pool = new WorkerPool(settings);
  const rangesOf = (count: number) => ranges(count, pool.threads * PARTS);
  let last = 0;
  return {
    simulate: async (job, watch = {}) => {
      const ready = readySimulation(job);
      if (!ready.ok) return ready;
      const handed = { id: ++last, job: { ...job, table: sharedTable(job.table) } };
      const tasks = rangesOf(ready.value.count).map(([from, to]) => ({
        kind: "simulate" as const,
        ...handed,
        from,
        to,
      }));
      const parts = await pool.together<"simulate">(tasks, watch);
      return parts.ok ? { ok: true, value: ready.value.joined(parts.value) } : parts;
    },
    reachableRanks: async (question, units = question.units, watch = {}) => {
      const tasks = rangesOf(units.length).map(([from, to]) => ({
        kind: "reach" as const,
        question,
        units: units.slice(from, to),
      }));
      const parts = await pool.together<"reach">(tasks, watch);
      return parts.ok ? { ok: true, value: parts.value.flat() } : parts;
    },
    explainChange: async (question, watch = {}) => {
      const parts = await pool.together<"explain">([{ kind: "explain", question }], watch);
      const [value] = parts.ok ? parts.value : [];
      if (!parts.ok) return parts;
      if (value === undefined) throw new Error("a task has an answer");
      return { ok: true, value };
    },
    ...surveyCalculations(pool),
    close: () => pool.close(),
  };
}

/** Cuts 0…count into at most `parts` ranges of nearly equal length. */
function ranges(count: number, parts: number): readonly (readonly [number, number])[] {
  const made = Math.max(1, Math.min(count, parts));
  return Array.from({ length: made }, (_, part) => [
    Math.floor((count * part) / made),
    Math.floor((count * (part + 1)) / made),
  ]);
}
