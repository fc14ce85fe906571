import { appraisalOverview } from "../appraisal/index.ts";
import type { Actor, Context } from "../context.ts";
import { stageOf } from "../rounds/index.ts";
import { innerDeadline, type Names, type OwnDeadline, ownDeadlines, type Person } from "./ownDeadlines.ts";
import type { InnerDeadline } from "./ports.ts";
import type { RoundAtWork } from "./roundsAtWork.ts";

/** Own work whose window is open now and which is not done; `open` tells what is left where that can be counted. */
export async function openWork(
  services: Omit<Context, "actor">,
  actor: Actor & Pick<Person, "account">,
  rounds: readonly RoundAtWork[],
  inner: readonly InnerDeadline[],
  names: Names,
  now: Date,
): Promise<readonly OwnDeadline[]> {
  const found: OwnDeadline[] = [];
  for (const round of rounds) {
    for (const deadline of ownDeadlines(round.whole, actor, names)) {
      if (deadline.from > now || deadline.until <= now) continue;
      const open = await leftAt(services, actor, round, deadline, now);
      if (open === "done") continue;
      found.push(open === "uncounted" ? deadline : { ...deadline, open });
    }
  }
  const more = inner
    .map(innerDeadline)
    .filter(({ kind, open }) => kind === "reopened" || (open?.left ?? 0) > 0);
  return [...found, ...more].sort((one, other) => one.until.getTime() - other.until.getTime());
}

type Left = { readonly left: number; readonly of: number } | "done" | "uncounted";

async function leftAt(
  services: Omit<Context, "actor">,
  actor: Actor,
  { whole, lateness, toExplain }: RoundAtWork,
  { kind, unit }: OwnDeadline,
  now: Date,
): Promise<Left> {
  switch (kind) {
    case "sheet":
    case "part": {
      const parts = kind === "sheet" ? lateness.units : lateness.departments;
      const part = unit === null ? undefined : parts.get(unit);
      return part?.late === true ? { left: part.left, of: part.of } : "done";
    }
    case "units-scoring": {
      const parts = [...lateness.units.values()];
      const late = parts.filter((part) => part.late).length;
      return late === 0 ? "done" : { left: late, of: parts.length };
    }
    case "departments-scoring": {
      const parts = [...lateness.departments.values()];
      const handedIn = [...lateness.units.values()].every((part) => !part.late);
      return handedIn ? "done" : { left: parts.filter((part) => part.late).length, of: parts.length };
    }
    case "appraisal": {
      const { units } = await appraisalOverview({ ...services, actor }, whole.round.id);
      const [of, made] = [sum(units.map((one) => one.leaves)), sum(units.map((one) => one.decided))];
      const judging = ["appraisal", "second-appraisal"].includes(stageOf(whole.round, now));
      return made >= of && judging ? "done" : { left: of - made, of };
    }
    case "explanation": {
      const changed = unit === null ? undefined : toExplain.get(unit);
      return changed === undefined || changed.left === 0 ? "done" : changed;
    }
    case "units-explaining": {
      const open = [...toExplain.values()];
      const left = open.filter((one) => one.left > 0).length;
      return left === 0 ? "done" : { left, of: open.length };
    }
    case "compiling":
    case "division":
    case "request":
    case "reopened":
      return "uncounted";
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
