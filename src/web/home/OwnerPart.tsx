import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import type { Board, RoundSummary } from "../../contract/rounds.ts";
import { boardQuery } from "../api/rounds.ts";
import { exemptionRequestsQuery } from "../api/unitWork.ts";
import { ProgressBar } from "../parts/figures.tsx";
import { Loaded } from "../parts/states.tsx";
import { HOME } from "../words/home.ts";
import { useWords } from "../words/language.tsx";
import { ROUND_WORK } from "../words/roundWork.ts";
import { useChasing } from "./useChasing.ts";

/** For the owner: how far the units are and who is late, with the step that comes next. */
export function OwnerPart({ round }: { readonly round: RoundSummary }) {
  const words = useWords(HOME);
  const chasing = useChasing(round, true);
  if (round.stage === "draft") {
    return (
      <div className="round-part">
        <span />
        <Button component={Link} to={`/dot/${round.id}/sua`}>
          {words.openDraft}
        </Button>
      </div>
    );
  }
  const finishing = ["appraisal-over", "synthesis", "approved"].includes(round.stage);
  return (
    <section className="round-part" aria-label={`${words.owner}: ${round.title}`}>
      <OwnerProgress round={round} />
      <div className="row">
        {finishing ? (
          <Button component={Link} to={`/dot/${round.id}/kiem-tra`}>
            {words.openChecks}
          </Button>
        ) : (
          <Button
            component={Link}
            to={`/dot/${round.id}`}
            variant={round.kind === "measured" && !chasing ? "default" : "filled"}
          >
            {words.openBoard}
          </Button>
        )}
      </div>
    </section>
  );
}

function OwnerProgress({ round }: { readonly round: RoundSummary }) {
  const board = useQuery(boardQuery(round.id));
  return (
    <Loaded query={board} lines={1}>
      {(view) =>
        round.kind === "measured" ? <Departments board={view} /> : <Units round={round} board={view} />
      }
    </Loaded>
  );
}

function Units({ round, board }: { readonly round: RoundSummary; readonly board: Board }) {
  const words = useWords(HOME);
  const submitted = board.units.filter(({ state }) => state === "submitted").length;
  const idle = board.units.filter(({ state }) => state === "not-started").length;
  const late = board.units.length - submitted;
  const judged = board.units.reduce((sum, one) => sum + one.appraised, 0);
  const toJudge = board.units.reduce((sum, one) => sum + one.toAppraise, 0);
  const judging = round.stage === "appraisal" && toJudge > 0;
  const over = round.stage !== "self-scoring" && round.stage !== "waiting";
  return (
    <div className="stack-tight">
      {judging ? (
        <ProgressBar done={judged} of={toJudge} label={words.judged(judged, toJudge)} />
      ) : (
        <ProgressBar
          done={submitted}
          of={board.units.length}
          label={words.submittedUnits(submitted, board.units.length)}
        />
      )}
      <p className="small row">
        {judging && <span>{words.submittedUnits(submitted, board.units.length)}</span>}
        {late > 0 && (
          <Link to={`/dot/${round.id}?loc=cham`} className="losing">
            {over ? words.overdueUnits(late) : words.lateUnits(late)}
          </Link>
        )}
        {idle > 0 && <span className="soft">{words.notStarted(idle)}</span>}
        <RequestsWaiting round={round} />
      </p>
    </div>
  );
}

/** Requests of units that wait for the owner's answer. */
function RequestsWaiting({ round }: { readonly round: RoundSummary }) {
  const words = useWords(ROUND_WORK);
  const { data = [] } = useQuery(exemptionRequestsQuery(round.id));
  const waiting = data.filter(({ decision }) => decision === null).length;
  if (waiting === 0) return null;
  return <Link to={`/dot/${round.id}/khong-ap-dung`}>{words.requestsWaiting(waiting)}</Link>;
}

function Departments({ board }: { readonly board: Board }) {
  const words = useWords(HOME);
  const behind = board.departments.filter((one) => one.answered < one.leaves).length;
  if (behind === 0) return <p className="small">{words.nobodyBehind(board.departments.length)}</p>;
  return <p className="small losing">{words.behind(behind)}</p>;
}
