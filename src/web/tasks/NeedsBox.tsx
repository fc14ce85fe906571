import { MultiSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { tasksQuery } from "../api/tasks.ts";
import { useWords } from "../words/language.tsx";
import { NEW_TASK } from "../words/task.ts";

interface NeedsBoxProps {
  readonly id: string;
  readonly value: readonly string[];
  readonly self: string;
  readonly fault?: string | undefined;
  readonly change: (needs: readonly string[]) => void;
}

/** Tasks that must be done before; a circle is refused when it is saved, and named. */
export function NeedsBox({ id, value, self, fault, change }: NeedsBoxProps) {
  const words = useWords(NEW_TASK);
  const query = useQuery(tasksQuery({ scope: "set", limit: 200 }));
  const tasks = (query.data?.tasks ?? []).filter((task) => task.id !== self);
  const listed = new Set<string>(tasks.map((task) => task.id));
  return (
    <MultiSelect
      size="md"
      id={id}
      label={words.needs}
      description={words.needsHint}
      searchable
      limit={50}
      value={[...value]}
      error={fault}
      data={[
        ...tasks.map((task) => ({ value: task.id as string, label: `${task.title} (${task.lead.name})` })),
        ...value.filter((each) => !listed.has(each)).map((each) => ({ value: each, label: each })),
      ]}
      onChange={change}
    />
  );
}
