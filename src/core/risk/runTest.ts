import { latestPassed, openTasks, soonest } from "./dates.ts";
import type { Due, LeafFacts } from "./leafFacts.ts";
import type { ReasonParams } from "./leafRisk.ts";
import { largestStake } from "./stakes.ts";
import type { RiskTest, TestName } from "./testSchema.ts";

/** What a test has to say for the sentence when it holds; undefined when it does not. */
type Answer = ReasonParams | undefined;
type Runner<Name extends TestName> = (facts: LeafFacts, test: Extract<RiskTest, { test: Name }>) => Answer;
/** One function for one test. Written as a method so that the table can be read by a test of any name. */
type AnyRunner = { run(facts: LeafFacts, test: RiskTest): Answer }["run"];

const NOISE = 1e-9;
const holds = (condition: boolean, params: ReasonParams = {}): Answer => (condition ? params : undefined);

/** How each test reads the facts. The names of the values it gives stand in `PLACES`. */
const RUNNERS = {
  finding(facts, { codes }) {
    const found = facts.findings.filter(({ code }) => codes.some((wanted) => wanted === code));
    return holds(found.length > 0, { stake: largestStake(found) });
  },
  "nothing-entered": ({ claimed, inputs }) => holds(claimed === null, { missing: inputs.missing }),
  "inputs-missing": ({ inputs }, { atLeast }) =>
    holds(inputs.missing >= atLeast, { missing: inputs.missing, inputs: inputs.wanted }),
  "evidence-short": ({ evidence: { attached, wanted } }, { atLeast }) =>
    holds(wanted - attached >= atLeast, { attached, wanted }),
  "points-open": ({ claimed, most, max }, { share }) => {
    const open = most - (claimed ?? 0);
    return holds(open > share * max + NOISE, { openPoints: open });
  },
  "deadline-near": ({ deadlines }, { of, within }) => {
    const next = soonest(deadlines.filter(({ kind }) => of.some((wanted) => wanted === kind)));
    return next === undefined || next.daysLeft > within ? undefined : dueParams(next);
  },
  "deadline-passed": ({ deadlines }, { of }) => {
    const watched = deadlines.filter(({ kind }) => of.some((wanted) => wanted === kind));
    const passed = latestPassed(watched);
    return passed === undefined || soonest(watched) !== undefined ? undefined : dueParams(passed);
  },
  "behind-pace": ({ pace }, { by }) => {
    if (pace === null || pace.elapsed - pace.done < by - NOISE) return undefined;
    return { done: pace.done, elapsed: pace.elapsed };
  },
  "lost-last-year": ({ lastYear }, { share }) => {
    if (lastYear === null || lastYear.max <= 0) return undefined;
    const lost = lastYear.max - lastYear.points;
    return holds(lost > NOISE && lost / lastYear.max >= share - NOISE, {
      lastPoints: lastYear.points,
      lastMax: lastYear.max,
      lastLost: lost,
    });
  },
  "cut-last-year": ({ lastYear }) =>
    lastYear === null
      ? undefined
      : holds(lastYear.cut, {
          lastPoints: lastYear.points,
          lastMax: lastYear.max,
          lastLost: lastYear.max - lastYear.points,
        }),
  "below-last-year": ({ lastYear, claimed, max }, { by }) => {
    if (lastYear === null || claimed === null || lastYear.max <= 0) return undefined;
    const fallen = lastYear.points / lastYear.max - claimed / max;
    return holds(fallen > by + NOISE, { lastPoints: lastYear.points, lastMax: lastYear.max });
  },
  "no-task": ({ tasks }) => holds(tasks.every(({ state }) => state === "cancelled")),
  "task-late": (facts) => {
    const late = openTasks(facts).filter(({ daysLeft }) => daysLeft < 0);
    const last = latestPassed(late);
    return last === undefined ? undefined : { tasks: late.length, ...dueParams(last) };
  },
  "task-near": (facts, { within }) => {
    const near = openTasks(facts).filter(({ daysLeft }) => daysLeft >= 0 && daysLeft <= within);
    const next = soonest(near);
    return next === undefined ? undefined : { tasks: near.length, ...dueParams(next) };
  },
  request: ({ request }, { states }) =>
    request === null
      ? undefined
      : holds(
          states.some((state) => state === request.state),
          dueParams(request.due),
        ),
  portal: ({ portal: { missing, unchecked } }, { states }) => {
    const places =
      (states.includes("missing") ? missing : 0) + (states.includes("unchecked") ? unchecked : 0);
    return holds(places > 0, { places });
  },
  "appraised-below": ({ appraisal, claimed }) => {
    if (appraisal === null || appraisal.final || claimed === null) return undefined;
    const gap = claimed - appraisal.points;
    return holds(gap > NOISE, { appraised: appraisal.points, claimed });
  },
  "appraised-agreed": ({ appraisal, claimed }) =>
    appraisal === null || claimed === null
      ? undefined
      : holds(appraisal.points >= claimed - NOISE, { appraised: appraisal.points }),
  complete: ({ inputs, evidence, claimed }) =>
    holds(claimed !== null && inputs.missing === 0 && evidence.attached >= evidence.wanted),
  "scored-by": ({ scoredBy }, { of }) => holds(of.includes(scoredBy)),
  "at-leaf": ({ leaf }, { codes }) =>
    holds(codes.some((code) => leaf === code || leaf.startsWith(`${code}.`))),
} satisfies { readonly [Name in TestName]: Runner<Name> };

/** The pairing of name and function is proved above, entry by entry. */
const BY_NAME: Readonly<Record<TestName, AnyRunner>> = RUNNERS;

/** Whether all tests hold at a leaf, and what they have to say; undefined when one does not. */
export function runTests(facts: LeafFacts, tests: readonly RiskTest[]): ReasonParams | undefined {
  const said: Record<string, number | string> = {};
  for (const test of tests) {
    const answer = BY_NAME[test.test](facts, test);
    if (answer === undefined) return undefined;
    Object.assign(said, answer);
  }
  return said;
}

/** Days are told without sign: the sentence says whether they are left or have passed. */
function dueParams({ date, daysLeft }: Due): ReasonParams {
  return { days: Math.abs(daysLeft), date };
}
