import { createHash } from "node:crypto";
import type { EntryLack, EntryLine } from "../../../contract/entryPack.ts";
import { answersText, evidenceText, exemptionOf, type SheetLine } from "../../submissions/index.ts";
import { type RiskData, reviewedLines, selfPointsOf } from "../marks/riskData.ts";
import { stateOfLeaf } from "../marks/riskLines.ts";
import type { EntryTick } from "../ports.ts";
import { packFolder, packName } from "./packName.ts";

type Evidence = NonNullable<ReturnType<RiskData["content"]["evidenceAt"]["get"]>>[number];

/** Where the evidence lies in the pack. */
const EVIDENCE_FOLDER = "04_Tài-liệu-kiểm-chứng";

/** Lines that the province scores itself and types into the Ministry's software. */
export function enteredLines({ frame }: RiskData): readonly SheetLine[] {
  return reviewedLines(frame).filter((line) => line.scoredBy === "self" && exemptionOf(frame, line) === null);
}

export function entryLine(data: RiskData, line: SheetLine, ticks: ReadonlyMap<string, EntryTick>): EntryLine {
  const { frame, content } = data;
  const evidence = content.evidenceAt.get(line.code) ?? [];
  const explanation = content.explanationAt.get(line.code)?.text ?? "";
  const points = selfPointsOf(data, line);
  const lead = frame.assignments.get(line.code);
  const tick = ticks.get(line.code);
  return {
    code: line.code,
    label: line.fixed.label,
    fieldCode: line.fieldCode,
    max: line.max,
    points,
    answers: answersText(line, content.answersAt.get(line.code) ?? []),
    explanation,
    evidenceText: evidenceText(evidence),
    files: evidence.map((piece, index) => ({
      evidence: piece.id,
      path: pathOf(line.code, piece, index),
      link: piece.link,
      title: piece.title,
    })),
    lacks: lacksOf(data, line),
    lead: lead === undefined ? null : { unit: lead.lead, name: lead.leadName },
    entered:
      tick === undefined
        ? null
        : {
            at: tick.enteredAt.toISOString(),
            byName: tick.enteredByName,
            changedSince: tick.fingerprint !== fingerprintOf(data, line),
          },
  };
}

/** Path in the pack; null for a link. */
export function pathOf(code: string, piece: Evidence, index: number): string | null {
  if (piece.file === null) return null;
  const { title, documentNumber, file } = piece;
  const name = packName(index + 1, { title, documentNumber, name: file.name });
  return `${EVIDENCE_FOLDER}/${packFolder(code)}/${name}`;
}

/** What would be discovered too late, at the moment of typing in. */
function lacksOf(data: RiskData, line: SheetLine): EntryLack[] {
  const { content, marks, requests, frame } = data;
  const evidence = content.evidenceAt.get(line.code)?.length ?? 0;
  const required = line.leaf.evidence.filter(({ required: wanted }) => wanted === true).length;
  const explained = (content.explanationAt.get(line.code)?.text ?? "") !== "";
  const lacking = evidence < required || evidence === 0;
  const asked = requests.find(({ leaves }) => leaves.some(({ leaf }) => leaf === line.code));
  const leaf = asked?.leaves.find((one) => one.leaf === line.code);
  const state = asked === undefined || leaf === undefined ? null : stateOfLeaf(asked, leaf, frame.now);
  return [
    ...(selfPointsOf(data, line) === null ? ["no-points" as const] : []),
    ...(lacking ? ["no-evidence" as const] : []),
    ...(lacking && !explained ? ["no-explanation" as const] : []),
    ...(state === "waiting" || state === "late" ? ["unanswered-request" as const] : []),
    ...(marks.get(line.code)?.mark === "at-risk" ? ["at-risk" as const] : []),
  ];
}

/** What is typed in for a line; another fingerprint means that it must be typed again. */
export function fingerprintOf(data: RiskData, line: SheetLine): string {
  const evidence = data.content.evidenceAt.get(line.code) ?? [];
  const typed = [
    selfPointsOf(data, line),
    (data.content.answersAt.get(line.code) ?? []).map(({ input, value }) => [input, value]),
    data.content.explanationAt.get(line.code)?.text ?? "",
    evidence.map(({ file, link, documentNumber, title }) => [file?.sha256 ?? link, documentNumber, title]),
  ];
  return createHash("sha256").update(JSON.stringify(typed)).digest("hex");
}
