import { noticeLine } from "./digestContent.ts";
import { firstSentences } from "./firstSentences.ts";
import { wordsOf } from "./noticeView.ts";
import type { MailContent, Notice } from "./ports.ts";

/** A mail that goes out at once, e.g. a reminder by the owner. `notices` holds at least one. */
export function urgentContent(notices: readonly Notice[]): MailContent {
  const [first] = notices;
  const subject = first === undefined ? { vi: "", en: "" } : firstSentences(wordsOf(first));
  const sender = first?.actorName ?? null;
  return {
    subject: { vi: `Chỉ số: ${subject.vi}`, en: `Chiso: ${subject.en}` },
    lead:
      sender === null
        ? { vi: "Có việc cần bạn xem ngay.", en: "Something needs your attention." }
        : { vi: `${sender} gửi bạn:`, en: `${sender} writes:` },
    sections: [{ title: { vi: "Nội dung", en: "Content" }, lines: notices.map(noticeLine) }],
  };
}
