import { z } from "zod";
import { eventKind } from "../eventKind.ts";

/** Rules of risk that an office keeps itself. */
export const riskRuleEvents = {
  "risk.rules-saved": eventKind(
    z.object({ version: z.int(), name: z.string(), rules: z.int(), sha256: z.string(), note: z.string() }),
    ({ version, name, rules, note }) => ({
      vi: `Dùng bộ quy tắc nguy cơ mất điểm của cơ quan, bản ${version} (${name}, ${rules} quy tắc)${note === "" ? "" : `: ${note}`}`,
      en: `Uses the office's own rules of risk, version ${version} (${name}, ${rules} rules)${note === "" ? "" : `: ${note}`}`,
    }),
  ),
  "risk.rules-dropped": eventKind(z.object({ version: z.int(), note: z.string() }), ({ note }) => ({
    vi: `Trở lại bộ quy tắc nguy cơ mất điểm đi kèm chương trình${note === "" ? "" : `: ${note}`}`,
    en: `Went back to the rules of risk that come with the program${note === "" ? "" : `: ${note}`}`,
  })),
};
