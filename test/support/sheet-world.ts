import type { Actor, Context } from "../../src/app/context.ts";
import { type EvidenceFile, receiveFile } from "../../src/app/evidence/index.ts";
import type { SheetKey } from "../../src/app/sheetKey.ts";
import { saveInput } from "../../src/app/submissions/index.ts";
import { AppError, type ErrorCode } from "../../src/contract/errors.ts";
import type { RoundId } from "../../src/contract/ids.ts";
import type { CreateRound } from "../../src/contract/rounds.ts";
import { type AnswerValue, AttachEvidence, type LeafSaved } from "../../src/contract/sheets.ts";
import { COMMUNES, openedRound, openRoundWorld, type RoundWorld } from "./round-world.ts";
import { SATISFACTION_AND_BONUS } from "./small-method.ts";

/**
 * As SMALL_METHOD, with every kind of input: 13 points, 10 self-scored (1.1 levels 3, 1.2 share with a floor 4, 1.3
 * checklist 1, 1.4 entered 2), 3 by survey, and a bonus of at most 1.
 */
export const SHEET_METHOD = `
id: small-commune
version: "1"
title: { vi: Bộ tiêu chí thử, en: Test method }
status: composed
basis: []
families: [{ id: commune, label: { vi: Cấp xã, en: Communes } }]
period: year
max: 13
rescaleAt: none
tree:
  - code: "1"
    label: { vi: Chỉ đạo điều hành, en: Steering }
    max: 10
    children:
      - code: "1.1"
        label: { vi: Ban hành kế hoạch, en: Plan issued }
        max: 3
        scoredBy: self
        inputs:
          issued:
            kind: choice
            label: { vi: Kế hoạch }
            options: [{ id: on-time, label: { vi: Đúng hạn } }, { id: late, label: { vi: Quá hạn } }, none]
        rule: { kind: levels, of: issued, levels: { on-time: 3, late: 1.5, none: 0 } }
        evidence: [{ kind: document, label: { vi: Kế hoạch năm }, required: true }]
        citation: { source: Kiểm thử, confidence: composed }
      - code: "1.2"
        label: { vi: Hoàn thành kế hoạch, en: Plan done }
        max: 4
        scoredBy: self
        inputs:
          done: { kind: count, unit: nhiệm vụ, label: { vi: Nhiệm vụ hoàn thành } }
          planned: { kind: count, unit: { vi: nhiệm vụ, en: tasks }, label: { vi: Nhiệm vụ được giao, en: Tasks planned } }
        rule: { kind: proportional, of: done, in: planned, floor: 0.8, whenNoCases: { points: 0, reason: no-plan } }
        notApplicable: { policy: drop }
        citation: { source: Kiểm thử, confidence: composed }
      - code: "1.3"
        label: { vi: Công khai thủ tục, en: Procedures published }
        max: 1
        scoredBy: self
        inputs:
          published: { kind: yes-no, label: { vi: Đã công khai } }
          day: { kind: date, label: { vi: Ngày công khai } }
          rate: { kind: number, label: { vi: Mức độ }, min: 1, max: 5 }
          share: { kind: share, label: { vi: Tỷ lệ } }
          where: { kind: text, label: { vi: Nơi công khai } }
        rule: { kind: checklist, of: [published] }
        citation: { source: Kiểm thử, confidence: composed }
      - code: "1.4"
        label: { vi: Nội dung chưa rõ, en: Unresolved }
        max: 2
        scoredBy: self
        rule: { kind: entered }
        status: unresolved
        citation: { source: Kiểm thử, confidence: unknown }
${SATISFACTION_AND_BONUS}`;

export const [A, B, C] = COMMUNES as [SheetKey["unit"], SheetKey["unit"], SheetKey["unit"]];
/** Days in and around the windows of CLOCK. */
export const SELF_SCORING = "2026-06-10";
export const APPRAISAL = "2026-07-10";
export const APPRAISAL_OVER = "2026-08-02";

export type SheetWorld = Awaited<ReturnType<typeof openSheetWorld>>;

/** A round world whose rounds are scored by SHEET_METHOD. */
export async function openSheetWorld() {
  const world = await openRoundWorld();
  const methods = await world.libraryOf(SHEET_METHOD);
  const as = (actor: Actor): Context => ({ ...world.as(actor), methods });
  return {
    ...world,
    methods,
    as,
    /** The officer of a commune or department. */
    officerOf: (unit: SheetKey["unit"]): Context => as(officer(world, unit)),
  };
}

function officer(world: RoundWorld, unit: SheetKey["unit"]): Actor {
  const actor = world.officers.get(unit);
  if (!actor) throw new Error(`no officer of ${unit}`);
  return actor;
}

/** The code of the refusal that a call ends in; fails when it is not refused. */
export async function refusalOf(call: Promise<unknown>): Promise<AppError> {
  try {
    await call;
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error("the call was not refused");
}

export async function codeOf(call: Promise<unknown>): Promise<ErrorCode> {
  return (await refusalOf(call)).code;
}

/** A PDF that is as short as one can be told by. */
export const PDF = Buffer.from("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");

export function upload(
  context: Context,
  key: SheetKey & { leaf: string },
  name: string,
  ...chunks: Uint8Array[]
): Promise<EvidenceFile> {
  async function* content(): AsyncGenerator<Uint8Array> {
    yield* chunks;
  }
  return receiveFile(context, key, { name, content: content() });
}

export function described(fields: Partial<AttachEvidence> = {}): AttachEvidence {
  return AttachEvidence.parse({ title: "Kế hoạch CCHC", ...fields });
}

/** A new round, opened by its owner, standing in self-scoring. */
export async function selfScoringRound(world: SheetWorld, change?: Partial<CreateRound>): Promise<RoundId> {
  world.moveTo("2026-05-20");
  const roundId = await openedRound(world, change);
  world.moveTo(SELF_SCORING);
  return roundId;
}

/** Types one value as the person of the context. */
export function save(
  context: Context,
  sheet: SheetKey,
  leaf: string,
  input: string,
  value: AnswerValue,
  baseVersion = 0,
): Promise<LeafSaved> {
  return saveInput(context, { ...sheet, leaf, input }, { value, baseVersion });
}
