import type {
  LeafSubject,
  ObjectionSubject,
  PartSubject,
  PlanSubject,
  ReportSubject,
  RoundSubject,
  SheetSubject,
  TaskSubject,
} from "./subjects.ts";
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

export const ROUND_CONDITIONS = {
  noExplanationAhead: {
    vi: "không còn thời gian giải trình phía trước",
    en: "no explanation is still to come",
    refusal: "stage-not-open",
    holds: ({ round }) => !round.explains || round.stage !== "appraisal",
  },
} satisfies Record<string, Condition<RoundSubject>>;

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
  maySetAside: {
    vi: "bộ tiêu chí cho phép không áp dụng",
    en: "the method lets the leaf be set aside",
    refusal: "not-allowed",
    holds: ({ alwaysApplies }) => !alwaysApplies,
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
  /** The same as a ground of its own: without a question it says nothing, and the time of the others is told. */
  askedNow: {
    vi: "có câu hỏi của người thẩm định chưa khép lại",
    en: "an appraiser's question is open",
    refusal: "not-allowed",
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

type Drafted = {
  readonly state: PlanSubject["state"] | ReportSubject["state"];
  readonly commentsOpen: boolean;
};

const NOT_ISSUED: Condition<Drafted> = {
  vi: "chưa ban hành",
  en: "not issued",
  refusal: "already-issued",
  holds: ({ state }) => state === "draft" || state === "commenting",
};
const ISSUED: Condition<Drafted> = {
  vi: "đã ban hành",
  en: "issued",
  refusal: "not-issued",
  holds: ({ state }) => state === "issued",
};
const SHARED: Condition<Drafted> = {
  vi: "đã gửi lấy ý kiến hoặc đã ban hành",
  en: "sent for comment or issued",
  refusal: "not-allowed",
  holds: ({ state }) => state !== "draft",
};
const COMMENTS_OPEN: Condition<Drafted> = {
  vi: "trong thời gian lấy ý kiến",
  en: "comments are taken now",
  refusal: "comments-closed",
  holds: ({ commentsOpen }) => commentsOpen,
};

export const PLAN_CONDITIONS = {
  notIssued: NOT_ISSUED,
  issued: ISSUED,
  shared: SHARED,
  commentsOpen: COMMENTS_OPEN,
  inForce: {
    vi: "đã ban hành (đang thực hiện hoặc đã kết thúc)",
    en: "issued, in force or over",
    refusal: "not-allowed",
    holds: ({ state }) => state === "issued" || state === "closed",
  },
} satisfies Record<string, Condition<PlanSubject>>;

export const REPORT_CONDITIONS = {
  notIssued: NOT_ISSUED,
  issued: ISSUED,
  shared: SHARED,
  commentsOpen: COMMENTS_OPEN,
  // What was not sent is none of the recipient's business.
  sent: { ...ISSUED, vi: "đã gửi", en: "sent", refusal: "not-allowed" },
} satisfies Record<string, Condition<ReportSubject>>;

export const TASK_CONDITIONS = {
  unfinished: {
    vi: "chưa hoàn thành, chưa dừng",
    en: "neither done nor cancelled",
    refusal: "task-finished",
    holds: ({ state }) => state !== "done" && state !== "cancelled",
  },
  inWork: {
    vi: "không chờ xác nhận",
    en: "does not wait to be accepted",
    refusal: "task-in-review",
    holds: ({ state }) => state !== "submitted",
  },
  submitted: {
    vi: "đã báo cáo hoàn thành",
    en: "reported as finished",
    refusal: "task-not-submitted",
    holds: ({ state }) => state === "submitted",
  },
  over: {
    vi: "đã hoàn thành hoặc đã dừng",
    en: "done or cancelled",
    refusal: "task-not-finished",
    holds: ({ state }) => state === "done" || state === "cancelled",
  },
} satisfies Record<string, Condition<TaskSubject>>;
