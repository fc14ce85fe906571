import { Button, NativeSelect, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useSetDay } from "../api/calendar.ts";
import { DateBox } from "../parts/DateBox.tsx";
import { ErrorSummary, type FormFault, faultOf, useRefusal } from "../parts/ErrorSummary.tsx";
import { CALENDAR } from "../words/calendar.ts";
import { useWords } from "../words/language.tsx";
import { SHELL } from "../words/shell.ts";

interface CalendarDayFormProps {
  readonly close: () => void;
  readonly saved: (date: string) => void;
}

interface TypedDay {
  readonly date: string;
  readonly kind: "off" | "work";
  readonly note: string;
  readonly source: string;
}

const BOXES = { date: "day-date", note: "day-note", source: "day-source" };

/** Adds a day off or a make-up day above the calendar that comes with the program. */
export function CalendarDayForm({ close, saved }: CalendarDayFormProps) {
  const words = useWords(CALENDAR);
  const shell = useWords(SHELL);
  const refusal = useRefusal();
  const setDay = useSetDay();
  const [typed, setTyped] = useState<TypedDay>({ date: "", kind: "off", note: "", source: "" });
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = [
      ...(typed.date === "" ? [{ field: BOXES.date, text: words.dateMissing }] : []),
      ...(typed.note.trim() === "" ? [{ field: BOXES.note, text: words.noteMissing }] : []),
      ...(typed.source.trim() === "" ? [{ field: BOXES.source, text: words.sourceMissing }] : []),
    ];
    setFaults(found);
    if (found.length > 0) return;
    setDay.mutate(typed, {
      onSuccess: () => saved(typed.date),
      onError: (error) => setFaults(refusal(error, BOXES)),
    });
  };
  return (
    <form className="card form" onSubmit={submit} noValidate aria-label={words.add}>
      <h2>{words.add}</h2>
      <ErrorSummary faults={faults} />
      <DateBox
        id={BOXES.date}
        label={words.date}
        hint={words.dateHint}
        value={typed.date}
        change={(date) => setTyped({ ...typed, date })}
        fault={faultOf(faults, BOXES.date)}
      />
      <NativeSelect
        id="day-kind"
        label={words.kind}
        value={typed.kind}
        onChange={(event) =>
          setTyped({ ...typed, kind: event.currentTarget.value === "work" ? "work" : "off" })
        }
        data={[
          { value: "off", label: words.off },
          { value: "work", label: words.work },
        ]}
      />
      <TextInput
        id={BOXES.note}
        label={words.note}
        description={words.noteHint}
        value={typed.note}
        onChange={(event) => setTyped({ ...typed, note: event.currentTarget.value })}
        error={faultOf(faults, BOXES.note)}
      />
      <TextInput
        id={BOXES.source}
        label={words.source}
        description={words.sourceHint}
        value={typed.source}
        onChange={(event) => setTyped({ ...typed, source: event.currentTarget.value })}
        error={faultOf(faults, BOXES.source)}
      />
      <div className="form-actions">
        <Button type="submit" loading={setDay.isPending}>
          {words.save}
        </Button>
        <Button variant="default" onClick={close}>
          {shell.cancel}
        </Button>
      </div>
    </form>
  );
}
