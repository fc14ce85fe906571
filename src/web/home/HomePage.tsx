import "../look/home.css";
import { Button } from "@mantine/core";
import { useQueries, useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import type { RoundSummary } from "../../contract/rounds.ts";
import { roundsQuery } from "../api/rounds.ts";
import { useSession } from "../api/session.ts";
import { requestsQuery } from "../api/workingGroup.ts";
import { PageTitle } from "../parts/PageTitle.tsx";
import { Empty, Loaded } from "../parts/states.tsx";
import { HOME } from "../words/home.ts";
import { useWords } from "../words/language.tsx";
import { DIVISIONS } from "../words/unitWork.ts";
import { CockpitLink } from "./CockpitLink.tsx";
import { RoundCard } from "./RoundCard.tsx";
import { rolesIn } from "./rolesIn.ts";
import { WaitingQuestions } from "./WaitingQuestions.tsx";

/** «Việc của tôi»: what waits for the reader, nearest deadline first. */
export function Component() {
  const words = useWords(HOME);
  const divisions = useWords(DIVISIONS);
  const session = useSession();
  const rounds = useQuery(roundsQuery);
  return (
    <div className="page page-narrow">
      <PageTitle title={words.title}>
        {session && (
          <p className="soft">
            {words.greeting(session.account.displayName)} {session.account.position}
            {session.account.roles.map(
              ({ role, unit }) =>
                role === "unit" && (
                  <span key={unit} className="small">
                    {" "}
                    <Link to={`/don-vi/${unit}/phong`}>{divisions.heading}</Link>
                  </span>
                ),
            )}
          </p>
        )}
      </PageTitle>
      <CockpitLink />
      <WaitingQuestions />
      <Loaded query={rounds} lines={3}>
        {(list) => (list.length === 0 ? <NoRounds /> : <RoundCards rounds={list} />)}
      </Loaded>
    </div>
  );
}

function NoRounds() {
  const words = useWords(HOME);
  const session = useSession();
  return (
    <Empty title={words.emptyTitle}>
      <p className="soft measure">{words.emptyText}</p>
      {session?.allowed.includes("round.create") && (
        <Button component={Link} to="/dot/moi">
          {words.createRound}
        </Button>
      )}
    </Empty>
  );
}

function RoundCards({ rounds }: { readonly rounds: readonly RoundSummary[] }) {
  const words = useWords(HOME);
  const grants = useSession()?.account.roles ?? [];
  const asked = useAsked(rounds);
  const waiting = rounds.filter((round) => asked.has(round.id) || isWaiting(round, rolesIn(round, grants)));
  const others = rounds.filter((round) => !waiting.includes(round));
  return (
    <div className="stack-wide">
      {waiting.length > 0 && (
        <section className="stack" aria-label={words.now}>
          {inOrder(waiting, grants).map((round) => (
            <RoundCard key={round.id} round={round} roles={rolesIn(round, grants)} />
          ))}
        </section>
      )}
      {others.length > 0 && (
        <section className="stack" aria-labelledby="other-rounds">
          <h2 id="other-rounds">{words.later}</h2>
          {others.map((round) => (
            <RoundCard key={round.id} round={round} roles={rolesIn(round, grants)} />
          ))}
        </section>
      )}
    </div>
  );
}

/** Rounds after self-scoring in which a department is still asked to explain and add. */
function useAsked(rounds: readonly RoundSummary[]): ReadonlySet<string> {
  const grants = useSession()?.account.roles ?? [];
  const compiled = rounds.filter(
    ({ kind, stage }) => kind === "measured" && (stage === "between" || stage === "compiling"),
  );
  const books = useQueries({ queries: compiled.map(({ id }) => requestsQuery(id)) });
  const open = books.flatMap(({ data }) =>
    (data?.requests ?? []).some(
      ({ closedAt, department, leaves }) =>
        closedAt === null &&
        grants.some(({ unit }) => unit === department.unit) &&
        leaves.some(({ state }) => state !== "answered"),
    )
      ? [data?.round.id ?? ""]
      : [],
  );
  return new Set(open);
}

type Roles = ReturnType<typeof rolesIn>;

/** Whether somebody in these roles has the ball at this stage. */
function isWaiting({ stage }: RoundSummary, roles: Roles): boolean {
  const done = stage === "published" || stage === "archived";
  if (roles.owner) return !done;
  if (roles.overlooks && !done && stage !== "draft") return true;
  if (roles.unit && (stage === "self-scoring" || stage === "explanation")) return true;
  if (roles.workingGroup && !done && stage !== "draft") return true;
  return roles.appraiser && (stage === "appraisal" || stage === "second-appraisal");
}

/** What waits for the reader's approval has no date and holds up everybody: it stands first. Then the nearest deadline. */
function inOrder(
  rounds: readonly RoundSummary[],
  grants: Parameters<typeof rolesIn>[1],
): readonly RoundSummary[] {
  const time = (round: RoundSummary) => {
    if (round.stage === "synthesis" && rolesIn(round, grants).overlooks) return Number.NEGATIVE_INFINITY;
    return round.deadline ? new Date(round.deadline).getTime() : Number.POSITIVE_INFINITY;
  };
  return rounds.toSorted((a, b) => (time(a) === time(b) ? 0 : time(a) - time(b)));
}
