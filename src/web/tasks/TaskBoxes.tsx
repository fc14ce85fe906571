import { MultiSelect, NativeSelect, Select, Textarea, TextInput } from "@mantine/core";
import type { TaskChoices } from "../../contract/tasks.ts";
import { type FormFault, faultOf } from "../parts/ErrorSummary.tsx";
import { useWords } from "../words/language.tsx";
import { NEW_TASK } from "../words/task.ts";
import { DueBox } from "./DueBox.tsx";
import { LeafBox, type TaskPlace } from "./LeafBox.tsx";
import { NeedsBox } from "./NeedsBox.tsx";
import type { TaskTyped } from "./taskTyped.ts";

interface TaskBoxesProps {
  /** Begins the ids of the boxes. */
  readonly id: string;
  readonly place: TaskPlace;
  readonly typed: TaskTyped;
  readonly change: (typed: TaskTyped) => void;
  readonly agencies: TaskChoices["offices"][number]["agencies"];
  readonly indices: TaskChoices["indices"];
  readonly faults: readonly FormFault[];
  /** The deadline of a task that is there is moved by an act of its own. */
  readonly withDue?: boolean;
  /** Not before itself. */
  readonly self?: string;
}

/** The boxes of one task. */
export function TaskBoxes({
  id,
  place,
  typed,
  change,
  agencies,
  indices,
  faults,
  withDue = true,
  self,
}: TaskBoxesProps) {
  const words = useWords(NEW_TASK);
  const units = agencies.map(({ unit, name }) => ({ value: unit as string, label: name }));
  const known = indices.some((each) => each.id === typed.index);
  return (
    <>
      <TextInput
        id={`${id}-title`}
        label={words.name}
        value={typed.title}
        error={faultOf(faults, `${id}-title`)}
        onChange={(event) => change({ ...typed, title: event.currentTarget.value })}
      />
      <div className="task-form-line">
        <Select
          id={`${id}-lead`}
          label={words.agency}
          searchable
          value={typed.lead === "" ? null : typed.lead}
          data={units}
          error={faultOf(faults, `${id}-lead`)}
          onChange={(lead) => change({ ...typed, lead: lead ?? "" })}
        />
        {withDue && (
          <DueBox
            id={`${id}-due`}
            label={words.due}
            value={typed.due}
            fault={faultOf(faults, `${id}-due`)}
            change={(due) => change({ ...typed, due })}
          />
        )}
      </div>
      <MultiSelect
        size="md"
        id={`${id}-support`}
        label={words.support}
        searchable
        value={[...typed.support]}
        data={units.filter(({ value }) => value !== typed.lead)}
        error={faultOf(faults, `${id}-support`)}
        onChange={(support) => change({ ...typed, support })}
      />
      <Textarea
        id={`${id}-detail`}
        label={words.detail}
        autosize
        minRows={2}
        value={typed.detail}
        onChange={(event) => change({ ...typed, detail: event.currentTarget.value })}
      />
      <div className="task-form-line">
        <NativeSelect
          id={`${id}-index`}
          label={words.index}
          value={typed.index}
          onChange={(event) =>
            change({ ...typed, index: event.currentTarget.value, leaf: "", round: null, component: null })
          }
          data={[
            { value: "", label: words.noIndex },
            ...(known || typed.index === "" ? [] : [{ value: typed.index, label: typed.index }]),
            ...indices.map((each) => ({ value: each.id, label: each.title })),
          ]}
        />
        <TextInput
          id={`${id}-points`}
          label={words.points}
          inputMode="decimal"
          value={typed.points}
          error={faultOf(faults, `${id}-points`)}
          onChange={(event) => change({ ...typed, points: event.currentTarget.value })}
        />
      </div>
      <LeafBox id={`${id}-leaf`} place={place} typed={typed} change={change} agencies={agencies} />
      <NeedsBox
        id={`${id}-needs`}
        value={typed.needs}
        self={self ?? ""}
        fault={faultOf(faults, `${id}-needs`)}
        change={(needs) => change({ ...typed, needs })}
      />
    </>
  );
}
