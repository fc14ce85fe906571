import { AppError } from "../../../contract/errors.ts";
import type { RoundId, UnitKey } from "../../../contract/ids.ts";
import type { LeafLoss, LeafLosses } from "../../../contract/plans.ts";
import {
  explainOutcome,
  isLeaf,
  type Leaf,
  lostPoints,
  type Method,
  snap,
  walk,
  wordsIn,
} from "../../../core/index.ts";
import { requireSignedIn } from "../../access/index.ts";
import type { Context } from "../../context.ts";
import { methodOfRound } from "../../methods/index.ts";
import type { ComputedUnit } from "../../publication/index.ts";
import type { Round } from "../../rounds/index.ts";
import type { ReadTransaction } from "../../store.ts";
import { readRisks } from "../../workingGroup/index.ts";

/** Leaves at which a unit lost points, or may lose them, with what a plan's item takes over. */
export interface LeafSource extends LeafLosses {
  readonly index: string;
}

/**
 * From a published round its losses: of one unit, or of all its units on average where the unit is the one above them.
 * Before a province's own sheet is handed in, what its working group expects to lose; only for who follows that review.
 */
export async function leafSource(
  context: Context,
  { round: id, unit }: { readonly round: RoundId; readonly unit: UnitKey },
): Promise<LeafSource> {
  requireSignedIn(context.actor);
  const published = await context.store.read((tx) => publishedLosses(context, tx, id, unit));
  return published ?? reviewedLosses(context, id, unit);
}

async function reviewedLosses(context: Context, id: RoundId, unit: UnitKey): Promise<LeafSource> {
  const { lines } = await readRisks(context, id);
  return context.store.read(async (tx) => {
    const round = await roundOf(tx, id);
    const { method } = await methodOfRound(context.methods, tx.methods, round);
    const name = (await tx.units.byKey(unit))?.name ?? unit;
    const fields = new Map(
      method.tree.map(({ code, label }) => [code, wordsIn(label, context.lang ?? "vi")]),
    );
    const leaves = lines
      .filter(({ exemption, scoredBy }) => exemption === null && scoredBy === "self")
      .map(
        (line): LeafLoss => ({
          code: line.code,
          label: line.label,
          component: line.fieldCode,
          componentName: fields.get(line.fieldCode) ?? line.fieldCode,
          max: line.max,
          lost: snap(Math.max(0, line.max - line.expected)),
          lead: line.lead,
          reason: line.mark?.reason ?? "",
        }),
      );
    return { ...headOf(round, method, unit, name), from: "review", leaves: losing(leaves) };
  });
}

async function publishedLosses(
  context: Context,
  tx: ReadTransaction,
  id: RoundId,
  unit: UnitKey,
): Promise<LeafSource | undefined> {
  const round = await roundOf(tx, id);
  const computation = round.publishedAt === null ? undefined : await tx.publication.published(id);
  if (computation === undefined) return undefined;
  const { method } = await methodOfRound(context.methods, tx.methods, round);
  const name = (await tx.units.byKey(unit))?.name ?? unit;
  const own = await tx.publication.unit(computation.id, unit);
  const units = own === undefined ? await tx.publication.units(computation.id) : [own];
  const above = own !== undefined || round.ownerUnit === unit || round.ownerParent === unit;
  if (!above || units.length === 0) throw new AppError("not-found", `${unit} has no result in round ${id}`);
  const leads = new Map((await tx.rounds.assignments(id)).map((one) => [one.leaf, one]));
  const lang = context.lang ?? "vi";
  const leaves = [...walk(method.tree)].flatMap(({ node, parents }): LeafLoss[] => {
    if (!isLeaf(node)) return [];
    const lead = leads.get(node.code);
    const field = parents[0] ?? node;
    const shared = { code: node.code, label: wordsIn(node.label, lang), max: node.max };
    return [
      {
        ...shared,
        component: field.code,
        componentName: wordsIn(field.label, lang),
        lost: meanLoss(units, node),
        lead:
          lead === undefined
            ? own === undefined
              ? null
              : { unit, name }
            : { unit: lead.lead, name: lead.leadName },
        reason: own === undefined ? howMany(units, node) : saidAt(own, node),
      },
    ];
  });
  return { ...headOf(round, method, unit, name), from: "published", leaves: losing(leaves) };
}

function headOf(round: Round, method: Method, unit: UnitKey, name: string) {
  return { round: round.id, title: round.title, unit: { unit, name }, index: method.id };
}

async function roundOf(tx: ReadTransaction, id: RoundId): Promise<Round> {
  const round = await tx.rounds.find(id);
  if (round === undefined) throw new AppError("not-found", `no round ${id}`);
  return round;
}

function losing(leaves: readonly LeafLoss[]): LeafLoss[] {
  return leaves.filter(({ lost }) => lost > 0).toSorted((a, b) => b.lost - a.lost);
}

/** Points that units could have had and did not have, on average over those to which the leaf applies. */
function meanLoss(units: readonly ComputedUnit[], leaf: Leaf): number {
  const losses = units.flatMap(({ final }) => {
    const found = final.leaves.find(({ code }) => code === leaf.code);
    return lostPoints(found?.outcome, leaf) ?? [];
  });
  return losses.length === 0 ? 0 : snap(losses.reduce((sum, loss) => sum + loss, 0) / losses.length);
}

function saidAt({ final, leaves }: ComputedUnit, leaf: Leaf): string {
  const said = leaves.find(({ code }) => code === leaf.code)?.appraised?.reason.trim() ?? "";
  const outcome = final.leaves.find(({ code }) => code === leaf.code)?.outcome;
  return said !== "" || outcome === undefined ? said : explainOutcome(outcome, "vi", leaf);
}

function howMany(units: readonly ComputedUnit[], leaf: Leaf): string {
  const losingUnits = units.filter((unit) => meanLoss([unit], leaf) > 0).length;
  return `${losingUnits}/${units.length} đơn vị bị trừ điểm`;
}
