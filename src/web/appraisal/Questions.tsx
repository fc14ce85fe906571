import "../look/thread.css";
import { Button, Textarea } from "@mantine/core";
import { type FormEvent, useEffect, useState } from "react";
import type { QuestionView } from "../../contract/questions.ts";
import type { LeafView } from "../../contract/sheets.ts";
import type { AppraisalTarget } from "../api/appraisal.ts";
import { useMarkRead, useSaying } from "../api/questions.ts";
import { type FormFault, faultOf, useRefusal } from "../parts/ErrorSummary.tsx";
import { momentWords } from "../show/times.ts";
import { APPRAISAL } from "../words/appraisal.ts";
import { useLanguage, useWords } from "../words/language.tsx";

interface QuestionsProps {
  readonly target: AppraisalTarget;
  readonly leaf: Pick<LeafView, "questions" | "allowed">;
}

/** The threads of a leaf, for appraiser and unit alike; closed ones folded. */
export function Questions({ target, leaf }: QuestionsProps) {
  const words = useWords(APPRAISAL);
  const { questions, allowed } = leaf;
  if (questions.length === 0) return null;
  const open = questions.filter(({ closedAt }) => closedAt === null);
  const closed = questions.filter(({ closedAt }) => closedAt !== null);
  const rights = {
    mayAnswer: allowed.includes("leaf.reply-question"),
    mayClose: allowed.includes("leaf.ask"),
  };
  return (
    <section className="stack-tight" aria-label={`${words.questions} ${target.leaf}`}>
      {open.map((question) => (
        <Thread key={question.id} target={target} question={question} {...rights} />
      ))}
      {closed.length > 0 && (
        <details className="small">
          <summary>
            {words.questions}: {words.questionClosed.toLowerCase()} ({closed.length})
          </summary>
          {closed.map((question) => (
            <Thread
              key={question.id}
              target={target}
              question={question}
              mayAnswer={false}
              mayClose={false}
            />
          ))}
        </details>
      )}
    </section>
  );
}

interface ThreadProps {
  readonly target: AppraisalTarget;
  readonly question: QuestionView;
  readonly mayAnswer: boolean;
  readonly mayClose: boolean;
}

/** One thread; seeing it marks it as read. */
export function Thread({ target, question, mayAnswer, mayClose }: ThreadProps) {
  const words = useWords(APPRAISAL);
  const { language } = useLanguage();
  const { mutate: markRead } = useMarkRead(target);
  const { id, unread, closedAt } = question;
  const [wasUnread] = useState(unread);
  useEffect(() => {
    if (unread) markRead(id);
  }, [unread, id, markRead]);
  return (
    <article className="thread" aria-label={words.question}>
      <p className="row small">
        <span className="strong">{words.question}</span>
        {wasUnread && <span className="tag tag-accent">{words.unread}</span>}
        {closedAt !== null && <span className="tag">{words.questionClosed}</span>}
      </p>
      <p className="written">{question.text}</p>
      <p className="faint">
        {words.askedWords(question.askedByName, momentWords(question.askedAt, language))}
      </p>
      {question.messages.map((message) => (
        <div key={message.id} className={message.fromUnit ? "thread-unit" : "thread-appraiser"}>
          <p className="written">{message.text}</p>
          <p className="faint">
            {message.byName}
            {message.fromUnit && ` (${words.ofUnit})`}, {momentWords(message.at, language)}
          </p>
        </div>
      ))}
      {closedAt === null && (mayAnswer || mayClose) && (
        <MessageForm target={target} question={question} mayAnswer={mayAnswer} mayClose={mayClose} />
      )}
    </article>
  );
}

function MessageForm({ target, question, mayAnswer, mayClose }: ThreadProps) {
  const words = useWords(APPRAISAL);
  const refusal = useRefusal();
  const say = useSaying(target);
  const [text, setText] = useState("");
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const box = `message-${question.id}`;
  const refused = (error: unknown) =>
    setFaults(refusal(error).map((fault) => ({ field: box, text: fault.text })));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === "") {
      setFaults([{ field: box, text: words.answerFault }]);
      return;
    }
    say.mutate(
      { act: "write", question: question.id, text: text.trim() },
      {
        onSuccess: () => {
          setText("");
          setFaults([]);
        },
        onError: refused,
      },
    );
  };
  return (
    <form className="stack-tight" onSubmit={submit} noValidate>
      <Textarea
        id={box}
        label={mayClose ? words.furtherText : words.answerText}
        autosize
        minRows={mayAnswer && !mayClose ? 2 : 1}
        maxLength={4000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        error={faultOf(faults, box)}
      />
      <div className="form-actions">
        <Button type="submit" size="sm" loading={say.isPending} variant={mayClose ? "default" : "filled"}>
          {mayClose ? words.sendFurther : words.sendAnswer}
        </Button>
        {mayClose && (
          <Button
            size="sm"
            variant="default"
            onClick={() => say.mutate({ act: "close", question: question.id }, { onError: refused })}
          >
            {words.closeQuestion}
          </Button>
        )}
      </div>
    </form>
  );
}
