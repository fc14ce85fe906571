import { AppError } from "../../contract/errors.ts";
import type { SurveyIndexView, SurveyMethodView } from "../../contract/surveys.ts";
import {
  type CompositeMethod,
  type CompositeNode,
  isCompositeLeaf,
  type SurveyIndexPlan,
} from "../../core/index.ts";
import { requireSignedIn } from "../access/index.ts";
import type { Context } from "../context.ts";
import { type AnswerFile, readAnswerFile } from "./readAnswerFile.ts";
import { cellView, refusedView, sampleView } from "./views.ts";

export interface IndexQuestion {
  /** `id@version`. */
  readonly method: string;
  readonly plan: SurveyIndexPlan;
}

export function methodOf({ methods }: Context, reference: string): CompositeMethod {
  const [id = "", version = ""] = reference.split("@");
  const loaded = methods.composite(id, version);
  if (loaded === undefined) throw new AppError("not-found", `no composite method ${reference}`);
  return loaded.method;
}

/** An index of answers for every unit of a file, with errors and intervals of ranks. Nothing of the file is kept. */
export async function indexOfSurvey(
  context: Context,
  file: AnswerFile,
  { method: reference, plan }: IndexQuestion,
  signal?: AbortSignal,
): Promise<SurveyIndexView> {
  requireSignedIn(context.actor);
  const method = methodOf(context, reference);
  const { table, origin } = await readAnswerFile(context, file);
  const outcome = await context.calculations.surveyIndex(table, method, plan, signal);
  if (!outcome.ok) return refusedView(outcome.faults);
  const { sample, nodes, units, cells, all, answers } = outcome.value;
  return {
    ok: true,
    origin: { ...origin, method: reference, seed: plan.seed },
    sample: sampleView(sample),
    nodes: [...nodes],
    units: [...units],
    cells: cells.map(cellView),
    all: all.map(cellView),
    answers: [...answers],
  };
}

/** Methods whose leaves all come from surveys, newest first. */
export function surveyMethods(context: Context): SurveyMethodView[] {
  requireSignedIn(context.actor);
  return context.methods
    .composites()
    .flatMap(({ id, version, method }) => {
      const leaves = leavesOf(method.tree);
      const ofSurvey = leaves.every((leaf) => isCompositeLeaf(leaf) && leaf.scoredBy === "survey");
      return ofSurvey ? [{ id, version, title: both(method.title), leaves: leaves.map(leafView) }] : [];
    })
    .toReversed();
}

function leavesOf(nodes: readonly CompositeNode[]): CompositeNode[] {
  return nodes.flatMap((node) => (isCompositeLeaf(node) ? [node] : leavesOf(node.children)));
}

function leafView({ code, label }: CompositeNode): SurveyMethodView["leaves"][number] {
  return { code, label: both(label) };
}

function both({ vi, en }: CompositeMethod["title"]): { vi: string; en: string } {
  return { vi, en: en ?? vi };
}
