import type { UnitKey } from "../../contract/ids.ts";
import type { RecognitionChoices } from "../../contract/recognition.ts";
import { decide, requireSignedIn } from "../access/index.ts";
import type { Context } from "../context.ts";
import { mayWrite } from "./listFrame.ts";

/** Lists that the reader may see, and for which office and round one could be begun. */
export async function listLists(context: Context): Promise<RecognitionChoices> {
  requireSignedIn(context.actor);
  const own = [...new Set(context.actor.roles.flatMap(({ unit }) => (unit === null ? [] : [unit])))].filter(
    (unit) => decide(context.actor, "recognition.see", { kind: "unit", unit }) === "allowed",
  );
  return context.store.read(async (tx) => {
    const all = await tx.units.list();
    const units = all.filter(({ key }) => own.includes(key));
    const seen = all.filter(({ key, parent }) => own.includes(key) || leadsAbove(context, key, parent));
    const names = new Map(seen.map(({ key, name }) => [key, name]));
    const rounds = await tx.rounds.list();
    const titles = new Map(rounds.map(({ id, title }) => [id, title]));
    return {
      lists: (await tx.recognition.lists(seen.map(({ key }) => key))).map((list) => ({
        id: list.id,
        title: list.title,
        office: list.office,
        officeName: names.get(list.office) ?? list.office,
        roundTitle: titles.get(list.roundId) ?? "",
        state: list.finishedAt === null ? ("draft" as const) : ("finished" as const),
        createdAt: list.createdAt.toISOString(),
        finishedAt: list.finishedAt?.toISOString() ?? null,
      })),
      offices: units.map(({ key, name }) => {
        const run = rounds.filter(({ ownerUnit, kind }) => ownerUnit === key && kind === "measures");
        const published = run.filter(({ publishedAt }) => publishedAt !== null);
        return {
          unit: key,
          name,
          mayWrite: mayWrite(context, key),
          rounds: published.map(({ id, title, period }) => ({ id, title, period })),
          waiting: run.length - published.length,
        };
      }),
    };
  });
}

function leadsAbove({ actor }: Context, unit: UnitKey, above: UnitKey | null): boolean {
  return decide(actor, "recognition.see", { kind: "unit", unit, above }) === "allowed";
}
