import { Button, NativeSelect, Textarea } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { ConsultationBook, ConsultationView } from "../../contract/consultation.ts";
import { UnitKey } from "../../contract/ids.ts";
import { type DraftBase, useConsultationAct } from "../api/consultation.ts";
import { ErrorSummary, type FormFault, faultOf, useRefusal } from "../parts/ErrorSummary.tsx";
import { CONSULTATION } from "../words/consultation.ts";
import { useWords } from "../words/language.tsx";

interface CommentFormProps {
  readonly base: DraftBase;
  readonly book: ConsultationBook;
  readonly consultation: ConsultationView;
}

/** An asked unit's word: on one place or the whole, or that it agrees. */
export function CommentForm({ base, book, consultation }: CommentFormProps) {
  const words = useWords(CONSULTATION);
  const refusal = useRefusal();
  const act = useConsultationAct(base);
  const [unit, setUnit] = useState<string>(book.speaksFor[0]?.unit ?? "");
  const [place, setPlace] = useState("");
  const [text, setText] = useState("");
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const own = consultation.units.find((one) => one.unit === unit);
  const quoted = book.places.find(({ id }) => id === place)?.text ?? "";
  const fail = (error: unknown) =>
    setFaults(refusal(error, { text: "comment-text", place: "comment-place" }));
  const agree = (agrees: boolean) => {
    setFaults([]);
    act.mutate({ act: "agree", id: consultation.id, unit, agrees }, { onError: fail });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === "") return setFaults([{ field: "comment-text", text: words.textFault }]);
    setFaults([]);
    const typed = { unit: UnitKey.parse(unit), place: place === "" ? null : place, text };
    act.mutate(
      { act: "comment", id: consultation.id, typed },
      { onSuccess: () => setText(""), onError: fail },
    );
  };
  return (
    <form className="stack comment-form" onSubmit={submit} noValidate>
      <ErrorSummary faults={faults} />
      {book.speaksFor.length > 1 && (
        <NativeSelect
          label={words.speaksFor}
          data={book.speaksFor.map((one) => ({ value: one.unit, label: one.name }))}
          value={unit}
          onChange={(event) => setUnit(event.currentTarget.value)}
        />
      )}
      <NativeSelect
        id="comment-place"
        label={words.place}
        error={faultOf(faults, "comment-place")}
        data={[
          { value: "", label: words.whole },
          ...book.places.map(({ id, label, text: said }) => ({ value: id, label: shortened(label, said) })),
        ]}
        value={place}
        onChange={(event) => setPlace(event.currentTarget.value)}
      />
      {quoted !== "" && <blockquote className="quoted">{quoted}</blockquote>}
      <Textarea
        id="comment-text"
        label={words.yourText}
        error={faultOf(faults, "comment-text")}
        autosize
        minRows={3}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className="form-actions">
        <Button type="submit" loading={act.isPending}>
          {words.write}
        </Button>
        {own?.state === "waiting" && (
          <Button variant="default" onClick={() => agree(true)}>
            {words.agree}
          </Button>
        )}
        {own?.state === "agreed" && (
          <>
            <span className="tag tag-success">{words.agreedNote}</span>
            <Button variant="subtle" onClick={() => agree(false)}>
              {words.agreeBack}
            </Button>
          </>
        )}
      </div>
    </form>
  );
}

function shortened(label: string, text: string): string {
  const line = `${label}: ${text}`;
  return line.length > 90 ? `${line.slice(0, 89)}…` : line;
}
