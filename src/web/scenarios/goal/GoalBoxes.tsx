import { NativeSelect, TextInput } from "@mantine/core";
import type { ScenarioBase, ScenarioGoal } from "../../../contract/scenarios.ts";
import { type FormFault, faultOf } from "../../parts/ErrorSummary.tsx";
import { useWords } from "../../words/language.tsx";
import { SCENARIOS } from "../../words/scenarios.ts";
import type { TypedGoal } from "./typedGoal.ts";

interface GoalBoxesProps {
  readonly base: ScenarioBase;
  readonly typed: TypedGoal;
  readonly change: (typed: TypedGoal) => void;
  readonly faults: readonly FormFault[];
}

/** What is to be reached: points, a group or a rank, as far as the criteria have groups and others are known. */
export function GoalBoxes({ base, typed, change, faults }: GoalBoxesProps) {
  const words = useWords(SCENARIOS);
  const kinds: readonly { readonly value: ScenarioGoal["kind"]; readonly label: string }[] = [
    ...(base.groups.length > 0 ? [{ value: "group" as const, label: words.goalGroup }] : []),
    ...(base.setting.others.length > 0 ? [{ value: "rank" as const, label: words.goalRank }] : []),
    { value: "total", label: words.goalTotal },
  ];
  return (
    <div className="scenario-goal-boxes">
      <NativeSelect
        label={words.goalKind}
        value={typed.kind}
        data={[...kinds]}
        onChange={({ currentTarget: { value } }) =>
          change({ ...typed, kind: kinds.find((each) => each.value === value)?.value ?? "total" })
        }
      />
      {typed.kind === "group" && (
        <NativeSelect
          label={words.group}
          value={typed.group}
          data={base.groups.map(({ id, label }) => ({ value: id, label }))}
          onChange={({ currentTarget }) => change({ ...typed, group: currentTarget.value })}
        />
      )}
      {typed.kind === "total" && (
        <TextInput
          id="goal-total"
          label={words.total}
          inputMode="decimal"
          autoComplete="off"
          value={typed.total}
          error={faultOf(faults, "goal-total")}
          onChange={({ currentTarget }) => change({ ...typed, total: currentTarget.value })}
        />
      )}
      {typed.kind === "rank" && (
        <TextInput
          id="goal-rank"
          label={words.rank}
          inputMode="numeric"
          autoComplete="off"
          value={typed.rank}
          error={faultOf(faults, "goal-rank")}
          onChange={({ currentTarget }) => change({ ...typed, rank: currentTarget.value })}
        />
      )}
    </div>
  );
}
