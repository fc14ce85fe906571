import type {
  RecognitionAward,
  RecognitionCandidate,
  RecognitionFinding,
  RecognitionRules,
} from "../../contract/recognition.ts";
import { groundOf, sharingLast, withoutCase } from "./conditions.ts";
import { findingsOf } from "./findings.ts";
import type { ListContent, ListDecision, ListDiscipline } from "./ports.ts";
import type { RoundCase, UnitCase, Words } from "./roundCase.ts";

interface Said {
  readonly decisions: readonly ListDecision[];
  readonly discipline: readonly ListDiscipline[];
}

/** Who meets the rules, on what grounds and with what against it; ties and rules without a case are named. */
export function candidatesOf(
  rules: RecognitionRules,
  round: RoundCase,
  said: Said,
): Pick<ListContent, "candidates" | "notes" | "ties"> {
  const parts = rules.awards.map((award) => ofAward(award, rules, round, said));
  return {
    candidates: parts.flatMap(({ candidates }) => candidates),
    notes: parts.flatMap(({ notes }) => notes),
    ties: parts.flatMap(({ ties }) => ties),
  };
}

function ofAward(award: RecognitionAward, rules: RecognitionRules, round: RoundCase, said: Said) {
  const empty = award.conditions.flatMap((condition) => withoutCase(condition, round) ?? []);
  const candidates = round.units.flatMap((unit) => {
    const grounds = award.conditions.map((condition) => groundOf(condition, unit, round));
    return grounds.every((ground) => ground !== undefined)
      ? [candidateOf(award, unit, grounds, rules, round, said)]
      : [];
  });
  const nobody = { vi: "không đơn vị nào đạt đủ các điều kiện", en: "no unit meets all conditions" };
  const notes = candidates.length > 0 ? [] : empty.length > 0 ? empty : [nobody];
  return {
    candidates,
    notes: notes.map((words) => ({ award: award.id, ...words })),
    ties: tiesOf(award, round, candidates),
  };
}

function candidateOf(
  award: RecognitionAward,
  unit: UnitCase,
  grounds: readonly Words[],
  rules: RecognitionRules,
  round: RoundCase,
  { decisions, discipline }: Said,
): RecognitionCandidate {
  const findings = findingsOf(unit, discipline, rules);
  const decision = decisions.find((each) => each.award === award.id && each.unit === unit.unit);
  return {
    award: award.id,
    unit: unit.unit,
    name: unit.name,
    grounds: [...grounds],
    findings,
    tied: topsOf(award).some((count) => sharingLast(count, unit, round).includes(unit)),
    decision: decision
      ? {
          kind: decision.decision,
          reason: decision.reason,
          byName: decision.byName,
          at: decision.at.toISOString(),
        }
      : null,
    standing: standingOf(findings, decision),
  };
}

/** A person's decision stands above the rules. */
function standingOf(
  findings: readonly RecognitionFinding[],
  decision: ListDecision | undefined,
): RecognitionCandidate["standing"] {
  if (decision !== undefined) return decision.decision === "propose" ? "proposed" : "left-out";
  if (findings.some(({ effect }) => effect === "exclude")) return "left-out";
  return findings.length > 0 ? "open" : "proposed";
}

function topsOf({ conditions }: RecognitionAward): readonly number[] {
  return conditions.flatMap((condition) => (condition.kind === "top" ? [condition.count] : []));
}

/** Nobody is cut off silently: who shares the last place is named, and stays on the list until a person decides. */
function tiesOf(
  award: RecognitionAward,
  round: RoundCase,
  candidates: readonly RecognitionCandidate[],
): (Words & { award: string })[] {
  const met = new Set(candidates.map(({ unit }) => unit));
  return topsOf(award).flatMap((count) => {
    const pools = new Map(round.units.map((unit) => [unit.pool, unit]));
    return [...pools.values()].flatMap((any) => {
      const shared = sharingLast(count, any, round).filter(({ unit }) => met.has(unit));
      if (shared.length < 2) return [];
      const names = shared.map(({ name }) => name).join(", ");
      const rank = shared[0]?.rank;
      return [
        {
          award: award.id,
          vi: `${names} cùng xếp thứ ${rank}, trong khi chỉ có ${count} suất. Tất cả vẫn ở trong danh sách; bỏ bớt đơn vị nào thì ghi rõ lý do.`,
          en: `${names} share rank ${rank}, but there are only ${count} places. All stay on the list; leaving one out takes a reason.`,
        },
      ];
    });
  });
}
