import type { UnitKey } from "../../../contract/ids.ts";
import { assessLeaf, headlineOf, type LeafRisk, summarise } from "../../../core/index.ts";
import { type Context, PUBLIC } from "../../context.ts";
import type { Round } from "../../rounds/index.ts";
import type { WriteTransaction } from "../../store.ts";
import { type Countdown, countdown } from "../facts/daysLeft.ts";
import { nextMoment, windowEnd } from "../facts/deadlines.ts";
import { type Matter, readMatter, type SheetMatter } from "../facts/matter.ts";
import { sheetFacts } from "../facts/sheetFacts.ts";
import type { SheetRisk } from "../ports.ts";
import { type RulesInForce, rulesInForce } from "../rules/rulesInForce.ts";

type Services = Omit<Context, "actor">;

/** What is to be judged again: whole sheets, and single leaves of others. */
interface Due {
  readonly whole: readonly UnitKey[];
  readonly leaves: ReadonlyMap<UnitKey, ReadonlySet<string>>;
}

/** Everything one making-anew shares. */
interface Making {
  readonly context: Context;
  readonly tx: WriteTransaction;
  readonly round: Round;
  readonly rules: RulesInForce;
  readonly now: Date;
}

/**
 * Judges again what was written to, whose day has changed or whose rules have, in a round or one unit's sheet of it. It
 * writes nothing that a person said, so it leaves no trace in the audit chain. One at a time for a round; who waited finds
 * the work done.
 */
export async function freshen(services: Services, { id, ownerUnit }: Round, unit?: UnitKey): Promise<void> {
  await services.store.write(async (tx) => {
    await tx.risk.lockRound(id);
    const round = await tx.rounds.find(id);
    if (round === undefined) return;
    const now = services.clock.now();
    const rules = await rulesInForce(tx, ownerUnit);
    const marks = await tx.risk.marks(id, unit);
    if (marks.some((mark) => mark.unit === "")) await tx.risk.outdate(id);
    const making = {
      context: { ...services, actor: PUBLIC, lang: "vi", clock: { now: () => now } },
      tx,
      round,
      rules,
      now,
    } as const;
    const due = await dueNow(making, marks, unit);
    await makeWhole(making, due.whole);
    await makeLeaves(making, due.leaves);
    await tx.risk.takeMarks(marks.map((mark) => mark.id));
  });
}

async function dueNow(
  { tx, round, rules, now }: Making,
  marks: Awaited<ReturnType<WriteTransaction["risk"]["marks"]>>,
  unit: UnitKey | undefined,
): Promise<Due> {
  const bound = await tx.rounds.units(round.id);
  const asked = bound.map((each) => each.unit).filter((each) => unit === undefined || each === unit);
  const standing = new Map((await tx.risk.standing(round.id, unit)).map((each) => [each.unit, each]));
  const written = new Set(marks.filter(({ leaf }) => leaf === "").map((mark) => mark.unit));
  const whole = asked.filter((each) => {
    const stands = standing.get(each);
    return (
      stands === undefined || stands.goodUntil <= now || stands.rules !== rules.name || written.has(each)
    );
  });
  const leaves = new Map<UnitKey, Set<string>>();
  for (const mark of marks) {
    if (mark.unit === "" || mark.leaf === "" || whole.includes(mark.unit) || !asked.includes(mark.unit))
      continue;
    leaves.set(mark.unit, (leaves.get(mark.unit) ?? new Set()).add(mark.leaf));
  }
  return { whole, leaves };
}

async function makeWhole(making: Making, units: readonly UnitKey[]): Promise<void> {
  if (units.length === 0) return;
  const { context, tx, round } = making;
  const matter = await readMatter(context, tx, round.id, { units });
  const count = countdown(matter.calendar, making.now);
  const made = matter.sheets.map((sheet) => ({ sheet, risks: judged(making, sheet, matter, count) }));
  const replaced = units.map((unit) => ({ unit, leaves: "all" as const }));
  await tx.risk.saveLeaves(
    round.id,
    made.flatMap(({ risks }) => risks),
    replaced,
  );
  const sheets = made.map(({ sheet, risks }) => sheetRisk(making, sheet, matter, count, risks));
  await tx.risk.saveSheets(sheets, count.today);
}

/** Single leaves of some sheets; the sheets are summed up from all their leaves as they are kept. */
async function makeLeaves(making: Making, leavesOf: Due["leaves"]): Promise<void> {
  if (leavesOf.size === 0) return;
  const { context, tx, round } = making;
  const units = [...leavesOf.keys()];
  const leaves = [...new Set([...leavesOf.values()].flatMap((each) => [...each]))];
  const matter = await readMatter(context, tx, round.id, { units, leaves });
  const count = countdown(matter.calendar, making.now);
  const wanted = new Set(leaves);
  const risks = matter.sheets.flatMap((sheet) => judged(making, sheet, matter, count, wanted));
  await tx.risk.saveLeaves(
    round.id,
    risks,
    units.map((unit) => ({ unit, leaves })),
  );
  const sheets: SheetRisk[] = [];
  for (const sheet of matter.sheets)
    sheets.push(sheetRisk(making, sheet, matter, count, await tx.risk.leaves(sheet.frame.sheet)));
  await tx.risk.saveSheets(sheets, count.today);
}

function judged(
  { rules }: Making,
  sheet: SheetMatter,
  matter: Matter,
  count: Countdown,
  only?: ReadonlySet<string>,
): LeafRisk[] {
  return sheetFacts(sheet, matter, count, only).map((facts) => assessLeaf(facts, rules.rules));
}

function sheetRisk(
  { rules, now }: Making,
  { frame }: SheetMatter,
  { group }: Matter,
  count: Countdown,
  risks: readonly LeafRisk[],
): SheetRisk {
  const end = windowEnd(frame);
  return {
    ...frame.sheet,
    rules: rules.name,
    summary: summarise(risks),
    headline: headlineOf(risks, end === null ? null : count.toMoment(end)),
    goodUntil: nextMoment(frame, group.requests, now),
    madeAt: now,
  };
}
