import "../look/unitWork.css";
import { Button, Textarea } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "react-router";
import type { ExemptionRequestView } from "../../contract/exemptions.ts";
import type { RoundDetail } from "../../contract/rounds.ts";
import { decideExemption, exemptionReport, exemptionRequestsQuery } from "../api/unitWork.ts";
import { announce } from "../parts/announce.ts";
import { Deadline } from "../parts/figures.tsx";
import { Empty, Loaded, Problem } from "../parts/states.tsx";
import { pointsText } from "../show/numbers.ts";
import { momentWords } from "../show/times.ts";
import { useLanguage, useWords } from "../words/language.tsx";
import { ROUND_WORK } from "../words/roundWork.ts";
import { useRound } from "./RoundFrame.tsx";

/** Requests that a criterion does not apply, to be answered before the deadline, and the report of all that does not. */
export function Component() {
  const round = useRound();
  const words = useWords(ROUND_WORK);
  const requests = useQuery(exemptionRequestsQuery(round.id));
  return (
    <div className="stack-wide">
      <div className="row-apart">
        <div>
          <h2>{words.requestsTitle}</h2>
          <p className="soft measure">{words.requestsLead}</p>
        </div>
        <span className="row small downloads">
          {words.report}:
          <a href={exemptionReport(round.id, "xlsx")} download>
            XLSX
          </a>
          <a href={exemptionReport(round.id, "csv")} download>
            CSV
          </a>
        </span>
      </div>
      <Loaded query={requests} lines={4}>
        {(list) => <Requests round={round} list={list} />}
      </Loaded>
    </div>
  );
}

interface RequestsProps {
  readonly round: RoundDetail;
  readonly list: readonly ExemptionRequestView[];
}

function Requests({ round, list }: RequestsProps) {
  const words = useWords(ROUND_WORK);
  const waiting = list.filter(({ decision }) => decision === null);
  const answered = list.filter(({ decision }) => decision !== null);
  if (list.length === 0) return <Empty title={words.requestsNone} />;
  return (
    <>
      <p className="row">
        <span className="strong">
          {waiting.length === 0 ? words.requestsNoneWaiting : words.requestsWaiting(waiting.length)}
        </span>
        {waiting.length > 0 && round.stage === "self-scoring" && round.deadline && (
          <Deadline at={round.deadline} />
        )}
      </p>
      {waiting.map((request) => (
        <Waiting key={request.id} round={round} request={request} />
      ))}
      {answered.length > 0 && (
        <section className="stack-tight" aria-labelledby="answered">
          <h3 id="answered">{words.answered}</h3>
          <ul className="part-list card">
            {answered.map((request) => (
              <Answered key={request.id} request={request} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

interface WaitingProps {
  readonly round: RoundDetail;
  readonly request: ExemptionRequestView;
}

function Waiting({ round, request }: WaitingProps) {
  const words = useWords(ROUND_WORK);
  const { language } = useLanguage();
  const client = useQueryClient();
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  const decide = useMutation({
    mutationFn: (decision: "accepted" | "refused") =>
      decideExemption(round.id, { request: request.id, decision, reason }),
    onSuccess: async (list) => {
      client.setQueryData(exemptionRequestsQuery(round.id).queryKey, list);
      await client.invalidateQueries({ queryKey: ["sheet", round.id, request.unit] });
      announce(words.decided);
    },
  });
  const refuse = () => {
    const empty = reason.trim() === "";
    setMissing(empty);
    if (!empty) decide.mutate("refused");
  };
  const { unitName, leaf, label, max } = request;
  return (
    <article className="card stack-tight" aria-label={`${unitName}, ${leaf} ${label}`}>
      <p className="row-apart">
        <span>
          <Link to={`/dot/${round.id}/phieu/${request.unit}?tim=${encodeURIComponent(leaf)}`}>
            {unitName}
          </Link>
          :{" "}
          <span className="strong">
            {leaf} {label}
          </span>
        </span>
        <span className="soft small nowrap">{words.maxPoints(pointsText(max, language))}</span>
      </p>
      <p className="said">{request.reason}</p>
      {request.document !== "" && (
        <p className="small">
          {words.document}: {request.document}
        </p>
      )}
      <p className="small soft">
        {words.askedBy(request.askedByName, momentWords(request.askedAt, language))}
      </p>
      <Textarea
        label={words.answer}
        description={words.answerHint}
        autosize
        minRows={1}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={missing ? words.answerMissing : undefined}
      />
      {decide.error && <Problem error={decide.error} />}
      <div className="form-actions">
        <Button
          size="sm"
          aria-label={words.acceptOf(leaf, unitName)}
          loading={decide.isPending}
          onClick={() => decide.mutate("accepted")}
        >
          {words.accept}
        </Button>
        <Button
          size="sm"
          variant="default"
          aria-label={words.refuseOf(leaf, unitName)}
          loading={decide.isPending}
          onClick={refuse}
        >
          {words.refuse}
        </Button>
      </div>
    </article>
  );
}

function Answered({ request }: { readonly request: ExemptionRequestView }) {
  const words = useWords(ROUND_WORK);
  const { language } = useLanguage();
  const { decision, decidedAt, decidedByName, answer } = request;
  if (decision === null) return null;
  const look = { accepted: "tag-success", refused: "tag-danger", withdrawn: "" }[decision];
  return (
    <li>
      <p>
        <span className={`tag ${look}`}>{words[decision]}</span> {request.unitName}: {request.leaf}{" "}
        {request.label}
      </p>
      <p className="small soft">
        {request.reason}
        {answer !== "" && ` → ${answer}`}
        {decidedAt && ` (${decidedByName ?? ""}, ${momentWords(decidedAt, language)})`}
      </p>
    </li>
  );
}
