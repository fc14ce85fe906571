import "../look/risk.css";
import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import type { RoundSummary } from "../../contract/rounds.ts";
import { riskBoardQuery, riskHeadlinesQuery } from "../api/risk.ts";
import { roundsQuery } from "../api/rounds.ts";
import { useSession } from "../api/session.ts";
import { rolesIn } from "../home/rolesIn.ts";
import { ownUnits } from "../library/ownUnits.ts";
import { PageTitle } from "../parts/PageTitle.tsx";
import { Empty, Loaded } from "../parts/states.tsx";
import { useSaid, useWords } from "../words/language.tsx";
import { RISK } from "../words/risk.ts";
import { RiskBar } from "./RiskBar.tsx";
import { RiskLegend } from "./RiskLegend.tsx";

/** The rounds that the reader looks over, and the units they belong to, each in one sentence. */
export function Component() {
  const words = useWords(RISK);
  const rounds = useQuery(roundsQuery);
  const grants = useSession()?.account.roles ?? [];
  const units = ownUnits(grants);
  return (
    <div className="page page-narrow">
      <PageTitle title={words.title}>
        <p className="soft measure">{words.lead}</p>
      </PageTitle>
      <div className="stack-wide">
        <Loaded query={rounds} lines={3}>
          {(list) => (
            <Overlooked
              rounds={list.filter((round) => {
                const { owner, overlooks } = rolesIn(round, grants);
                return (owner || overlooks) && isUnderWay(round);
              })}
            />
          )}
        </Loaded>
        {units.length === 0 && <Empty title={words.noUnits} />}
        {units.length > 0 && (
          <section className="stack" aria-labelledby="risk-own">
            <h2 id="risk-own">{words.ownUnits}</h2>
            {units.map((unit) => (
              <UnitCard key={unit} unit={unit} />
            ))}
          </section>
        )}
      </div>
    </div>
  );
}

function isUnderWay({ stage }: RoundSummary): boolean {
  return stage !== "draft" && stage !== "published" && stage !== "archived";
}

function Overlooked({ rounds }: { readonly rounds: readonly RoundSummary[] }) {
  const words = useWords(RISK);
  if (rounds.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="risk-rounds">
      <div className="row-apart">
        <h2 id="risk-rounds">{words.rounds}</h2>
        <RiskLegend />
      </div>
      {rounds.map((round) => (
        <RoundCard key={round.id} round={round} />
      ))}
    </section>
  );
}

function RoundCard({ round }: { readonly round: RoundSummary }) {
  const words = useWords(RISK);
  const said = useSaid();
  const board = useQuery(riskBoardQuery(round.id));
  return (
    <article className="card stack-tight">
      <h3>
        <Link to={`/nguy-co/dot/${round.id}`}>{round.title}</Link>
      </h3>
      <Loaded query={board} lines={1}>
        {(view) => (
          <>
            <p>{said(view.headline)}</p>
            <RiskBar points={view.points} />
          </>
        )}
      </Loaded>
      <p>
        <Link to={`/nguy-co/dot/${round.id}`}>{words.allUnits}</Link>
      </p>
    </article>
  );
}

function UnitCard({ unit }: { readonly unit: string }) {
  const words = useWords(RISK);
  const said = useSaid();
  const headlines = useQuery(riskHeadlinesQuery(unit));
  return (
    <article className="card stack-tight">
      <Loaded query={headlines} lines={1}>
        {({ name, subjects }) => (
          <>
            <h3>
              <Link to={`/nguy-co/${unit}`}>{name}</Link>
            </h3>
            {subjects.length === 0 && <p className="soft">{words.nothingRunning}</p>}
            {subjects.map((subject) => (
              <p key={subject.round}>
                <Link to={`/nguy-co/${unit}?dot=${subject.round}`}>{subject.title}</Link>
                {subject.part ? ` (${words.part(subject.sheetName)})` : ""}: {said(subject.headline)}
              </p>
            ))}
          </>
        )}
      </Loaded>
    </article>
  );
}
