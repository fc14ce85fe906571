import { z } from "zod";
import { UnitKey } from "../../../contract/ids.ts";
import {
  Clock,
  LeafAssignment,
  RoundAppraiser,
  RoundKind,
  RoundUnitInput,
} from "../../../contract/rounds.ts";
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
  "round.edited": eventKind(z.object({ changed: z.array(z.string()) }), () => ({
    vi: "Sửa đợt đánh giá khi còn là bản nháp",
    en: "Edited the draft round",
  })),
  "round.clock-changed": eventKind(z.object({ before: Clock, after: Clock, reason: z.string() }), (data) => ({
    vi: `Đổi thời hạn của đợt đánh giá. Lý do: ${data.reason}`,
    en: `Changed the dates of the round. Reason: ${data.reason}`,
  })),
  "round.appraisers-changed": eventKind(
    z.object({ before: z.array(RoundAppraiser), after: z.array(RoundAppraiser), reason: z.string() }),
    (data) => ({
      vi: `Giao lại việc thẩm định cho ${data.after.length} người. Lý do: ${data.reason}`,
      en: `Gave the appraisal to ${data.after.length} people. Reason: ${data.reason}`,
    }),
  ),
  "round.deleted": eventKind(z.object({ round: z.string(), title: z.string() }), (data) => ({
    vi: `Xóa bản nháp đợt đánh giá “${data.title}”`,
    en: `Deleted the draft round “${data.title}”`,
  })),
  "round.opened": eventKind(method.extend(opened), (data) => ({
    vi: `Mở đợt đánh giá cho ${data.units} đơn vị; bộ tiêu chí được giữ nguyên từ lúc này`,
    en: `Opened the round for ${data.units} units; the method is frozen from now on`,
  })),
  "round.closed": eventKind(z.object({ submitted: z.int(), units: z.int() }), (data) => ({
    vi: `Khóa đợt đánh giá để tổng hợp; ${data.submitted}/${data.units} đơn vị đã gửi phiếu`,
    en: `Closed the round for synthesis; ${data.submitted} of ${data.units} units had submitted`,
  })),
};
