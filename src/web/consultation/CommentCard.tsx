import { Button, Radio, Textarea } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type {
  CommentVerdict,
  CommentView,
  ConsultationBook,
  ConsultationView,
} from "../../contract/consultation.ts";
import { COMMENT_VERDICTS } from "../../contract/consultation.ts";
import { type DraftBase, useConsultationAct } from "../api/consultation.ts";
import { ErrorSummary, type FormFault, faultOf, useRefusal } from "../parts/ErrorSummary.tsx";
import { dayWords } from "../show/times.ts";
import { CONSULTATION } from "../words/consultation.ts";
import { useWords } from "../words/language.tsx";
import { SHELL } from "../words/shell.ts";

interface CommentProps {
  readonly base: DraftBase;
  readonly book: ConsultationBook;
  readonly consultation: ConsultationView;
  readonly comment: CommentView;
}

const LOOKS = { taken: "tag tag-success", partly: "tag tag-warning", declined: "tag" } as const;

/** One comment with its answer; the office answers, the unit may change what was not answered. */
export function CommentCard(props: CommentProps) {
  const { book, comment } = props;
  const words = useWords(CONSULTATION);
  const [open, setOpen] = useState<"answer" | "edit" | null>(null);
  const { verdict, answer, answeredAt, answeredByName } = comment;
  return (
    <article className="comment stack-tight">
      <p className="row-apart">
        <span>
          <span className="strong">{comment.unitName}</span>{" "}
          <span className="soft small">
            {comment.place === null && comment.placeLabel === "" ? words.whole : comment.placeLabel}
          </span>
        </span>
        <span className={verdict === null ? "tag tag-warning" : LOOKS[verdict]}>
          {verdict === null ? words.unanswered : words[verdict]}
        </span>
      </p>
      {comment.quoted !== "" && <blockquote className="quoted small">{comment.quoted}</blockquote>}
      {open === "edit" ? (
        <EditForm {...props} close={() => setOpen(null)} />
      ) : (
        <p className="comment-text">{comment.text}</p>
      )}
      <p className="faint">{words.by(comment.byName, dayWords(comment.createdAt))}</p>
      {answer !== "" && <p className="comment-answer">{answer}</p>}
      {answeredAt !== null && verdict !== null && (
        <p className="faint">{words.answeredBy(answeredByName ?? "", dayWords(answeredAt))}</p>
      )}
      {open === "answer" && <AnswerForm {...props} close={() => setOpen(null)} />}
      {open === null && (
        <Buttons
          {...props}
          answer={() => setOpen("answer")}
          edit={() => setOpen("edit")}
          mayAnswer={book.mayAnswer}
        />
      )}
    </article>
  );
}

interface ButtonsProps extends CommentProps {
  readonly mayAnswer: boolean;
  readonly answer: () => void;
  readonly edit: () => void;
}

function Buttons({ base, consultation, comment, mayAnswer, answer, edit }: ButtonsProps) {
  const words = useWords(CONSULTATION);
  const act = useConsultationAct(base);
  const { id, version } = comment;
  if (!mayAnswer && !comment.mayEdit) return null;
  return (
    <div className="row">
      {mayAnswer && (
        <Button variant={comment.verdict === null ? "light" : "subtle"} size="sm" onClick={answer}>
          {comment.verdict === null ? words.answer : words.answerAgain}
        </Button>
      )}
      {comment.mayEdit && (
        <>
          <Button variant="subtle" size="sm" onClick={edit}>
            {words.edit}
          </Button>
          <Button
            variant="subtle"
            size="sm"
            onClick={() => act.mutate({ act: "withdraw", id: consultation.id, comment: id, version })}
          >
            {words.withdraw}
          </Button>
        </>
      )}
    </div>
  );
}

type FormProps = CommentProps & { readonly close: () => void };

function EditForm({ base, consultation, comment, close }: FormProps) {
  const words = useWords(CONSULTATION);
  const act = useConsultationAct(base);
  const refusal = useRefusal();
  const [text, setText] = useState(comment.text);
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { id, version } = comment;
    act.mutate(
      { act: "edit", id: consultation.id, comment: id, text, version },
      { onSuccess: close, onError: (error) => setFaults(refusal(error)) },
    );
  };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <ErrorSummary faults={faults} />
      <Textarea
        aria-label={words.yourText}
        autosize
        minRows={3}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Actions close={close} busy={act.isPending} />
    </form>
  );
}

function AnswerForm({ base, consultation, comment, close }: FormProps) {
  const words = useWords(CONSULTATION);
  const act = useConsultationAct(base);
  const refusal = useRefusal();
  const [verdict, setVerdict] = useState<CommentVerdict>(comment.verdict ?? "taken");
  const [answer, setAnswer] = useState(comment.answer);
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const field = `answer-${comment.id}`;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (verdict !== "taken" && answer.trim() === "") return setFaults([{ field, text: words.answerFault }]);
    const typed = { verdict, answer, version: comment.version };
    act.mutate(
      { act: "answer", id: consultation.id, comment: comment.id, typed },
      { onSuccess: close, onError: (error) => setFaults(refusal(error, { answer: field })) },
    );
  };
  return (
    <form className="stack comment-form" onSubmit={submit} noValidate>
      <ErrorSummary faults={faults} />
      <Radio.Group
        value={verdict}
        onChange={(value) => setVerdict(COMMENT_VERDICTS.find((one) => one === value) ?? "taken")}
        label={words.answer}
      >
        <div className="row">
          {COMMENT_VERDICTS.map((one) => (
            <Radio key={one} value={one} label={words[one]} />
          ))}
        </div>
      </Radio.Group>
      <Textarea
        id={field}
        label={words.answerWords}
        error={faultOf(faults, field)}
        autosize
        minRows={2}
        value={answer}
        onChange={(event) => setAnswer(event.currentTarget.value)}
      />
      <Actions close={close} busy={act.isPending} />
    </form>
  );
}

function Actions({ close, busy }: { readonly close: () => void; readonly busy: boolean }) {
  const words = useWords(CONSULTATION);
  const shell = useWords(SHELL);
  return (
    <div className="form-actions">
      <Button type="submit" loading={busy}>
        {words.save}
      </Button>
      <Button variant="default" onClick={close}>
        {shell.cancel}
      </Button>
    </div>
  );
}
