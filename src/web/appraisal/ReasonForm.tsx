import { Button, Checkbox, Textarea, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import type { Reason, WriteReason } from "../../contract/appraisal.ts";
import { ErrorSummary, type FormFault, faultOf, useRefusal } from "../parts/ErrorSummary.tsx";
import { APPRAISAL } from "../words/appraisal.ts";
import { useWords } from "../words/language.tsx";
import { SHELL } from "../words/shell.ts";

interface ReasonFormProps {
  readonly reason?: Reason;
  readonly save: (typed: WriteReason) => Promise<unknown>;
  readonly saved: () => void;
  readonly cancel: () => void;
}

/** The text of a reason, where it is offered and to whom. */
export function ReasonForm({ reason, save, saved, cancel }: ReasonFormProps) {
  const words = useWords(APPRAISAL);
  const shell = useWords(SHELL);
  const refusal = useRefusal();
  const [text, setText] = useState(reason?.text ?? "");
  const [place, setPlace] = useState(reason?.scope.place ?? "");
  const [thisRound, setThisRound] = useState(reason?.scope.thisRound ?? false);
  const [shared, setShared] = useState(reason?.shared ?? true);
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const id = reason?.id ?? "new";
  const saving = useMutation({ mutationFn: save, onSuccess: saved });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === "") {
      setFaults([{ field: `reason-${id}`, text: words.reasonTextFault }]);
      return;
    }
    const scope = { place: place.trim() === "" ? null : place.trim(), thisRound };
    saving.mutate({ text: text.trim(), scope, shared }, { onError: (error) => setFaults(refusal(error)) });
  };
  return (
    <form className="card stack" onSubmit={submit} noValidate>
      <ErrorSummary faults={faults} />
      <Textarea
        id={`reason-${id}`}
        label={words.reasonText}
        autosize
        minRows={2}
        maxLength={2000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        error={faultOf(faults, `reason-${id}`)}
      />
      <TextInput
        id={`reason-${id}-place`}
        label={words.place}
        description={words.placeHint}
        maw="20rem"
        maxLength={40}
        value={place}
        onChange={(event) => setPlace(event.currentTarget.value)}
      />
      <Checkbox
        label={words.shared}
        checked={shared}
        onChange={(event) => setShared(event.currentTarget.checked)}
      />
      <Checkbox
        label={words.onlyThisRound}
        checked={thisRound}
        onChange={(event) => setThisRound(event.currentTarget.checked)}
      />
      <div className="form-actions">
        <Button type="submit" loading={saving.isPending}>
          {words.saveReason}
        </Button>
        <Button variant="default" onClick={cancel}>
          {shell.cancel}
        </Button>
      </div>
    </form>
  );
}
