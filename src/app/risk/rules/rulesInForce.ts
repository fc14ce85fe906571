import type { UnitKey } from "../../../contract/ids.ts";
import { type RiskFault, type RiskRules, readRiskRules, rulesName } from "../../../core/index.ts";
import { sha256 } from "../../audit/index.ts";
import type { ReadTransaction } from "../../store.ts";
import type { OfficeRules } from "../ports.ts";

export interface RulesInForce {
  readonly rules: RiskRules;
  readonly source: string;
  /** `id@version` and the beginning of the hash: tells rules from each other, whatever they call themselves. */
  readonly name: string;
  /** What the office saved last; null where it never did. */
  readonly own: OfficeRules | null;
  /** False where the shipped rules hold. */
  readonly usesOwn: boolean;
  /** Why rules of the office, once sound, cannot be read by this version of the program; then the shipped ones hold. */
  readonly faults: readonly RiskFault[];
}

type Reading = ReturnType<typeof readRiskRules>;
const READ = new Map<string, Reading>();
const MOST_READ = 50;

/** The rules that judge the rounds of an office: its own, else those that come with the program. */
export async function rulesInForce(
  tx: Pick<ReadTransaction, "risk">,
  office: UnitKey,
): Promise<RulesInForce> {
  const own = (await tx.risk.rulesOf(office)) ?? null;
  const shipped = tx.risk.shipped();
  if (own === null || own.source === null) {
    return {
      ...shipped,
      name: nameOf(shipped.rules, sha256(shipped.source)),
      own,
      usesOwn: false,
      faults: [],
    };
  }
  const reading = readOnce(own.source, own.sha256);
  if (reading.ok) {
    return {
      rules: reading.rules,
      source: own.source,
      name: nameOf(reading.rules, own.sha256),
      own,
      usesOwn: true,
      faults: [],
    };
  }
  const { faults } = reading;
  return { ...shipped, name: nameOf(shipped.rules, sha256(shipped.source)), own, usesOwn: false, faults };
}

/** What was read is remembered by its hash: the same text is the same rules. */
function readOnce(source: string, hash: string): Reading {
  const known = READ.get(hash);
  if (known !== undefined) return known;
  if (READ.size >= MOST_READ) READ.clear();
  const reading = readRiskRules(source);
  READ.set(hash, reading);
  return reading;
}

function nameOf(rules: RiskRules, hash: string): string {
  return `${rulesName(rules)} ${hash.slice(0, 12)}`;
}
