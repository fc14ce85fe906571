import { z } from "zod";
import type { Audience } from "../../../contract/audience.ts";
import { CommentVerdict } from "../../../contract/consultation.ts";
import { Instant, UnitKey } from "../../../contract/ids.ts";
import { counted, plural } from "../../../core/index.ts";
import { momentWords } from "../../vietnamTime.ts";
import { eventKind } from "../eventKind.ts";

const draft = z.object({
  subject: z.enum(["plan", "report"]),
  id: z.uuid(),
  title: z.string(),
  office: UnitKey,
  consultation: z.uuid(),
});
const asked = draft.extend({ units: z.array(UnitKey) });
const said = draft.extend({ comment: z.uuid(), unit: UnitKey });

const FOLDERS = { plan: "ke-hoach", report: "bao-cao" } as const;
const link = ({ subject, id }: z.infer<typeof draft>): string => `${FOLDERS[subject]}/${id}/gop-y`;
const toUnits = ({ units }: { units: readonly UnitKey[] }): readonly Audience[] =>
  units.map((unit) => ({ to: "unit", unit }));
const toOffice = ({ office }: { office: UnitKey }): readonly Audience[] => [{ to: "office", unit: office }];

const VERDICTS = {
  taken: { vi: "tiếp thu", en: "taken over" },
  partly: { vi: "tiếp thu một phần", en: "taken over in part" },
  declined: { vi: "giải trình", en: "not taken over" },
} as const;

/** Drafts sent to units for comment, and what came back. */
export const consultationEvents = {
  "consultation.opened": eventKind(
    asked.extend({ until: Instant, text: z.string() }),
    ({ title, until }) => ({
      vi: `Lấy ý kiến về dự thảo “${title}”, góp ý đến ${momentWords(until, "vi")}`,
      en: `Asked for comments on the draft “${title}” until ${momentWords(until, "en")}`,
    }),
    { concerns: toUnits, link, urgent: true },
  ),
  "consultation.extended": eventKind(
    asked.extend({ before: Instant, after: Instant, reason: z.string() }),
    ({ title, after, reason }) => ({
      vi: `Chuyển hạn góp ý dự thảo “${title}” đến ${momentWords(after, "vi")}. Lý do: ${reason}`,
      en: `Moved the date for comments on “${title}” to ${momentWords(after, "en")}. Reason: ${reason}`,
    }),
    { concerns: toUnits, link },
  ),
  "consultation.reminded": eventKind(
    asked.extend({ until: Instant, text: z.string() }),
    ({ title, until, text }) => ({
      vi: `Nhắc góp ý dự thảo “${title}”, hạn ${momentWords(until, "vi")}${text === "" ? "" : `. ${text}`}`,
      en: `Reminded of comments on “${title}”, due ${momentWords(until, "en")}${text === "" ? "" : `. ${text}`}`,
    }),
    { concerns: toUnits, link, urgent: true },
  ),
  "consultation.closed": eventKind(asked, ({ title }) => ({
    vi: `Kết thúc lấy ý kiến về dự thảo “${title}”`,
    en: `Ended the comments on “${title}”`,
  })),
  "comment.written": eventKind(
    said.extend({ place: z.string(), text: z.string() }),
    ({ title, place, text }) => ({
      vi: `Góp ý dự thảo “${title}”${place === "" ? "" : `, ${place}`}: ${text}`,
      en: `Commented on “${title}”${place === "" ? "" : `, ${place}`}: ${text}`,
    }),
    {
      concerns: toOffice,
      link,
      counted: (count) => ({
        vi: `${count} góp ý mới cho dự thảo của cơ quan`,
        en: `${count} new ${plural(count, "comment", "comments")} on your drafts`,
      }),
    },
  ),
  "comment.edited": eventKind(said.extend({ text: z.string() }), ({ title, text }) => ({
    vi: `Sửa góp ý dự thảo “${title}”: ${text}`,
    en: `Changed a comment on “${title}”: ${text}`,
  })),
  "comment.withdrawn": eventKind(said, ({ title }) => ({
    vi: `Rút một góp ý dự thảo “${title}”`,
    en: `Took a comment on “${title}” back`,
  })),
  "comment.agreed": eventKind(
    draft.extend({ unit: UnitKey, agrees: z.boolean() }),
    ({ title, agrees }) =>
      agrees
        ? { vi: `Nhất trí với dự thảo “${title}”`, en: `Agreed with the draft “${title}”` }
        : {
            vi: `Rút trả lời nhất trí với dự thảo “${title}”`,
            en: `Took the agreement with “${title}” back`,
          },
    {
      concerns: toOffice,
      link,
      counted: (count) => ({
        vi: `${count} trả lời nhất trí với dự thảo của cơ quan`,
        en: `${counted(count, "answer")} of agreement with your drafts`,
      }),
    },
  ),
  "comment.answered": eventKind(
    said.extend({ verdict: CommentVerdict.nullable(), answer: z.string() }),
    ({ title, verdict, answer }) =>
      verdict === null
        ? { vi: `Rút trả lời góp ý dự thảo “${title}”`, en: `Took an answer on “${title}” back` }
        : {
            vi: `Trả lời góp ý dự thảo “${title}”, ${VERDICTS[verdict].vi}${answer === "" ? "" : `: ${answer}`}`,
            en: `Answered a comment on “${title}”, ${VERDICTS[verdict].en}${answer === "" ? "" : `: ${answer}`}`,
          },
    {
      concerns: ({ unit }) => [{ to: "unit", unit }],
      link,
      counted: (count) => ({
        vi: `${count} góp ý của đơn vị đã được trả lời`,
        en: `${count} of your comments ${plural(count, "was", "were")} answered`,
      }),
    },
  ),
};
