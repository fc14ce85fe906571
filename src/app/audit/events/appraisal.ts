import { z } from "zod";
import { DivisionKey } from "../../../contract/access.ts";
import { AccountId, Instant, LeafCode, UnitKey } from "../../../contract/ids.ts";
import { counted, formatNumber } from "../../../core/index.ts";
import { momentWords } from "../../vietnamTime.ts";
import { type Audience, eventKind } from "../eventKind.ts";

const atLeaf = z.object({ leaf: LeafCode });
const versioned = atLeaf.extend({ version: z.int() });
const words = atLeaf.extend({
  question: z.uuid(),
  text: z.string(),
  divisions: z.array(z.object({ unit: UnitKey, division: DivisionKey })),
});
const further = words.extend({ askedBy: AccountId });
const person = z.object({ account: AccountId, name: z.string(), reason: z.string() });
const reason = z.object({
  reason: z.uuid(),
  text: z.string(),
  place: z.string().nullable(),
  shared: z.boolean(),
});

function unitAndDivisions({ divisions }: Pick<z.output<typeof words>, "divisions">): Audience[] {
  return [
    { to: "unit" },
    ...divisions.map(({ unit, division }) => ({ to: "division", unit, division }) as const),
  ];
}

/** What appraisers and units say to each other: questions, explanations, conflicts, second readings, reasons. */
export const judgingEvents = {
  "question.asked": eventKind(
    words,
    ({ leaf, text }) => ({
      vi: `Hỏi đơn vị về tiêu chí ${leaf}: ${text}`,
      en: `Asked the unit about criterion ${leaf}: ${text}`,
    }),
    {
      concerns: unitAndDivisions,
      notice: ({ leaf }) => ({
        vi: `Người thẩm định hỏi về tiêu chí ${leaf}; trả lời và bổ sung tài liệu tại phiếu`,
        en: `An appraiser asks about criterion ${leaf}; answer on the sheet`,
      }),
    },
  ),
  "question.continued": eventKind(
    further,
    ({ leaf, text }) => ({
      vi: `Hỏi thêm về tiêu chí ${leaf}: ${text}`,
      en: `Asked further about criterion ${leaf}: ${text}`,
    }),
    {
      concerns: unitAndDivisions,
      notice: ({ leaf }) => ({
        vi: `Người thẩm định hỏi thêm về tiêu chí ${leaf}`,
        en: `An appraiser asks further about criterion ${leaf}`,
      }),
    },
  ),
  "question.answered": eventKind(
    further,
    ({ leaf, text }) => ({
      vi: `Trả lời câu hỏi về tiêu chí ${leaf}: ${text}`,
      en: `Answered the question about criterion ${leaf}: ${text}`,
    }),
    {
      concerns: ({ askedBy }) => [{ to: "account", account: askedBy }],
      notice: ({ leaf }) => ({
        vi: `Đơn vị trả lời câu hỏi của bạn về tiêu chí ${leaf}`,
        en: `The unit answered your question about criterion ${leaf}`,
      }),
    },
  ),
  "question.closed": eventKind(
    atLeaf.extend({ question: z.uuid() }),
    ({ leaf }) => ({
      vi: `Khép lại câu hỏi về tiêu chí ${leaf}`,
      en: `Closed the question about criterion ${leaf}`,
    }),
    { concerns: () => [{ to: "unit" }] },
  ),
  "reply.opened": eventKind(
    z.object({
      unit: UnitKey,
      changed: z.int(),
      until: Instant,
      divisions: z.array(z.object({ unit: UnitKey, division: DivisionKey })),
    }),
    ({ changed, until }) => ({
      vi: `Bắt đầu thời gian giải trình; ${changed} tiêu chí có điểm thẩm định khác điểm tự chấm, hạn đến ${momentWords(until, "vi")}`,
      en: `The time of explanation began; ${counted(changed, "criterion", "criteria")} with a changed score, until ${momentWords(until, "en")}`,
    }),
    {
      concerns: ({ divisions }) => unitAndDivisions({ divisions }),
      notice: ({ changed, until }) => ({
        vi: `Đã bắt đầu giải trình: ${changed} tiêu chí có điểm thẩm định khác điểm tự chấm. Xem lý do và trả lời trước ${momentWords(until, "vi")}`,
        en: `Time to explain: the appraisers changed the score of ${counted(changed, "criterion", "criteria")}. Read why and answer before ${momentWords(until, "en")}`,
      }),
      link: ({ unit }) => `phieu/${unit}/giai-trinh`,
    },
  ),
  "reply.saved": eventKind(versioned, ({ leaf }) => ({
    vi: `Soạn giải trình ở tiêu chí ${leaf} (chưa gửi)`,
    en: `Drafted the explanation of criterion ${leaf}`,
  })),
  "reply.sent": eventKind(
    versioned.extend({ text: z.string() }),
    ({ leaf, text }) => ({
      vi: `Gửi giải trình ở tiêu chí ${leaf}: ${text}`,
      en: `Sent the explanation of criterion ${leaf}: ${text}`,
    }),
    {
      concerns: ({ leaf }) => [{ to: "appraisers", leaf }],
      notice: ({ leaf }) => ({
        vi: `Đơn vị gửi giải trình ở tiêu chí ${leaf}`,
        en: `The unit sent its explanation of criterion ${leaf}`,
      }),
    },
  ),
  "reply.agreed": eventKind(versioned.extend({ text: z.string() }), ({ leaf, text }) => ({
    vi: `Đồng ý với điểm thẩm định ở tiêu chí ${leaf}${text === "" ? "" : `: ${text}`}`,
    en: `Agreed with the appraised score at criterion ${leaf}${text === "" ? "" : `: ${text}`}`,
  })),
  "conflict.declared": eventKind(
    person,
    (data) => ({
      vi: `${data.name} khai có xung đột lợi ích nên không thẩm định đơn vị này: ${data.reason}`,
      en: `${data.name} declared a conflict of interest with this unit: ${data.reason}`,
    }),
    { concerns: () => [{ to: "owner" }], link: () => "tham-dinh/xung-dot" },
  ),
  "conflict.lifted": eventKind(
    person,
    (data) => ({
      vi: `Cho ${data.name} thẩm định lại đơn vị này: ${data.reason}`,
      en: `Let ${data.name} appraise this unit again: ${data.reason}`,
    }),
    { concerns: ({ account }) => [{ to: "account", account }], link: () => "tham-dinh/xung-dot" },
  ),
  "sample.drawn": eventKind(
    z.object({
      seed: z.string(),
      wanted: z.int(),
      population: z.int(),
      drawn: z.int(),
      readers: z.array(AccountId),
    }),
    ({ seed, population, drawn }) => ({
      vi: `Chọn mẫu ${drawn}/${population} lượt để chấm lại (mã chọn mẫu ${seed})`,
      en: `Drew ${drawn} of ${counted(population, "decision")} for a second reading (seed ${seed})`,
    }),
    {
      concerns: ({ readers }) => readers.map((account) => ({ to: "account", account }) as const),
      notice: () => ({
        vi: "Bạn được giao chấm lại một số tiêu chí, không xem kết quả lần đầu",
        en: "You have been given criteria to read a second time, blind to the first decision",
      }),
      link: () => "cham-lai",
    },
  ),
  "sample.read": eventKind(
    versioned.extend({ points: z.number(), reason: z.string() }),
    ({ leaf, points, reason: why }) => ({
      vi: `Chấm lại tiêu chí ${leaf}: ${formatNumber(points, "vi")} điểm${why === "" ? "" : `, ${why}`}`,
      en: `Second reading of criterion ${leaf}: ${formatNumber(points, "en")} points${why === "" ? "" : `, ${why}`}`,
    }),
  ),
  "sample.sent-back": eventKind(
    atLeaf.extend({ word: z.string(), account: AccountId }),
    ({ leaf, word }) => ({
      vi: `Đề nghị người thẩm định xem lại tiêu chí ${leaf}: ${word}`,
      en: `Asked the appraiser to look at criterion ${leaf} again: ${word}`,
    }),
    { concerns: ({ account }) => [{ to: "account", account }] },
  ),
  "reason.added": eventKind(reason, ({ text }) => ({
    vi: `Lưu lý do mẫu: ${text}`,
    en: `Kept a reason to use again: ${text}`,
  })),
  "reason.edited": eventKind(reason, ({ text }) => ({
    vi: `Sửa lý do mẫu: ${text}`,
    en: `Edited a reason to use again: ${text}`,
  })),
  "reason.put-away": eventKind(z.object({ reason: z.uuid(), text: z.string() }), ({ text }) => ({
    vi: `Cất lý do mẫu: ${text}`,
    en: `Put away a reason: ${text}`,
  })),
};
