import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "react-router";
import type { RoundCheck, RoundDetail } from "../../../contract/rounds.ts";
import { checksQuery, useRoundAct } from "../../api/rounds.ts";
import { announce } from "../../parts/announce.ts";
import { Loaded } from "../../parts/states.tsx";
import { useSaid, useWords } from "../../words/language.tsx";
import { EDIT } from "../../words/roundEdit.ts";
import { WindowFacts } from "../board/WindowFacts.tsx";
import { ActProblem } from "../finish/ActProblem.tsx";
import { placeOf } from "./placeOf.ts";

/** What is still wrong, each with the way to its place; then the act of opening. */
export function OpeningStep({ round }: { readonly round: RoundDetail }) {
  const words = useWords(EDIT);
  const checks = useQuery(checksQuery(round.id));
  const navigate = useNavigate();
  const open = useRoundAct(round.id, () => {
    announce(words.opened);
    void navigate(`/dot/${round.id}`);
  });
  return (
    <div className="stack measure">
      <p className="soft">{words.openLead}</p>
      <WindowFacts round={round} />
      <Loaded query={checks}>
        {(list) => {
          const blockers = list.filter(({ severity }) => severity === "blocker");
          return (
            <>
              {blockers.length > 0 ? (
                <Faults list={blockers} />
              ) : (
                <p className="note note-success">{words.openReady}</p>
              )}
              {open.error && <ActProblem error={open.error} />}
              <div className="form-actions">
                <Button
                  disabled={blockers.length > 0}
                  loading={open.isPending}
                  onClick={() => open.mutate("open", { onSuccess: () => void navigate(`/dot/${round.id}`) })}
                >
                  {words.open}
                </Button>
              </div>
            </>
          );
        }}
      </Loaded>
    </div>
  );
}

function Faults({ list }: { readonly list: readonly RoundCheck[] }) {
  const words = useWords(EDIT);
  const said = useSaid();
  return (
    <section className="stack-tight" aria-label={words.openFaults(list.length)}>
      <h2>{words.openFaults(list.length)}</h2>
      {list.map((check) => (
        <p key={`${check.code}${check.vi}`} className="note note-danger">
          {said(check)} <Link to={`?buoc=${placeOf(check.code)}`}>{words.mend}</Link>
        </p>
      ))}
    </section>
  );
}
