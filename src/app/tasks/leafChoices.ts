import type { RoundId, UnitKey } from "../../contract/ids.ts";
import type { LeafChoices, LeafChoicesQuery } from "../../contract/tasks.ts";
import { isLeaf, type Method, walk, wordsIn } from "../../core/index.ts";
import { requireAllowed } from "../access/index.ts";
import type { Context } from "../context.ts";
import { methodOfRound } from "../methods/index.ts";
import type { Round } from "../rounds/index.ts";
import type { ReadTransaction } from "../store.ts";

/**
 * The criteria that a task of an office may be about: those of the opened rounds of an index in which the unit is assessed
 * or which the office runs, newest round first. Beside each criterion who would lead the task: the agency to which the
 * round gives it, else the one that leads its component for the unit.
 */
export async function leafChoices(
  context: Context,
  { office, unit, index }: LeafChoicesQuery,
): Promise<LeafChoices> {
  return context.store.read(async (tx) => {
    requireAllowed(context.actor, "task.create", { kind: "unit", unit: office });
    const leads = await componentLeads(tx, unit, index);
    const rounds: LeafChoices["rounds"] = [];
    for (const round of await tx.rounds.list()) {
      if (round.methodId !== index || round.openedAt === null) continue;
      if (round.ownerUnit !== office && (await tx.rounds.unit(round.id, unit)) === undefined) continue;
      const { method } = await methodOfRound(context.methods, tx.methods, round);
      rounds.push({ ...named(round), leaves: await leavesOf(context, tx, round.id, method, leads) });
    }
    return { rounds };
  });
}

function named({ id, title, period }: Round) {
  return { round: id, title, period };
}

type Leads = ReadonlyMap<string, UnitKey>;

/** Who leads a component of this index for the unit, by its code. */
async function componentLeads(
  tx: Pick<ReadTransaction, "leads">,
  unit: UnitKey,
  index: string,
): Promise<Leads> {
  const leads = (await tx.leads.leadsOf(unit)).filter((each) => each.index === index);
  return new Map(leads.map(({ component, lead }) => [component, lead]));
}

async function leavesOf(
  { lang }: Pick<Context, "lang">,
  tx: Pick<ReadTransaction, "rounds">,
  round: RoundId,
  method: Method,
  leads: Leads,
): Promise<LeafChoices["rounds"][number]["leaves"]> {
  const assigned = new Map((await tx.rounds.assignments(round)).map(({ leaf, lead }) => [leaf, lead]));
  return [...walk(method.tree)].flatMap(({ node, parents }) => {
    if (!isLeaf(node)) return [];
    const above = [node, ...[...parents].reverse()].map(({ code }) => leads.get(code));
    return [
      {
        code: node.code,
        label: wordsIn(node.label, lang ?? "vi"),
        component: parents[0]?.code ?? node.code,
        lead: assigned.get(node.code) ?? above.find((lead) => lead !== undefined) ?? null,
      },
    ];
  });
}
