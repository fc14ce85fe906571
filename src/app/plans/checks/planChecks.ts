import type { UnitKey } from "../../../contract/ids.ts";
import type { PlanCheck } from "../../../contract/plans.ts";
import { formatNumber, type WorkingCalendar } from "../../../core/index.ts";
import { dayWords } from "../../vietnamTime.ts";
import type { IndexCatalogue } from "../indexCatalogue.ts";
import type { Plan, PlanItem } from "../ports.ts";
import { keyOf, type LeafFates } from "./leafFates.ts";
import { checkTargets, type TargetFacts } from "./targetChecks.ts";

/** Everything that the checks look at, read at one moment. */
export interface CheckFacts extends TargetFacts {
  readonly plan: Pick<Plan, "kind" | "yearFrom" | "yearTo">;
  /** In force, in the order of the plan. */
  readonly items: readonly PlanItem[];
  readonly today: string;
  readonly calendar: WorkingCalendar;
  readonly catalogue: IndexCatalogue;
  readonly fates: LeafFates;
  /** Units that are no more today, with the unit that took over where it is known. */
  readonly ended: ReadonlyMap<UnitKey, { readonly name: string; readonly successor: string | null }>;
  /** Units in which nobody has a working account. */
  readonly deserted: ReadonlyMap<UnitKey, string>;
  readonly unansweredComments: number;
  readonly commentsOpen: boolean;
}

/** Every fault and notice of a plan at once, in the order in which a person reads it. Pure. */
export function planChecks(facts: CheckFacts): readonly PlanCheck[] {
  return [
    ...(facts.items.length === 0 ? [NO_ITEMS] : []),
    ...checkTargets(facts),
    ...facts.items.flatMap((item, index) => itemChecks(facts, item, index + 1)),
    ...commentChecks(facts),
  ];
}

type Found = Omit<PlanCheck, "place" | "offer"> & { readonly offer?: PlanCheck["offer"] };

function itemChecks(facts: CheckFacts, item: PlanItem, number: number): readonly PlanCheck[] {
  const short = item.measure.length > 80 ? `${item.measure.slice(0, 79)}…` : item.measure;
  const place = { kind: "item", id: item.id, label: `${number}. ${short}` } as const;
  const found = [
    ...leadChecks(facts, item),
    ...dueChecks(facts, item),
    ...leafChecks(facts, item),
    ...pointChecks(facts, item),
  ];
  return found.map(({ offer = null, ...check }) => ({ ...check, place, offer }));
}

function leadChecks({ ended, deserted }: CheckFacts, { lead, support }: PlanItem): readonly Found[] {
  if (lead === null)
    return [
      {
        code: "no-lead",
        weight: "fault",
        vi: "Chưa có cơ quan chủ trì. Chọn cơ quan chủ trì.",
        en: "There is no lead agency. Choose one.",
      },
    ];
  const over = [lead, ...support].flatMap((unit): Found[] => {
    const gone = ended.get(unit);
    if (gone === undefined) return [];
    const { name, successor } = gone;
    return [
      {
        code: "lead-ended",
        weight: "fault",
        vi: `${name} không còn hoạt động. ${successor === null ? "Chọn cơ quan khác." : `Chọn ${successor}, cơ quan kế tục.`}`,
        en: `${name} is no more. ${successor === null ? "Choose another agency." : `Choose ${successor}, which took over.`}`,
      },
    ];
  });
  const empty = deserted.get(lead);
  if (empty === undefined || ended.has(lead)) return over;
  return [
    ...over,
    {
      code: "nobody-there",
      weight: "notice",
      vi: `${empty} chưa có tài khoản nào đang dùng nên không ai nhận được nhiệm vụ. Đề nghị quản trị cấp hoặc mở lại tài khoản.`,
      en: `Nobody at ${empty} has a working account, so nobody gets the task. Ask the administrator for one.`,
    },
  ];
}

