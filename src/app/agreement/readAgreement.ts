import type { AgreementView, PairedView, PairRow } from "../../contract/agreement.ts";
import type { RoundId } from "../../contract/ids.ts";
import { familiesOf, wordsIn } from "../../core/index.ts";
import { owns, requireAllowed } from "../access/index.ts";
import type { Context } from "../context.ts";
import { type RoundFrame, readRoundFrame } from "../submissions/index.ts";
import { disputedLeaves } from "./disputedLeaves.ts";
import { coefficients, pairFigures } from "./figures.ts";
import { type Judged, type JudgedPair, judgedPairs, type Pair } from "./judgedPairs.ts";
import { type Person, severity } from "./severity.ts";
import { weeksOf } from "./weeks.ts";

/** The view and the round it is of, for the file. */
export interface AgreementRead {
  readonly title: string;
  readonly view: AgreementView;
}

/**
 * How far self score and appraisal, and two readings of one leaf, agree: for the owner of the round everything; an appraiser
 * reads the figures of their own decisions, beside the means of others, and nothing of the second readings.
 */
export async function readAgreement(context: Context, roundId: RoundId): Promise<AgreementRead> {
  return context.store.read(async (tx) => {
    const round = await readRoundFrame(context, tx, roundId);
    const subject = { kind: "round", round: round.facts } as const;
    const whole = owns(context.actor, round.facts);
    requireAllowed(context.actor, whole ? "round.agreement" : "round.own-agreement", subject);
    const [decisions, readings] = await Promise.all([
      tx.appraisal.decisionsOfRound(roundId),
      tx.appraisal.secondReadings(roundId),
    ]);
    const judged = judgedPairs(round, decisions, readings);
    const people = peopleOf(judged, readings);
    const view = whole
      ? wholeView(round, judged, people, readings.length)
      : ownView(
          round,
          judged,
          people.filter(({ account }) => account === context.actor.accountId),
        );
    return { title: round.round.title, view };
  });
}

function wholeView(
  round: RoundFrame,
  judged: Judged,
  people: readonly Person[],
  drawn: number,
): AgreementView {
  return {
    scope: "round",
    selfAndAppraisal: pairedView(round, judged.pairs),
    withoutSelf: judged.withoutSelf,
    readings: pairedView(round, judged.readings),
    drawn,
    severity: severity(people, judged.firstPairs, judged.readings),
    weeks: weeksOf(judged.firstPairs),
    disputed: disputedLeaves(judged.readings),
  };
}

function ownView(round: RoundFrame, judged: Judged, own: readonly Person[]): AgreementView {
  const isMine = ({ by }: JudgedPair): boolean => own.some(({ account }) => account === by);
  const mine = judged.pairs.filter(isMine);
  return {
    scope: "own",
    selfAndAppraisal: pairedView(round, mine),
    withoutSelf: 0,
    readings: null,
    drawn: 0,
    severity: severity(own, judged.firstPairs, []),
    weeks: weeksOf(judged.firstPairs.filter(isMine)),
    disputed: [],
  };
}

function peopleOf(
  { pairs, firstPairs }: Judged,
  readings: readonly { reader: Person["account"]; readerName: string }[],
) {
  const names = new Map([
    ...readings.map(({ reader, readerName }) => [reader, readerName] as const),
    ...[...firstPairs, ...pairs].map(({ by, byName }) => [by, byName] as const),
  ]);
  const { compare } = new Intl.Collator("vi");
  return [...names]
    .map(([account, name]): Person => ({ account, name }))
    .sort((one, other) => compare(one.name, other.name));
}

function pairedView(round: RoundFrame, pairs: readonly Pair[]): PairedView {
  if (pairs.length === 0) return null;
  const { method } = round.method;
  const fields = new Map(method.tree.map(({ code, label }) => [code, wordsIn(label, round.lang)]));
  const bonus = { vi: "Điểm cộng", en: "Bonus" }[round.lang];
  const families = new Map(familiesOf(method).map(({ id, label }) => [id, wordsIn(label, round.lang)]));
  return {
    all: { ...pairFigures(pairs), coefficients: coefficients(pairs) },
    fields: rowsBy(
      pairs,
      ({ line }) => line.fieldCode,
      ({ line }) => fields.get(line.fieldCode) ?? bonus,
    ),
    families: rowsBy(
      pairs,
      ({ family }) => family,
      ({ family }) => families.get(family) ?? family,
    ),
    leaves: rowsBy(
      pairs,
      ({ line }) => line.code,
      ({ line }) => line.fixed.label,
    ),
  };
}

/** By code, numbers in codes by size. */
function rowsBy(
  pairs: readonly Pair[],
  codeOf: (pair: Pair) => string,
  labelOf: (pair: Pair) => string,
): PairRow[] {
  const groups = new Map<string, Pair[]>();
  for (const pair of pairs) {
    const group = groups.get(codeOf(pair));
    if (group) group.push(pair);
    else groups.set(codeOf(pair), [pair]);
  }
  const { compare } = new Intl.Collator("vi", { numeric: true });
  return [...groups]
    .sort(([one], [other]) => compare(one, other))
    .flatMap(([code, group]) => {
      const [sample] = group;
      return sample ? [{ code, label: labelOf(sample), ...pairFigures(group) }] : [];
    });
}
