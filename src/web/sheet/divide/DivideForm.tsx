import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import type { Division } from "../../../contract/divisions.ts";
import { UnitKey } from "../../../contract/ids.ts";
import { type SheetAddress, sheetQuery } from "../../api/sheet.ts";
import { divideLeaves } from "../../api/unitWork.ts";
import { announce } from "../../parts/announce.ts";
import { DateBox } from "../../parts/DateBox.tsx";
import { Problem } from "../../parts/states.tsx";
import { useWords } from "../../words/language.tsx";
import { DIVISIONS } from "../../words/unitWork.ts";

interface DivideFormProps {
  readonly address: SheetAddress;
  readonly department: string | null;
  readonly divisions: readonly Division[];
  readonly chosen: readonly string[];
  readonly done: () => void;
}

/** To whom the ticked criteria go, and until when. */
export function DivideForm({ address, department, divisions, chosen, done }: DivideFormProps) {
  const words = useWords(DIVISIONS);
  const client = useQueryClient();
  const [typed, setTyped] = useState({ division: divisions[0]?.key ?? "", due: "", note: "" });
  const [missing, setMissing] = useState(false);
  const name = divisions.find(({ key }) => key === typed.division)?.name;
  const divide = useMutation({
    mutationFn: () =>
      divideLeaves(address, {
        department: department === null ? null : UnitKey.parse(department),
        leaves: [...chosen],
        division: typed.division === "" ? null : typed.division,
        due: typed.due === "" ? null : typed.due,
        note: typed.note,
      }),
    onSuccess: (sheet) => {
      client.setQueryData(sheetQuery(address).queryKey, sheet);
      announce(name === undefined ? words.taken(chosen.length) : words.given(chosen.length, name));
      done();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(chosen.length === 0);
    if (chosen.length > 0) divide.mutate();
  };
  return (
    <form className="card stack" onSubmit={submit} noValidate aria-label={words.divideTitle}>
      {missing && (
        <p className="note note-danger" role="alert">
          {words.chooseLeaves}
        </p>
      )}
      {divide.error && <Problem error={divide.error} />}
      <div className="divide-form">
        <NativeSelect
          label={words.division}
          value={typed.division}
          onChange={(event) => setTyped({ ...typed, division: event.currentTarget.value })}
          data={[
            ...divisions.map(({ key, name: label }) => ({ value: key, label })),
            { value: "", label: words.noDivision },
          ]}
        />
        <DateBox
          id="divide-due"
          label={words.due}
          value={typed.due}
          change={(due) => setTyped({ ...typed, due })}
        />
        <TextInput
          label={words.note}
          placeholder={words.noteHint}
          value={typed.note}
          onChange={(event) => setTyped({ ...typed, note: event.currentTarget.value })}
        />
        <Button type="submit" loading={divide.isPending}>
          {words.give(chosen.length)}
        </Button>
      </div>
    </form>
  );
}
