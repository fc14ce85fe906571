import { z } from "zod";
import { Day, Instant, LeafCode, UnitKey } from "../../../contract/ids.ts";
import { DecisionKind } from "../../../contract/meetings.ts";
import { PortalState } from "../../../contract/portalChecks.ts";
import { RiskMark } from "../../../contract/riskMarks.ts";
import { formatNumber } from "../../../core/index.ts";
import { counted } from "../../../core/numbers/plural.ts";
import { momentWords } from "../../vietnamTime.ts";
import { eventKind } from "../eventKind.ts";

const MARKS = {
  sure: { vi: "chắc chắn", en: "sure" },
  "at-risk": { vi: "nguy cơ mất điểm", en: "at risk" },
  lost: { vi: "mất điểm", en: "lost" },
} as const;
const DECISIONS = {
  keep: { vi: "giữ điểm tự chấm", en: "keep the self score" },
  lower: { vi: "hạ điểm", en: "lower the score" },
  supplement: { vi: "yêu cầu giải trình, bổ sung", en: "ask for explanation and documents" },
  drop: { vi: "không tính điểm", en: "give the points up" },
} as const;
const STATES = {
  unchecked: { vi: "chưa kiểm tra", en: "not checked" },
  published: { vi: "đã công khai", en: "published" },
  missing: { vi: "chưa công khai", en: "not published" },
} as const;

const request = z.object({ request: z.uuid(), department: UnitKey });
const leaves = z.array(z.object({ leaf: LeafCode, wanted: z.string() }));
const toDepartment = ({ department }: { department: UnitKey }) =>
  [{ to: "department", unit: department }] as const;
const check = z.object({ check: z.uuid(), leaf: LeafCode, lead: UnitKey, wanted: z.string() });

/** The working group's review of a province's running self score. */
export const riskEvents = {
  "risk.marked": eventKind(
    z.object({
      leaf: LeafCode,
      mark: RiskMark,
      expected: z.number(),
      selfPoints: z.number().nullable(),
      reason: z.string(),
      version: z.int(),
      lead: UnitKey.nullable(),
      meeting: z.uuid().nullable(),
    }),
    ({ leaf, mark, expected, reason }) => ({
      vi: `Đánh dấu tiêu chí ${leaf}: ${MARKS[mark].vi}, dự kiến ${formatNumber(expected, "vi")} điểm${reason === "" ? "" : `. Lý do: ${reason}`}`,
      en: `Marked criterion ${leaf} as ${MARKS[mark].en}, ${formatNumber(expected, "en")} points expected${reason === "" ? "" : `. Reason: ${reason}`}`,
    }),
    {
      concerns: ({ mark, lead }) =>
        mark === "sure" || lead === null ? [] : [{ to: "department", unit: lead }],
      counted: (count) => ({
        vi: `Tổ giúp việc đánh dấu ${count} tiêu chí có nguy cơ hoặc bị mất điểm`,
        en: `The working group marked ${counted(count, "criterion", "criteria")} as at risk or lost`,
      }),
    },
  ),
  "request.drafted": eventKind(
    z.object({ department: UnitKey, leaf: LeafCode, wanted: z.string().nullable() }),
    ({ leaf, wanted }) =>
      wanted === null
        ? {
            vi: `Bỏ tiêu chí ${leaf} khỏi yêu cầu đang soạn`,
            en: `Took criterion ${leaf} out of the request being drafted`,
          }
        : {
            vi: `Soạn yêu cầu ở tiêu chí ${leaf}: ${wanted}`,
            en: `Drafted a request at criterion ${leaf}: ${wanted}`,
          },
  ),
  "request.sent": eventKind(
    request.extend({ until: Instant, text: z.string(), leaves }),
    (data) => ({
      vi: `Yêu cầu giải trình, bổ sung tài liệu ${data.leaves.length} tiêu chí, hạn đến ${momentWords(data.until, "vi")}`,
      en: `Asked for explanation and documents at ${counted(data.leaves.length, "criterion", "criteria")}, due ${momentWords(data.until, "en")}`,
    }),
    { concerns: toDepartment, urgent: true, link: () => "yeu-cau" },
  ),
  "request.answered": eventKind(
    request.extend({ leaf: LeafCode, answer: z.string(), version: z.int() }),
    ({ leaf, answer }) =>
      answer === ""
        ? { vi: `Rút trả lời ở tiêu chí ${leaf}`, en: `Took the answer at criterion ${leaf} back` }
        : {
            vi: `Trả lời yêu cầu ở tiêu chí ${leaf}: ${answer}`,
            en: `Answered at criterion ${leaf}: ${answer}`,
          },
    {
      concerns: () => [{ to: "owner" }],
      link: () => "yeu-cau",
      counted: (count) => ({
        vi: `${count} lượt trả lời yêu cầu giải trình, bổ sung`,
        en: `${counted(count, "answer")} to requests`,
      }),
    },
  ),
  "request.extended": eventKind(
    request.extend({ before: Instant, after: Instant, reason: z.string() }),
    ({ after, reason }) => ({
      vi: `Lùi hạn giải trình, bổ sung đến ${momentWords(after, "vi")}. Lý do: ${reason}`,
      en: `Moved the date of the request to ${momentWords(after, "en")}. Reason: ${reason}`,
    }),
    { concerns: toDepartment, link: () => "yeu-cau" },
  ),
  "request.reminded": eventKind(
    request.extend({ until: Instant, leaves: z.array(LeafCode), text: z.string() }),
    (data) => ({
      vi: `Đôn đốc giải trình, bổ sung ${data.leaves.length} tiêu chí (${data.leaves.join(", ")}), hạn ${momentWords(data.until, "vi")}${data.text === "" ? "" : `. ${data.text}`}`,
      en: `Reminded of ${counted(data.leaves.length, "criterion", "criteria")} (${data.leaves.join(", ")}) due ${momentWords(data.until, "en")}${data.text === "" ? "" : `. ${data.text}`}`,
    }),
    { concerns: toDepartment, urgent: true, link: () => "yeu-cau" },
  ),
  "request.closed": eventKind(
    request,
    () => ({ vi: "Khép lại yêu cầu giải trình, bổ sung", en: "Closed the request" }),
    { concerns: toDepartment, link: () => "yeu-cau" },
  ),
};

