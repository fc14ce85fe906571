import { z } from "zod";
import { AccountId, LeafCode } from "../../../contract/ids.ts";
import { CounterEvidence } from "../../../contract/objections.ts";
import { formatNumber } from "../../../core/index.ts";
import { eventKind } from "../eventKind.ts";

const at = z.object({ objection: z.uuid(), leaf: LeafCode });

/** Objections to published results, their decisions, and corrections. */
export const objectionEvents = {
  "objection.filed": eventKind(
    at.extend({
      instance: z.int(),
      text: z.string(),
      due: z.string(),
      documents: z.array(CounterEvidence),
    }),
    (data) => ({
      vi: `Kiến nghị${data.instance === 2 ? " lần 2" : ""} về kết quả tiêu chí ${data.leaf}`,
      en: `Objected${data.instance === 2 ? " again" : ""} to the result of criterion ${data.leaf}`,
    }),
    { concerns: () => [{ to: "owner" }], link: () => "kien-nghi" },
  ),
  "objection.assigned": eventKind(
    at.extend({ account: AccountId, name: z.string() }),
    (data) => ({
      vi: `Giao ${data.name} xem xét kiến nghị về tiêu chí ${data.leaf}`,
      en: `Gave the objection to criterion ${data.leaf} to ${data.name}`,
    }),
    {
      concerns: (data) => [{ to: "account", account: data.account }],
      link: () => "kien-nghi",
      notice: (data) => ({
        vi: `Bạn được giao xem xét kiến nghị về tiêu chí ${data.leaf}`,
        en: `You were given the objection to criterion ${data.leaf}`,
      }),
    },
  ),
  "objection.decided": eventKind(
    at.extend({
      instance: z.int(),
      outcome: z.enum(["upheld", "dismissed"]),
      points: z.number().nullable(),
      reason: z.string(),
    }),
    (data) => ({
      vi:
        data.outcome === "upheld"
          ? `Chấp nhận kiến nghị về tiêu chí ${data.leaf}, ${formatNumber(data.points ?? 0, "vi")} điểm: ${data.reason}`
          : `Giữ nguyên kết quả tiêu chí ${data.leaf}: ${data.reason}`,
      en:
        data.outcome === "upheld"
          ? `Upheld the objection to criterion ${data.leaf}, ${formatNumber(data.points ?? 0, "en")} points: ${data.reason}`
          : `Left the result of criterion ${data.leaf} as it is: ${data.reason}`,
    }),
    { concerns: () => [{ to: "unit" }, { to: "owner" }], link: () => "kien-nghi" },
  ),
};
