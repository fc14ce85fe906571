import { z } from "zod";
import { UnitKey } from "../../../contract/ids.ts";
import { DecisionKind, RecognitionListId, RecognitionRules } from "../../../contract/recognition.ts";
import { counted } from "../../../core/index.ts";
import { eventKind } from "../eventKind.ts";

const list = z.object({ list: RecognitionListId });
const titled = list.extend({ title: z.string() });
const about = list.extend({ award: z.string(), name: z.string() });

/** Lists proposed for commendation: begun, decided line by line, finished. */
export const recognitionEvents = {
  "recognition.rules-saved": eventKind(z.object({ rules: RecognitionRules }), ({ rules }) => ({
    vi: `Sửa tiêu chí đề nghị khen thưởng (${rules.awards.length} hình thức)`,
    en: `Changed the rules of commendation (${counted(rules.awards.length, "award")})`,
  })),
  "recognition.begun": eventKind(titled, ({ title }) => ({
    vi: `Lập “${title}”`,
    en: `Began the list “${title}”`,
  })),
  "recognition.decided": eventKind(
    about.extend({ decision: DecisionKind.nullable(), reason: z.string() }),
    ({ award, name, decision, reason }) =>
      decision === null
        ? { vi: `Bỏ quyết định về ${name} (${award})`, en: `Took the decision on ${name} (${award}) back` }
        : decision === "propose"
          ? { vi: `Đề nghị ${name} (${award}): ${reason}`, en: `Proposed ${name} (${award}): ${reason}` }
          : {
              vi: `Không đề nghị ${name} (${award}): ${reason}`,
              en: `Left ${name} (${award}) out: ${reason}`,
            },
  ),
  "recognition.added": eventKind(about.extend({ grounds: z.string() }), ({ award, name, grounds }) => ({
    vi: `Thêm ${name} vào danh sách (${award}): ${grounds}`,
    en: `Added ${name} to the list (${award}): ${grounds}`,
  })),
  "recognition.removed": eventKind(about, ({ award, name }) => ({
    vi: `Bỏ ${name} khỏi danh sách (${award})`,
    en: `Took ${name} off the list (${award})`,
  })),
  "recognition.discipline-noted": eventKind(
    list.extend({ name: z.string(), reason: z.string() }),
    ({ name, reason }) => ({
      vi: `Ghi nhận kỷ luật đối với ${name}: ${reason}`,
      en: `Noted discipline of ${name}: ${reason}`,
    }),
  ),
  "recognition.discipline-lifted": eventKind(list.extend({ name: z.string() }), ({ name }) => ({
    vi: `Bỏ ghi nhận kỷ luật đối với ${name}`,
    en: `Took the note of discipline of ${name} back`,
  })),
  "recognition.finished": eventKind(
    titled.extend({ office: UnitKey, proposed: z.int() }),
    ({ title, proposed }) => ({
      vi: `Hoàn tất “${title}”, đề nghị ${proposed} tập thể, cá nhân`,
      en: `Finished “${title}”, proposing ${proposed}`,
    }),
    {
      concerns: ({ office }) => [{ to: "leaders", unit: office }],
      link: ({ list: id }) => `khen-thuong/${id}`,
    },
  ),
  "recognition.reopened": eventKind(titled.extend({ reason: z.string() }), ({ title, reason }) => ({
    vi: `Mở lại “${title}”: ${reason}`,
    en: `Opened “${title}” again: ${reason}`,
  })),
  "recognition.discarded": eventKind(titled, ({ title }) => ({
    vi: `Bỏ dự thảo “${title}”`,
    en: `Discarded the draft “${title}”`,
  })),
};
