import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, Outlet, useOutletContext, useParams } from "react-router";
import type { RoundDetail } from "../../contract/rounds.ts";
import { roundQuery } from "../api/rounds.ts";
import { Deadline } from "../parts/figures.tsx";
import { PageTitle } from "../parts/PageTitle.tsx";
import { Loaded } from "../parts/states.tsx";
import { useWords } from "../words/language.tsx";
import { BALL, ROUND, ROUND_KIND, STAGE } from "../words/rounds.ts";
import { SHELL } from "../words/shell.ts";
import { ClockNotes } from "./ClockNotes.tsx";
import { CloneRoundButton } from "./CloneRound.tsx";
import { RoundNav } from "./RoundNav.tsx";

/** The round a page inside the frame is about. */
export function useRound(): RoundDetail {
  return useOutletContext<RoundDetail>();
}

/** Title, stage, who has the ball, and the sections the reader may open. */
export function Component() {
  const { round: id = "" } = useParams();
  const round = useQuery(roundQuery(id));
  return (
    <div className="page">
      <Loaded query={round} lines={6}>
        {(view) => (
          <>
            <RoundHead round={view} />
            <ClockNotes changes={view.clockChanges} />
            <RoundNav round={view} />
            <Outlet context={view} />
          </>
        )}
      </Loaded>
    </div>
  );
}

function RoundHead({ round }: { readonly round: RoundDetail }) {
  const words = useWords(ROUND);
  const stages = useWords(STAGE);
  const ball = useWords(BALL);
  const kinds = useWords(ROUND_KIND);
  const shell = useWords(SHELL);
  return (
    <div className="row-apart round-head">
      <PageTitle title={round.title} crumbs={[{ label: words.listTitle, to: "/dot" }]}>
        <div className="row small">
          <span className="tag tag-accent">{stages[round.stage]}</span>
          {round.illustration && <span className="tag tag-warning">{shell.illustration}</span>}
          {round.deadline && <Deadline at={round.deadline} />}
          <span className="soft">{ball[round.stage]}</span>
        </div>
        <p className="small soft round-facts">
          {kinds[round.kind]} · {words.period} {round.period} · {words.owner}: {round.ownerUnitName} ·{" "}
          <a href={`/bo-tieu-chi/${round.methodId}/${round.methodVersion}`}>{round.methodTitle}</a>
        </p>
      </PageTitle>
      <RoundActions round={round} />
    </div>
  );
}

function RoundActions({ round }: { readonly round: RoundDetail }) {
  const words = useWords(ROUND);
  const edits = round.allowed.includes("round.edit");
  const published = round.stage === "published" || round.stage === "archived";
  return (
    <div className="row">
      {edits && (
        <Button
          component={Link}
          to={`/dot/${round.id}/sua`}
          variant={round.stage === "draft" ? "filled" : "default"}
        >
          {round.stage === "draft"
            ? words.editDraft
            : round.kind === "measured"
              ? words.moveDates
              : words.changeOpen}
        </Button>
      )}
      {round.stage !== "draft" && round.allowed.includes("round.clone") && <CloneRoundButton round={round} />}
      {published && (
        <Button component="a" href={`/ket-qua/${round.id}`} variant="default">
          {words.publicPage}
        </Button>
      )}
    </div>
  );
}
