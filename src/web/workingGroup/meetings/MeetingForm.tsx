import { Button, Textarea, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { NewMeeting } from "../../../contract/meetings.ts";
import { DateBox } from "../../parts/DateBox.tsx";
import { ErrorSummary, type FormFault, faultOf, useRefusal } from "../../parts/ErrorSummary.tsx";
import { useWords } from "../../words/language.tsx";
import { MEETINGS } from "../../words/meetings.ts";
import { SHELL } from "../../words/shell.ts";

interface MeetingFormProps {
  readonly before: NewMeeting;
  readonly save: (meeting: NewMeeting) => Promise<unknown>;
  readonly cancel: () => void;
}

/** What a meeting is called, where it is, who leads it and who takes part. */
export function MeetingForm({ before, save, cancel }: MeetingFormProps) {
  const words = useWords(MEETINGS);
  const shell = useWords(SHELL);
  const refusal = useRefusal();
  const [typed, setTyped] = useState(before);
  const [busy, setBusy] = useState(false);
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const found = [
      ...(typed.title.trim().length < 3 ? [{ field: "meeting-title", text: words.titleFault }] : []),
      ...(typed.heldOn === "" ? [{ field: "meeting-day", text: words.dayFault }] : []),
    ];
    setFaults(found);
    if (found.length > 0) return;
    setBusy(true);
    try {
      await save(typed);
    } catch (error) {
      setFaults(refusal(error, { title: "meeting-title", heldOn: "meeting-day" }));
    } finally {
      setBusy(false);
    }
  };
  return (
    <form className="stack" onSubmit={(event) => void submit(event)} noValidate>
      <ErrorSummary faults={faults} />
      <TextInput
        id="meeting-title"
        label={words.title}
        description={words.titleHint}
        value={typed.title}
        error={faultOf(faults, "meeting-title")}
        onChange={(event) => setTyped({ ...typed, title: event.currentTarget.value })}
      />
      <DateBox
        id="meeting-day"
        label={words.day}
        value={typed.heldOn}
        fault={faultOf(faults, "meeting-day")}
        change={(heldOn) => setTyped({ ...typed, heldOn })}
      />
      <TextInput
        label={words.place}
        value={typed.place}
        onChange={(event) => setTyped({ ...typed, place: event.currentTarget.value })}
      />
      <TextInput
        label={words.chair}
        value={typed.chair}
        onChange={(event) => setTyped({ ...typed, chair: event.currentTarget.value })}
      />
      <Textarea
        label={words.participants}
        description={words.participantsHint}
        autosize
        minRows={3}
        value={typed.participants}
        onChange={(event) => setTyped({ ...typed, participants: event.currentTarget.value })}
      />
      <div className="form-actions">
        <Button type="submit" loading={busy}>
          {words.save}
        </Button>
        <Button variant="default" onClick={cancel}>
          {shell.cancel}
        </Button>
      </div>
    </form>
  );
}
