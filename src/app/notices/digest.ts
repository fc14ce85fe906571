import { actorOf } from "../access/index.ts";
import { workingCalendar } from "../calendar/index.ts";
import type { Context } from "../context.ts";
import type { WriteTransaction } from "../store.ts";
import { vietnamClock } from "../vietnamTime.ts";
import { digestContent, type News, near, worthSending } from "./digestContent.ts";
import { openWork } from "./openWork.ts";
import type { MailContent, MailReader } from "./ports.ts";
import { readRoundsAtWork, unitNames } from "./roundsAtWork.ts";
import { urgentContent } from "./urgentContent.ts";

type Services = Omit<Context, "actor">;

const DAY_MS = 86_400_000;
/** What is older than this when somebody gives an address is read on screen, not told by mail. */
const TOLD_DAYS = 14;
const URGENT_DAYS = 1;

/** The hour in Việt Nam from which the digest of a working day is made. */
export const DIGEST_HOUR = 7;

/** A mail that was made, or would be. */
export interface MadeMail {
  readonly reader: MailReader;
  readonly content: MailContent;
}

/** Whether the digests of this day are due now. */
export async function digestIsDue({ store, clock }: Pick<Services, "store" | "clock">): Promise<boolean> {
  const { day, hour } = vietnamClock(clock.now());
  if (hour < DIGEST_HOUR) return false;
  return store.read(async (tx) => {
    const calendar = await workingCalendar(tx);
    return calendar.isWorking(day) && (await tx.notices.awaitingDigest(day)).length > 0;
  });
}

/**
 * Makes the digest of the day for everybody who has had none: one mail at most, none where there is nothing to say. With
 * `dryRun` nothing is kept. Several copies of the program may do this at once.
 */
export async function makeDigests(
  services: Services,
  { dryRun }: { readonly dryRun: boolean },
): Promise<MadeMail[]> {
  const now = services.clock.now();
  const { day } = vietnamClock(now);
  const { readers, rounds, names, lastMorning } = await services.store.read(async (tx) => {
    const atWork = await readRoundsAtWork(services, tx, now);
    const involved = atWork.flatMap(({ whole: { parts } }) => [
      ...parts.units.map(({ unit }) => unit),
      ...parts.assignments.flatMap(({ lead, support }) => [lead, ...support]),
    ]);
    const lastDay = (await workingCalendar(tx)).add(day, -1);
    return {
      readers: await tx.notices.awaitingDigest(day),
      rounds: atWork,
      names: await unitNames(tx, involved),
      lastMorning: new Date(`${lastDay}T0${DIGEST_HOUR}:00:00+07:00`),
    };
  });
  const made: MadeMail[] = [];
  for (const reader of readers) {
    const work = await workOf(services, reader, rounds, names, now);
    const content = await services.store.write(async (tx) => {
      if (!dryRun && !(await tx.notices.claimDigest(reader.account, day, now))) return null;
      const news = await newsOf(tx, reader, near(work, now), before(now, TOLD_DAYS));
      if (!worthSending(news, now, lastMorning)) return null;
      const said = digestContent(news, now);
      if (!dryRun) await keep(services, tx, reader, said, now, false);
      return said;
    });
    if (content !== null) made.push({ reader, content });
  }
  return made;
}

async function workOf(
  services: Services,
  { account }: MailReader,
  rounds: Awaited<ReturnType<typeof readRoundsAtWork>>,
  names: Awaited<ReturnType<typeof unitNames>>,
  now: Date,
) {
  const { record, inner } = await services.store.read(async (tx) => ({
    record: await tx.access.accountById(account),
    inner: await tx.notices.innerDeadlines(account, now),
  }));
  if (record === null) return [];
  return openWork(services, { ...actorOf(record), account }, rounds, inner, names, now);
}

async function newsOf(
  { notices }: Pick<WriteTransaction, "notices">,
  { account }: MailReader,
  deadlines: News["deadlines"],
  since: Date,
): Promise<News> {
  return {
    deadlines,
    approvals: await notices.waitingApprovals(account),
    notices: await notices.unmailed(account, since, false),
    quiet: await notices.quietCounts(account, since),
  };
}

/** Makes a mail at once for everybody with urgent notices that no mail has carried. */
export async function makeUrgentMails(services: Services): Promise<MadeMail[]> {
  const since = before(services.clock.now(), URGENT_DAYS);
  const readers = await services.store.read((tx) => tx.notices.awaitingUrgent(since));
  const made: MadeMail[] = [];
  for (const reader of readers) {
    const content = await services.store.write(async (tx) => {
      if (!(await tx.notices.lockUrgent(reader.account, since))) return null;
      const said = urgentContent(await tx.notices.unmailed(reader.account, since, true));
      await keep(services, tx, reader, said, services.clock.now(), true);
      return said;
    });
    if (content !== null) made.push({ reader, content });
  }
  return made;
}

async function keep(
  { ids }: Pick<Services, "ids">,
  { notices }: Pick<WriteTransaction, "notices">,
  { account, email, language }: MailReader,
  content: MailContent,
  now: Date,
  urgentOnly: boolean,
): Promise<void> {
  await notices.insertMail({ id: ids.next(), account, recipient: email, language, content, createdAt: now });
  await notices.markMailed(account, now, urgentOnly);
}

function before(now: Date, days: number): Date {
  return new Date(now.getTime() - days * DAY_MS);
}
