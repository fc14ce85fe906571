import type { RoleGrant } from "../../contract/access.ts";
import type { AccountId, RoundId, UnitKey } from "../../contract/ids.ts";
import type { Stage } from "../../contract/rounds.ts";
import type { Words } from "../audit/index.ts";
import { phasesOf, type WholeRound } from "../rounds/index.ts";
import { DEADLINE_WORDS, type DeadlineKind } from "./deadlineWords.ts";
import type { InnerDeadline } from "./ports.ts";

/** Whose work is asked for. */
export interface Person {
  readonly account: AccountId;
  readonly roles: readonly RoleGrant[];
}

/** Work of one person with a moment at which it ends. */
export interface OwnDeadline {
  /** Stays the same when the deadline moves. */
  readonly key: string;
  readonly kind: DeadlineKind;
  readonly round: { readonly id: RoundId; readonly title: string };
  /** The unit for which the person acts; null for appraisers and the owner. */
  readonly unit: UnitKey | null;
  readonly title: Words;
  readonly from: Date;
  readonly until: Date;
  /** Path below the workspace. */
  readonly link: string;
  /** Grows whenever the round is changed; inner deadlines are never moved, only set anew. */
  readonly sequence: number;
  /** What is left, where it is known without reading the round's answers. */
  readonly open?: { readonly left: number; readonly of: number };
}

/** Names of units, by key. */
export type Names = ReadonlyMap<UnitKey, string>;

/** Deadlines that the clock of a round sets for one person. Nobody is given those of another unit. */
export function ownDeadlines(whole: WholeRound, person: Person, names: Names): OwnDeadline[] {
  if (whole.round.openedAt === null || whole.round.archivedAt !== null) return [];
  return phasesOf(whole.round).flatMap((phase) => {
    const window = { stage: phase.stage, from: new Date(phase.from), until: new Date(phase.until) };
    return [
      ...ofUnits(whole, person, names, window),
      ...ofAppraiser(whole, person, window),
      ...ofOwner(whole, person, window),
    ];
  });
}

interface Open {
  readonly stage: Stage;
  readonly from: Date;
  readonly until: Date;
}

function ofUnits({ round, parts }: WholeRound, { roles }: Person, names: Names, open: Open): OwnDeadline[] {
  const own = new Set(
    roles.flatMap(({ role, unit }) =>
      unit !== null && (role === "unit" || role === "leader") ? [unit] : [],
    ),
  );
  const assessed = parts.units.map(({ unit }) => unit).filter((unit) => own.has(unit));
  const [sheet] = round.kind === "measured" ? parts.units : [];
  if (sheet !== undefined && open.stage === "self-scoring") {
    const takingPart = parts.assignments.flatMap(({ lead, support }) => [lead, ...support]);
    const departments = [...new Set(takingPart)].filter((unit) => own.has(unit) && unit !== sheet.unit);
    return [
      ...assessed.map((unit) => deadline(round, "sheet", open, { unit, names, link: `phieu/${sheet.unit}` })),
      ...departments.map((unit) =>
        deadline(round, "part", open, { unit, names, link: `phieu/${sheet.unit}?co-quan=${unit}` }),
      ),
    ];
  }
  const kind = open.stage === "self-scoring" ? "sheet" : open.stage === "explanation" ? "explanation" : null;
  if (kind === null) return [];
  const page = kind === "explanation" ? "/giai-trinh" : "";
  return assessed.map((unit) => deadline(round, kind, open, { unit, names, link: `phieu/${unit}${page}` }));
}

const APPRAISER_KINDS: ReadonlyMap<Stage, DeadlineKind> = new Map<Stage, DeadlineKind>([
  ["appraisal", "appraisal"],
  ["second-appraisal", "appraisal"],
  ["compiling", "compiling"],
]);
const OWNER_KINDS: ReadonlyMap<Stage, DeadlineKind> = new Map<Stage, DeadlineKind>([
  ["self-scoring", "units-scoring"],
  ["explanation", "units-explaining"],
  ["appraisal", "compiling"],
  ["second-appraisal", "compiling"],
  ["compiling", "compiling"],
]);

function ofAppraiser({ round, parts }: WholeRound, { account }: Person, open: Open): OwnDeadline[] {
  if (!parts.appraisers.some((one) => one.account === account)) return [];
  const kind = APPRAISER_KINDS.get(open.stage);
  if (kind === undefined) return [];
  return [deadline(round, kind, open, { link: kind === "appraisal" ? "tham-dinh" : "" })];
}

/** The owner sees when the windows of others end. */
function ofOwner({ round }: WholeRound, { roles }: Person, open: Open): OwnDeadline[] {
  if (!roles.some(({ role, unit }) => role === "owner" && unit === round.ownerUnit)) return [];
  const measured = round.kind === "measured" && open.stage === "self-scoring";
  const kind = measured ? "departments-scoring" : OWNER_KINDS.get(open.stage);
  return kind === undefined ? [] : [deadline(round, kind, open, { link: "" })];
}

function deadline(
  round: WholeRound["round"],
  kind: DeadlineKind,
  { stage, from, until }: Open,
  at: { readonly unit?: UnitKey; readonly names?: Names; readonly link: string },
): OwnDeadline {
  const { unit = null, names } = at;
  return {
    key: [round.id, stage, kind, ...(unit === null ? [] : [unit])].join("-"),
    kind,
    round: { id: round.id, title: round.title },
    unit,
    title: DEADLINE_WORDS[kind](unit === null ? "" : (names?.get(unit) ?? unit)),
    from,
    until,
    link: `/dot/${round.id}${at.link === "" ? "" : `/${at.link}`}`,
    sequence: round.rowVersion,
  };
}

/** A deadline that does not come from the clock: set inside a unit, by a request or by a reopening. */
export function innerDeadline(inner: InnerDeadline): OwnDeadline {
  const { kind, id, round, unit, unitName, sheet, from, until, left, of } = inner;
  const narrowed = unit === sheet ? "" : `?co-quan=${unit}`;
  return {
    key: `${round.id}-${kind}-${id}`,
    kind,
    round: { id: round.id, title: round.title },
    unit,
    title: DEADLINE_WORDS[kind](unitName),
    from,
    until,
    link: `/dot/${round.id}/phieu/${sheet}${narrowed}`,
    sequence: 0,
    open: { left, of },
  };
}
