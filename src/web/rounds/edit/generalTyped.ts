import type { CreateRound, RoundDetail } from "../../../contract/rounds.ts";
import { type ClockTyped, clockOf, clockTypedOf, EMPTY_CLOCK } from "./clockTyped.ts";

/** What is typed at the first step. `method` is `id@version`. */
export interface GeneralTyped {
  readonly title: string;
  readonly kind: "measured" | "measures";
  readonly method: string;
  readonly period: string;
  readonly ownerUnit: string;
  readonly clock: ClockTyped;
  readonly leaderApproval: boolean;
  readonly previousRound: CreateRound["previousRound"];
}

export function emptyGeneral(ownerUnit: string): GeneralTyped {
  return {
    title: "",
    kind: "measures",
    method: "",
    period: "",
    ownerUnit,
    clock: EMPTY_CLOCK,
    leaderApproval: false,
    previousRound: null,
  };
}

export function generalOf(round: RoundDetail): GeneralTyped {
  return {
    title: round.title,
    kind: round.kind,
    method: `${round.methodId}@${round.methodVersion}`,
    period: round.period,
    ownerUnit: round.ownerUnit,
    clock: clockTypedOf(round.clock),
    leaderApproval: round.leaderApproval,
    previousRound: round.previousRound,
  };
}

/** The parts of a stored round that the first step decides. */
export function sentGeneral(
  typed: GeneralTyped,
): Pick<
  CreateRound,
  "title" | "methodId" | "methodVersion" | "period" | "clock" | "leaderApproval" | "previousRound"
> {
  const at = typed.method.lastIndexOf("@");
  return {
    title: typed.title.trim(),
    methodId: typed.method.slice(0, at),
    methodVersion: typed.method.slice(at + 1),
    period: typed.period.trim(),
    clock: clockOf(typed.clock, typed.kind),
    leaderApproval: typed.leaderApproval,
    previousRound: typed.previousRound,
  };
}
