import type { LeafSubject, ObjectionSubject, PartSubject, SheetSubject } from "./subjects.ts";
import type { Verdict } from "./verdict.ts";

/** What must hold beside relation and stage; when it does not, `refusal` tells the person why. */
export interface Condition<On> {
  readonly vi: string;
  readonly en: string;
  readonly refusal: Exclude<Verdict, "allowed">;
  readonly holds: (subject: On) => boolean;
}

type WithState = Pick<SheetSubject, "state">;

const DRAFT: Condition<WithState> = {
  vi: "phiếu chưa trình, chưa gửi",
  en: "sheet is a draft",
  refusal: "already-submitted",
  holds: ({ state }) => state !== "submitted",
};
const NOT_WITH_LEADER: Condition<WithState> = {
  vi: "phiếu không nằm ở lãnh đạo",
  en: "sheet is not with the leader",
  refusal: "with-leader",
  holds: ({ state }) => state !== "presented" && state !== "approved",
};
const SUBMITTED: Condition<WithState> = {
  vi: "phiếu đã gửi",
  en: "sheet is submitted",
  refusal: "not-submitted",
  holds: ({ state }) => state === "submitted",
};
const PRESENTED: Condition<{ readonly state: string }> = {
  vi: "đã trình lãnh đạo",
  en: "is before the leader",
  refusal: "not-presented",
  holds: ({ state }) => state === "presented",
};

export const PART_CONDITIONS = {
  presented: PRESENTED,
  partDraft: {
    vi: "phần việc chưa trình",
    en: "part is a draft",
    refusal: "with-leader",
    holds: ({ state }) => state === "draft",
  },
  partClosed: {
    vi: "phần việc đã trình hoặc đã duyệt",
    en: "part is presented or approved",
    refusal: "not-presented",
    holds: ({ state }) => state !== "draft",
  },
} satisfies Record<string, Condition<PartSubject>>;

export const SHEET_CONDITIONS = {
  draft: DRAFT,
  notWithLeader: NOT_WITH_LEADER,
  submitted: SUBMITTED,
  presented: PRESENTED,
  approvedIfNeeded: {
    vi: "lãnh đạo đã duyệt (khi đợt yêu cầu)",
    en: "approved by the leader where the round asks for it",
    refusal: "approval-needed",
    holds: ({ round, state }) => !round.leaderApproval || state === "approved",
  },
  approved: {
    vi: "lãnh đạo đã duyệt",
    en: "approved by the leader",
    refusal: "approval-needed",
    holds: ({ state }) => state === "approved",
  },
  approvalWanted: {
    vi: "đợt yêu cầu lãnh đạo duyệt",
    en: "the round asks for the leader's approval",
    refusal: "not-allowed",
    holds: ({ round }) => round.leaderApproval,
  },
  reopened: {
    vi: "phiếu được mở lại",
    en: "sheet is reopened",
    refusal: "not-allowed",
    holds: ({ reopened }) => reopened.includes("self-scoring"),
  },
  leavesReopened: {
    vi: "có tiêu chí được mở lại",
    en: "leaves are reopened",
    refusal: "not-allowed",
    holds: ({ leavesReopened }) => leavesReopened,
  },
  takenBack: {
    vi: "phiếu đã trình, đã duyệt hoặc đã gửi",
    en: "sheet is presented, approved or submitted",
    refusal: "not-submitted",
    holds: ({ state }) => state !== "draft",
  },
} satisfies Record<string, Condition<SheetSubject>>;

export const LEAF_CONDITIONS = {
  draft: DRAFT,
  notWithLeader: NOT_WITH_LEADER,
  submitted: SUBMITTED,
  selfScored: {
    vi: "tiêu chí tự chấm",
    en: "leaf is self-scored",
    refusal: "not-allowed",
    holds: ({ scoredBy }) => scoredBy === "self",
  },
  outsideValue: {
    vi: "số liệu khảo sát, thống kê, dữ liệu",
    en: "value from survey, statistics or data",
    refusal: "not-allowed",
    holds: ({ scoredBy }) => scoredBy !== "self",
  },
  applies: {
    vi: "không thuộc diện không áp dụng",
    en: "leaf is not exempt",
    refusal: "not-allowed",
    holds: ({ exempt }) => !exempt,
  },
  reopenedForScoring: {
    vi: "được mở lại để tự chấm",
    en: "reopened for self-scoring",
    refusal: "not-allowed",
    holds: ({ reopened }) => reopened.includes("self-scoring"),
  },
  reopenedForExplaining: {
    vi: "được mở lại để giải trình",
    en: "reopened for explanation",
    refusal: "not-allowed",
    holds: ({ reopened }) => reopened.includes("explanation"),
  },
  reopenedForAppraisal: {
    vi: "được mở lại để thẩm định",
    en: "reopened for appraisal",
    refusal: "not-allowed",
    holds: ({ reopened }) => reopened.includes("appraisal"),
  },
  scoreChanged: {
    vi: "điểm thẩm định khác điểm tự chấm",
    en: "the appraiser changed the score",
    refusal: "nothing-to-answer",
    holds: ({ decision }) => decision === "change",
  },
  notAnswered: {
    vi: "chưa gửi giải trình",
    en: "explanation not sent yet",
    refusal: "already-answered",
    holds: ({ reply }) => reply === "none" || reply === "draft",
  },
  toJudgeAgain: {
    vi: "đơn vị đã giải trình, hoặc chưa thẩm định lần 1",
    en: "the unit answered, or nobody judged it before",
    refusal: "nothing-to-answer",
    holds: ({ reply, decision }) => reply === "sent" || decision === "none",
  },
  questionOpen: {
    vi: "có câu hỏi của người thẩm định chưa khép lại",
    en: "an appraiser's question is open",
    refusal: "nothing-to-answer",
    holds: ({ questionOpen }) => questionOpen,
  },
} satisfies Record<string, Condition<LeafSubject>>;

export const OBJECTION_CONDITIONS = {
  undecided: {
    vi: "chưa có quyết định",
    en: "not decided yet",
    refusal: "already-decided",
    holds: ({ decided }) => !decided,
  },
} satisfies Record<string, Condition<ObjectionSubject>>;
