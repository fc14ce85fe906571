import { z } from "zod";
import { UnitKey } from "./ids.ts";

/**
 * Official papers that a round can give. `decision`: draft decision that publishes the results, with the ranking as its
 * annex; `annex`: results by field; `minutes`: of the appraisal; `unit-result`: sheet of one unit; `unit-results`: those
 * of all units; `losses`: where points were lost; `self-report`: of a province that is measured.
 */
export const PaperKind = z.enum([
  "decision",
  "annex",
  "minutes",
  "unit-result",
  "unit-results",
  "losses",
  "self-report",
]);
export type PaperKind = z.infer<typeof PaperKind>;

export const PaperFormat = z.enum(["docx", "pdf", "xlsx", "zip"]);
export type PaperFormat = z.infer<typeof PaperFormat>;

const Sentence = z.object({ vi: z.string(), en: z.string() });

export const PaperView = z.object({
  kind: PaperKind,
  formats: z.array(PaperFormat),
  /** False while the round has not come far enough; `missing` says what for. */
  ready: z.boolean(),
  /** What is not known yet: with `ready` it stays blank in the paper, without it nothing can be made. */
  missing: z.array(Sentence),
  /** Units that have a sheet of their own, by rank; for `unit-result` alone. */
  units: z.array(z.object({ unit: UnitKey, name: z.string() })),
});
export type PaperView = z.infer<typeof PaperView>;
