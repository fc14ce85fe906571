import type { IndexTrial, IndexUnit, TryIndex } from "../../contract/indices.ts";
import {
  type Changes,
  type CompositeMethod,
  type CompositeResult,
  compositePlaces,
  explainNoFigure,
  type NodeOutcome,
  runComposite,
  type UnitOutcomes,
} from "../../core/index.ts";
import { requireSignedIn } from "../access/index.ts";
import type { Context } from "../context.ts";
import { changesOf } from "./changesOf.ts";
import { valueOf } from "./faults.ts";
import { groupNames } from "./names.ts";
import { type FigureFile, readSubject, type Subject } from "./readSubject.ts";
import { inOrder, valueOfOutcome } from "./resultRows.ts";
import { stepLines } from "./stepLines.ts";
import { blockWords, both } from "./words.ts";

/** So many lines of what the steps did are told. */
const LOGGED = 200;

/** Computes an index for somebody signed in; nothing is kept. Refuses with every fault of method and figures. */
export async function tryIndex(
  context: Context,
  asked: TryIndex,
  file: FigureFile | null,
): Promise<IndexTrial> {
  requireSignedIn(context.actor);
  const subject = await readSubject(context, asked, file);
  return trialOf(subject, resultOf(subject, changesOf(asked.changes)));
}

/** The result of a subject, or every reason why there is none. */
export function resultOf({ method, table }: Subject, changes: Changes = {}): CompositeResult {
  return valueOf(runComposite(method, table, changes));
}

function trialOf(subject: Subject, result: CompositeResult): IndexTrial {
  const { method, run } = subject;
  const places = [...compositePlaces(method).values()];
  const { code: total, label } = method.total;
  const blockOf = blockWords(method);
  const view = unitView(
    method,
    result,
    places.map(({ code }) => code),
    blockOf,
  );
  const [vi, en] = [stepLines(result, subject, "vi"), stepLines(result, subject, "en")];
  return {
    run,
    total: label === undefined ? run.title : both(label),
    decimals: method.rounding.decimals,
    parts: places.map(({ code, node, leaf, depth }) => ({
      code,
      label: both(node.label),
      leaf: leaf !== null,
      depth,
    })),
    units: inOrder(result, total).map(view),
    log: vi.slice(0, LOGGED).map((line, at) => ({ vi: line.trim(), en: (en[at] ?? line).trim() })),
    remarks: result.remarks.slice(0, LOGGED).map(({ words }) => words),
  };
}

function unitView(
  method: CompositeMethod,
  result: CompositeResult,
  codes: readonly string[],
  blockOf: ReturnType<typeof blockWords>,
): (unit: UnitOutcomes) => IndexUnit {
  const [vi, en] = [groupNames(result, "vi"), groupNames(result, "en")];
  return ({ row, block, nodes }) => {
    const outcome = nodes[method.total.code];
    const group = outcome?.kind === "scored" ? outcome.group : undefined;
    return {
      unit: row.unit,
      name: row.label ?? row.unit,
      block: blockOf(block),
      period: row.period,
      value: valueOfOutcome(outcome),
      rank: outcome?.kind === "scored" ? outcome.rank : null,
      outOf: outcome?.kind === "scored" ? outcome.outOf : 0,
      group: group === undefined ? null : { vi: vi(group), en: en(group) },
      reason: reasonOf(outcome),
      parts: codes.map((code) => valueOfOutcome(nodes[code])),
    };
  };
}

function reasonOf(outcome: NodeOutcome | undefined): IndexUnit["reason"] {
  if (outcome === undefined || outcome.kind === "scored") return null;
  return { vi: explainNoFigure(outcome, "vi"), en: explainNoFigure(outcome, "en") };
}
