import type { CompositeMethod } from "../../composite/schema/composite.ts";
import type { DataTable } from "../../table/dataTable.ts";
import type { AnyDesign } from "../design.ts";
import type { AnswerScale, RawItem } from "../index/answers.ts";
import { readAnswers } from "../index/answers.ts";
import { type IndexTreeNode, isBranch, type SurveyIndexTree } from "../index/indexTree.ts";
import type { Ratings } from "../index/ratings.ts";
import { type IndexCell, surveyIndex } from "../index/surveyIndex.ts";
import type { Figure } from "../statistic.ts";
import type { IndexNode, IndexRow, Planned, SurveyIndexAnswer } from "./outcomes.ts";
import { planDesign } from "./planDesign.ts";
import { Variables } from "./readVariables.ts";
import type { SurveyIndexPlan } from "./surveyPlan.ts";
import { questionCode, questionsOf, treeOfMethod } from "./treeOfMethod.ts";

/** What all units together are called where the plan names no column of units. */
const WHOLE = "*";

/**
 * An index of answers by its method: every node of every unit with its error, ranks with intervals, small cells hidden, and the
 * shares of those who did not know. All faults at once.
 */
export function runSurveyIndex(
  table: DataTable,
  method: CompositeMethod,
  plan: SurveyIndexPlan,
): Planned<SurveyIndexAnswer> {
  const variables = new Variables(table, { dontKnow: [], refused: [], notApplicable: [] });
  const questions = questionsOf(
    method,
    plan,
    table.columns.map(({ name }) => name),
  );
  if (!questions.ok) return questions;
  const tree = treeOfMethod(method, plan, questions.value);
  if (!tree.ok) return tree;
  const items = rawItems(questions.value, plan, variables);
  const units = plan.unit === undefined ? undefined : variables.factor(plan.unit, true);
  const planned = planDesign(table, plan, variables);
  if (!planned.ok) return planned;
  const read = readAnswers(items, variables.rows);
  if (!read.ok) return { ok: false, faults: read.faults.map((fault) => inFile(fault, table)) };
  const { design, sample } = planned.value;
  const ratings: Ratings = {
    items: read.items,
    units: units?.levels ?? [WHOLE],
    unitOf: units?.codes ?? new Int32Array(variables.rows),
    respondents: variables.rows,
  };
  const single = ratings.units.length === 1;
  const found = indexUnder(design, tree.value, ratings, plan, !single);
  if (!found.ok) return found;
  const whole = single
    ? undefined
    : indexUnder(
        design,
        tree.value,
        { ...ratings, units: [WHOLE], unitOf: everyone(ratings.unitOf) },
        plan,
        false,
      );
  if (whole?.ok === false) return whole;
  const hidden = new Set(found.totalsToHide);
  const coded = new Variables(table, plan.codes);
  return {
    ok: true,
    value: {
      sample,
      nodes: nodesOf(tree.value.root, 0),
      units: ratings.units.map((unit, at) => {
        const rank = found.ranks[at];
        return { unit, rank: rank?.rank ?? null, rankLow: rank?.low ?? null, rankHigh: rank?.high ?? null };
      }),
      cells: found.cells.map(rowOf),
      all: (whole?.cells ?? []).map((cell) =>
        hidden.has(cell.node) ? hiddenRow(cell.unit, cell.node) : rowOf(cell),
      ),
      answers: [...questions.value.values()].flat().map((name) => coded.answers(name, design.weights)),
    },
  };
}

function indexUnder(
  design: AnyDesign,
  tree: SurveyIndexTree,
  ratings: Ratings,
  { level, seed, suppress }: SurveyIndexPlan,
  totalPublished: boolean,
) {
  return surveyIndex(design, {
    tree,
    ratings,
    level,
    seed,
    ...(suppress === 0 ? {} : { suppression: { threshold: suppress, totalPublished } }),
  });
}

function everyone(unitOf: Int32Array): Int32Array {
  return unitOf.map((unit) => (unit < 0 ? -1 : 0));
}

function rawItems(
  questions: ReadonlyMap<string, readonly string[]>,
  plan: SurveyIndexPlan,
  variables: Variables,
): RawItem[] {
  const codes = {
    dontKnow: plan.codes.dontKnow.map(Number),
    refused: plan.codes.refused.map(Number),
    notApplicable: plan.codes.notApplicable.map(Number),
  };
  return [...questions].flatMap(([leaf, names]) =>
    names.map((name) => {
      const { answers, measure, inBase } = plan.scales[name] ?? plan.scale;
      const scale: AnswerScale = { answers, measure, codes, inBase };
      return { code: questionCode(name, leaf), answers: variables.number(name).values, scale };
    }),
  );
}

function inFile<Fault extends { readonly row?: number }>(fault: Fault, table: DataTable): Fault {
  return fault.row === undefined ? fault : { ...fault, row: table.rowNumbers[fault.row - 1] ?? fault.row };
}

function nodesOf(node: IndexTreeNode, depth: number): IndexNode[] {
  const { code, label } = node;
  if (!isBranch(node)) return [{ code, label, depth, question: true }];
  return [
    { code, label, depth, question: false },
    ...node.children.flatMap((child) => nodesOf(child, depth + 1)),
  ];
}

function rowOf(cell: IndexCell): IndexRow {
  const { unit, node, suppression } = cell;
  if (suppression !== "shown") return { ...hiddenRow(unit, node), suppression };
  return {
    unit,
    node,
    suppression,
    n: cell.n ?? null,
    value: numberIn(cell.value),
    se: numberIn(cell.se),
    low: numberIn(cell.low),
    high: numberIn(cell.high),
    designEffect: numberIn(cell.designEffect),
    reason: cell.value?.kind === "missing" ? cell.value.reason : null,
  };
}

function hiddenRow(unit: string, node: string): IndexRow {
  return {
    unit,
    node,
    suppression: "complementary",
    n: null,
    value: null,
    se: null,
    low: null,
    high: null,
    designEffect: null,
    reason: null,
  };
}

function numberIn(figure: Figure | undefined): number | null {
  return figure?.kind === "number" ? figure.value : null;
}
