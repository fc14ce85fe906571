import { Button, MultiSelect, Textarea } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { ConsultationBook } from "../../contract/consultation.ts";
import { UnitKey } from "../../contract/ids.ts";
import { type DraftBase, useConsultationAct } from "../api/consultation.ts";
import { DateBox } from "../parts/DateBox.tsx";
import { Dialog } from "../parts/Dialog.tsx";
import { ErrorSummary, type FormFault, faultOf, useRefusal } from "../parts/ErrorSummary.tsx";
import { CONSULTATION } from "../words/consultation.ts";
import { useWords } from "../words/language.tsx";
import { SHELL } from "../words/shell.ts";
import { endOfDay } from "../workingGroup/endOfDay.ts";

interface SendDialogProps {
  readonly base: DraftBase;
  readonly book: ConsultationBook;
  readonly close: () => void;
}

/** To whom a draft is sent for comment, and until when. */
export function SendDialog({ base, book, close }: SendDialogProps) {
  const words = useWords(CONSULTATION);
  const shell = useWords(SHELL);
  const act = useConsultationAct(base);
  const refusal = useRefusal();
  const [units, setUnits] = useState<string[]>([]);
  const [until, setUntil] = useState("");
  const [text, setText] = useState("");
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = [
      ...(units.length === 0 ? [{ field: "consult-units", text: words.unitsFault }] : []),
      ...(until === "" ? [{ field: "consult-until", text: words.untilFault }] : []),
    ];
    setFaults(found);
    if (found.length > 0) return;
    const typed = { text, until: endOfDay(until), units: units.map((unit) => UnitKey.parse(unit)) };
    act.mutate(
      { act: "open", typed },
      {
        onSuccess: close,
        onError: (error) => setFaults(refusal(error, { units: "consult-units", until: "consult-until" })),
      },
    );
  };
  return (
    <Dialog opened onClose={close} size="lg" title={<span className="strong">{words.send}</span>}>
      <form className="stack" onSubmit={submit} noValidate>
        <ErrorSummary faults={faults} />
        <MultiSelect
          id="consult-units"
          size="md"
          label={words.units}
          error={faultOf(faults, "consult-units")}
          data={book.candidates.map(({ unit, name }) => ({ value: unit, label: name }))}
          value={units}
          onChange={setUnits}
          searchable
          clearable
          hidePickedOptions
        />
        <div>
          <Button
            variant="subtle"
            size="sm"
            onClick={() => setUnits(book.candidates.map(({ unit }) => unit))}
          >
            {words.all}
          </Button>
        </div>
        <DateBox
          id="consult-until"
          label={words.until}
          hint={words.untilHint}
          fault={faultOf(faults, "consult-until")}
          value={until}
          change={setUntil}
        />
        <Textarea
          label={words.text}
          autosize
          minRows={2}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <div className="form-actions">
          <Button type="submit" loading={act.isPending}>
            {words.confirmSend}
          </Button>
          <Button variant="default" onClick={close}>
            {shell.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
