import { AppError, type Fault } from "../../contract/errors.ts";
import type { RoundId } from "../../contract/ids.ts";
import { counted, plural } from "../../core/index.ts";
import { workingCalendar } from "../calendar/index.ts";
import type { Context } from "../context.ts";
import { lockRound, type Round } from "../rounds/index.ts";
import type { ReadTransaction } from "../store.ts";
import { dayWords, vietnamClock } from "../vietnamTime.ts";

/**
 * Puts a published round aside. Its results stay public, its sheets and log stay as they are. Refused while units may
 * still object or an objection waits for its answer: putting it aside would take that away from them.
 */
export async function archiveRound(context: Context, id: RoundId): Promise<void> {
  await context.store.write(async (tx) => {
    const { round, now } = await lockRound(context, tx, id, "round.archive");
    const faults = [...(await windowFault(tx, round, now)), ...(await undecidedFault(tx, id))];
    if (faults.length > 0)
      throw new AppError("round-not-ready", `objections keep round ${id} from being archived`, { faults });
    await tx.rounds.update({ ...round, archivedAt: now });
    await tx.audit.append({
      chain: `round:${id}`,
      at: now,
      actorId: context.actor.accountId,
      kind: "round.archived",
      data: {},
    });
  });
}

async function windowFault(tx: ReadTransaction, { clock, publishedAt }: Round, now: Date): Promise<Fault[]> {
  if (!clock.objection || publishedAt === null) return [];
  const until = (await workingCalendar(tx)).add(vietnamClock(publishedAt).day, clock.objection.file);
  if (clock.objection.file === 0 || vietnamClock(now).day > until) return [];
  return [
    {
      path: "objections",
      vi: `Các đơn vị còn được kiến nghị đến hết ngày ${dayWords(until)}. Lưu trữ sau ngày đó.`,
      en: `Units may object until ${dayWords(until)}. Archive the round after that day.`,
    },
  ];
}

async function undecidedFault(tx: ReadTransaction, id: RoundId): Promise<Fault[]> {
  const open = (await tx.objections.objectionsOfRound(id)).filter(({ decision }) => decision === null);
  if (open.length === 0) return [];
  return [
    {
      path: "objections",
      vi: `Còn ${open.length} kiến nghị chưa trả lời. Trả lời xong rồi lưu trữ.`,
      en: `${counted(open.length, "objection")} ${plural(open.length, "is", "are")} not decided yet. Decide first.`,
    },
  ];
}
