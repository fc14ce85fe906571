import type { PreSubmitFinding } from "../../../contract/sheets.ts";
import { type InputValue, scoreOne } from "../../../core/index.ts";
import { leafFacts } from "../../rounds/index.ts";
import { scoreSheet } from "../scoreSheet.ts";
import type { SheetContent } from "../sheetContent.ts";
import { exemptionOf, type SheetFrame } from "../sheetFrame.ts";
import type { SheetLine } from "../sheetLines.ts";
import { answerFindings } from "./answers.ts";
import { evidenceFindings } from "./evidence.ts";
import { type Beside, type Finding, type Look, NOTHING_BESIDE } from "./look.ts";
import { previousFindings } from "./previous.ts";
import { shareFindings } from "./shares.ts";

/** What would lose points if the sheet were handed in now, line by line, in a colleague's words. */
export function findingsOf(
  frame: SheetFrame,
  content: SheetContent,
  lines: readonly SheetLine[],
  beside: Beside = NOTHING_BESIDE,
): PreSubmitFinding[] {
  const { outcomes } = scoreSheet(frame, content.values);
  return lines.flatMap((line) => {
    const outcome = outcomes.get(line.code);
    if (!outcome || line.scoredBy !== "self" || exemptionOf(frame, line) !== null) return [];
    const answers = content.answersAt.get(line.code) ?? [];
    const given = new Map(answers.map(({ input, value }) => [input, value]));
    const answered = answers.some(({ value }) => value !== null);
    if (line.block !== "tree" && !answered) return [];
    const evidence = content.evidenceAt.get(line.code) ?? [];
    // The values of this line are enough: what others earn does not change what it earns.
    const pointsIf: Look["pointsIf"] = (changed) => {
      const inputs: Record<string, InputValue> = {};
      for (const { input, value } of [...answers, ...changed]) if (value !== null) inputs[input] = value;
      const then = scoreOne(frame.method.compiled, frame.unit.family, line.code, inputs);
      return then?.kind === "scored" ? then.points : undefined;
    };
    const look: Look = { frame, line, outcome, answered, given, evidence, beside, pointsIf };
    return findingsAt(look).map((finding) => ({ leaf: line.code, ...finding }));
  });
}

function findingsAt(look: Look): Finding[] {
  return [
    ...answerFindings(look),
    ...questionOpen(look),
    ...evidenceFindings(look),
    ...shareFindings(look),
    ...previousFindings(look),
  ];
}

function questionOpen({ frame, line }: Look): Finding[] {
  if (!leafFacts(frame.work, line.code).questionOpen) return [];
  return [
    {
      code: "question-open",
      atStake: 0,
      vi: "Người thẩm định đang hỏi ở tiêu chí này; trả lời để không bị trừ điểm vì thiếu thông tin.",
      en: "An appraiser asks something here; answer it, so that nothing is lost for want of an answer.",
    },
  ];
}