/** Meetings of the working group and what they decide. */
export const meetingEvents = {
  "meeting.created": eventKind(
    z.object({ meeting: z.uuid(), title: z.string(), heldOn: Day }),
    ({ title }) => ({
      vi: `Tạo cuộc họp “${title}”`,
      en: `Created the meeting “${title}”`,
    }),
  ),
  "meeting.edited": eventKind(
    z.object({ meeting: z.uuid(), title: z.string(), heldOn: Day, assessment: z.string() }),
    ({ title }) => ({ vi: `Sửa cuộc họp “${title}”`, en: `Edited the meeting “${title}”` }),
  ),
  "meeting.decided": eventKind(
    z.object({
      meeting: z.uuid(),
      leaf: LeafCode,
      kind: DecisionKind,
      points: z.number(),
      department: UnitKey.nullable(),
      until: Day.nullable(),
      note: z.string(),
      version: z.int(),
    }),
    ({ leaf, kind, points }) => ({
      vi: `Cuộc họp kết luận tiêu chí ${leaf}: ${DECISIONS[kind].vi}, dự kiến ${formatNumber(points, "vi")} điểm`,
      en: `The meeting decided on criterion ${leaf}: ${DECISIONS[kind].en}, ${formatNumber(points, "en")} points expected`,
    }),
  ),
};

/** What must be published on portals, and what was typed into the Ministry's software. */
export const handingInEvents = {
  "portal.asked": eventKind(
    check.extend({ support: z.array(UnitKey), due: Day.nullable() }),
    ({ leaf, wanted }) => ({
      vi: `Giao kiểm tra công khai ở tiêu chí ${leaf}: ${wanted}`,
      en: `Asked to check publication at criterion ${leaf}: ${wanted}`,
    }),
    {
      concerns: ({ lead, support }) =>
        [lead, ...support].map((unit) => ({ to: "department", unit }) as const),
      link: () => "cong-khai",
    },
  ),
  "portal.reported": eventKind(
    check.extend({
      state: PortalState,
      checkedOn: Day.nullable(),
      note: z.string(),
      file: z.string().nullable(),
    }),
    ({ leaf, wanted, state }) => ({
      vi: `Kiểm tra công khai ở tiêu chí ${leaf}, ${STATES[state].vi}: ${wanted}`,
      en: `Checked publication at criterion ${leaf}, ${STATES[state].en}: ${wanted}`,
    }),
    {
      concerns: () => [{ to: "owner" }],
      link: () => "cong-khai",
      counted: (count) => ({
        vi: `${count} lượt cập nhật kiểm tra công khai`,
        en: `${counted(count, "update")} of portal checks`,
      }),
    },
  ),
  "portal.edited": eventKind(check, ({ leaf, wanted }) => ({
    vi: `Sửa nội dung kiểm tra công khai ở tiêu chí ${leaf}: ${wanted}`,
    en: `Edited the portal check at criterion ${leaf}: ${wanted}`,
  })),
  "portal.removed": eventKind(check, ({ leaf, wanted }) => ({
    vi: `Bỏ nội dung kiểm tra công khai ở tiêu chí ${leaf}: ${wanted}`,
    en: `Removed the portal check at criterion ${leaf}: ${wanted}`,
  })),
  "entry.ticked": eventKind(
    z.object({ leaf: LeafCode, entered: z.boolean(), points: z.number().nullable() }),
    ({ leaf, entered }) =>
      entered
        ? {
            vi: `Đã nhập tiêu chí ${leaf} vào phần mềm của Bộ`,
            en: `Entered criterion ${leaf} in the Ministry's software`,
          }
        : {
            vi: `Bỏ đánh dấu đã nhập tiêu chí ${leaf} vào phần mềm của Bộ`,
            en: `Unticked criterion ${leaf} for the Ministry's software`,
          },
  ),
};
