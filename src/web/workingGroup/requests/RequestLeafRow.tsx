import { Button, Textarea } from "@mantine/core";
import { useState } from "react";
import { Link } from "react-router";
import type { RequestBook, RequestLeaf } from "../../../contract/supplementRequests.ts";
import { useRequestAct } from "../../api/workingGroup.ts";
import { useRefusal } from "../../parts/ErrorSummary.tsx";
import { useNow } from "../../parts/useNow.ts";
import { pointsText } from "../../show/numbers.ts";
import { shortMoment } from "../../show/times.ts";
import { useLanguage, useWords } from "../../words/language.tsx";
import { REQUESTS } from "../../words/requests.ts";
import { MarkTag } from "../risks/MarkTag.tsx";

interface RequestLeafRowProps {
  readonly book: RequestBook;
  readonly request: string;
  readonly leaf: RequestLeaf;
}

const LOOKS = { waiting: "tag-warning", answered: "tag-success", late: "tag-danger", closed: "" } as const;

/** What is asked at a leaf, what stands there now, and the department's answer. */
export function RequestLeafRow({ book, request, leaf }: RequestLeafRowProps) {
  const words = useWords(REQUESTS);
  const { language } = useLanguage();
  const now = useNow();
  return (
    <li className="stack-tight">
      <div className="row-apart">
        <p>
          <span className="leaf-code">{leaf.leaf}</span> {leaf.label}{" "}
          <span className="soft small nowrap">
            {leaf.selfPoints === null ? "–" : pointsText(leaf.selfPoints, language)}/
            {pointsText(leaf.max, language)}
          </span>
        </p>
        <span className="row">
          {leaf.mark !== null && <MarkTag mark={leaf.mark} />}
          <span className={`tag ${LOOKS[leaf.state]}`}>{words[leaf.state]}</span>
        </span>
      </div>
      <p className="written">{leaf.wanted}</p>
      <p className="row small">
        <span className="soft">
          {words.documents(leaf.evidence, leaf.newEvidence)},{" "}
          {leaf.explained ? words.explained : words.notExplained}
        </span>
        <Link to={`/dot/${book.round.id}/phieu/${book.sheet}?tim=${encodeURIComponent(leaf.leaf)}`}>
          {words.work}
        </Link>
      </p>
      {leaf.open ? (
        <AnswerForm round={book.round.id} request={request} leaf={leaf} />
      ) : (
        leaf.answer !== "" && (
          <p className="note note-success written">
            {leaf.answer}
            {leaf.answeredAt !== null && (
              <span className="soft small">
                {" "}
                ({words.answeredBy(leaf.answeredByName ?? "", shortMoment(leaf.answeredAt, now))})
              </span>
            )}
          </p>
        )
      )}
    </li>
  );
}

function AnswerForm({
  round,
  request,
  leaf,
}: {
  readonly round: string;
  readonly request: string;
  readonly leaf: RequestLeaf;
}) {
  const words = useWords(REQUESTS);
  const now = useNow();
  const act = useRequestAct(round);
  const refusal = useRefusal();
  const [answer, setAnswer] = useState(leaf.answer);
  const same = answer.trim() === leaf.answer;
  const save = () =>
    act.mutate({
      act: "answer",
      id: request,
      leaf: leaf.leaf,
      said: { answer: answer.trim(), baseVersion: leaf.version },
    });
  return (
    <div className="stack-tight">
      <Textarea
        label={words.answer}
        description={words.answerHint}
        autosize
        minRows={2}
        maxLength={4000}
        value={answer}
        onChange={(event) => setAnswer(event.currentTarget.value)}
        error={act.error ? refusal(act.error)[0]?.text : undefined}
      />
      <div className="row">
        <Button
          size="compact-md"
          variant={leaf.answer === "" ? "filled" : "default"}
          disabled={same}
          loading={act.isPending}
          onClick={save}
          aria-label={`${words.answerDo}: ${leaf.leaf}`}
        >
          {leaf.answer === "" ? words.answerDo : words.answerChange}
        </Button>
        {leaf.answeredAt !== null && (
          <span className="soft small">
            {words.answeredBy(leaf.answeredByName ?? "", shortMoment(leaf.answeredAt, now))}
          </span>
        )}
      </div>
    </div>
  );
}
