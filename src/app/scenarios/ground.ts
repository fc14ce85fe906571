import { type KeptResult, StandingView } from "../../contract/scenarios.ts";
import {
  type ChangeFault,
  type PlainSetting,
  plainSheet,
  type Sheet,
  scenarioStanding,
} from "../../core/index.ts";
import { canonicalJson, sha256 } from "../audit/index.ts";
import type { Context } from "../context.ts";
import { assembleSheet, readRoundSheets } from "../scoring/index.ts";
import type { ReadTransaction } from "../store.ts";
import type { SheetFrame } from "../submissions/index.ts";
import type { Basis } from "./basis/basis.ts";
import { readBasis } from "./basis/readBasis.ts";
import type { ScenarioSupposed } from "./ports.ts";

/** A sheet and the others, ready to be scored. */
export interface Ground {
  readonly frame: SheetFrame;
  readonly basis: Basis;
  readonly counted: "self" | "published";
  readonly setting: PlainSetting;
  readonly sheetHash: string;
  readonly othersHash: string;
}

/** What scenarios of a sheet start from for this reader: its self score while the round runs, the final one once published. */
export async function readGround(
  context: Context,
  tx: ReadTransaction,
  frame: SheetFrame,
  year: number | null,
): Promise<Ground> {
  const basis = await readBasis(context, tx, frame, year);
  const published = frame.round.publishedAt !== null;
  const sheet = published ? await finalSheet(tx, frame) : await selfSheet(tx, frame);
  const setting: PlainSetting = {
    // A province that is measured is not ranked by us; here it is placed among what was published.
    sheet: plainSheet({ ...sheet, ranked: frame.unit.ranked }),
    stage: frame.round.closedAt === null ? "open" : "final",
    others: basis.others,
    othersInAll: basis.othersInAll,
    othersBest: basis.othersBest,
    groups: basis.groups,
  };
  return {
    frame,
    basis,
    counted: published ? "published" : "self",
    setting,
    sheetHash: sha256(canonicalJson({ method: frame.method.sha256, sheet: setting.sheet })),
    othersHash: sha256(canonicalJson({ ref: basis.view.ref, others: basis.others, groups: basis.groups })),
  };
}

async function selfSheet(tx: ReadTransaction, { sheet, method, unit }: SheetFrame): Promise<Sheet> {
  return assembleSheet(method.method, unit, await tx.submissions.valuesOfSheet(sheet));
}

async function finalSheet(tx: ReadTransaction, frame: SheetFrame): Promise<Sheet> {
  const { round, method, unit } = frame;
  const { final } = await readRoundSheets(tx, round, await tx.rounds.units(round.id), method.method);
  const own = final.find((sheet) => sheet.unit === unit.unit);
  if (own === undefined) throw new Error(`unit ${unit.unit} of round ${round.id} has no sheet`);
  return own;
}

export type Computed =
  | { readonly ok: true; readonly kept: KeptResult }
  | { readonly ok: false; readonly faults: readonly ChangeFault[] };

/** The scenario's answer by the server itself; what a browser says of it is never kept. */
export function computeKept(
  { codeVersion, clock }: Pick<Context, "codeVersion" | "clock">,
  { frame, basis, setting, sheetHash, othersHash }: Ground,
  { changes, assumed }: Pick<ScenarioSupposed, "changes" | "assumed">,
): Computed {
  const { method } = frame;
  const found = scenarioStanding(method.compiled, setting, { changes, assumed });
  if (!found.ok) return found;
  const kept = {
    standing: StandingView.parse(found.standing),
    basis: basis.view,
    inputHash: sha256(canonicalJson({ method: method.sha256, setting, changes, assumed })),
    sheetHash,
    othersHash,
    method: `${method.id}@${method.version}`,
    codeVersion,
    computedAt: clock.now().toISOString(),
  };
  return { ok: true, kept };
}

/** Label of a leaf with its code, and of its inputs, as a sentence names them. */
export function namingOf({ plan }: SheetFrame) {
  return (leaf: string, input?: string): string => {
    const line = plan.byCode.get(leaf);
    if (input !== undefined) return line?.fixed.inputs.find(({ name }) => name === input)?.label ?? input;
    return line === undefined ? leaf : `${leaf} ${line.fixed.label}`;
  };
}
