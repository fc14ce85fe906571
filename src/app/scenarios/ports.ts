import type { AccountId, RoundId, UnitKey } from "../../contract/ids.ts";
import type { ScenarioId } from "../../contract/improvement.ts";
import type {
  KeptResult,
  OpenLeaf,
  ScenarioChange,
  ScenarioGoal,
  Sharing,
} from "../../contract/scenarios.ts";

/** What a scenario supposes, and what it is set against. */
export interface ScenarioSupposed {
  readonly changes: readonly ScenarioChange[];
  readonly assumed: number | null;
  readonly goal: ScenarioGoal | null;
  readonly open: readonly OpenLeaf[];
  /** Year of the published index; null: the newest. */
  readonly year: number | null;
}

/** A scenario as kept. One that was put away is read by nobody any more. */
export interface Scenario {
  readonly id: ScenarioId;
  readonly unit: UnitKey;
  readonly roundId: RoundId;
  readonly title: string;
  readonly note: string;
  readonly supposed: ScenarioSupposed;
  readonly kept: KeptResult;
  readonly sharing: Sharing;
  readonly createdAt: Date;
  readonly createdBy: AccountId;
  readonly createdByName: string;
  readonly savedAt: Date;
  readonly version: number;
}

export type NewScenario = Omit<Scenario, "createdByName" | "version">;

export interface ScenarioReader {
  find(id: ScenarioId): Promise<Scenario | undefined>;
  /** Newest first. */
  ofUnit(unit: UnitKey): Promise<readonly Scenario[]>;
}

export interface ScenarioWriter {
  /** The row locked against other writers. */
  lock(id: ScenarioId): Promise<Scenario | undefined>;
  insert(scenario: NewScenario): Promise<void>;
  /** Stores title, note, what is supposed, result and sharing, and counts the version up. */
  update(scenario: Scenario): Promise<void>;
  putAway(id: ScenarioId, at: Date, by: AccountId): Promise<void>;
}
