import { z } from "zod";
import { Approval, Correction } from "../../../contract/rounds.ts";
import { eventKind } from "../eventKind.ts";

const computation = z.object({ computation: z.uuid(), inputHash: z.string(), resultHash: z.string() });

export const publicationEvents = {
  "round.computed": eventKind(
    computation.extend({ methodSha256: z.string(), codeVersion: z.string() }),
    (data) => ({
      vi: `Tính kết quả (mã kết quả ${data.resultHash.slice(0, 12)})`,
      en: `Computed the results (result hash ${data.resultHash.slice(0, 12)})`,
    }),
  ),
  "round.approved": eventKind(
    Approval.extend({ computation: z.uuid(), resultHash: z.string() }),
    (data) => ({
      vi: `Phê duyệt kết quả${data.number === "" ? "" : ` theo ${data.number}`} (mã kết quả ${data.resultHash.slice(0, 12)})`,
      en: `Approved the result${data.number === "" ? "" : ` by ${data.number}`} (result hash ${data.resultHash.slice(0, 12)})`,
    }),
    { concerns: () => [{ to: "owner" }] },
  ),
  "round.returned": eventKind(
    z.object({ reason: z.string() }),
    (data) => ({
      vi: `Trả lại kết quả chưa công bố để tổng hợp lại: ${data.reason}`,
      en: `Returned the result for synthesis: ${data.reason}`,
    }),
    { concerns: () => [{ to: "owner" }] },
  ),
  "round.published": eventKind(
    computation,
    (data) => ({
      vi: `Công bố kết quả (mã kết quả ${data.resultHash.slice(0, 12)})`,
      en: `Published the results (result hash ${data.resultHash.slice(0, 12)})`,
    }),
    {
      concerns: () => [{ to: "everyone" }, { to: "appraisers" }, { to: "owner" }],
      notice: () => ({
        vi: "Kết quả đã công bố; xem điểm và lý do của từng tiêu chí",
        en: "The results are published; see the points and the reason of each criterion",
      }),
    },
  ),
  "round.corrected": eventKind(
    computation.merge(Correction).extend({ edition: z.int(), changed: z.int() }),
    (data) => ({
      vi: `Đính chính kết quả, bản công bố lần ${data.edition}: ${data.reason}`,
      en: `Corrected the result, edition ${data.edition}: ${data.reason}`,
    }),
    { concerns: () => [{ to: "everyone" }, { to: "appraisers" }, { to: "owner" }] },
  ),
  "round.archived": eventKind(z.object({}), () => ({
    vi: "Lưu trữ đợt đánh giá",
    en: "Archived the round",
  })),
};