function dueChecks({ plan, calendar }: CheckFacts, { due }: PlanItem): readonly Found[] {
  if (due === null)
    return [
      {
        code: "no-due",
        weight: "fault",
        vi: "Chưa có thời hạn. Chọn ngày.",
        en: "There is no deadline. Choose a day.",
      },
    ];
  const year = Number(due.slice(0, 4));
  if (year < plan.yearFrom || year > plan.yearTo) {
    const span =
      plan.yearFrom === plan.yearTo ? `năm ${plan.yearFrom}` : `giai đoạn ${plan.yearFrom}–${plan.yearTo}`;
    const years = plan.yearFrom === plan.yearTo ? `${plan.yearFrom}` : `${plan.yearFrom}–${plan.yearTo}`;
    return [
      {
        code: "due-outside",
        weight: "fault",
        vi: `Thời hạn ${dayWords(due)} nằm ngoài ${span} của kế hoạch. Chọn ngày trong ${span}.`,
        en: `The deadline ${dayWords(due)} lies outside ${years}. Choose a day within.`,
      },
    ];
  }
  if (calendar.isWorking(due)) return [];
  const next = calendar.roll(due);
  return [
    {
      code: "due-day-off",
      weight: "notice",
      vi: `Thời hạn ${dayWords(due)} là ngày nghỉ. Ngày làm việc tiếp theo là ${dayWords(next)}; giữ hay chuyển do cơ quan chọn.`,
      en: `The deadline ${dayWords(due)} is a day off. The next working day is ${dayWords(next)}; keep it or move it.`,
      offer: { kind: "due", due: next },
    },
  ];
}

function leafChecks({ fates }: CheckFacts, { round, leaf }: PlanItem): readonly Found[] {
  if (round === null || leaf === null) return [];
  const fate = fates.get(keyOf(round, leaf));
  if (fate === undefined || fate.state !== "gone") return [];
  const { newest, renumbered, round: nextRound, label } = fate;
  const name = `${leaf}${label === null ? "" : ` “${label}”`}`;
  return [
    {
      code: "leaf-dropped",
      weight: "fault",
      vi: `Tiêu chí ${name} không còn trong ${newest}. ${renumbered === null ? "Chọn tiêu chí khác, hoặc bỏ nhiệm vụ này." : `Nội dung này nay có thể là tiêu chí ${renumbered}; kiểm tra và chọn lại.`}`,
      en: `Criterion ${name} is no longer in ${newest}. ${renumbered === null ? "Choose another one or drop this item." : `It may now be criterion ${renumbered}; check and choose it.`}`,
      offer:
        renumbered === null || nextRound === null
          ? null
          : { kind: "leaf", round: nextRound, leaf: renumbered },
    },
  ];
}

function pointChecks({ fates }: CheckFacts, item: PlanItem): readonly Found[] {
  const { expectedPoints: expected, lostPoints: lost, round, leaf } = item;
  if (expected === null) return [];
  const max = round === null || leaf === null ? null : (fates.get(keyOf(round, leaf))?.max ?? null);
  const most = lost ?? max;
  if (most === null || expected <= most + 1e-9) return [];
  const [vi, en] = [formatNumber(most, "vi", 4), formatNumber(most, "en", 4)];
  return [
    {
      code: "points-above-leaf",
      weight: "fault",
      vi: `Điểm dự kiến ${formatNumber(expected, "vi", 4)} vượt quá ${vi} điểm còn có thể đạt thêm ở tiêu chí này. Nhập từ 0 đến ${vi}.`,
      en: `${formatNumber(expected, "en", 4)} points are more than the ${en} this criterion can still give. Enter 0 to ${en}.`,
      offer: { kind: "points", points: most },
    },
  ];
}

function commentChecks({ unansweredComments, commentsOpen }: CheckFacts): readonly PlanCheck[] {
  return [
    ...(commentsOpen ? [COMMENTS_OPEN] : []),
    ...(unansweredComments > 0
      ? [
          {
            code: "comments-unanswered",
            weight: "notice",
            place: null,
            offer: null,
            vi: `Còn ${unansweredComments} ý kiến góp ý chưa được tiếp thu, giải trình. Xử lý trước khi ban hành.`,
            en: `${unansweredComments} comments are not answered. Answer them before issuing.`,
          } as const,
        ]
      : []),
  ];
}

const NO_ITEMS: PlanCheck = {
  code: "no-items",
  weight: "fault",
  place: null,
  offer: null,
  vi: "Kế hoạch chưa có nhiệm vụ nào. Thêm ít nhất một nhiệm vụ.",
  en: "The plan has no items. Add at least one.",
};
const COMMENTS_OPEN: PlanCheck = {
  code: "comments-open",
  weight: "notice",
  place: null,
  offer: null,
  vi: "Đang trong thời gian lấy ý kiến. Ban hành lúc này thì không nhận góp ý nữa.",
  en: "Comments are still being taken. After issuing no more are taken.",
};
