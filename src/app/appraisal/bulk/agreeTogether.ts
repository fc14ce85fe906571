import type { AgreedTogether, AgreeTogether } from "../../../contract/appraisal.ts";
import { AppError, ERRORS, type Fault } from "../../../contract/errors.ts";
import type { RoundId, UnitKey } from "../../../contract/ids.ts";
import { formatNumber, type Method, type Outcome, snap } from "../../../core/index.ts";
import { decide, requireSignedIn } from "../../access/index.ts";
import type { NewAuditEntry, Words } from "../../audit/index.ts";
import type { Context } from "../../context.ts";
import { methodOfRound } from "../../methods/index.ts";
import type { RoundUnit } from "../../rounds/index.ts";
import type { WriteTransaction } from "../../store.ts";
import {
  leafSubject,
  lineAt,
  lockFrame,
  readContent,
  type SheetContent,
  type SheetFrame,
  scoreSheet,
  sheetPlan,
} from "../../submissions/index.ts";
import { judgement, phaseAt } from "../judgement.ts";
import { roundOfAppraiser } from "../roundOfAppraiser.ts";
import { type Doubt, doubtsAt } from "./doubts.ts";

type Ticked = AgreeTogether["leaves"][number];
type Skipped = AgreedTogether["skipped"][number];

/**
 * Agrees with every ticked leaf, all in one transaction. A leaf that changed since the list was shown, that somebody else
 * decided, or that wants a look of its own is left as it is and named; the others are not held up by it. A line that names
 * no sheet or leaf of this round refuses the whole, with every such fault. Whoever appraises nothing in the round is
 * refused before anything is named.
 */
export async function agreeTogether(
  context: Context,
  roundId: RoundId,
  { leaves }: AgreeTogether,
): Promise<AgreedTogether> {
  await context.store.read(async (tx) => {
    const { round, parts } = await roundOfAppraiser(context, tx, roundId);
    const { method } = await methodOfRound(context.methods, tx.methods, round);
    const faults = unknownLines(parts.units, method, leaves);
    if (faults.length > 0)
      throw new AppError("invalid", `${faults.length} ticked lines are not in round ${roundId}`, { faults });
  });
  return context.store.write(async (tx) => {
    const skipped: Skipped[] = [];
    const entries: NewAuditEntry[] = [];
    let savedAt = context.clock.now();
    for (const [unit, ticked] of byUnit(leaves)) {
      const done = await agreeInSheet(context, tx, { roundId, unit }, ticked, entries);
      skipped.push(...done.skipped);
      savedAt = done.at;
    }
    // The head of the chain is locked last, so that others write in the round meanwhile.
    await tx.audit.appendAll(entries);
    return { agreed: leaves.length - skipped.length, skipped, savedAt: savedAt.toISOString() };
  });
}

/** In one order for everybody, so that two people who agree at once never wait for each other. */
function byUnit(leaves: readonly Ticked[]): ReadonlyMap<UnitKey, readonly Ticked[]> {
  const place = ({ unit, leaf }: Ticked): string => `${unit} ${leaf}`;
  const units = new Map<UnitKey, Ticked[]>();
  for (const ticked of leaves.toSorted((one, other) => (place(one) < place(other) ? -1 : 1)))
    units.set(ticked.unit, [...(units.get(ticked.unit) ?? []), ticked]);
  return units;
}

function unknownLines(units: readonly RoundUnit[], method: Method, leaves: readonly Ticked[]): Fault[] {
  const families = new Map(units.map(({ unit, family }) => [unit, family]));
  return leaves.flatMap(({ unit, leaf }, index): Fault[] => {
    const [line, family] = [index + 1, families.get(unit)];
    if (family === undefined) {
      return [
        {
          path: `leaves.${index}.unit`,
          vi: `Dòng ${line}: đơn vị «${unit}» không có trong đợt đánh giá.`,
          en: `Line ${line}: unit “${unit}” is not in the round.`,
        },
      ];
    }
    if (sheetPlan(method, family, "vi").byCode.has(leaf)) return [];
    return [
      {
        path: `leaves.${index}.leaf`,
        vi: `Dòng ${line}: phiếu của đơn vị «${unit}» không có tiêu chí ${leaf}.`,
        en: `Line ${line}: the sheet of unit “${unit}” has no criterion ${leaf}.`,
      },
    ];
  });
}

