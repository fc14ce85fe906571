import type { UnitKey } from "../../contract/ids.ts";
import type { SigningView } from "../../contract/reviews.ts";
import type { PreSubmitFinding } from "../../contract/sheets.ts";
import { formatNumber } from "../../core/index.ts";
import { allowedActions, decide, requireAllowed } from "../access/index.ts";
import type { Context } from "../context.ts";
import { deadlineOf } from "../rounds/index.ts";
import type { SheetKey } from "../sheetKey.ts";
import type { ReadTransaction } from "../store.ts";
import { findingsOf, readBeside } from "./findings/index.ts";
import { readPreviousYear } from "./previousYear.ts";
import { portionOf, type SheetScore, scoreSheet } from "./scoreSheet.ts";
import { readContent, type SheetContent } from "./sheetContent.ts";
import { exemptionOf, partSubject, readFrame, type SheetFrame, sheetSubject } from "./sheetFrame.ts";
import type { SheetLine } from "./sheetLines.ts";
import { reviewsSeen } from "./surroundings.ts";

const MOST_LOSSES = 5;
type SigningLeaf = SigningView["losses"][number];

/**
 * What a leader reads before signing: a sheet, or with `department` that department's part of it. The whole sheet is for
 * those who may take it home: neither appraisers nor a division that was given some leaves.
 */
export async function viewSigning(
  context: Context,
  sheet: SheetKey,
  department: UnitKey | null,
): Promise<SigningView> {
  const { actor } = context;
  return context.store.read(async (tx) => {
    const frame = await readFrame(context, tx, sheet);
    const subject = department === null ? sheetSubject(frame) : partSubject(frame, department);
    requireAllowed(actor, department === null ? "sheet.export" : "part.see", subject);
    const own = linesOf(frame, department);
    const content = await readContent(tx, frame, actor);
    const score = scoreSheet(frame, content.values);
    const findings = findingsOf(frame, content, own, await readBeside(tx, frame));
    const leaves = await signingLeaves(tx, frame, content, score, own, findings);
    const scored = own.filter(({ block }) => block === "tree");
    const listed = new Set(["no-answer", "answer-incomplete", "no-evidence", "few-evidence"]);
    const reviews = reviewsSeen(frame, await tx.submissions.reviewsOfSheet(sheet), actor);
    return {
      round: { id: frame.round.id, title: frame.round.title, period: frame.round.period },
      unit: { key: frame.unit.unit, name: frame.unit.name },
      department: department && { key: department, name: frame.names.get(department) ?? department },
      stage: frame.facts.stage,
      deadline: deadlineOf(frame.round, frame.now),
      state: department === null ? frame.submission.state : partSubject(frame, department).state,
      ...sumsOf(scored, score),
      previous: await previousOf(context, tx, frame, scored),
      losses: leaves.losses,
      unanswered: leaves.with("no-answer", "answer-incomplete"),
      withoutEvidence: leaves.with("no-evidence", "few-evidence"),
      otherFindings: findings.filter(({ code }) => !listed.has(code)).length,
      reviews: reviews.filter((review) => review.department === department),
      approvalSubmits: department === null && handsIn(context, frame),
      allowed: allowedActions(actor, subject),
    };
  });
}

/** Self-scored lines that count here. */
function linesOf(frame: SheetFrame, department: UnitKey | null): readonly SheetLine[] {
  return frame.plan.lines.filter(
    (line) =>
      line.scoredBy === "self" &&
      exemptionOf(frame, line) === null &&
      (department === null || frame.assignments.get(line.code)?.lead === department),
  );
}

function sumsOf(lines: readonly SheetLine[], { outcomes }: SheetScore) {
  const sums = { points: 0, max: 0, leaves: 0, answered: 0 };
  for (const line of lines) {
    const outcome = outcomes.get(line.code);
    if (!outcome) continue;
    const { points, max } = portionOf(line, outcome);
    sums.points += points;
    sums.max += max;
    sums.leaves += 1;
    if (outcome.kind !== "missing") sums.answered += 1;
  }
  return sums;
}

