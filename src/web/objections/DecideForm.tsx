import { Button, Radio, Textarea, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { ObjectionView } from "../../contract/objections.ts";
import { useDecideObjection } from "../api/objections.ts";
import { ErrorSummary, type FormFault, faultOf, useRefusal } from "../parts/ErrorSummary.tsx";
import { numberFrom, pointsText } from "../show/numbers.ts";
import { useLanguage, useWords } from "../words/language.tsx";
import { OBJECTIONS } from "../words/objections.ts";

/** Uphold with new points, or leave the result; always with a reason that the unit reads. */
export function DecideForm(props: { readonly objection: ObjectionView; readonly close: () => void }) {
  const { objection, close } = props;
  const words = useWords(OBJECTIONS);
  const { language } = useLanguage();
  const refusal = useRefusal();
  const decide = useDecideObjection(objection.round);
  const [outcome, setOutcome] = useState("dismissed");
  const [points, setPoints] = useState("");
  const [reason, setReason] = useState("");
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const typed = numberFrom(points, language);
    if (outcome === "upheld" && typeof typed !== "number")
      return setFaults([{ field: "objection-points", text: words.pointsWrong }]);
    const decision =
      outcome === "upheld" && typeof typed === "number"
        ? { outcome: "upheld" as const, points: typed, reason }
        : { outcome: "dismissed" as const, reason };
    decide.mutate(
      { id: objection.id, typed: decision },
      {
        onSuccess: close,
        onError: (error) =>
          setFaults(refusal(error, { points: "objection-points", reason: "objection-reason" })),
      },
    );
  };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <ErrorSummary faults={faults} />
      <Radio.Group value={outcome} onChange={setOutcome} label={words.decide}>
        <div className="stack-tight">
          <Radio value="dismissed" label={words.dismiss} />
          <Radio value="upheld" label={words.uphold} />
        </div>
      </Radio.Group>
      {outcome === "upheld" && (
        <TextInput
          id="objection-points"
          label={words.points}
          description={`0–${pointsText(objection.max, language)}`}
          inputMode="decimal"
          value={points}
          onChange={(event) => setPoints(event.currentTarget.value)}
          error={faultOf(faults, "objection-points")}
        />
      )}
      <Textarea
        id="objection-reason"
        label={words.reason}
        description={words.reasonHint}
        autosize
        minRows={4}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={faultOf(faults, "objection-reason")}
      />
      <div className="form-actions">
        <Button type="submit" loading={decide.isPending}>
          {words.save}
        </Button>
      </div>
    </form>
  );
}
