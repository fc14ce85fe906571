import type { UnitResult } from "../../contract/scores.ts";
import { methodRules } from "../../core/index.ts";
import type { Block } from "../documents/index.ts";
import type { Computed } from "./computed.ts";
import type { PaperRound } from "./paperRound.ts";

/** Why criteria did not apply; how points are rounded and ties ranked; the code by which anybody can check the result. */
export function rankingNotes(
  { method }: PaperRound,
  { computation }: Computed,
  units: readonly UnitResult[],
): readonly Block[] {
  const exempt = units.flatMap(({ name, notApplicable }) =>
    notApplicable.map(({ code, reason }) => `${name}, tiêu chí ${code}: ${withoutStop(reason)}.`),
  );
  return [
    { kind: "note", text: ["Ghi chú:", ...methodRules(method.method).map(({ vi }) => `- ${vi}`)].join("\n") },
    ...(exempt.length === 0
      ? []
      : [
          {
            kind: "note" as const,
            text: ["Lý do không áp dụng:", ...exempt.map((line) => `- ${line}`)].join("\n"),
          },
        ]),
    { kind: "note", text: `Mã kết quả để đối chiếu: ${computation.resultHash.slice(0, 16)}.` },
  ];
}

function withoutStop(sentence: string): string {
  return sentence.replace(/[.\s]+$/, "");
}
