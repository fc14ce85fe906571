import { Button, Textarea } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { AppraisalTarget } from "../api/appraisal.ts";
import { useSaying } from "../api/questions.ts";
import { ErrorSummary, type FormFault, faultOf, useRefusal } from "../parts/ErrorSummary.tsx";
import { APPRAISAL } from "../words/appraisal.ts";
import { useWords } from "../words/language.tsx";
import { SHELL } from "../words/shell.ts";

interface QuestionFormProps {
  readonly target: AppraisalTarget;
  readonly done: () => void;
}

/** A new question to the unit about one leaf. */
export function QuestionForm({ target, done }: QuestionFormProps) {
  const words = useWords(APPRAISAL);
  const shell = useWords(SHELL);
  const refusal = useRefusal();
  const say = useSaying(target);
  const [text, setText] = useState("");
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const box = `question-${target.leaf}`;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === "") {
      setFaults([{ field: box, text: words.questionFault }]);
      return;
    }
    say.mutate(
      { act: "ask", text: text.trim() },
      { onSuccess: done, onError: (error) => setFaults(refusal(error, { text: box })) },
    );
  };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <ErrorSummary faults={faults} />
      <Textarea
        id={box}
        label={words.questionText}
        description={words.questionHint}
        autosize
        minRows={2}
        maxLength={4000}
        data-autofocus
        ref={focusEmpty}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        error={faultOf(faults, box)}
      />
      <div className="form-actions">
        <Button type="submit" loading={say.isPending}>
          {words.sendQuestion}
        </Button>
        <Button variant="default" onClick={done}>
          {shell.cancel}
        </Button>
      </div>
    </form>
  );
}

function focusEmpty(box: HTMLTextAreaElement | null): void {
  if (box && box.value === "") box.focus();
}
