import type { LeafFacts, Outcome } from "../../../core/index.ts";
import { hasReached } from "../../access/index.ts";
import { leafFacts, sheetReopened } from "../../rounds/index.ts";
import { findingsOf, type SheetFrame, type SheetLine, scoreSheet } from "../../submissions/index.ts";
import type { Task } from "../../tasks/index.ts";
import { stateOfLeaf } from "../../workingGroup/index.ts";
import type { Countdown } from "./daysLeft.ts";
import { deadlinesOf } from "./deadlines.ts";
import type { Matter, SheetMatter } from "./matter.ts";
import { slowestPace } from "./pace.ts";

/** What risk is judged by at the leaves of one sheet, or at some of them. A leaf that does not apply is left out. */
export function sheetFacts(
  sheet: SheetMatter,
  matter: Matter,
  count: Countdown,
  only?: ReadonlySet<string>,
): LeafFacts[] {
  const { frame, content, beside } = sheet;
  const lines = frame.plan.lines.filter(
    ({ block, code }) => block === "tree" && (only === undefined || only.has(code)),
  );
  const { outcomes } = scoreSheet(frame, content.values);
  const findings = new Map<string, LeafFacts["findings"]>();
  for (const { leaf, code, atStake } of findingsOf(frame, content, lines, beside))
    findings.set(leaf, [...(findings.get(leaf) ?? []), { code, atStake }]);
  return lines.flatMap((line) => {
    const outcome = outcomes.get(line.code);
    if (outcome === undefined || outcome.kind === "notApplicable") return [];
    return [{ ...factsAt(sheet, matter, count, line, outcome), findings: findings.get(line.code) ?? [] }];
  });
}

function factsAt(
  sheet: SheetMatter,
  matter: Matter,
  count: Countdown,
  line: SheetLine,
  outcome: Outcome,
): Omit<LeafFacts, "findings"> {
  const { frame } = sheet;
  const { unit } = frame.sheet;
  const tasks = (matter.tasks.get(line.code) ?? []).filter(
    (task) => task.unit === unit || task.lead === unit,
  );
  const answers = sheet.content.answersAt.get(line.code) ?? [];
  const given = new Map(
    answers.flatMap(({ input, value }) => (value === null ? [] : [[input, value] as const])),
  );
  const claimed = outcome.kind === "scored" ? outcome.points : null;
  return {
    unit,
    leaf: line.code,
    field: line.fieldCode,
    lead: leadOf(frame, line),
    scoredBy: line.scoredBy,
    max: line.max,
    claimed,
    ...reach(frame, line, claimed),
    inputs: inputsOf(line, given),
    evidence: evidenceOf(sheet, line),
    lastYear: matter.lastYear(unit, line),
    deadlines: deadlinesOf(frame, line, matter.group.checks, count),
    pace: slowestPace({ line, given, tasks, period: frame.round.period, today: count.today }),
    tasks: tasks.map((task) => taskFact(task, count)),
    request: requestOf(matter, line, count),
    portal: portalOf(matter, line),
    appraisal: appraisalOf(sheet, line),
    mark: markOf(matter, line),
  };
}

/** Where the province is measured the lead department, else the division of the unit that was given the leaf. */
function leadOf({ assignments, work }: SheetFrame, { code }: SheetLine): string | null {
  const assignment = assignments.get(code);
  if (assignment !== undefined) return assignment.lead;
  const [given] = leafFacts(work, code).divisions;
  return given === undefined ? null : `${given.unit}/${given.division}`;
}

/** Points nobody can take away any more, and points that can still be reached. */
function reach(
  frame: SheetFrame,
  line: SheetLine,
  claimed: number | null,
): Pick<LeafFacts, "least" | "most"> {
  if (frame.round.kind === "measured") return { least: 0, most: line.max };
  // What others measured stands as it was entered.
  if (line.scoredBy !== "self" && claimed !== null) return { least: claimed, most: claimed };
  if (line.scoredBy !== "self") return { least: 0, most: line.max };
  return { least: 0, most: penIsFree(frame, line) ? line.max : (claimed ?? 0) };
}

/** The unit can still write at the leaf, or may take its sheet back to do so. */
function penIsFree({ facts: { stage }, work }: SheetFrame, { code }: SheetLine): boolean {
  if (stage === "waiting" || stage === "self-scoring") return true;
  const reopened = [...sheetReopened(work), ...leafFacts(work, code).reopened];
  return reopened.includes("self-scoring");
}

function inputsOf({ inputs, scoredBy }: SheetLine, given: ReadonlyMap<string, unknown>): LeafFacts["inputs"] {
  if (scoredBy !== "self") return { wanted: 0, missing: 0 };
  return { wanted: inputs.size, missing: [...inputs.keys()].filter((name) => !given.has(name)).length };
}

function evidenceOf({ content }: SheetMatter, { code, leaf, scoredBy }: SheetLine): LeafFacts["evidence"] {
  const attached = content.evidenceAt.get(code)?.length ?? 0;
  const required = scoredBy === "self" ? leaf.evidence.filter((each) => each.required === true) : [];
  const short = attached < required.length;
  return {
    attached,
    wanted: required.length,
    kindsWanted: short ? [...new Set(required.map(({ kind }) => kind))] : [],
  };
}

/** Reported as finished is not open any more, though its office may still send it back. */
function taskFact({ state, due }: Task, count: Countdown): LeafFacts["tasks"][number] {
  const stands =
    state === "cancelled" ? "cancelled" : state === "done" || state === "submitted" ? "done" : "open";
  return { state: stands, due: count.toDay(due) };
}

function requestOf({ group }: Matter, { code }: SheetLine, count: Countdown): LeafFacts["request"] {
  for (const request of group.requests) {
    const asked = request.leaves.find(({ leaf }) => leaf === code);
    if (asked === undefined) continue;
    return { state: stateOfLeaf(request, asked, count.now), due: count.toMoment(request.until) };
  }
  return null;
}

function portalOf({ group }: Matter, { code }: SheetLine): LeafFacts["portal"] {
  const own = group.checks.filter(({ leaf }) => leaf === code);
  const seen = (wanted: "missing" | "unchecked"): number =>
    own.filter(({ state }) => state === wanted).length;
  return { missing: seen("missing"), unchecked: seen("unchecked") };
}

function markOf({ group }: Matter, { code }: SheetLine): LeafFacts["mark"] {
  const mark = group.marks.find(({ leaf }) => leaf === code);
  return mark === undefined ? null : { mark: mark.mark, expected: mark.expected, reason: mark.reason };
}

/** As far as the unit may know it. Nobody judges a leaf again that was agreed with, or that it left unanswered in time. */
function appraisalOf({ frame, content }: SheetMatter, { code }: SheetLine): LeafFacts["appraisal"] {
  const decision = content.appraisalAt.get(code);
  if (decision === undefined) return null;
  const { reply, reopened } = leafFacts(frame.work, code);
  const open = reopened.includes("appraisal") || sheetReopened(frame.work).includes("appraisal");
  const settled =
    hasReached(frame.facts.stage, "appraisal-over") ||
    decision.decision === "agree" ||
    reply === "agreed" ||
    (hasReached(frame.facts.stage, "explained") && reply !== "sent");
  return { points: decision.points, final: settled && !open };
}
