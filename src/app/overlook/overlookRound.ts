import type { RoundId, UnitKey } from "../../contract/ids.ts";
import type { OverlookView } from "../../contract/overlook.ts";
import { leavesOf, type Method, scoreRound, type UnitResult, wordsIn } from "../../core/index.ts";
import { requireAllowed } from "../access/index.ts";
import type { Context } from "../context.ts";
import { methodOfRound } from "../methods/index.ts";
import { deadlineOf, loadRound, readProgress, roundFacts, type WholeRound } from "../rounds/index.ts";
import { type RoundSheets, readRoundSheets } from "../scoring/index.ts";
import type { ReadTransaction } from "../store.ts";
import { riskSummary } from "../workingGroup/index.ts";

const MOST = 5;
const MOST_LATE = 30;

/** A round on one page: where it stands, who is late, what is at risk, where judgements differ most from the claims. */
export async function overlookRound(context: Context, id: RoundId): Promise<OverlookView> {
  const view = await context.store.read((tx) => readOverlook(context, tx, id));
  if (view.kind !== "measured") return { ...view, risk: null };
  return { ...view, risk: await riskSummary(context, id) };
}

async function readOverlook(
  context: Context,
  tx: ReadTransaction,
  id: RoundId,
): Promise<Omit<OverlookView, "risk">> {
  const now = context.clock.now();
  const whole = await loadRound(tx.rounds, id);
  const facts = roundFacts(whole, now);
  requireAllowed(context.actor, "round.overlook", { kind: "round", round: facts });
  const { round, parts } = whole;
  const { method, compiled } = await methodOfRound(context.methods, tx.methods, round);
  const sheets = await readRoundSheets(tx, round, parts.units, method);
  const self = scoreRound(compiled, sheets.self, { stage: "open" }).units;
  const { units, departments } = await readProgress(tx, whole, method, self);
  const stateOf = (...states: readonly string[]) =>
    units.filter(({ state }) => states.includes(state)).length;
  const owner = await tx.units.byKey(round.ownerUnit);
  const behind: readonly Behind[] =
    round.kind === "measured"
      ? departments.filter((each) => each.answered < each.leaves)
      : units.filter(({ state }) => state !== "submitted");
  const requests = await tx.exemptions.exemptionRequests(id);
  const reopenings = await tx.reopenings.reopenings(id);
  const { selfScoring, appraisal } = round.clock;
  const handedInBy = round.kind === "measured" ? appraisal.until : selfScoring.until;
  return {
    id,
    title: round.title,
    kind: round.kind,
    period: round.period,
    stage: facts.stage,
    deadline: deadlineOf(round, now),
    illustration: round.illustration,
    ownerUnitName: owner?.name ?? round.ownerUnit,
    counts: {
      units: units.length,
      submitted: stateOf("submitted"),
      withLeader: stateOf("presented", "approved"),
      working: stateOf("in-progress"),
      notStarted: stateOf("not-started"),
    },
    late: await lateOnes(tx, behind),
    overdue: now.getTime() >= Date.parse(handedInBy),
    appraisal: {
      done: units.reduce((sum, { appraised }) => sum + appraised, 0),
      all: units.reduce((sum, { toAppraise }) => sum + toAppraise, 0),
    },
    own: round.kind === "measured" ? ownPoints(method, parts.units[0]?.family ?? "", self[0]) : null,
    gaps: gapsOf(whole, sheets, self),
    losses: lossesOf(whole, method, self, context.lang ?? "vi"),
    waitingExemptions: requests.filter(({ decision }) => decision === null).length,
    openReopenings: reopenings.filter(({ closedAt, until }) => closedAt === null && until > now).length,
  };
}

