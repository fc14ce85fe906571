import { Button } from "@mantine/core";
import { Link } from "react-router";
import type { RoundSummary } from "../../contract/rounds.ts";
import { Deadline } from "../parts/figures.tsx";
import { RoundRisk } from "../risk/RoundRisk.tsx";
import { ResultsLink } from "../rounds/results/ResultsLink.tsx";
import { HOME } from "../words/home.ts";
import { useWords } from "../words/language.tsx";
import { BALL, STAGE } from "../words/rounds.ts";
import { ROUND_WORK } from "../words/roundWork.ts";
import { SHELL } from "../words/shell.ts";
import { AppraiserPart } from "./AppraiserPart.tsx";
import { OwnerPart } from "./OwnerPart.tsx";
import { RequestPart } from "./RequestPart.tsx";
import { ReviewPart } from "./ReviewPart.tsx";
import type { rolesIn } from "./rolesIn.ts";
import { SheetPart } from "./SheetPart.tsx";

interface RoundCardProps {
  readonly round: RoundSummary;
  readonly roles: ReturnType<typeof rolesIn>;
}

/** One round: where it stands, how long is left, who has the ball, and the reader's own next step. */
export function RoundCard({ round, roles }: RoundCardProps) {
  const words = useWords(HOME);
  const work = useWords(ROUND_WORK);
  const headingId = `round-${round.id}`;
  const compiles = roles.owner && round.kind === "measured";
  const published = round.stage === "published" || round.stage === "archived";
  const judging = roles.appraiser && (round.stage === "appraisal" || round.stage === "second-appraisal");
  const measured = round.kind === "measured" && !published && round.stage !== "draft";
  const reviews = measured && (roles.workingGroup || roles.owner);
  const nothing = !published && !roles.owner && !roles.unit && !roles.overlooks && !judging && !reviews;
  return (
    <article className="card round-card" aria-labelledby={headingId}>
      <RoundCardHead round={round} headingId={headingId} />
      {saysRisk(round, roles) && <RoundRisk round={round.id} />}
      {roles.owner && !published && <OwnerPart round={round} />}
      {roles.overlooks && round.stage !== "draft" && (
        <div className="round-part">
          <span className="soft">{work.overlookLead}</span>
          <div className="row">
            <ResultsLink round={round.id} stage={round.stage} />
            <Button
              component={Link}
              to={`/dot/${round.id}/lanh-dao`}
              variant={round.stage === "synthesis" ? "default" : "filled"}
            >
              {work.overlookTab}
            </Button>
          </div>
        </div>
      )}
      {measured && roles.unit && <RequestPart round={round} />}
      {showsSheet(round, roles) &&
        round.myUnits.map((unit) => <SheetPart key={unit} round={round} unit={unit} compiles={compiles} />)}
      {reviews && <ReviewPart round={round} />}
      {judging && <AppraiserPart round={round} />}
      {nothing && <p className="soft">{words.nothingToDo}</p>}
      {published && !roles.overlooks && (
        <p>
          <a href={`/ket-qua/${round.id}`}>{words.seeResults}</a>
        </p>
      )}
    </article>
  );
}

/** A focal point's own sheet; where the province is measured also the owner's, who compiles it. */
/** Over all units of a round; the one sheet of a measured province says it itself. */
function saysRisk(round: RoundSummary, roles: RoundCardProps["roles"]): boolean {
  if (round.stage === "draft" || round.stage === "published" || round.stage === "archived") return false;
  const said = round.kind === "measured" && showsSheet(round, roles) && round.myUnits.length > 0;
  return (roles.owner || roles.overlooks) && !said;
}

function showsSheet(round: RoundSummary, roles: RoundCardProps["roles"]): boolean {
  return round.stage !== "draft" && (roles.unit || (roles.owner && round.kind === "measured"));
}

function RoundCardHead({ round, headingId }: { readonly round: RoundSummary; readonly headingId: string }) {
  const stages = useWords(STAGE);
  const ball = useWords(BALL);
  const shell = useWords(SHELL);
  return (
    <header className="stack-tight">
      <div className="row-apart">
        <h2 id={headingId}>
          <Link to={`/dot/${round.id}`} className="quiet-link">
            {round.title}
          </Link>
        </h2>
        <span className="row">
          {round.illustration && <span className="tag tag-warning">{shell.illustration}</span>}
          <span className="tag tag-accent">{stages[round.stage]}</span>
        </span>
      </div>
      <p className="row small">
        {round.deadline && <Deadline at={round.deadline} />}
        <span className="soft">{ball[round.stage]}</span>
      </p>
    </header>
  );
}
