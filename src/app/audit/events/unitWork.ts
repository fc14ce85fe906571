import { z } from "zod";
import { Instant, LeafCode, UnitKey } from "../../../contract/ids.ts";
import { ReopenedWork } from "../../../contract/reopenings.ts";
import { formatNumber } from "../../../core/index.ts";
import { momentWords } from "../../vietnamTime.ts";
import type { Audience } from "../eventKind.ts";
import { eventKind } from "../eventKind.ts";

/** Between focal point and leader; with a department it is about its part of a measured sheet. */
const review = z.object({ department: UnitKey.nullable(), departmentName: z.string(), word: z.string() });

/** Focal point and leader of the unit or department; where the sheet of a province is compiled also its owner. */
function itsPeople({ department }: z.output<typeof review>): Audience[] {
  return department === null ? [{ to: "unit" }, { to: "owner" }] : [{ to: "department", unit: department }];
}

const what = ({ department, departmentName }: z.output<typeof review>) =>
  department === null
    ? { vi: "phiếu tự chấm điểm", en: "the sheet" }
    : { vi: `phần việc của ${departmentName}`, en: `the part of ${departmentName}` };

const said = (word: string) => (word === "" ? "" : `: ${word}`);

/** Leader's approval, of a sheet or of a department's part. */
export const reviewEvents = {
  "sheet.presented": eventKind(
    review,
    (data) => ({
      vi: `Trình lãnh đạo duyệt ${what(data).vi}${said(data.word)}`,
      en: `Laid ${what(data).en} before the leader${said(data.word)}`,
    }),
    {
      concerns: ({ department }) => [
        department === null ? { to: "leaders" } : { to: "leaders", unit: department },
      ],
      notice: (data) => ({
        vi: `Có ${what(data).vi} chờ duyệt${said(data.word)}`,
        en: `Waiting for your approval: ${what(data).en}${said(data.word)}`,
      }),
      urgent: true,
    },
  ),
  "sheet.approved": eventKind(
    review,
    (data) => ({
      vi: `Lãnh đạo duyệt ${what(data).vi}${said(data.word)}`,
      en: `The leader approved ${what(data).en}${said(data.word)}`,
    }),
    { concerns: itsPeople },
  ),
  "sheet.returned": eventKind(
    review,
    (data) => ({
      vi: `Trả lại ${what(data).vi}${said(data.word)}`,
      en: `Returned ${what(data).en}${said(data.word)}`,
    }),
    { concerns: itsPeople, urgent: true },
  ),
  "sheet.taken-back": eventKind(review, (data) => ({
    vi: `Rút lại ${what(data).vi} đã trình lãnh đạo`,
    en: `Took ${what(data).en} back from the leader`,
  })),
  "sheet.renewed": eventKind(
    z.object({ hash: z.string(), points: z.number(), assignedMax: z.number(), before: z.string() }),
    (data) => ({
      vi: `Gửi lại phiếu sau khi được mở lại: ${formatNumber(data.points, "vi")}/${formatNumber(data.assignedMax, "vi")} điểm, mã biên nhận mới ${data.hash.slice(0, 12)}`,
      en: `Handed the reopened sheet in again: ${formatNumber(data.points, "en")}/${formatNumber(data.assignedMax, "en")} points, new receipt ${data.hash.slice(0, 12)}`,
    }),
    { concerns: () => [{ to: "owner" }] },
  ),
};

const WORK = {
  "self-scoring": { vi: "tự chấm điểm", en: "self-scoring" },
  explanation: { vi: "giải trình", en: "explanation" },
  appraisal: { vi: "thẩm định", en: "appraisal" },
} as const;

const reopened = z.object({ reopening: z.uuid(), work: ReopenedWork, leaves: z.array(LeafCode) });

function place(leaves: readonly string[]): { vi: string; en: string } {
  if (leaves.length === 0) return { vi: "toàn phiếu", en: "the whole sheet" };
  return { vi: `tiêu chí ${leaves.join("; ")}`, en: `criteria ${leaves.join("; ")}` };
}

/** The owner opens a unit again for a while. */
export const reopeningEvents = {
  "unit.reopened": eventKind(
    reopened.extend({
      until: Instant,
      reason: z.string(),
      unit: UnitKey,
      /** Of the unit, to which the leaves are given. */
      divisions: z.array(z.string()),
    }),
    ({ work, leaves, until, reason }) => ({
      vi: `Mở lại ${place(leaves).vi} để ${WORK[work].vi} đến ${momentWords(until, "vi")}. Lý do: ${reason}`,
      en: `Opened ${place(leaves).en} again for ${WORK[work].en} until ${momentWords(until, "en")}. Reason: ${reason}`,
    }),
    {
      concerns: ({ work, leaves, unit, divisions }) => [
        { to: "unit" },
        ...divisions.map((division) => ({ to: "division", unit, division }) as const),
        ...(work === "explanation"
          ? []
          : leaves.length === 0
            ? [{ to: "appraisers" } as const]
            : leaves.map((leaf) => ({ to: "appraisers", leaf }) as const)),
      ],
      urgent: true,
    },
  ),
  "unit.reopening-closed": eventKind(
    reopened,
    ({ work, leaves }) => ({
      vi: `Kết thúc sớm việc mở lại ${place(leaves).vi} để ${WORK[work].vi}`,
      en: `Ended the reopening of ${place(leaves).en} for ${WORK[work].en} early`,
    }),
    { concerns: () => [{ to: "unit" }] },
  ),
};

const request = z.object({ request: z.uuid(), leaf: LeafCode });

/** A unit asks that a criterion does not apply to it. */
export const exemptionEvents = {
  "exemption.asked": eventKind(
    request.extend({ reason: z.string(), document: z.string() }),
    ({ leaf, reason }) => ({
      vi: `Đề nghị không áp dụng tiêu chí ${leaf}: ${reason}`,
      en: `Asked that criterion ${leaf} does not apply: ${reason}`,
    }),
    { concerns: () => [{ to: "owner" }] },
  ),
  "exemption.withdrawn": eventKind(request, ({ leaf }) => ({
    vi: `Rút đề nghị không áp dụng tiêu chí ${leaf}`,
    en: `Took back the request about criterion ${leaf}`,
  })),
  "exemption.decided": eventKind(
    request.extend({ decision: z.enum(["accepted", "refused"]), reason: z.string(), answer: z.string() }),
    ({ leaf, decision, answer }) =>
      decision === "accepted"
        ? {
            vi: `Chấp nhận không áp dụng tiêu chí ${leaf}${said(answer)}`,
            en: `Accepted that criterion ${leaf} does not apply${said(answer)}`,
          }
        : {
            vi: `Không chấp nhận đề nghị không áp dụng tiêu chí ${leaf}${said(answer)}`,
            en: `Refused the request about criterion ${leaf}${said(answer)}`,
          },
    { concerns: () => [{ to: "unit" }], urgent: true },
  ),
};
