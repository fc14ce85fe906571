import { TaskId } from "../../../contract/improvement.ts";
import { addDays } from "../../../core/calendar/day.ts";
import { workingCalendar } from "../../calendar/index.ts";
import type { Context } from "../../context.ts";
import type { ReadTransaction } from "../../store.ts";
import { vietnamClock } from "../../vietnamTime.ts";
import { keepTasks, type TaskDraft } from "../createTasks.ts";
import { unitFaults } from "../unitFaults.ts";
import { type Occurrence, presentOn } from "./occurrences.ts";
import type { Duty, MadeOccurrence } from "./ports.ts";

type Services = Pick<Context, "store" | "clock" | "ids">;

/**
 * Makes the tasks of duties that must be there today: exactly one for each occurrence and lead, whatever the number of
 * copies of the program. An agency that is no more is left out; the duty says so where it is shown. Answers how many.
 */
export async function makeDutyTasks(services: Services): Promise<number> {
  const day = vietnamClock(services.clock.now()).day;
  const wanted = await services.store.read((tx) => missing(tx, day));
  let made = 0;
  for (const duty of wanted) made += await makeFor(services, duty, day);
  return made;
}

/** Duties of which a task is wanted and not there; two short questions where there is nothing to do. */
async function missing(tx: ReadTransaction, day: string): Promise<readonly string[]> {
  const duties = await tx.tasks.dutiesAtWork();
  if (duties.length === 0) return [];
  const calendar = await workingCalendar(tx);
  const known = new Set((await madeSince(tx, duties, day)).map(keyOf));
  const present = new Set(await livingUnits(tx, duties, day));
  return duties
    .filter((duty) =>
      presentOn(duty, day, calendar).some(({ nominal }) =>
        duty.leads.some((lead) => present.has(lead) && !known.has(keyOf({ duty: duty.id, nominal, lead }))),
      ),
    )
    .map(({ id }) => id);
}

function madeSince(
  tx: ReadTransaction,
  duties: readonly Duty[],
  day: string,
): Promise<readonly MadeOccurrence[]> {
  return tx.tasks.madeOccurrences(
    duties.map(({ id }) => id),
    addDays(day, -400),
  );
}

async function livingUnits(tx: ReadTransaction, duties: readonly Duty[], day: string) {
  const leads = duties.flatMap((duty) => duty.leads);
  const gone = new Set(
    (
      await unitFaults(
        tx,
        day,
        leads.map((unit) => ({ path: unit, unit })),
      )
    ).map(({ path }) => path),
  );
  return leads.filter((lead) => !gone.has(lead));
}

async function makeFor(services: Services, id: string, day: string): Promise<number> {
  return services.store.write(async (tx) => {
    const duty = await tx.tasks.lockDuty(id);
    if (duty === undefined || duty.stoppedAt !== null) return 0;
    const calendar = await workingCalendar(tx);
    const known = new Set((await madeSince(tx, [duty], day)).map(keyOf));
    const present = new Set(await livingUnits(tx, [duty], day));
    const wanted = presentOn(duty, day, calendar).flatMap((occurrence) =>
      duty.leads
        .filter(
          (lead) => present.has(lead) && !known.has(keyOf({ duty: id, nominal: occurrence.nominal, lead })),
        )
        .map((lead) => ({ occurrence, lead, task: TaskId.parse(services.ids.next()) })),
    );
    const by = { by: duty.createdBy, actorId: null };
    await keepTasks(
      { ...services, ...by },
      tx,
      { office: duty.office, unit: duty.unit, source: "duty", sourceId: id },
      wanted.map(({ occurrence, lead, task }) => draftOf(duty, occurrence, lead, task)),
    );
    await tx.tasks.insertOccurrences(
      wanted.map(({ occurrence: { nominal }, lead, task }) => ({ duty: id, nominal, lead, task })),
    );
    return wanted.length;
  });
}

function draftOf(duty: Duty, { nominal, due }: Occurrence, lead: Duty["office"], id: TaskId): TaskDraft {
  const { title, detail, basis, support, about, expectedPoints } = duty;
  return {
    id,
    title: `${title} (${periodWords(duty, nominal)})`,
    detail,
    basis,
    lead,
    support,
    due,
    about,
    expectedPoints,
  };
}

/** Which one it is, by the day of the rule, off which a day off may have moved: «tháng 3/2026», «quý I/2026», «năm 2026». */
function periodWords({ schedule }: Duty, nominal: string): string {
  const [year = "", month = ""] = nominal.split("-");
  if (schedule.kind === "year") return `năm ${year}`;
  if (schedule.kind === "month") return `tháng ${Number(month)}/${year}`;
  return `quý ${["I", "II", "III", "IV"][Math.ceil(Number(month) / 3) - 1] ?? ""}/${year}`;
}

function keyOf({ duty, nominal, lead }: Omit<MadeOccurrence, "task">): string {
  return `${duty} ${nominal} ${lead}`;
}
