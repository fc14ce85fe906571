import { z } from "zod";
import type { Audience } from "../../../contract/audience.ts";
import { AccountId, Day, DocumentId, LeafCode, RoundId, UnitKey } from "../../../contract/ids.ts";
import { TaskId } from "../../../contract/improvement.ts";
import { TaskSource } from "../../../contract/tasks.ts";
import { formatNumber } from "../../../core/index.ts";
import { counted } from "../../../core/numbers/plural.ts";
import { dayWords } from "../../vietnamTime.ts";
import { eventKind } from "../eventKind.ts";

const task = z.object({ task: TaskId, title: z.string() });
/** With whom it is: the lead agency and, where it was said, the person or division there. */
const held = task.extend({
  lead: UnitKey,
  assignee: AccountId.nullable(),
  division: z.string().nullable(),
});
const set = held.extend({ office: UnitKey, words: z.string() });

const at = { link: ({ task: id }: { task: string }) => `nhiem-vu/${id}` } as const;

function doers({ lead, assignee, division }: z.output<typeof held>): readonly Audience[] {
  const within: Audience[] = [];
  if (assignee !== null) within.push({ to: "account", account: assignee });
  if (division !== null) within.push({ to: "division", unit: lead, division });
  return [{ to: "unit", unit: lead }, ...within];
}
const toOffice = ({ office }: { office: UnitKey }): readonly Audience[] => [{ to: "office", unit: office }];
const told = (words: string): string => (words === "" ? "" : `: ${words}`);
const percent = (share: number): string => `${formatNumber(share * 100, "vi", 0)} %`;