async function previousOf(
  context: Context,
  tx: ReadTransaction,
  frame: SheetFrame,
  lines: readonly SheetLine[],
): Promise<SigningView["previous"]> {
  const previous = await readPreviousYear(context, tx, frame, lines);
  if (previous === null) return null;
  const counted = previous.leaves.filter(({ exemption }) => exemption === null);
  return {
    period: previous.period,
    points: counted.reduce((sum, { points }) => sum + (points ?? 0), 0),
    max: counted.reduce((sum, { max }) => sum + max, 0),
  };
}

/** Lines with what is lost there, and who answers for it. */
async function signingLeaves(
  tx: ReadTransaction,
  frame: SheetFrame,
  content: SheetContent,
  { outcomes }: SheetScore,
  lines: readonly SheetLine[],
  findings: readonly PreSubmitFinding[],
) {
  const given = await tx.divisions.givenLeaves(frame.sheet);
  const responsible = (line: SheetLine): string | null => {
    const division = given.find(({ leaf }) => leaf === line.code)?.divisionName;
    const lead = frame.assignments.get(line.code)?.leadName;
    const typed = (content.answersAt.get(line.code) ?? []).toSorted(
      (left, right) => right.updatedAt.getTime() - left.updatedAt.getTime(),
    )[0];
    return division ?? lead ?? typed?.updatedByName ?? null;
  };
  const leafOf = (line: SheetLine, atStake: number, said: { vi: string; en: string }): SigningLeaf => {
    const outcome = outcomes.get(line.code);
    const points = outcome?.kind === "scored" ? outcome.points : 0;
    const { code: leaf, max } = line;
    const words = { vi: said.vi, en: said.en };
    return { leaf, label: line.fixed.label, points, max, atStake, ...words, responsible: responsible(line) };
  };
  const byCode = new Map(lines.map((line) => [line.code, line]));
  const losses = lines
    .filter(({ block }) => block === "tree")
    .map((line) => {
      const outcome = outcomes.get(line.code);
      const lost = outcome === undefined ? 0 : line.max - portionOf(line, outcome).points;
      return leafOf(line, lost, whyLost(line, lost, findings));
    })
    .filter(({ atStake }) => atStake > 1e-9)
    .toSorted((left, right) => right.atStake - left.atStake)
    .slice(0, MOST_LOSSES);
  return {
    losses,
    with: (...codes: readonly string[]) =>
      findings.flatMap((finding) => {
        const line = byCode.get(finding.leaf);
        return line && codes.includes(finding.code) ? [leafOf(line, finding.atStake, finding)] : [];
      }),
  };
}

/** The colleague's words where there are some, else how much is missing. */
function whyLost(
  line: SheetLine,
  lost: number,
  findings: readonly PreSubmitFinding[],
): { vi: string; en: string } {
  const [worst] = findings
    .filter(({ leaf, atStake }) => leaf === line.code && atStake > 0)
    .toSorted((left, right) => right.atStake - left.atStake);
  if (worst && worst.code !== "no-evidence" && worst.code !== "few-evidence") return worst;
  const [vi, en] = [formatNumber(lost, "vi"), formatNumber(lost, "en")];
  return {
    vi: `Thiếu ${vi} điểm so với điểm tối đa theo số liệu đã nhập.`,
    en: `By the figures entered, ${en} points short of the maximum.`,
  };
}

/** Whether the leader's approval would hand the sheet in with the same act. */
function handsIn({ actor }: Context, frame: SheetFrame): boolean {
  const subject = sheetSubject(frame);
  if (decide(actor, "sheet.approve", subject) !== "allowed") return false;
  return decide(actor, "sheet.submit", { ...subject, state: "approved" }) === "allowed";
}
