import { z } from "zod";
import { ExchangeKind } from "../../../contract/exchange.ts";
import { eventKind } from "../eventKind.ts";

const WORDS = {
  accounts: { vi: "tài khoản", en: "accounts" },
  units: { vi: "đơn vị", en: "units" },
  tasks: { vi: "nhiệm vụ", en: "tasks" },
  assignments: { vi: "phân công chủ trì, phối hợp", en: "assignments of criteria" },
  appraisers: { vi: "phân công thẩm định", en: "assignments of appraisers" },
  values: { vi: "số liệu", en: "values" },
  "report-figures": { vi: "số liệu phụ lục báo cáo", en: "annex figures of a report" },
  "plan-items": { vi: "nhiệm vụ của kế hoạch", en: "items of a plan" },
} satisfies Record<ExchangeKind, { vi: string; en: string }>;

/** Files that were brought in; what they changed stands in entries of its own. */
export const exchangeEvents = {
  "exchange.applied": eventKind(
    z.object({
      exchange: ExchangeKind,
      file: z.string(),
      sha256: z.string(),
      new: z.int(),
      changed: z.int(),
      same: z.int(),
    }),
    (data) => ({
      vi: `Nhập ${WORDS[data.exchange].vi} từ tệp «${data.file}»: ${data.new} mới, ${data.changed} thay đổi`,
      en: `Brought in ${WORDS[data.exchange].en} from the file “${data.file}”: ${data.new} new, ${data.changed} changed`,
    }),
  ),
};
