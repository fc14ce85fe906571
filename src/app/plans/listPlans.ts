import type { UnitKey } from "../../contract/ids.ts";
import type { PlanId } from "../../contract/improvement.ts";
import type { PlanChoices, PlanList, PlanSummary, PlanTemplateView } from "../../contract/plans.ts";
import { belongsTo, decide, requireAllowed, requireSignedIn } from "../access/index.ts";
import { consultationStandings, NOT_CONSULTED } from "../consultation/index.ts";
import type { Context } from "../context.ts";
import type { ReadTransaction } from "../store.ts";
import { servedUnits } from "../tasks/index.ts";
import { mayCreate } from "./draft/createPlan.ts";
import { indicesOf } from "./indexCatalogue.ts";
import { planSubject, readPlanFrame } from "./planFrame.ts";
import { templateView } from "./readPlan.ts";
import { agenciesOf, unitNames } from "./unitNames.ts";

/** The plans that the reader may see, newest years first. */
export async function listPlans(context: Context): Promise<PlanList> {
  const { actor } = context;
  requireSignedIn(actor);
  return context.store.read(async (tx) => {
    const now = context.clock.now();
    const lines = await tx.plans.lines();
    const standings = await consultationStandings(
      tx,
      "plan",
      lines.map(({ plan }) => plan.id),
      now,
    );
    const seen = lines.filter(({ plan, involved }) => {
      const standing = standings.get(plan.id) ?? NOT_CONSULTED;
      return decide(actor, "plan.see", planSubject(plan, involved, standing)) === "allowed";
    });
    const offices = await creatingOffices(context, tx);
    const names = await unitNames(tx, [
      ...seen.flatMap(({ plan }) => [plan.office, plan.unit]),
      ...offices.flatMap(({ office, about }) => [office, ...about]),
    ]);
    return {
      plans: seen.map(({ plan, items }): PlanSummary => {
        const standing = standings.get(plan.id) ?? NOT_CONSULTED;
        const { id, kind, yearFrom, yearTo, title, state, number, issuedOn } = plan;
        return {
          id,
          kind,
          yearFrom,
          yearTo,
          title,
          state,
          number,
          issuedOn,
          items,
          office: names(plan.office),
          unit: names(plan.unit),
          commentsUntil: standing.until?.toISOString() ?? null,
          waitsForReader: standing.commentsOpen && standing.silent.some((unit) => belongsTo(actor, unit)),
        };
      }),
      mayCreate: offices.map(({ office, about }) => ({ office: names(office), about: about.map(names) })),
    };
  });
}

async function creatingOffices(
  { actor }: Context,
  tx: ReadTransaction,
): Promise<readonly { readonly office: UnitKey; readonly about: readonly UnitKey[] }[]> {
  const units = new Set(actor.roles.flatMap(({ unit }) => (unit === null ? [] : [unit])));
  const offices = [...units].filter((office) => mayCreate(actor, office));
  return Promise.all(
    offices.map(async (office) => ({ office, about: await servedUnits(actor, tx, office) })),
  );
}

export async function listPlanTemplates(context: Context): Promise<readonly PlanTemplateView[]> {
  requireSignedIn(context.actor);
  return context.store.read(async (tx) => tx.plans.templates().map(templateView));
}

/** Indices, agencies and rounds from which whoever writes a plan chooses. */
export async function readPlanChoices(context: Context, id: PlanId): Promise<PlanChoices> {
  return context.store.read(async (tx) => {
    const { plan, subject, now } = await readPlanFrame(context, tx, id);
    requireAllowed(context.actor, "plan.see", subject);
    const indices = await indicesOf(context, tx, plan.unit);
    const leads = new Map(
      (await tx.leads.leadsOf(plan.unit)).map(({ index, component, lead }) => [
        `${index} ${component}`,
        lead,
      ]),
    );
    return {
      indices: indices.map(({ unit: _unit, groups, components, ...index }) => ({
        ...index,
        groups: [...groups],
        components: components.map((component) => ({
          ...component,
          lead: leads.get(`${index.id} ${component.code}`) ?? null,
        })),
      })),
      agencies: [...(await agenciesOf(tx, plan, now))],
      rounds: await roundsOf(tx, plan.unit),
    };
  });
}

/** Rounds in which the unit is assessed, or which stand beneath it; newest first. */
async function roundsOf(tx: ReadTransaction, unit: UnitKey): Promise<PlanChoices["rounds"]> {
  const found: PlanChoices["rounds"] = [];
  for (const round of await tx.rounds.list()) {
    if (round.openedAt === null) continue;
    const published = round.publishedAt !== null;
    const measured = await tx.rounds.unit(round.id, unit);
    const beneath = published && (round.ownerUnit === unit || round.ownerParent === unit);
    if ((measured !== undefined && (published || round.kind === "measured")) || beneath)
      found.push({ round: round.id, title: round.title, period: round.period, published });
  }
  return found;
}
