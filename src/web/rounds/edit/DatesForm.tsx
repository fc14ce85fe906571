import { Button, Textarea } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useNavigate } from "react-router";
import type { RoundDetail } from "../../../contract/rounds.ts";
import { announce } from "../../parts/announce.ts";
import { ErrorSummary, type FormFault, faultOf, useRefusal } from "../../parts/ErrorSummary.tsx";
import { useWords } from "../../words/language.tsx";
import { EDIT } from "../../words/roundEdit.ts";
import { CLOCK_PATHS, ClockBoxes, useClockWords } from "./ClockBoxes.tsx";
import { clockFaults, clockOf, clockTypedOf } from "./clockTyped.ts";
import { useEditRound } from "./useEditRound.ts";

const PATHS = { ...CLOCK_PATHS, reason: "dates-reason" };

/** Moves the windows of an open round; the reason goes into the log. */
export function DatesForm({ round }: { readonly round: RoundDetail }) {
  const words = useWords(EDIT);
  const refusal = useRefusal();
  const clockWords = useClockWords(round.kind);
  const navigate = useNavigate();
  const edit = useEditRound(round);
  const [clock, setClock] = useState(() => clockTypedOf(round.clock));
  const [reason, setReason] = useState("");
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = clockWords(clockFaults(clock, round.kind));
    if (reason.trim() === "") found.push({ field: "dates-reason", text: words.reasonMissing });
    setFaults(found);
    if (found.length > 0) return;
    edit.mutate(
      { clock: clockOf(clock, round.kind), reason: reason.trim() },
      {
        onSuccess: () => {
          announce(words.datesMoved);
          void navigate(`/dot/${round.id}`);
        },
        onError: (error) => setFaults(refusal(error, PATHS)),
      },
    );
  };
  return (
    <form className="form" onSubmit={submit} noValidate>
      <ErrorSummary faults={faults} />
      <ClockBoxes
        kind={round.kind}
        typed={clock}
        change={setClock}
        faults={faults}
        fixed={clockTypedOf(round.clock)}
      />
      <Textarea
        id="dates-reason"
        label={words.reason}
        description={words.reasonHint}
        autosize
        minRows={2}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={faultOf(faults, "dates-reason")}
      />
      <div className="form-actions">
        <Button type="submit" loading={edit.isPending}>
          {words.saveDates}
        </Button>
      </div>
    </form>
  );
}
