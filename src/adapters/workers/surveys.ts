import type { SurveyCalculations } from "../../app/surveys/index.ts";
import {
  type DataTable,
  type IndexFault,
  type Planned,
  runSurveyIndex,
  runSurveyPlan,
  type SurveyFault,
  type SurveyIndexPlan,
  type SurveyPlan,
} from "../../core/index.ts";
import type { WorkerPool } from "./pool.ts";

/** Cells read, once for each replicate: below this it takes a few hundredths of a second, less than handing it over. */
const AT_ONCE = 400_000;

/** Surveys: small ones at once, the others in a thread. */
export function surveyCalculations(pool: WorkerPool): SurveyCalculations {
  return {
    estimateSurvey: async (table, plan, signal) => {
      if (cellsRead(table, plan) <= AT_ONCE) return runSurveyPlan(table, plan);
      const tasks = [{ kind: "survey" as const, table, plan }];
      const answered = await pool.together<"survey">(tasks, signal === undefined ? {} : { signal });
      return answered.ok
        ? onlyOne(answered.value)
        : { ok: false, faults: answered.faults.map(asSurveyFault) };
    },
    surveyIndex: async (table, method, plan, signal) => {
      if (cellsRead(table, plan) <= AT_ONCE) return runSurveyIndex(table, method, plan);
      const tasks = [{ kind: "surveyIndex" as const, table, method, plan }];
      const answered = await pool.together<"surveyIndex">(tasks, signal === undefined ? {} : { signal });
      return answered.ok
        ? onlyOne(answered.value)
        : { ok: false, faults: answered.faults.map(asSurveyFault) };
    },
  };
}

function cellsRead({ columns, rowNumbers }: DataTable, { replicates }: SurveyPlan | SurveyIndexPlan): number {
  return columns.length * rowNumbers.length * (1 + timesOver(replicates, rowNumbers.length));
}

/** A jackknife has as many replicates as clusters: at most the rows, mostly far fewer. */
function timesOver(replicates: SurveyPlan["replicates"], rows: number): number {
  switch (replicates?.kind) {
    case undefined:
      return 0;
    case "bootstrap":
      return replicates.replicates;
    case "given":
      return replicates.columns.length;
    case "jackknife":
    case "brr":
    case "fay":
      return Math.min(rows, 500);
  }
}

function onlyOne<Value>([value]: readonly Planned<Value>[]): Planned<Value> {
  if (value === undefined) throw new Error("a task has an answer");
  return value;
}

function asSurveyFault({ code, words }: IndexFault): SurveyFault {
  return { code: code === "cancelled" ? "cancelled" : "worker-lost", words };
}
