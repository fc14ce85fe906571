import { AppError } from "../../contract/errors.ts";
import type { Context } from "../context.ts";
import { loadRound } from "../rounds/index.ts";
import type { ReadTransaction } from "../store.ts";
import { ownTasks } from "../tasks/index.ts";
import { type CalendarEntry, calendarFile } from "./calendarFile.ts";
import { innerDeadline, ownDeadlines, type Person } from "./ownDeadlines.ts";
import { unitNames } from "./roundsAtWork.ts";

/**
 * The deadlines of whoever holds the secret address, as a calendar file. A calendar program cannot sign in: the token is
 * all it has, and it opens nothing else. A token that was renewed, or whose account is disabled, is not found.
 */
export async function ownCalendar(
  { store, clock }: Pick<Context, "store" | "clock">,
  token: string,
  url: string,
): Promise<string> {
  return store.read(async (tx) => {
    const account = await tx.notices.accountByCalendarToken(token);
    const record = account === null ? null : await tx.access.accountById(account);
    if (account === null || record === null) throw new AppError("not-found", "no calendar has this token");
    const { language: lang } = await tx.notices.settings(account);
    const now = clock.now();
    const deadlines = await allDeadlines(tx, { account, roles: record.roles }, now);
    return calendarFile(deadlines, { url, lang, now });
  });
}

async function allDeadlines(
  tx: ReadTransaction,
  person: Person,
  now: Date,
): Promise<readonly CalendarEntry[]> {
  const names = await unitNames(
    tx,
    person.roles.flatMap(({ unit }) => (unit === null ? [] : [unit])),
  );
  const found: CalendarEntry[] = [];
  for (const { id, openedAt, archivedAt } of await tx.rounds.list()) {
    if (openedAt === null || archivedAt !== null) continue;
    found.push(...ownDeadlines(await loadRound(tx.rounds, id), person, names));
  }
  const inner = await tx.notices.innerDeadlines(person.account, now);
  const tasks = await ownTasks(tx, person, now);
  return [...found, ...inner.map(innerDeadline), ...tasks.map(taskEntry)];
}

/** A task is due until the end of the office day. */
function taskEntry({
  id,
  title,
  due,
  officeName,
  version,
}: Awaited<ReturnType<typeof ownTasks>>[number]): CalendarEntry {
  return {
    key: `task-${id}`,
    title: { vi: `Hạn nhiệm vụ: ${title}`, en: `Task due: ${title}` },
    round: { title: officeName },
    until: new Date(`${due}T17:30:00+07:00`),
    link: `/nhiem-vu/${id}`,
    sequence: version,
  };
}
