import { AppError, type Fault } from "../../contract/errors.ts";
import { type CreateRecognition, RecognitionListId } from "../../contract/recognition.ts";
import { requireAllowed, requireSignedIn } from "../access/index.ts";
import type { Context } from "../context.ts";
import type { Round } from "../rounds/index.ts";
import { vietnamClock } from "../vietnamTime.ts";
import { listEntry } from "./listFrame.ts";

/**
 * Begins a list upon a published round that the office runs, with the rules in force at the office. Throws `invalid` with
 * every fault of what was chosen.
 */
export async function createList(context: Context, typed: CreateRecognition): Promise<RecognitionListId> {
  return context.store.write(async (tx) => {
    requireAllowed(context.actor, "recognition.write", { kind: "unit", unit: typed.office });
    const now = context.clock.now();
    const round = await tx.rounds.find(typed.round);
    const days = taskDays(typed, round, vietnamClock(now).day);
    const faults = faultsOf(typed, round, days);
    if (faults.length > 0 || round === undefined) throw new AppError("invalid", "no such list", { faults });
    const own = await tx.recognition.ownRules(typed.office);
    const id = RecognitionListId.parse(context.ids.next());
    const title = `Danh sách đề nghị khen thưởng ${round.title}`;
    await tx.recognition.insertList({
      id,
      office: typed.office,
      roundId: round.id,
      title,
      rules: own?.rules ?? tx.recognition.shippedRules().rules,
      ...days,
      finished: null,
      finishedAt: null,
      finishedBy: null,
      reopenedReason: "",
      createdAt: now,
      createdBy: requireSignedIn(context.actor),
      version: 1,
    });
    await tx.audit.append({
      ...listEntry(context, typed, now),
      kind: "recognition.begun",
      data: { list: id, title },
    });
    return id;
  });
}

/** The year of the round, or where its period is no year the twelve months before today. */
function taskDays({ tasksFrom, tasksUntil }: CreateRecognition, round: Round | undefined, today: string) {
  const year = /^\d{4}$/.exec(round?.period ?? "")?.[0];
  const start = year === undefined ? `${Number(today.slice(0, 4)) - 1}${today.slice(4)}` : `${year}-01-01`;
  return {
    tasksFrom: tasksFrom ?? start,
    tasksUntil: tasksUntil ?? (year === undefined ? today : `${year}-12-31`),
  };
}

function faultsOf(
  { office }: CreateRecognition,
  round: Round | undefined,
  { tasksFrom, tasksUntil }: { readonly tasksFrom: string; readonly tasksUntil: string },
): readonly Fault[] {
  const foreign = round === undefined || round.ownerUnit !== office;
  return [
    ...(foreign ? [NOT_OURS] : []),
    ...(!foreign && round.publishedAt === null ? [NOT_PUBLISHED] : []),
    ...(tasksUntil < tasksFrom ? [WRONG_DAYS] : []),
  ];
}

const NOT_OURS: Fault = {
  path: "round",
  vi: "Cơ quan không chủ trì đợt đánh giá này. Chọn đợt do cơ quan chủ trì.",
  en: "The office does not run this round. Choose one that it runs.",
};
const NOT_PUBLISHED: Fault = {
  path: "round",
  vi: "Đợt này chưa công bố kết quả. Công bố xong mới lập danh sách đề nghị khen thưởng.",
  en: "The results of this round are not published. Publish them before a list is drawn up.",
};
const WRONG_DAYS: Fault = {
  path: "tasksUntil",
  vi: "Ngày cuối phải từ ngày đầu trở đi.",
  en: "The last day must not come before the first.",
};