/** What happens to a task. */
export const taskEvents = {
  "task.set": eventKind(
    held.extend({
      office: UnitKey,
      support: z.array(UnitKey),
      due: Day,
      source: TaskSource,
      basis: z.string(),
    }),
    ({ title, due }) => ({
      vi: `Giao nhiệm vụ “${title}”, hạn ${dayWords(due)}`,
      en: `Set the task “${title}”, due ${dayWords(due)}`,
    }),
    {
      concerns: (data) => [...doers(data), ...data.support.map((unit) => ({ to: "unit", unit }) as const)],
      ...at,
    },
  ),
  "task.edited": eventKind(
    held.extend({ changed: z.array(z.string()) }),
    ({ title }) => ({ vi: `Sửa nhiệm vụ “${title}”`, en: `Edited the task “${title}”` }),
    { concerns: doers, ...at },
  ),
  "task.assigned": eventKind(
    held.extend({ name: z.string() }),
    ({ title, name }) => ({
      vi: name === "" ? `Thôi phân công nhiệm vụ “${title}”` : `Phân công ${name} làm nhiệm vụ “${title}”`,
      en: name === "" ? `Took the task “${title}” back` : `Gave the task “${title}” to ${name}`,
    }),
    { concerns: (data) => doers(data).filter(({ to }) => to !== "unit"), ...at },
  ),
  "task.moved": eventKind(
    held.extend({ before: Day, due: Day, reason: z.string() }),
    ({ title, before, due, reason }) => ({
      vi: `Chuyển hạn nhiệm vụ “${title}” từ ${dayWords(before)} sang ${dayWords(due)}. Lý do: ${reason}`,
      en: `Moved the deadline of “${title}” from ${dayWords(before)} to ${dayWords(due)}. Reason: ${reason}`,
    }),
    { concerns: doers, ...at },
  ),
  "task.updated": eventKind(
    set.extend({ share: z.number(), documents: z.array(DocumentId) }),
    ({ title, share, words }) => ({
      vi: `Cập nhật nhiệm vụ “${title}” (${percent(share)})${told(words)}`,
      en: `Updated the task “${title}” (${percent(share)})${told(words)}`,
    }),
    {
      concerns: toOffice,
      ...at,
      counted: (count) => ({
        vi: `${count} lượt cập nhật nhiệm vụ`,
        en: `${counted(count, "update")} of tasks`,
      }),
    },
  ),
  "task.noted": eventKind(
    set,
    ({ title, words }) => ({
      vi: `Ý kiến về nhiệm vụ “${title}”${told(words)}`,
      en: `A word on the task “${title}”${told(words)}`,
    }),
    { concerns: doers, ...at },
  ),
  "task.submitted": eventKind(
    set.extend({ documents: z.array(DocumentId) }),
    ({ title, words }) => ({
      vi: `Báo cáo hoàn thành nhiệm vụ “${title}”${told(words)}`,
      en: `Reported the task “${title}” as finished${told(words)}`,
    }),
    { concerns: toOffice, ...at },
  ),
  "task.accepted": eventKind(
    set,
    ({ title, words }) => ({
      vi: `Xác nhận hoàn thành nhiệm vụ “${title}”${told(words)}`,
      en: `Accepted the task “${title}” as done${told(words)}`,
    }),
    { concerns: doers, ...at },
  ),
  "task.ready": eventKind(
    held,
    ({ title }) => ({
      vi: `Việc phải xong trước đã xong, có thể làm tiếp nhiệm vụ “${title}”`,
      en: `What had to be done before is done: “${title}” can go on`,
    }),
    { concerns: doers, ...at },
  ),
  "task.returned": eventKind(
    set,
    ({ title, words }) => ({
      vi: `Trả lại nhiệm vụ “${title}”, chưa tính là hoàn thành. Lý do: ${words}`,
      en: `Returned the task “${title}”, which does not count as done. Reason: ${words}`,
    }),
    { concerns: doers, urgent: true, ...at },
  ),
  "task.cancelled": eventKind(
    set,
    ({ title, words }) => ({
      vi: `Dừng nhiệm vụ “${title}”. Lý do: ${words}`,
      en: `Cancelled the task “${title}”. Reason: ${words}`,
    }),
    { concerns: doers, ...at },
  ),
  "task.reopened": eventKind(
    set,
    ({ title, words }) => ({
      vi: `Mở lại nhiệm vụ “${title}”. Lý do: ${words}`,
      en: `Reopened the task “${title}”. Reason: ${words}`,
    }),
    { concerns: doers, ...at },
  ),
  "task.time-asked": eventKind(
    set.extend({ due: Day }),
    ({ title, due, words }) => ({
      vi: `Xin lùi hạn nhiệm vụ “${title}” đến ${dayWords(due)}. Lý do: ${words}`,
      en: `Asked for time until ${dayWords(due)} for “${title}”. Reason: ${words}`,
    }),
    { concerns: toOffice, ...at },
  ),
  "task.time-answered": eventKind(
    set.extend({ granted: z.boolean(), due: Day }),
    ({ title, granted, due, words }) =>
      granted
        ? {
            vi: `Đồng ý lùi hạn nhiệm vụ “${title}” đến ${dayWords(due)}${told(words)}`,
            en: `Granted time until ${dayWords(due)} for “${title}”${told(words)}`,
          }
        : {
            vi: `Không đồng ý lùi hạn nhiệm vụ “${title}”, hạn vẫn là ${dayWords(due)}${told(words)}`,
            en: `Refused more time for “${title}”, still due ${dayWords(due)}${told(words)}`,
          },
    { concerns: doers, ...at },
  ),
  "task.tied": eventKind(task.extend({ document: DocumentId, name: z.string() }), ({ title, name }) => ({
    vi: `Gắn tài liệu “${name}” vào nhiệm vụ “${title}”`,
    en: `Tied the document “${name}” to the task “${title}”`,
  })),
  "task.untied": eventKind(task.extend({ document: DocumentId, name: z.string() }), ({ title, name }) => ({
    vi: `Gỡ tài liệu “${name}” khỏi nhiệm vụ “${title}”`,
    en: `Took the document “${name}” off the task “${title}”`,
  })),
  "task.reminded": eventKind(
    set.extend({ due: Day }),
    ({ title, due, words }) => ({
      vi: `Đôn đốc nhiệm vụ “${title}”, hạn ${dayWords(due)}${told(words)}`,
      en: `Reminded of the task “${title}”, due ${dayWords(due)}${told(words)}`,
    }),
    { concerns: doers, urgent: true, ...at },
  ),
};

const ESCALATED = {
  ahead: (days: number) => ({ vi: `còn ${days} ngày làm việc`, en: `${counted(days, "working day")} left` }),
  due: () => ({ vi: "đến hạn hôm nay", en: "due today" }),
  "late-office": (days: number) => ({
    vi: `quá hạn từ ${days} ngày làm việc`,
    en: `late by ${counted(days, "working day")} or more`,
  }),
  "late-above": (days: number) => ({
    vi: `quá hạn từ ${days} ngày làm việc, báo cáo lãnh đạo`,
    en: `late by ${counted(days, "working day")} or more, told to the leader`,
  }),
} as const;

