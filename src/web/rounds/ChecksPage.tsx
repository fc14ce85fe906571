import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import type { RoundCheck, RoundDetail } from "../../contract/rounds.ts";
import { checksQuery } from "../api/rounds.ts";
import { Loaded } from "../parts/states.tsx";
import { useSaid, useWords } from "../words/language.tsx";
import { ROUND } from "../words/rounds.ts";
import { placeOf } from "./edit/placeOf.ts";
import { FinishSteps } from "./finish/FinishSteps.tsx";
import { useRound } from "./RoundFrame.tsx";

/** What stands in the way, by severity, beside the acts that finish a round. */
export function Component() {
  const round = useRound();
  const checks = useQuery(checksQuery(round.id));
  return (
    <div className="stack-wide">
      {round.stage !== "draft" && <FinishSteps round={round} />}
      <Loaded query={checks}>{(list) => <Checks round={round} list={list} />}</Loaded>
    </div>
  );
}

interface ChecksProps {
  readonly round: RoundDetail;
  readonly list: readonly RoundCheck[];
}

export function Checks({ round, list }: ChecksProps) {
  const words = useWords(ROUND);
  if (list.length === 0) return <p className="note note-success">{words.noChecks}</p>;
  const groups = [
    ["blocker", words.blockers, "note-danger"],
    ["warning", words.warnings, "note-warning"],
    ["note", words.notes, ""],
  ] as const;
  return (
    <>
      {groups.map(([severity, title, look]) => {
        const checks = list.filter((check) => check.severity === severity);
        return (
          checks.length > 0 && (
            <section key={severity} className="stack-tight" aria-label={title}>
              <h2>
                {title} ({checks.length})
              </h2>
              {checks.map((check) => (
                <Check key={`${check.code}${check.vi}`} round={round} check={check} look={look} />
              ))}
            </section>
          )
        );
      })}
    </>
  );
}

interface CheckProps {
  readonly round: RoundDetail;
  readonly check: RoundCheck;
  readonly look: string;
}

function Check({ round, check, look }: CheckProps) {
  const words = useWords(ROUND);
  const said = useSaid();
  const sheet = check.unit
    ? `/dot/${round.id}/phieu/${check.unit}${check.leaf ? `?tim=${encodeURIComponent(check.leaf)}` : ""}`
    : "";
  return (
    <p className={`note ${look}`}>
      {said(check)}{" "}
      {round.stage === "draft" ? (
        <Link to={`/dot/${round.id}/sua?buoc=${placeOf(check.code)}`}>{words.editDraft}</Link>
      ) : check.code === "outside-missing" ? (
        <Link to={`/dot/${round.id}/so-lieu`}>{words.values}</Link>
      ) : (
        sheet !== "" && <Link to={sheet}>{words.toSheet}</Link>
      )}
    </p>
  );
}