/** What the province can score itself: the «59,2703/65». */
function ownPoints(method: Method, family: string, result: UnitResult | undefined): OverlookView["own"] {
  const outcomes = new Map(result?.leaves.map(({ code, outcome }) => [code, outcome]));
  const sums = { points: 0, max: 0 };
  for (const { code, max, scoredBy } of leavesOf(method, family)) {
    const outcome = outcomes.get(code);
    if (scoredBy !== "self" || outcome === undefined || outcome.kind === "notApplicable") continue;
    sums.max += max;
    if (outcome.kind === "scored") sums.points += outcome.points;
  }
  return sums;
}

interface Behind {
  readonly unit: UnitKey;
  readonly name: string;
  readonly answered: number;
  readonly leaves: number;
}

/** Least done first, with those who fill in; names only. */
async function lateOnes(tx: ReadTransaction, behind: readonly Behind[]): Promise<OverlookView["late"]> {
  const share = ({ answered, leaves }: Behind) => (leaves === 0 ? 1 : answered / leaves);
  const late = behind.toSorted((left, right) => share(left) - share(right)).slice(0, MOST_LATE);
  if (late.length === 0) return [];
  const accounts = (await tx.access.listAccounts()).filter(({ disabledAt }) => disabledAt === null);
  return late.map(({ unit, name, answered, leaves }) => ({
    unit,
    name,
    answered,
    leaves,
    people: accounts
      .filter(({ roles }) => roles.some((grant) => grant.role === "unit" && grant.unit === unit))
      .map(({ displayName }) => displayName),
  }));
}

/** Where appraisers changed most, in points, of the sheets that were handed in. */
function gapsOf(
  { parts }: WholeRound,
  { decisions }: RoundSheets,
  self: readonly UnitResult[],
): OverlookView["gaps"] {
  const results = new Map(self.map((result) => [result.unit, result]));
  return parts.units
    .flatMap(({ unit, name }) => {
      const result = results.get(unit);
      const decided = decisions.get(unit);
      if (!result || !decided || decided.size === 0) return [];
      let [claimed, appraised, changed] = [0, 0, 0];
      for (const { code, outcome } of result.leaves) {
        const decision = decided.get(code);
        if (!decision) continue;
        const own = outcome.kind === "scored" ? outcome.points : 0;
        claimed += own;
        appraised += decision.decision === "change" ? decision.points : own;
        if (decision.decision === "change") changed += 1;
      }
      return [{ unit, name, self: claimed, appraised, changed }];
    })
    .filter(({ self: claimed, appraised }) => Math.abs(claimed - appraised) > 1e-9)
    .toSorted((left, right) => Math.abs(right.self - right.appraised) - Math.abs(left.self - left.appraised))
    .slice(0, MOST);
}

/** Self-scored criteria at which most points are missing by what the units themselves entered. */
function lossesOf(
  { parts }: WholeRound,
  method: Method,
  self: readonly UnitResult[],
  lang: "vi" | "en",
): OverlookView["losses"] {
  const leads = new Map(parts.assignments.map(({ leaf, leadName }) => [leaf, leadName]));
  const leaves = new Map(
    [...new Set(parts.units.map(({ family }) => family))]
      .flatMap((family) => leavesOf(method, family))
      .filter(({ scoredBy }) => scoredBy === "self")
      .map((leaf) => [leaf.code, leaf]),
  );
  const lost = new Map<string, { lost: number; units: number }>();
  for (const { leaves: outcomes } of self) {
    for (const { code, outcome } of outcomes) {
      const leaf = leaves.get(code);
      if (!leaf || outcome.kind === "notApplicable") continue;
      const missing = leaf.max - (outcome.kind === "scored" ? outcome.points : 0);
      if (missing <= 1e-9) continue;
      const known = lost.get(code) ?? { lost: 0, units: 0 };
      lost.set(code, { lost: known.lost + missing, units: known.units + 1 });
    }
  }
  return [...lost]
    .toSorted(([, left], [, right]) => right.lost - left.lost)
    .slice(0, MOST)
    .map(([leaf, sums]) => ({
      leaf,
      label: wordsIn(leaves.get(leaf)?.label ?? leaf, lang),
      ...sums,
      lead: leads.get(leaf) ?? null,
    }));
}
