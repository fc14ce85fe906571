import "../look/tasks.css";
import { Button, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useNavigate, useParams } from "react-router";
import type { TaskChoices, TaskView } from "../../contract/tasks.ts";
import { ApiError } from "../api/client.ts";
import { choicesQuery, taskQuery, useEditTask } from "../api/tasks.ts";
import { ErrorSummary, type FormFault, useRefusal } from "../parts/ErrorSummary.tsx";
import { PageTitle } from "../parts/PageTitle.tsx";
import { Loaded } from "../parts/states.tsx";
import { useLanguage, useWords } from "../words/language.tsx";
import { SHELL } from "../words/shell.ts";
import { NEW_TASK, TASK } from "../words/task.ts";
import { TaskBoxes } from "./TaskBoxes.tsx";
import { fieldsOf, missingIn, typedFrom } from "./taskTyped.ts";

/** What a task says, for the office that set it. */
export function Component() {
  const { task = "" } = useParams();
  const words = useWords(NEW_TASK);
  const view = useQuery(taskQuery(task));
  const choices = useQuery(choicesQuery());
  return (
    <div className="page page-narrow">
      <Loaded query={view}>
        {(one) => (
          <>
            <PageTitle title={words.editTitle} crumbs={[{ label: one.title, to: `/nhiem-vu/${task}` }]} />
            <Loaded query={choices}>
              {(offered) => <EditForm key={one.version} view={one} choices={offered} />}
            </Loaded>
          </>
        )}
      </Loaded>
    </div>
  );
}

function EditForm({ view, choices }: { readonly view: TaskView; readonly choices: TaskChoices }) {
  const words = useWords(NEW_TASK);
  const task = useWords(TASK);
  const shell = useWords(SHELL);
  const { language } = useLanguage();
  const navigate = useNavigate();
  const refusal = useRefusal();
  const edit = useEditTask(view.id);
  const [typed, setTyped] = useState(() => typedFrom(view));
  const [basis, setBasis] = useState(view.basis);
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const office = choices.offices.find((each) => each.office.unit === view.office.unit);
  const agencies = office?.agencies ?? [view.lead, ...view.support];
  const back = () => void navigate(`/nhiem-vu/${view.id}`);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const says = {
      title: words.nameFault,
      lead: words.agencyFault,
      due: words.dueFault,
      points: words.pointsFault,
    };
    const found = missingIn(typed, language).map((box) => ({ field: `edit-${box}`, text: says[box] }));
    setFaults(found);
    if (found.length > 0) return;
    edit.mutate(
      { ...fieldsOf(typed, language), basis, version: view.version },
      {
        onSuccess: back,
        onError: (error) => {
          const changed = error instanceof ApiError && error.body.code === "changed-by-other";
          const boxes = { lead: "edit-lead", support: "edit-support", needs: "edit-needs" };
          setFaults(changed ? [{ field: "", text: task.changed }] : refusal(error, boxes));
        },
      },
    );
  };
  return (
    <form className="card stack" onSubmit={submit} noValidate>
      <ErrorSummary faults={faults} />
      <TaskBoxes
        id="edit"
        place={{ office: view.office.unit, unit: view.unit.unit }}
        typed={typed}
        change={setTyped}
        agencies={agencies}
        indices={choices.indices}
        faults={faults}
        withDue={false}
        self={view.id}
      />
      <TextInput
        id="edit-basis"
        label={words.basis}
        description={words.basisHint}
        value={basis}
        onChange={(event) => setBasis(event.currentTarget.value)}
      />
      <div className="form-actions">
        <Button type="submit" loading={edit.isPending}>
          {task.save}
        </Button>
        <Button variant="default" onClick={back}>
          {shell.cancel}
        </Button>
      </div>
    </form>
  );
}
