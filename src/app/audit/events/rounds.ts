import { z } from "zod";
import { Instant, UnitKey } from "../../../contract/ids.ts";
import {
  Clock,
  LeafAssignment,
  RoundAppraiser,
  RoundKind,
  RoundUnitInput,
} from "../../../contract/rounds.ts";
import { counted } from "../../../core/index.ts";
import { momentWords } from "../../vietnamTime.ts";
import { eventKind } from "../eventKind.ts";

const method = z.object({ methodId: z.string(), methodVersion: z.string() });

/** All that decides about a round beside its method, so that a later change in the store differs from the chain. */
const opened = {
  methodSha256: z.string(),
  units: z.int(),
  kind: RoundKind,
  period: z.string(),
  ownerUnit: UnitKey,
  clock: Clock,
  parts: z.object({
    units: z.array(RoundUnitInput),
    assignments: z.array(LeafAssignment),
    appraisers: z.array(RoundAppraiser),
  }),
};

export const roundEvents = {
  "round.created": eventKind(method.extend({ title: z.string(), units: z.int() }), (data) => ({
    vi: `Tạo đợt đánh giá “${data.title}” theo bộ tiêu chí ${data.methodId}, phiên bản ${data.methodVersion}`,
    en: `Created the round “${data.title}” with method ${data.methodId}, version ${data.methodVersion}`,
  })),
  "round.cloned": eventKind(
    method.extend({ from: z.string(), title: z.string(), units: z.int(), notCarried: z.int() }),
    (data) => ({
      vi: `Nhân bản từ một đợt đánh giá trước thành “${data.title}” cho ${data.units} đơn vị; ${data.notCarried} nội dung không mang sang được`,
      en: `Cloned an earlier round into “${data.title}” for ${counted(data.units, "unit")}; ${counted(data.notCarried, "thing")} could not be carried over`,
    }),
  ),
  "round.edited": eventKind(z.object({ changed: z.array(z.string()) }), () => ({
    vi: "Sửa đợt đánh giá khi còn là bản nháp",
    en: "Edited the draft round",
  })),
  "round.clock-changed": eventKind(
    z.object({ before: Clock, after: Clock, reason: z.string() }),
    (data) => ({
      vi: `Đổi thời hạn của đợt đánh giá. Lý do: ${data.reason}`,
      en: `Changed the dates of the round. Reason: ${data.reason}`,
    }),
    {
      concerns: () => [{ to: "everyone" }, { to: "appraisers" }, { to: "owner" }],
      notice: ({ before, after, reason }) => ({
        vi: `Thời hạn đã thay đổi: ${movedEnds(before, after, "vi")}. Lý do: ${reason}`,
        en: `The dates have changed: ${movedEnds(before, after, "en")}. Reason: ${reason}`,
      }),
    },
  ),
  "round.appraisers-changed": eventKind(
    z.object({ before: z.array(RoundAppraiser), after: z.array(RoundAppraiser), reason: z.string() }),
    (data) => ({
      vi: `Giao lại việc thẩm định cho ${data.after.length} người. Lý do: ${data.reason}`,
      en: `Gave the appraisal to ${counted(data.after.length, "person", "people")}. Reason: ${data.reason}`,
    }),
    {
      concerns: ({ before, after }) => {
        const known = new Set(before.map(({ account }) => account));
        return after.flatMap(({ account }) => (known.has(account) ? [] : [{ to: "account", account }]));
      },
      notice: () => ({
        vi: "Bạn được giao thẩm định trong đợt đánh giá này",
        en: "You have been given appraisal work in this round",
      }),
    },
  ),
  "round.deleted": eventKind(z.object({ round: z.string(), title: z.string() }), (data) => ({
    vi: `Xóa bản nháp đợt đánh giá “${data.title}”`,
    en: `Deleted the draft round “${data.title}”`,
  })),
  "round.opened": eventKind(
    method.extend(opened),
    (data) => ({
      vi: `Mở đợt đánh giá cho ${data.units} đơn vị; bộ tiêu chí được giữ nguyên từ lúc này`,
      en: `Opened the round for ${counted(data.units, "unit")}; the method is frozen from now on`,
    }),
    {
      concerns: () => [{ to: "everyone" }, { to: "appraisers" }],
      notice: ({ clock: { selfScoring } }) => ({
        vi: `Đợt đánh giá đã mở. Tự chấm điểm từ ${momentWords(selfScoring.from, "vi")} đến ${momentWords(selfScoring.until, "vi")}`,
        en: `The round is open. Self-scoring runs from ${momentWords(selfScoring.from, "en")} until ${momentWords(selfScoring.until, "en")}`,
      }),
    },
  ),
  "round.closed": eventKind(
    z.object({ submitted: z.int(), units: z.int() }),
    (data) => ({
      vi: `Khóa đợt đánh giá để tổng hợp; ${data.submitted}/${data.units} đơn vị đã gửi phiếu`,
      en: `Closed the round for synthesis; ${data.submitted} of ${counted(data.units, "unit")} had submitted`,
    }),
    {
      concerns: () => [{ to: "everyone" }, { to: "appraisers" }, { to: "owner" }],
      notice: () => ({
        vi: "Đợt đánh giá đã khóa để tổng hợp kết quả; phiếu và điểm thẩm định không sửa được nữa",
        en: "The round is closed for synthesis; sheets and decisions can no longer change",
      }),
    },
  ),
  "round.reminded": eventKind(
    z.object({
      units: z.array(UnitKey),
      departments: z.array(UnitKey),
      until: Instant.nullable(),
      text: z.string(),
    }),
    ({ units, departments, text }) => {
      const [many, said] = [units.length + departments.length, text === "" ? "" : `: ${text}`];
      return {
        vi: `Nhắc ${many} đơn vị chưa hoàn thành${said}`,
        en: `Reminded ${counted(many, "unit")} behind with the work${said}`,
      };
    },
    {
      concerns: ({ units, departments }) => [
        ...units.map((unit) => ({ to: "unit", unit }) as const),
        ...departments.map((unit) => ({ to: "department", unit }) as const),
      ],
      notice: ({ departments, until, text }) => {
        const open =
          departments.length > 0
            ? { vi: "còn tiêu chí được giao chưa nhập đủ", en: "some criteria given to you are not complete" }
            : { vi: "phiếu tự chấm điểm chưa gửi", en: "the sheet has not been handed in" };
        const [vi, en] = (["vi", "en"] as const).map((lang) =>
          until === null ? "" : `${lang === "vi" ? ", hạn đến" : ", due"} ${momentWords(until, lang)}`,
        );
        const said = text === "" ? "" : ` ${text}`;
        return {
          vi: `Nhắc việc: ${open.vi}${vi}.${said}`,
          en: `Reminder: ${open.en}${en}.${said}`,
        };
      },
      urgent: true,
    },
  ),
};

const WINDOWS = {
  selfScoring: { vi: "tự chấm điểm", en: "self-scoring" },
  appraisal: { vi: "thẩm định, tổng hợp", en: "appraisal or compiling" },
  explanation: { vi: "giải trình", en: "explanation" },
  secondAppraisal: { vi: "thẩm định lần 2", en: "second appraisal" },
} as const;
const WINDOW_NAMES = ["selfScoring", "appraisal", "explanation", "secondAppraisal"] as const;

/** «tự chấm điểm từ … đến …» for each window that was moved. */
function movedEnds(before: Clock, after: Clock, lang: "vi" | "en"): string {
  const moved = WINDOW_NAMES.flatMap((name) => {
    const [was, is] = [before[name], after[name]];
    if (is === undefined || (was?.from === is.from && was.until === is.until)) return [];
    const [from, until] = [momentWords(is.from, lang), momentWords(is.until, lang)];
    return [
      `${WINDOWS[name][lang]} ${lang === "vi" ? `từ ${from} đến ${until}` : `from ${from} until ${until}`}`,
    ];
  });
  return moved.join("; ");
}
