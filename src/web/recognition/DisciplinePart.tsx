import { Button, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { UnitKey } from "../../contract/ids.ts";
import type { RecognitionView } from "../../contract/recognition.ts";
import { useNoteDiscipline, useTakeOut } from "../api/recognition.ts";
import { ErrorSummary, type FormFault, faultOf, useRefusal } from "../parts/ErrorSummary.tsx";
import { dayWords } from "../show/times.ts";
import { useWords } from "../words/language.tsx";
import { RECOGNITION_LIST } from "../words/recognition.ts";
import { UnitBox } from "./UnitBox.tsx";

interface DisciplinePartProps {
  readonly view: RecognitionView;
  readonly writes: boolean;
}

/** Discipline that somebody knows of; each note marks the lines that it concerns. */
export function DisciplinePart({ view, writes }: DisciplinePartProps) {
  const words = useWords(RECOGNITION_LIST);
  const refusal = useRefusal();
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const takeOut = useTakeOut(view.id);
  return (
    <section className="card stack" aria-labelledby="recognition-discipline">
      <h2 id="recognition-discipline">{words.discipline}</h2>
      <p className="small soft measure">{words.disciplineLead}</p>
      <ErrorSummary faults={faults} />
      {view.discipline.map(({ id, unitName, person, reason, notedByName, notedAt }) => (
        <div key={id} className="row-apart">
          <span>
            <span className="strong">{person === "" ? unitName : `${person}, ${unitName}`}</span>: {reason}{" "}
            <span className="small soft">({words.notedBy(notedByName, dayWords(notedAt))})</span>
          </span>
          {writes && (
            <Button
              variant="default"
              size="compact-sm"
              aria-label={words.removeName(person === "" ? unitName : person)}
              onClick={() =>
                takeOut.mutate(
                  { part: `discipline/${id}`, version: view.version },
                  { onError: (error) => setFaults(refusal(error)) },
                )
              }
            >
              {words.remove}
            </Button>
          )}
        </div>
      ))}
      {writes && <NoteForm view={view} faults={faults} setFaults={setFaults} />}
    </section>
  );
}

interface NoteFormProps {
  readonly view: RecognitionView;
  readonly faults: readonly FormFault[];
  readonly setFaults: (faults: readonly FormFault[]) => void;
}

function NoteForm({ view, faults, setFaults }: NoteFormProps) {
  const words = useWords(RECOGNITION_LIST);
  const refusal = useRefusal();
  const note = useNoteDiscipline(view.id);
  const [unit, setUnit] = useState("");
  const [person, setPerson] = useState("");
  const [reason, setReason] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const chosen = UnitKey.safeParse(unit);
    if (!chosen.success) return setFaults([{ field: "note-unit", text: words.chooseUnit }]);
    note.mutate(
      { unit: chosen.data, person, reason, version: view.version },
      {
        onSuccess: () => {
          setFaults([]);
          setPerson("");
          setReason("");
        },
        onError: (error) => setFaults(refusal(error, { unit: "note-unit", reason: "note-reason" })),
      },
    );
  };
  return (
    <form className="stack" onSubmit={submit} noValidate aria-label={words.note}>
      <div className="rule-boxes">
        <UnitBox
          id="note-unit"
          view={view}
          value={unit}
          change={setUnit}
          fault={faultOf(faults, "note-unit")}
        />
        <TextInput
          label={words.personOptional}
          value={person}
          onChange={(event) => setPerson(event.currentTarget.value)}
        />
      </div>
      <TextInput
        id="note-reason"
        label={words.disciplineReason}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={faultOf(faults, "note-reason")}
      />
      <div className="form-actions">
        <Button type="submit" variant="default" loading={note.isPending}>
          {words.note}
        </Button>
      </div>
    </form>
  );
}
