import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useNavigate } from "react-router";
import { UnitKey } from "../../../contract/ids.ts";
import type { ScenarioBase, ScenarioView } from "../../../contract/scenarios.ts";
import type { ScenarioStanding } from "../../../core/scenarios/index.ts";
import { setScenarioTasks } from "../../api/scenarios.ts";
import { choicesQuery } from "../../api/tasks.ts";
import { announce } from "../../parts/announce.ts";
import { Dialog } from "../../parts/Dialog.tsx";
import { ErrorSummary, type FormFault, faultOf, useRefusal } from "../../parts/ErrorSummary.tsx";
import { pointsText } from "../../show/numbers.ts";
import { DueBox } from "../../tasks/DueBox.tsx";
import { useLanguage, useWords } from "../../words/language.tsx";
import { SCENARIOS } from "../../words/scenarios.ts";
import { SHELL } from "../../words/shell.ts";

interface TasksDialogProps {
  readonly base: ScenarioBase;
  readonly saved: ScenarioView;
  readonly standing: ScenarioStanding;
  readonly close: () => void;
}

interface Row {
  readonly leaf: string;
  readonly title: string;
  readonly lead: string;
  readonly gain: number;
  readonly chosen: boolean;
}

/** Who does what the scenario supposes: one task a criterion, one deadline for all. */
export function TasksDialog({ base, saved, standing, close }: TasksDialogProps) {
  const words = useWords(SCENARIOS);
  const shell = useWords(SHELL);
  const { language } = useLanguage();
  const navigate = useNavigate();
  const refusal = useRefusal();
  const choices = useQuery(choicesQuery());
  const [office, setOffice] = useState<string>(base.offices[0]?.unit ?? "");
  const [due, setDue] = useState("");
  const [rows, setRows] = useState<readonly Row[]>(() => rowsOf(base, standing, office, words.taskTitle));
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const agencies = choices.data?.offices.find((each) => each.office.unit === office)?.agencies ?? [];
  const set = useMutation({
    mutationFn: () =>
      setScenarioTasks(saved.id, {
        office: UnitKey.parse(office),
        tasks: rows
          .filter(({ chosen }) => chosen)
          .map(({ leaf, title, lead }) => ({ leaf, title: title.trim(), lead: UnitKey.parse(lead), due })),
      }),
    onSuccess: ({ tasks }) => {
      announce(words.tasksMade(tasks.length));
      close();
      void navigate("/nhiem-vu?xem=danh-sach");
    },
    onError: (error) => setFaults(refusal(error)),
  });
  const change = (leaf: string, to: Partial<Row>) =>
    setRows(rows.map((row) => (row.leaf === leaf ? { ...row, ...to } : row)));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = due === "" ? [{ field: "scenario-due", text: words.dueFault }] : [];
    setFaults(found);
    if (found.length === 0) set.mutate();
  };
  return (
    <Dialog opened onClose={close} title={words.toTasks} size="lg">
      <form className="stack" onSubmit={submit} noValidate>
        <p className="small soft">{words.tasksLead}</p>
        <ErrorSummary faults={faults} />
        {base.offices.length > 1 && (
          <NativeSelect
            label={words.officeSets}
            value={office}
            data={base.offices.map(({ unit, name }) => ({ value: unit, label: name }))}
            onChange={({ currentTarget }) => setOffice(currentTarget.value)}
          />
        )}
        <DueBox
          id="scenario-due"
          label={words.due}
          value={due}
          change={setDue}
          fault={faultOf(faults, "scenario-due")}
        />
        {rows.map(({ leaf, title, lead, gain, chosen }) => (
          <fieldset key={leaf} className="scenario-task stack-tight">
            <label className="tick">
              <input type="checkbox" checked={chosen} onChange={() => change(leaf, { chosen: !chosen })} />
              <span>
                <span className="leaf-code">{leaf}</span> {words.expected(pointsText(gain, language))}
              </span>
            </label>
            {chosen && (
              <>
                <TextInput
                  label={words.taskName}
                  value={title}
                  maxLength={500}
                  onChange={({ currentTarget }) => change(leaf, { title: currentTarget.value })}
                />
                <NativeSelect
                  label={words.lead_}
                  value={lead}
                  data={agencies.map(({ unit, name }) => ({ value: unit, label: name }))}
                  onChange={({ currentTarget }) => change(leaf, { lead: currentTarget.value })}
                />
              </>
            )}
          </fieldset>
        ))}
        <div className="form-actions">
          <Button type="submit" loading={set.isPending} disabled={!rows.some(({ chosen }) => chosen)}>
            {words.toTasks}
          </Button>
          <Button variant="default" onClick={close}>
            {shell.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function rowsOf(
  base: ScenarioBase,
  { leaves }: ScenarioStanding,
  office: string,
  titleOf: (label: string) => string,
): readonly Row[] {
  const known = new Map(base.leaves.map((leaf) => [leaf.code, leaf]));
  return leaves
    .filter(({ gain }) => gain > 0)
    .map(({ code, gain }) => {
      const leaf = known.get(code);
      const lead = leaf?.lead?.unit ?? office;
      return { leaf: code, title: titleOf(`${code} ${leaf?.label ?? ""}`), lead, gain, chosen: true };
    });
}
