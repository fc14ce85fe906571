import { Button, NativeSelect, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useNavigate } from "react-router";
import type { ConclusionDrafts } from "../../contract/taskConclusions.ts";
import type { TaskChoices } from "../../contract/tasks.ts";
import { useSetTasks } from "../api/tasks.ts";
import { ErrorSummary, type FormFault, useRefusal } from "../parts/ErrorSummary.tsx";
import { useLanguage, useWords } from "../words/language.tsx";
import { NEW_TASK } from "../words/task.ts";
import { TaskBoxes } from "./TaskBoxes.tsx";
import { BLANK, fieldsOf, missingIn, type TaskTyped } from "./taskTyped.ts";

interface SetTasksFormProps {
  readonly choices: TaskChoices;
  readonly drafts: ConclusionDrafts | null;
  /** What the page that led here knows already; everything may be changed. */
  readonly begun?: Begun;
}

export interface Begun {
  /** Whose index the task serves. */
  readonly unit: string;
  readonly task: TaskTyped;
}

interface Place {
  readonly office: string;
  readonly unit: string;
  readonly source: "own" | "conclusion" | "inspection";
  readonly basis: string;
}

/** One or several tasks on the same ground; all are set, or none where one has a fault. */
export function SetTasksForm({ choices, drafts, begun }: SetTasksFormProps) {
  const words = useWords(NEW_TASK);
  const { language } = useLanguage();
  const navigate = useNavigate();
  const refusal = useRefusal();
  const set = useSetTasks();
  const [place, setPlace] = useState(() => placeFor(choices, drafts, begun));
  const [tasks, setTasks] = useState<readonly TaskTyped[]>(() => (begun ? [begun.task] : typedOf(drafts)));
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const office = choices.offices.find((each) => each.office.unit === place.office);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const says = {
      title: words.nameFault,
      lead: words.agencyFault,
      due: words.dueFault,
      points: words.pointsFault,
    };
    const found = tasks.flatMap((task, index) =>
      missingIn(task, language).map((box) => ({ field: `task-${index}-${box}`, text: says[box] })),
    );
    setFaults(found);
    if (found.length > 0) return;
    const { basis, ...ground } = place;
    const sourceId = drafts?.meeting ?? null;
    const sent = tasks.map((task) => ({
      ...fieldsOf(task, language),
      due: task.due,
      basis,
      ...ground,
      sourceId,
    }));
    const boxes = Object.fromEntries(
      tasks.flatMap((_, index) =>
        ["lead", "support", "due", "needs"].map((box) => [`tasks.${index}.${box}`, `task-${index}-${box}`]),
      ),
    );
    set.mutate(sent, {
      onSuccess: ({ tasks: made }) =>
        void (made.length === 1
          ? navigate(`/nhiem-vu/${made[0]}`)
          : navigate(`/nhiem-vu?${listOf(sourceId)}`, { state: { made } })),
      onError: (error) => setFaults(refusal(error, { ...boxes, needs: "task-0-needs" })),
    });
  };
  const change = (index: number, task: TaskTyped) =>
    setTasks(tasks.map((each, at) => (at === index ? task : each)));
  return (
    <form className="stack-wide" onSubmit={submit} noValidate>
      <ErrorSummary faults={faults} />
      <section className="card stack">
        <PlaceBoxes choices={choices} place={place} change={setPlace} fixed={drafts !== null} />
      </section>
      {tasks.map((task, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: boxes are known by their place in the form
        <section key={index} className="card stack" aria-label={words.task(index + 1)}>
          <div className="row-apart">
            <h2>{words.task(index + 1)}</h2>
            {tasks.length > 1 && (
              <button
                type="button"
                className="link-button"
                onClick={() => setTasks(tasks.filter((_, at) => at !== index))}
              >
                {words.less}
              </button>
            )}
          </div>
          <TaskBoxes
            id={`task-${index}`}
            place={place}
            typed={task}
            change={(next) => change(index, next)}
            agencies={office?.agencies ?? []}
            indices={choices.indices}
            faults={faults}
          />
        </section>
      ))}
      <div className="form-actions">
        <Button type="submit" loading={set.isPending} disabled={tasks.length === 0}>
          {words.send(tasks.length)}
        </Button>
        <Button variant="default" onClick={() => setTasks([...tasks, BLANK])}>
          {words.more}
        </Button>
      </div>
    </form>
  );
}

/** Where tasks that were just set are found: those of the meeting, or all that the office set, the newest first. */
function listOf(meeting: string | null): string {
  const list = { xem: "danh-sach", "pham-vi": "da-giao", "thu-tu": "moi-giao" };
  return String(new URLSearchParams(meeting === null ? list : { ...list, tu: meeting }));
}

function placeFor({ offices }: TaskChoices, drafts: ConclusionDrafts | null, begun?: Begun): Place {
  if (drafts !== null)
    return { office: drafts.office, unit: drafts.unit, source: "conclusion", basis: drafts.basis };
  const serving = offices.find(({ units }) => units.some(({ unit }) => unit === begun?.unit));
  if (begun !== undefined && serving !== undefined)
    return { office: serving.office.unit, unit: begun.unit, source: "own", basis: "" };
  const [first] = offices;
  return { office: first?.office.unit ?? "", unit: first?.units[0]?.unit ?? "", source: "own", basis: "" };
}

function typedOf(drafts: ConclusionDrafts | null): readonly TaskTyped[] {
  if (drafts === null) return [BLANK];
  return drafts.drafts.map(({ title, detail, lead, support, due, leaf }) => ({
    ...BLANK,
    title,
    detail,
    lead,
    support,
    due: due ?? "",
    index: drafts.index,
    leaf,
    round: drafts.round,
  }));
}

interface PlaceBoxesProps {
  readonly choices: TaskChoices;
  readonly place: Place;
  readonly change: (place: Place) => void;
  readonly fixed: boolean;
}

function PlaceBoxes({ choices, place, change, fixed }: PlaceBoxesProps) {
  const words = useWords(NEW_TASK);
  const office = choices.offices.find((each) => each.office.unit === place.office);
  const sources = [
    { value: "own", label: words.own },
    { value: "conclusion", label: words.conclusion },
    { value: "inspection", label: words.inspection },
  ] as const;
  return (
    <>
      <div className="task-form-line">
        {choices.offices.length > 1 && (
          <NativeSelect
            label={words.office}
            value={place.office}
            disabled={fixed}
            onChange={(event) => {
              const next = choices.offices.find((each) => each.office.unit === event.currentTarget.value);
              change({ ...place, office: next?.office.unit ?? "", unit: next?.units[0]?.unit ?? "" });
            }}
            data={choices.offices.map((each) => ({ value: each.office.unit, label: each.office.name }))}
          />
        )}
        <NativeSelect
          label={words.unit}
          value={place.unit}
          disabled={fixed}
          onChange={(event) => change({ ...place, unit: event.currentTarget.value })}
          data={(office?.units ?? []).map(({ unit, name }) => ({ value: unit, label: name }))}
        />
        <NativeSelect
          label={words.source}
          value={place.source}
          disabled={fixed}
          onChange={(event) => {
            const source = sources.find(({ value }) => value === event.currentTarget.value)?.value ?? "own";
            change({ ...place, source });
          }}
          data={[...sources]}
        />
      </div>
      <TextInput
        id="task-basis"
        label={words.basis}
        description={words.basisHint}
        value={place.basis}
        onChange={(event) => change({ ...place, basis: event.currentTarget.value })}
      />
    </>
  );
}
