import { z } from "zod";
import type { Audience } from "../../../contract/audience.ts";
import { Day, UnitKey } from "../../../contract/ids.ts";
import { PlanId } from "../../../contract/improvement.ts";
import { counted } from "../../../core/index.ts";
import { dayWords } from "../../vietnamTime.ts";
import { eventKind } from "../eventKind.ts";

const plan = z.object({ plan: PlanId, title: z.string() });
const paragraph = plan.extend({ paragraph: z.uuid() });
const item = plan.extend({ item: z.uuid(), measure: z.string() });
const told = plan.extend({ office: UnitKey, unit: UnitKey, involved: z.array(UnitKey) });

const link = ({ plan: id }: { plan: string }): string => `ke-hoach/${id}`;
/** Whoever has work in it, and the leaders of the unit it is about. */
const toInvolved = ({ involved, unit }: z.infer<typeof told>): readonly Audience[] => [
  ...involved.map((one) => ({ to: "unit", unit: one }) as const),
  { to: "leaders", unit },
];

/** Plans to raise the indices: written, issued, amended, closed. */
export const planEvents = {
  "plan.created": eventKind(plan.extend({ items: z.int() }), ({ title, items }) => ({
    vi: `Soạn kế hoạch “${title}” với ${items} nhiệm vụ`,
    en: `Began the plan “${title}” with ${counted(items, "item")}`,
  })),
  "plan.renamed": eventKind(plan.extend({ before: z.string() }), ({ title }) => ({
    vi: `Đổi tên kế hoạch thành “${title}”`,
    en: `Renamed the plan to “${title}”`,
  })),
  "plan.discarded": eventKind(plan, ({ title }) => ({
    vi: `Bỏ dự thảo kế hoạch “${title}”`,
    en: `Discarded the draft plan “${title}”`,
  })),
  "plan.paragraph-saved": eventKind(paragraph.extend({ text: z.string() }), ({ title }) => ({
    vi: `Sửa một đoạn của kế hoạch “${title}”`,
    en: `Edited a paragraph of the plan “${title}”`,
  })),
  "plan.paragraph-added": eventKind(paragraph, ({ title }) => ({
    vi: `Thêm một đoạn vào kế hoạch “${title}”`,
    en: `Added a paragraph to the plan “${title}”`,
  })),
  "plan.paragraph-removed": eventKind(paragraph.extend({ text: z.string() }), ({ title }) => ({
    vi: `Bỏ một đoạn khỏi kế hoạch “${title}”`,
    en: `Removed a paragraph from the plan “${title}”`,
  })),
  "plan.arranged": eventKind(plan.extend({ what: z.enum(["paragraphs", "items"]) }), ({ title, what }) =>
    what === "items"
      ? { vi: `Sắp xếp nhiệm vụ của kế hoạch “${title}”`, en: `Arranged the items of “${title}”` }
      : { vi: `Sắp xếp các đoạn của kế hoạch “${title}”`, en: `Arranged the text of “${title}”` },
  ),
  "plan.targets-saved": eventKind(plan.extend({ targets: z.int() }), ({ title, targets }) => ({
    vi: `Đặt ${targets} mục tiêu cho kế hoạch “${title}”`,
    en: `Set ${counted(targets, "target")} for the plan “${title}”`,
  })),
  "plan.items-added": eventKind(plan.extend({ items: z.int() }), ({ title, items }) => ({
    vi: `Thêm ${items} nhiệm vụ vào kế hoạch “${title}”`,
    en: `Added ${counted(items, "item")} to the plan “${title}”`,
  })),
  "plan.item-saved": eventKind(item, ({ title, measure }) => ({
    vi: `Sửa nhiệm vụ “${measure}” của kế hoạch “${title}”`,
    en: `Edited the item “${measure}” of the plan “${title}”`,
  })),
  "plan.item-removed": eventKind(item, ({ title, measure }) => ({
    vi: `Bỏ nhiệm vụ “${measure}” khỏi dự thảo kế hoạch “${title}”`,
    en: `Removed the item “${measure}” from the draft plan “${title}”`,
  })),
  "plan.issued": eventKind(
    told.extend({ number: z.string(), issuedOn: Day, receipt: z.string(), items: z.int() }),
    ({ title, number, issuedOn }) => ({
      vi: `Ban hành Kế hoạch số ${number} ngày ${dayWords(issuedOn)} “${title}”`,
      en: `Issued plan ${number} of ${dayWords(issuedOn)}, “${title}”`,
    }),
    { concerns: toInvolved, link },
  ),
  "plan.amended": eventKind(
    told.extend({
      no: z.int(),
      number: z.string(),
      issuedOn: Day,
      reason: z.string(),
      changes: z.array(z.object({ vi: z.string(), en: z.string() })),
    }),
    ({ title, no, number, reason }) => ({
      vi: `Điều chỉnh lần ${no} kế hoạch “${title}” (số ${number}). Lý do: ${reason}`,
      en: `Amendment ${no} of the plan “${title}” (${number}). Reason: ${reason}`,
    }),
    { concerns: toInvolved, link },
  ),
  "plan.closed": eventKind(
    told.extend({ reached: z.string() }),
    ({ title, reached }) => ({
      vi: `Kết thúc kế hoạch “${title}”: ${reached}`,
      en: `Closed the plan “${title}”: ${reached}`,
    }),
    { concerns: toInvolved, link },
  ),
};
