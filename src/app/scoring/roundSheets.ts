import type { RoundId } from "../../contract/ids.ts";
import type { RoundKind } from "../../contract/rounds.ts";
import type { Method, Sheet } from "../../core/index.ts";
import { canonicalJson, sha256 } from "../audit/index.ts";
import type { ReadTransaction } from "../store.ts";
import { assembleSheet, type DecisionInForce, type ScoredUnit } from "./assembleSheet.ts";

/** What scoring needs to know of a round; a `Round` fits. */
export interface ScoredRound {
  readonly id: RoundId;
  readonly kind: RoundKind;
}

/** Everything a computation starts from. Units stand in the order of their keys, whatever order they were stored in. */
export interface RoundSheets {
  /** By the units' own answers alone. */
  readonly self: readonly Sheet[];
  /** With the decisions of appraisers; the sheets that are ranked. */
  readonly final: readonly Sheet[];
  /** Unit → leaf → decision in force. */
  readonly decisions: ReadonlyMap<string, ReadonlyMap<string, DecisionInForce>>;
  readonly submitted: ReadonlySet<string>;
}

/**
 * Reads all sheets of a round. Where the province measures others, only a submitted sheet brings self-scored answers into the
 * final value; values entered for survey, statistics and data count in any case. Where the province is measured nobody
 * here appraises, so the answers are the final value.
 */
export async function readRoundSheets(
  tx: ReadTransaction,
  round: ScoredRound,
  units: readonly ScoredUnit[],
  method: Method,
): Promise<RoundSheets> {
  const answers = groupByUnit(await tx.submissions.answersOfRound(round.id));
  const upheld = groupByUnit(await tx.objections.upheldOfRound(round.id));
  const appraisals = withUpheld(groupByUnit(await tx.appraisal.appraisalsOfRound(round.id)), upheld);
  const submissions = await tx.submissions.submissionsOfRound(round.id);
  const submitted = new Set<string>(
    submissions.filter(({ state }) => state === "submitted").map(({ unit }) => unit),
  );
  // A province that is measured here stands alone; its rank is for the Ministry to say.
  const ranks = round.kind === "measures";
  const inOrder = units
    .map((unit) => ({ ...unit, ranked: unit.ranked && ranks }))
    .sort((left, right) => (left.unit < right.unit ? -1 : 1));
  const self = inOrder.map((unit) => assembleSheet(method, unit, answers.get(unit.unit) ?? []));
  const final = inOrder.map((unit) => {
    const given = answers.get(unit.unit) ?? [];
    if (round.kind === "measured") return assembleSheet(method, unit, given);
    return assembleSheet(
      method,
      unit,
      given,
      submitted.has(unit.unit) ? (appraisals.get(unit.unit) ?? []) : [],
    );
  });
  return { self, final, decisions: decisionsByLeaf(appraisals), submitted };
}

/** SHA-256 of all that decides the result: the frozen method and every final sheet. */
export function inputHashOf(methodSha256: string, sheets: readonly Sheet[]): string {
  return sha256(canonicalJson({ method: methodSha256, sheets }));
}

function groupByUnit<Row extends { readonly unit: string }>(
  rows: readonly Row[],
): ReadonlyMap<string, Row[]> {
  const byUnit = new Map<string, Row[]>();
  for (const row of rows) {
    const known = byUnit.get(row.unit);
    if (known) known.push(row);
    else byUnit.set(row.unit, [row]);
  }
  return byUnit;
}

/** A decision on a formal objection stands above the appraisal. */
function withUpheld(
  appraisals: ReadonlyMap<string, readonly DecisionInForce[]>,
  upheld: ReadonlyMap<string, readonly DecisionInForce[]>,
): ReadonlyMap<string, readonly DecisionInForce[]> {
  if (upheld.size === 0) return appraisals;
  const units = new Set([...appraisals.keys(), ...upheld.keys()]);
  return new Map(
    [...units].map((unit) => {
      const above = upheld.get(unit) ?? [];
      const leaves = new Set(above.map(({ leaf }) => leaf));
      return [unit, [...(appraisals.get(unit) ?? []).filter(({ leaf }) => !leaves.has(leaf)), ...above]];
    }),
  );
}

function decisionsByLeaf(
  byUnit: ReadonlyMap<string, readonly DecisionInForce[]>,
): ReadonlyMap<string, ReadonlyMap<string, DecisionInForce>> {
  return new Map(
    [...byUnit].map(([unit, decisions]) => [unit, new Map(decisions.map((each) => [each.leaf, each]))]),
  );
}