/** What the clock tells by rule. Each says by which rule it came. */
export const escalationEvents = {
  "task.escalated": eventKind(
    held.extend({
      office: UnitKey,
      unit: UnitKey,
      step: z.enum(["ahead", "due", "late-office", "late-above"]),
      days: z.int(),
      due: Day,
      leadName: z.string(),
    }),
    ({ title, step, days, due, leadName }) => ({
      vi: `Nhiệm vụ “${title}” của ${leadName}: ${ESCALATED[step](days).vi} (hạn ${dayWords(due)}). Nhắc theo quy tắc của cơ quan giao việc`,
      en: `“${title}” of ${leadName}: ${ESCALATED[step](days).en} (due ${dayWords(due)}). Told by rule of the office that set it`,
    }),
    {
      concerns: (data) => {
        switch (data.step) {
          case "ahead":
            return doers(data);
          case "due":
            return [{ to: "leaders", unit: data.lead }];
          case "late-office":
            return [{ to: "office", unit: data.office }];
          case "late-above":
            return [{ to: "leaders", unit: data.unit }];
        }
      },
      ...at,
    },
  ),
  "escalation.changed": eventKind(
    z.object({
      office: UnitKey,
      step: z.enum(["ahead", "due", "late-office", "late-above"]),
      days: z.int(),
      active: z.boolean(),
    }),
    ({ step, days, active }) => ({
      vi: active ? `Đặt quy tắc nhắc việc: ${ESCALATED[step](days).vi}` : "Tắt một quy tắc nhắc việc",
      en: active
        ? `Set a rule of reminding: ${ESCALATED[step](days).en}`
        : "Switched a rule of reminding off",
    }),
  ),
};

const proposal = task.extend({
  round: RoundId,
  unit: UnitKey,
  leaf: LeafCode,
  lead: UnitKey,
  assignee: AccountId.nullable(),
  division: z.string().nullable(),
  words: z.string(),
});

/** Values that finished work proposes for its leaf. */
export const proposalEvents = {
  "task.proposed": eventKind(
    proposal.extend({ inputs: z.array(z.string()) }),
    ({ title, leaf }) => ({
      vi: `Đề xuất số liệu cho tiêu chí ${leaf} từ nhiệm vụ “${title}”`,
      en: `Proposed values for criterion ${leaf} out of the task “${title}”`,
    }),
    {
      concerns: ({ unit, lead }) => [
        { to: "unit", unit: lead },
        { to: "office", unit },
      ],
      ...at,
    },
  ),
  "task.proposal-answered": eventKind(
    proposal.extend({ accepted: z.boolean() }),
    ({ leaf, accepted, words }) =>
      accepted
        ? {
            vi: `Đưa số liệu đề xuất vào tiêu chí ${leaf}${told(words)}`,
            en: `Took the proposed values into criterion ${leaf}${told(words)}`,
          }
        : {
            vi: `Không dùng số liệu đề xuất cho tiêu chí ${leaf}${told(words)}`,
            en: `Did not take the values proposed for criterion ${leaf}${told(words)}`,
          },
    { concerns: doers, ...at },
  ),
};

const duty = z.object({ duty: z.uuid(), title: z.string(), office: UnitKey });

/** Duties that come again. */
export const dutyEvents = {
  "duty.set": eventKind(
    duty.extend({ leads: z.array(UnitKey), schedule: z.string() }),
    ({ title, schedule }) => ({
      vi: `Đặt nhiệm vụ định kỳ “${title}”: ${schedule}`,
      en: `Set the recurring duty “${title}”: ${schedule}`,
    }),
  ),
  "duty.edited": eventKind(duty.extend({ leads: z.array(UnitKey), schedule: z.string() }), ({ title }) => ({
    vi: `Sửa nhiệm vụ định kỳ “${title}”`,
    en: `Edited the recurring duty “${title}”`,
  })),
  "duty.stopped": eventKind(duty, ({ title }) => ({
    vi: `Ngừng nhiệm vụ định kỳ “${title}”`,
    en: `Stopped the recurring duty “${title}”`,
  })),
  "duty.resumed": eventKind(duty, ({ title }) => ({
    vi: `Tiếp tục nhiệm vụ định kỳ “${title}”`,
    en: `Resumed the recurring duty “${title}”`,
  })),
};
