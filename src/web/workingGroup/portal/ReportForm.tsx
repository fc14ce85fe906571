import { Button, Textarea, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { type PortalCheckView, PortalState } from "../../../contract/portalChecks.ts";
import { usePortalAct } from "../../api/workingGroup.ts";
import { ErrorSummary, useRefusal } from "../../parts/ErrorSummary.tsx";
import { useWords } from "../../words/language.tsx";
import { PORTAL } from "../../words/portal.ts";
import { SHELL } from "../../words/shell.ts";

interface ReportFormProps {
  readonly round: string;
  readonly check: PortalCheckView;
  readonly close: () => void;
}

/** What was seen on the portal, where, and what is missing there. */
export function ReportForm({ round, check, close }: ReportFormProps) {
  const words = useWords(PORTAL);
  const shell = useWords(SHELL);
  const act = usePortalAct(round);
  const refusal = useRefusal();
  const [state, setState] = useState<PortalState>(check.state);
  const [address, setAddress] = useState(check.address);
  const [person, setPerson] = useState(check.person);
  const [note, setNote] = useState(check.note);
  const addressBox = `address-${check.id}`;
  const save = (event: FormEvent) => {
    event.preventDefault();
    const said = { state, address: address.trim(), person: person.trim(), note: note.trim() };
    act.mutate(
      { act: "edit", id: check.id, said: { ...said, rowVersion: check.rowVersion } },
      { onSuccess: close },
    );
  };
  return (
    <form className="stack" onSubmit={save} noValidate>
      <ErrorSummary faults={act.error ? refusal(act.error, { address: addressBox }) : []} />
      <fieldset className="chips" aria-label={words.state}>
        {PortalState.options.map((each) => (
          <button
            key={each}
            type="button"
            className="chip"
            aria-pressed={state === each}
            onClick={() => setState(each)}
          >
            {words[each]}
          </button>
        ))}
      </fieldset>
      <TextInput
        id={addressBox}
        label={words.address}
        description={words.addressHint}
        type="url"
        value={address}
        onChange={(event) => setAddress(event.currentTarget.value)}
      />
      <TextInput
        label={words.person}
        value={person}
        onChange={(event) => setPerson(event.currentTarget.value)}
      />
      <Textarea
        label={words.note}
        autosize
        minRows={2}
        maxLength={2000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <div className="form-actions">
        <Button type="submit" loading={act.isPending}>
          {words.save}
        </Button>
        <Button variant="default" onClick={close}>
          {shell.cancel}
        </Button>
      </div>
    </form>
  );
}