async function agreeInSheet(
  context: Context,
  tx: WriteTransaction,
  sheet: { readonly roundId: RoundId; readonly unit: UnitKey },
  ticked: readonly Ticked[],
  entries: NewAuditEntry[],
): Promise<{ readonly skipped: Skipped[]; readonly at: Date }> {
  const frame = await lockFrame(context, tx, sheet, "work");
  const content = await readContent(tx, frame, context.actor);
  const { outcomes } = scoreSheet(frame, content.values);
  const skipped: Skipped[] = [];
  for (const each of ticked) {
    const words =
      objection(context, frame, content, outcomes.get(each.leaf), each) ??
      (await agree(context, tx, frame, outcomes.get(each.leaf), each, entries));
    if (words) skipped.push({ unit: sheet.unit, unitName: frame.unit.name, leaf: each.leaf, ...words });
  }
  return { skipped, at: frame.now };
}

/** Why this leaf is skipped; null where nothing speaks against agreeing. */
function objection(
  { actor }: Context,
  frame: SheetFrame,
  content: SheetContent,
  self: Outcome | undefined,
  { leaf, points }: Ticked,
): Words | null {
  const line = lineAt(frame, leaf);
  const verdict = decide(actor, "leaf.appraise", leafSubject(frame, line));
  if (verdict !== "allowed") return { vi: ERRORS[verdict].vi, en: ERRORS[verdict].en };
  const [doubt] = doubtsAt(line, content, (content.evidenceAt.get(leaf) ?? []).length, self);
  if (doubt) return DOUBT_WORDS[doubt];
  if (self?.kind !== "scored" || snap(self.points) === snap(points)) return null;
  return {
    vi: `Số liệu đã thay đổi, điểm tự chấm nay là ${formatNumber(self.points, "vi")}.`,
    en: `The figures changed; the self score is now ${formatNumber(self.points, "en")}.`,
  };
}

async function agree(
  context: Context,
  tx: WriteTransaction,
  frame: SheetFrame,
  self: Outcome | undefined,
  { leaf, baseVersion }: Ticked,
  entries: NewAuditEntry[],
): Promise<Words | null> {
  const by = requireSignedIn(context.actor);
  const decided = judgement(lineAt(frame, leaf), { decision: "agree", baseVersion }, self);
  const phase = phaseAt(frame.facts.stage);
  const made = { ...frame.sheet, ...decided, leaf, baseVersion, phase, at: frame.now, by };
  const version = await tx.appraisal.appendAppraisal({ ...made, id: context.ids.next() });
  if (version === undefined) return DOUBT_WORDS.decided;
  entries.push({
    chain: `round:${frame.sheet.roundId}`,
    kind: "appraisal.decided",
    at: frame.now,
    actorId: by,
    unit: frame.sheet.unit,
    data: { leaf, version, phase, ...decided },
  });
  return null;
}

const DOUBT_WORDS: Readonly<Record<Doubt, Words>> = {
  decided: { vi: "Đã có người quyết định.", en: "Somebody has decided this already." },
  "not-computed": {
    vi: "Điểm không tính được từ số liệu; cần xem riêng.",
    en: "The points do not follow from the figures; look at it by itself.",
  },
  "no-evidence": {
    vi: "Thiếu tài liệu kiểm chứng bắt buộc.",
    en: "A required document is missing.",
  },
  "question-open": { vi: "Đang có câu hỏi chưa khép lại.", en: "A question is still open." },
  "judged-otherwise": {
    vi: "Đơn vị khác trả lời giống thế này đã được chấm khác.",
    en: "Equal answers elsewhere were judged otherwise.",
  },
};
