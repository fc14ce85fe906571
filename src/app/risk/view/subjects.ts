import type { UnitKey } from "../../../contract/ids.ts";
import type { RiskSubject } from "../../../contract/risk.ts";
import { headlineOf, type LeafRisk } from "../../../core/index.ts";
import type { Actor } from "../../context.ts";
import { type Round, stageOf } from "../../rounds/index.ts";
import type { ReadTransaction } from "../../store.ts";
import { runningRounds } from "../keeping/running.ts";
import type { SheetRisk } from "../ports.ts";
import { headlineView } from "./headlineView.ts";

/** A round under way with the sheet in which a unit has points to lose: its own, or the part it leads of another's. */
export interface Subject {
  readonly round: Round;
  readonly sheet: UnitKey;
  readonly sheetName: string;
  readonly family: string;
  readonly part: boolean;
}

export async function subjectsOf(tx: ReadTransaction, unit: UnitKey): Promise<Subject[]> {
  const found: Subject[] = [];
  for (const round of await runningRounds(tx)) {
    const own = await tx.rounds.unit(round.id, unit);
    if (own !== undefined) {
      found.push({ round, sheet: unit, sheetName: own.name, family: own.family, part: false });
      continue;
    }
    if (round.kind !== "measured") continue;
    const assignments = await tx.rounds.assignments(round.id);
    const [sheet] = assignments.some(({ lead }) => lead === unit) ? await tx.rounds.units(round.id) : [];
    if (sheet !== undefined)
      found.push({ round, sheet: sheet.unit, sheetName: sheet.name, family: sheet.family, part: true });
  }
  return found;
}

/** A subject with its sheet as it was judged, and the leaves of it that the reader is shown. */
export interface Seen extends Subject {
  readonly kept: SheetRisk;
  readonly leaves: readonly LeafRisk[];
}

/** Somebody who works in a division of the unit, and is nothing else to it, is shown the leaves of that division. */
export async function seen(
  tx: ReadTransaction,
  actor: Actor,
  unit: UnitKey,
  subject: Subject,
): Promise<Seen> {
  const key = { roundId: subject.round.id, unit: subject.sheet };
  const [kept, all] = await Promise.all([tx.risk.sheet(key), tx.risk.leaves(key)]);
  if (kept === undefined)
    throw new Error(`the sheet of ${subject.sheet} in ${subject.round.id} was not judged`);
  const led = subject.part ? all.filter(({ lead }) => lead === unit) : all;
  const divisions = onlyDivisions(actor, unit);
  const leaves =
    divisions === null || subject.part ? led : led.filter(({ lead }) => lead !== null && divisions.has(lead));
  return { ...subject, kept, leaves };
}

function onlyDivisions({ roles }: Actor, unit: UnitKey): ReadonlySet<string> | null {
  const others = roles.some(
    (grant) =>
      grant.role === "owner" || grant.role === "leader" || (grant.role === "unit" && grant.unit === unit),
  );
  if (others) return null;
  return new Set(
    roles.flatMap((grant) => (grant.unit === unit && grant.division ? [`${unit}/${grant.division}`] : [])),
  );
}

export function subjectView({ round, sheet, sheetName, part, kept, leaves }: Seen, now: Date): RiskSubject {
  const { id, title, period, kind, illustration } = round;
  return {
    round: id,
    title,
    period,
    kind,
    stage: stageOf(round, now),
    sheet,
    sheetName,
    part,
    illustration,
    headline: headlineView(headlineOf(leaves, kept.headline.until)),
  };
}
