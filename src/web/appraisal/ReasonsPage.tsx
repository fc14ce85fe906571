import "../look/appraisal.css";
import { Button } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useParams } from "react-router";
import type { Reason } from "../../contract/appraisal.ts";
import { addReason, editReason, putAwayReason, reasonsQuery } from "../api/appraisal.ts";
import { roundQuery } from "../api/rounds.ts";
import { PageTitle } from "../parts/PageTitle.tsx";
import { Empty, Loaded, Problem } from "../parts/states.tsx";
import { APPRAISAL } from "../words/appraisal.ts";
import { useWords } from "../words/language.tsx";
import { ReasonForm } from "./ReasonForm.tsx";

/** Reasons to use again: own and shared, edited and put away. */
export function Component() {
  const { round = "" } = useParams();
  const words = useWords(APPRAISAL);
  const list = useQuery(reasonsQuery(round));
  const { data: detail } = useQuery(roundQuery(round));
  const [adding, setAdding] = useState(false);
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: reasonsQuery(round).queryKey });
  return (
    <div className="page page-narrow">
      <PageTitle title={words.reasonsTitle} crumbs={[{ label: words.title, to: `/dot/${round}/tham-dinh` }]}>
        <p className="soft measure">{words.reasonsLead}</p>
      </PageTitle>
      <div className="stack">
        {adding ? (
          <ReasonForm
            save={(typed) => addReason(round, typed)}
            saved={() => {
              setAdding(false);
              void refresh();
            }}
            cancel={() => setAdding(false)}
          />
        ) : (
          <div>
            <Button onClick={() => setAdding(true)}>{words.addReason}</Button>
          </div>
        )}
        <Loaded query={list}>
          {(reasons) =>
            reasons.length === 0 ? (
              <Empty title={words.noReasons} />
            ) : (
              <ul className="plain-list stack">
                {reasons.map((reason) => (
                  <ReasonItem
                    key={`${reason.id} ${reason.version}`}
                    round={round}
                    reason={reason}
                    owner={detail?.allowed.includes("round.audit") ?? false}
                    changed={() => void refresh()}
                  />
                ))}
              </ul>
            )
          }
        </Loaded>
      </div>
    </div>
  );
}

interface ReasonItemProps {
  readonly round: string;
  readonly reason: Reason;
  readonly owner: boolean;
  readonly changed: () => void;
}

function ReasonItem({ round, reason, owner, changed }: ReasonItemProps) {
  const words = useWords(APPRAISAL);
  const [editing, setEditing] = useState(false);
  const putAway = useMutation({ mutationFn: () => putAwayReason(round, reason.id), onSuccess: changed });
  const { scope } = reason;
  const may = reason.mine || (owner && reason.shared);
  if (editing) {
    return (
      <li>
        <ReasonForm
          reason={reason}
          save={(typed) => editReason(round, reason.id, { ...typed, baseVersion: reason.version })}
          saved={() => {
            setEditing(false);
            changed();
          }}
          cancel={() => setEditing(false)}
        />
      </li>
    );
  }
  return (
    <li className="card stack-tight">
      <p className="written">{reason.text}</p>
      <p className="row small soft">
        <span>{scope.place === null ? words.everywhere : words.atPlace(scope.place)}</span>
        {scope.thisRound && <span>{words.onlyThisRound}</span>}
        <span className="tag">{reason.shared ? words.shared : words.ownOnly}</span>
        {!reason.mine && (
          <span>
            {words.by}: {reason.byName}
          </span>
        )}
      </p>
      {putAway.error && <Problem error={putAway.error} />}
      {may && (
        <p className="row small">
          <button
            type="button"
            className="link-button"
            aria-label={`${words.editReason}: ${reason.text}`}
            onClick={() => setEditing(true)}
          >
            {words.editReason}
          </button>
          <button
            type="button"
            className="link-button"
            aria-label={`${words.putAway}: ${reason.text}`}
            disabled={putAway.isPending}
            onClick={() => putAway.mutate()}
          >
            {words.putAway}
          </button>
        </p>
      )}
    </li>
  );
}
