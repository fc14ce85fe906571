import { Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { LeafChoices } from "../../contract/tasks.ts";
import { leavesQuery } from "../api/tasks.ts";
import { useWords } from "../words/language.tsx";
import { NEW_TASK } from "../words/task.ts";
import type { TaskTyped } from "./taskTyped.ts";

/** For which office a task is set, and whose index it serves. */
export interface TaskPlace {
  readonly office: string;
  readonly unit: string;
}

interface LeafBoxProps {
  readonly id: string;
  readonly place: TaskPlace;
  readonly typed: TaskTyped;
  readonly change: (typed: TaskTyped) => void;
  /** Whoever may be given the task; others are not proposed. */
  readonly agencies: readonly { readonly unit: string }[];
}

/** The criterion of the index, by round, newest first; whoever leads it is proposed where nobody is chosen yet. */
export function LeafBox({ id, place, typed, change, agencies }: LeafBoxProps) {
  const words = useWords(NEW_TASK);
  const query = useQuery({
    ...leavesQuery(place.office, place.unit, typed.index),
    enabled: typed.index !== "" && place.office !== "",
  });
  if (typed.index === "") return null;
  const rounds = query.data?.rounds ?? [];
  const choose = (value: string | null) => {
    const found = placedAt(rounds, value);
    if (found === undefined) return change({ ...typed, leaf: "", round: null, component: null });
    const { code, component, lead } = found.leaf;
    const proposed = agencies.find(({ unit }) => unit === lead)?.unit ?? "";
    change({
      ...typed,
      leaf: code,
      round: found.round,
      component,
      lead: typed.lead === "" ? proposed : typed.lead,
    });
  };
  return (
    <Select
      id={id}
      label={words.leaf}
      description={query.isSuccess && rounds.length === 0 ? words.noLeaves : undefined}
      searchable
      clearable
      nothingFoundMessage={words.noLeaf}
      value={typed.leaf === "" ? null : valueOf(typed.round ?? "", typed.leaf)}
      data={optionsOf(rounds, typed)}
      onChange={choose}
    />
  );
}

type Rounds = LeafChoices["rounds"];

const valueOf = (round: string, leaf: string): string => `${round} ${leaf}`;

/** The leaf that the task came with stays in the list, also where its round is not offered. */
function optionsOf(rounds: Rounds, { leaf, round }: TaskTyped) {
  const groups = rounds.map((each) => ({
    group: each.title,
    items: each.leaves.map(({ code, label }) => ({
      value: valueOf(each.round, code),
      label: `${code} ${label}`,
    })),
  }));
  const own = valueOf(round ?? "", leaf);
  const known = leaf === "" || groups.some(({ items }) => items.some(({ value }) => value === own));
  return known ? groups : [{ value: own, label: leaf }, ...groups];
}

function placedAt(rounds: Rounds, value: string | null) {
  for (const each of rounds)
    for (const leaf of each.leaves)
      if (valueOf(each.round, leaf.code) === value) return { round: each.round, leaf };
  return undefined;
}
