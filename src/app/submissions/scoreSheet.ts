import type { NodeScore, SheetTotal } from "../../contract/scores.ts";
import { type Outcome, scoreUnit, type UnitResult } from "../../core/index.ts";
import { assembleSheet, type TypedValue } from "../scoring/index.ts";
import type { SheetFrame } from "./sheetFrame.ts";
import type { SheetLine } from "./sheetLines.ts";

/** The self score of a sheet: outcomes by line and the result they sum up to. */
export interface SheetScore {
  readonly result: UnitResult;
  readonly outcomes: ReadonlyMap<string, Outcome>;
}

/** Scored live by the core; while the round runs, what is still open makes the total provisional. */
export function scoreSheet(frame: SheetFrame, answers: Iterable<TypedValue>): SheetScore {
  const { round, method, unit } = frame;
  const result = scoreUnit(method.compiled, assembleSheet(method.method, unit, answers), {
    stage: round.closedAt === null ? "open" : "final",
  });
  const all = [...result.leaves, ...result.items];
  return { result, outcomes: new Map(all.map(({ code, outcome }) => [code, outcome])) };
}

/** What a line counts for: points earned, points still possible, and the maximum it stands for. */
export interface Portion {
  readonly points: number;
  readonly most: number;
  readonly max: number;
}

export function portionOf(line: SheetLine, outcome: Outcome): Portion {
  switch (outcome.kind) {
    case "scored":
      return { points: outcome.points, most: outcome.points, max: line.max };
    case "missing":
      return { points: 0, most: line.max, max: line.max };
    case "notApplicable": {
      if (outcome.policy === "drop") return { points: 0, most: 0, max: 0 };
      const points = outcome.policy === "full" ? line.max : 0;
      return { points, most: points, max: line.max };
    }
  }
}

/** The running total of a whole sheet: «59,2703/65 điểm (tạm thời)» and what stands outside self-scoring. */
export function wholeTotal(frame: SheetFrame, { result, outcomes }: SheetScore): SheetTotal {
  const own = sumOf(frame, outcomes, ({ scoredBy }) => scoredBy === "self");
  return {
    selfPoints: own.points,
    selfMax: own.max,
    outside: outsideParts(frame, outcomes),
    points: result.points,
    assignedMax: result.assignedMax,
    bonus: result.bonus,
    penalty: result.penalty,
    total: result.total,
    least: result.least,
    most: result.most,
    provisional: result.provisional ?? false,
  };
}

/** The total of the lines a department sees; bonus and penalty belong to the whole and are left out. */
export function partialTotal(
  frame: SheetFrame,
  { outcomes }: SheetScore,
  seen: ReadonlySet<string>,
): SheetTotal {
  const part = sumOf(frame, outcomes, ({ code }) => seen.has(code));
  const own = sumOf(frame, outcomes, ({ code, scoredBy }) => scoredBy === "self" && seen.has(code));
  return {
    selfPoints: own.points,
    selfMax: own.max,
    outside: outsideParts(frame, outcomes, seen),
    points: part.points,
    assignedMax: part.max,
    bonus: 0,
    penalty: 0,
    total: part.points,
    least: part.points,
    most: part.most,
    provisional: part.most > part.points,
  };
}

export function wholeNodes(frame: SheetFrame, { result }: SheetScore): NodeScore[] {
  const byCode = new Map(result.nodes.map((node) => [node.code, node]));
  return frame.plan.nodes.flatMap(({ classLabels, ...node }) => {
    const scored = byCode.get(node.code);
    if (!scored) return [];
    const { points, assignedMax } = scored;
    return {
      ...node,
      points,
      assignedMax,
      percent: assignedMax > 0 ? scored.percent : null,
      classLabel: scored.class === undefined ? null : (classLabels.get(scored.class) ?? scored.class),
    };
  });
}

/** Fields and criteria above the lines seen, each with the sum of those lines only. */
export function partialNodes(
  frame: SheetFrame,
  { outcomes }: SheetScore,
  seen: ReadonlySet<string>,
): NodeScore[] {
  return frame.plan.nodes.flatMap(({ classLabels: _classes, ...node }) => {
    const under = frame.plan.lines.filter(({ code, path }) => seen.has(code) && path.includes(node.code));
    if (under.length === 0) return [];
    const codes = new Set(under.map(({ code }) => code));
    const part = sumOf(frame, outcomes, ({ code }) => codes.has(code));
    const percent = part.max > 0 ? (part.points / part.max) * 100 : null;
    return { ...node, points: part.points, assignedMax: part.max, percent, classLabel: null };
  });
}

function sumOf(
  frame: SheetFrame,
  outcomes: ReadonlyMap<string, Outcome>,
  counts: (line: SheetLine) => boolean,
): Portion {
  let [points, most, max] = [0, 0, 0];
  for (const line of frame.plan.lines) {
    const outcome = outcomes.get(line.code);
    if (line.block !== "tree" || !outcome || !counts(line)) continue;
    const portion = portionOf(line, outcome);
    points += portion.points;
    most += portion.most;
    max += portion.max;
  }
  return { points, most, max };
}

function outsideParts(
  frame: SheetFrame,
  outcomes: ReadonlyMap<string, Outcome>,
  seen?: ReadonlySet<string>,
): SheetTotal["outside"] {
  const parts: SheetTotal["outside"] = [];
  for (const scoredBy of ["assessor", "survey", "statistics", "data", "index"] as const) {
    const counts = (line: SheetLine): boolean =>
      line.scoredBy === scoredBy &&
      (seen?.has(line.code) ?? true) &&
      outcomes.get(line.code)?.kind !== "notApplicable";
    const lines = frame.plan.lines.filter((line) => line.block === "tree" && counts(line));
    if (lines.length === 0) continue;
    parts.push({ scoredBy, max: sumOf(frame, outcomes, counts).max, leaves: lines.length });
  }
  return parts;
}
