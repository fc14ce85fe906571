import type { PreviousLeaf, PreviousYear } from "../../contract/previousYear.ts";
import { scoreUnit, wordsIn } from "../../core/index.ts";
import { requireAllowed } from "../access/index.ts";
import { canonicalJson } from "../audit/index.ts";
import type { Context } from "../context.ts";
import { methodOfRound } from "../methods/index.ts";
import type { Round, RoundUnit } from "../rounds/index.ts";
import { assembleSheet } from "../scoring/index.ts";
import type { SheetKey } from "../sheetKey.ts";
import type { ReadTransaction } from "../store.ts";
import type { Answer } from "./ports.ts";
import { groupByLeaf } from "./sheetContent.ts";
import { readFrame, type SheetFrame, sheetSubject } from "./sheetFrame.ts";
import { type SheetLine, type SheetPlan, sheetPlan } from "./sheetLines.ts";
import { linesSeen } from "./viewSheet.ts";

/**
 * The round of the year before beside this one, at the lines the reader sees, matched by code. Points and reasons of
 * appraisers only where that round is published: before, nobody has a result to show.
 */
export async function previousYear(context: Context, sheet: SheetKey): Promise<PreviousYear | null> {
  return context.store.read(async (tx) => {
    const frame = await readFrame(context, tx, sheet);
    requireAllowed(context.actor, "sheet.see", sheetSubject(frame));
    return readPreviousYear(context, tx, frame, linesSeen(frame, context.actor));
  });
}

export async function readPreviousYear(
  context: Context,
  tx: ReadTransaction,
  frame: SheetFrame,
  lines: readonly SheetLine[],
): Promise<PreviousYear | null> {
  const { previousRound } = frame.round;
  if (previousRound === null) return null;
  const round = await tx.rounds.find(previousRound);
  const unit = await tx.rounds.unit(previousRound, frame.sheet.unit);
  if (!round || round.openedAt === null || !unit) return null;
  const before = await readBefore(context, tx, round, unit);
  const plan = sheetPlan(before.method.method, unit.family, frame.lang);
  return {
    period: round.period,
    title: round.title,
    published: round.publishedAt !== null,
    leaves: lines.flatMap((line) => {
      const old = plan.byCode.get(line.code);
      return old === undefined ? [] : [viewPrevious(line, old, before, unit, frame)];
    }),
  };
}

type Before = Awaited<ReturnType<typeof readBefore>>;

async function readBefore(
  context: Context,
  tx: ReadTransaction,
  round: Round,
  { unit, ...bound }: RoundUnit,
) {
  const method = await methodOfRound(context.methods, tx.methods, round);
  const answers = await tx.submissions.answersOfSheet({ roundId: round.id, unit });
  const computation = await tx.publication.published(round.id);
  const computed = computation && (await tx.publication.unit(computation.id, unit));
  const self = scoreUnit(method.compiled, assembleSheet(method.method, { unit, ...bound }, answers), {
    stage: "final",
  });
  const final = computed?.final;
  return {
    method,
    answersAt: groupByLeaf(answers),
    selfAt: new Map([...self.leaves, ...self.items].map(({ code, outcome }) => [code, outcome])),
    finalAt: new Map(
      (final ? [...final.leaves, ...final.items] : []).map((each) => [each.code, each.outcome]),
    ),
    appraisedAt: new Map((computed?.leaves ?? []).map(({ code, appraised }) => [code, appraised])),
    published: final !== undefined,
  };
}

function viewPrevious(
  line: SheetLine,
  old: SheetLine,
  before: Before,
  unit: RoundUnit,
  { lang }: SheetFrame,
): PreviousLeaf {
  const [self, final] = [before.selfAt.get(line.code), before.finalAt.get(line.code)];
  const own = self?.kind === "scored" ? self.points : null;
  const appraised = before.appraisedAt.get(line.code);
  return {
    code: line.code,
    max: old.max,
    self: own,
    points: before.published ? (final?.kind === "scored" ? final.points : null) : own,
    exemption: unit.exemptions.find(({ code }) => old.path.includes(code))?.reason ?? null,
    reason: appraised?.decision === "change" ? appraised.reason : "",
    answers: answersOf(before.answersAt.get(line.code) ?? [], old, lang),
    changed: scoredAs(line) !== scoredAs(old),
  };
}

function answersOf(
  answers: readonly Answer[],
  line: SheetLine,
  lang: SheetFrame["lang"],
): PreviousLeaf["answers"] {
  return answers.flatMap(({ input, value }) => {
    const known = line.inputs.get(input);
    if (value === null || known === undefined) return [];
    const label = known.input.label === undefined ? input : wordsIn(known.input.label, lang);
    return [{ input, label, value }];
  });
}

/** What decides whether two years can be compared: words, maximum and rule of the criterion. */
function scoredAs({ leaf, max }: SheetPlan["lines"][number]): string {
  return canonicalJson({ label: leaf.label.vi, max, rule: { ...leaf.rule } });
}
