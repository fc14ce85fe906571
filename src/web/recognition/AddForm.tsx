import { Button, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { UnitKey } from "../../contract/ids.ts";
import type { RecognitionView } from "../../contract/recognition.ts";
import { useAddEntry } from "../api/recognition.ts";
import { ErrorSummary, type FormFault, faultOf, useRefusal } from "../parts/ErrorSummary.tsx";
import { useSaid, useWords } from "../words/language.tsx";
import { RECOGNITION_LIST } from "../words/recognition.ts";
import { UnitBox } from "./UnitBox.tsx";

const BOXES = { award: "add-award", unit: "add-unit", person: "add-person", grounds: "add-grounds" };

/** A unit or a person by hand. */
export function AddForm({ view }: { readonly view: RecognitionView }) {
  const words = useWords(RECOGNITION_LIST);
  const said = useSaid();
  const refusal = useRefusal();
  const add = useAddEntry(view.id);
  const [award, setAward] = useState(view.rules.awards[0]?.id ?? "");
  const [kind, setKind] = useState<"unit" | "person">("person");
  const [unit, setUnit] = useState("");
  const [person, setPerson] = useState("");
  const [job, setJob] = useState("");
  const [grounds, setGrounds] = useState("");
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const chosen = UnitKey.safeParse(unit);
    if (!chosen.success) return setFaults([{ field: BOXES.unit, text: words.chooseUnit }]);
    add.mutate(
      { award, kind, unit: chosen.data, person, job, grounds, version: view.version },
      {
        onSuccess: () => {
          setFaults([]);
          setPerson("");
          setJob("");
          setGrounds("");
        },
        onError: (error) => setFaults(refusal(error, BOXES)),
      },
    );
  };
  return (
    <form className="stack" onSubmit={submit} noValidate aria-label={words.add}>
      <ErrorSummary faults={faults} />
      <div className="rule-boxes">
        <NativeSelect
          id={BOXES.award}
          label={words.award}
          value={award}
          onChange={(event) => setAward(event.currentTarget.value)}
          error={faultOf(faults, BOXES.award)}
          data={view.rules.awards.map(({ id, title }) => ({ value: id, label: said(title) }))}
        />
        <NativeSelect
          label={words.kind}
          value={kind}
          onChange={(event) => setKind(event.currentTarget.value === "unit" ? "unit" : "person")}
          data={[
            { value: "person", label: words.addPerson },
            { value: "unit", label: words.addUnit },
          ]}
        />
        <UnitBox
          id={BOXES.unit}
          view={view}
          value={unit}
          change={setUnit}
          fault={faultOf(faults, BOXES.unit)}
        />
        {kind === "person" && (
          <>
            <TextInput
              id={BOXES.person}
              label={words.person}
              value={person}
              onChange={(event) => setPerson(event.currentTarget.value)}
              error={faultOf(faults, BOXES.person)}
            />
            <TextInput
              label={words.job}
              value={job}
              onChange={(event) => setJob(event.currentTarget.value)}
            />
          </>
        )}
      </div>
      <Textarea
        id={BOXES.grounds}
        label={words.grounds}
        autosize
        minRows={2}
        value={grounds}
        onChange={(event) => setGrounds(event.currentTarget.value)}
        error={faultOf(faults, BOXES.grounds)}
      />
      <div className="form-actions">
        <Button type="submit" loading={add.isPending}>
          {words.add}
        </Button>
      </div>
    </form>
  );
}
