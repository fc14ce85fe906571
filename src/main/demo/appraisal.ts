import { decideAppraisals, type LeafDecision } from "../../app/appraisal/index.ts";
import type { Leaf } from "../../core/index.ts";
import type { SheetOf } from "./acts.ts";
import { closerLook } from "./judgement.ts";
import type { Answers } from "./plausible.ts";
import { appraiserOf, type DemoMethod } from "./rounds.ts";
import { seededRandom } from "./seededRandom.ts";
import type { DemoStage } from "./stage.ts";

/** Share of leaves at which an appraiser looks closer; not each of them loses points. */
const LOOKED_AT = 0.14;

/** Both appraisers judge these leaves of one unit: most are agreed, some changed with a reason. */
export async function appraise(
  stage: DemoStage,
  kit: DemoMethod,
  sheet: SheetOf,
  family: string,
  leaves: readonly Leaf[],
  given: ReadonlyMap<string, Answers>,
): Promise<void> {
  const random = seededRandom(`appraised/${sheet.unit}`);
  const decisions = leaves.map((leaf): LeafDecision => {
    const answers = given.get(leaf.code);
    const change =
      random() < LOOKED_AT && answers ? closerLook(kit.compiled, family, leaf, answers) : undefined;
    const decision = change
      ? { decision: "change" as const, ...change, baseVersion: 0 }
      : { decision: "agree" as const, baseVersion: 0 };
    return { leaf: leaf.code, decision };
  });
  for (const username of ["thamdinh1", "thamdinh2"] as const) {
    const own = decisions.filter(({ leaf }) => appraiserOf(leaf) === username);
    if (own.length > 0) await decideAppraisals(stage.as(username), sheet, own);
    stage.clock.pass(20);
  }
}
