import "../look/unitWork.css";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "react-router";
import type { OverlookView } from "../../contract/overlook.ts";
import { overlookQuery } from "../api/unitWork.ts";
import { Deadline, ProgressBar } from "../parts/figures.tsx";
import { PageTitle } from "../parts/PageTitle.tsx";
import { Loaded } from "../parts/states.tsx";
import { pointsText, signedText } from "../show/numbers.ts";
import { useLanguage, useWords } from "../words/language.tsx";
import { BALL, ROUND, STAGE } from "../words/rounds.ts";
import { ROUND_WORK } from "../words/roundWork.ts";
import { SHELL } from "../words/shell.ts";
import { OverlookRisk } from "./overlook/OverlookRisk.tsx";
import { ResultsLink } from "./results/ResultsLink.tsx";

/** One page on a phone for the leader above a round: who holds us back, and why? */
export function Component() {
  const { round: id = "" } = useParams();
  const overlook = useQuery(overlookQuery(id));
  return (
    <div className="page page-narrow">
      <Loaded query={overlook} lines={8}>
        {(view) => (
          <>
            <Head view={view} />
            <div className="stack-wide">
              <Figures view={view} />
              {view.risk && <OverlookRisk risk={view.risk} />}
              <Late view={view} />
              {view.kind === "measures" && <Gaps view={view} />}
              <Losses view={view} />
            </div>
          </>
        )}
      </Loaded>
    </div>
  );
}

type Shown = { readonly view: OverlookView };

function Head({ view }: Shown) {
  const rounds = useWords(ROUND);
  const stages = useWords(STAGE);
  const ball = useWords(BALL);
  const shell = useWords(SHELL);
  return (
    <PageTitle
      title={view.title}
      crumbs={[
        { label: rounds.listTitle, to: "/dot" },
        { label: rounds.dates, to: `/dot/${view.id}` },
      ]}
    >
      <p className="row small">
        <span className="tag tag-accent">{stages[view.stage]}</span>
        {view.illustration && <span className="tag tag-warning">{shell.illustration}</span>}
        {view.deadline && <Deadline at={view.deadline} />}
      </p>
      <p className="small soft">{ball[view.stage]}</p>
      <p>
        <ResultsLink round={view.id} stage={view.stage} />
      </p>
    </PageTitle>
  );
}

function Figures({ view }: Shown) {
  const words = useWords(ROUND_WORK);
  const { language } = useLanguage();
  const { counts, appraisal, own } = view;
  const units = [
    [words.submitted, counts.submitted],
    [words.withLeader, counts.withLeader],
    [words.working, counts.working],
    [words.notStarted, counts.notStarted],
  ] as const;
  return (
    <section className="stack-tight" aria-label={words.stateHeading}>
      <dl className="figures">
        {own && (
          <div>
            <dt>{words.ownPoints}</dt>
            <dd>
              <span className="figure">{pointsText(own.points, language)}</span>/
              {pointsText(own.max, language)}
            </dd>
          </div>
        )}
        {!own &&
          units
            .filter(([, count], place) => place === 0 || count > 0)
            .map(([name, count]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>
                  <span className="figure">{count}</span>/{counts.units}
                </dd>
              </div>
            ))}
      </dl>
      {appraisal.all > 0 && (
        <ProgressBar
          done={appraisal.done}
          of={appraisal.all}
          label={`${words.judged} ${appraisal.done}/${appraisal.all}`}
        />
      )}
      <p className="small row">
        {view.waitingExemptions > 0 && <span>{words.requestsWaiting(view.waitingExemptions)}</span>}
        {view.openReopenings > 0 && <span>{words.openReopenings(view.openReopenings)}</span>}
      </p>
    </section>
  );
}

function Late({ view }: Shown) {
  const words = useWords(ROUND_WORK);
  const { late } = view;
  const title =
    view.kind === "measured"
      ? words.lateDepartments(late.length)
      : (view.overdue ? words.overdueList : words.lateUnits)(late.length);
  return (
    <section className="stack-tight" aria-labelledby="overlook-late">
      <h2 id="overlook-late" className={view.overdue && late.length > 0 ? "losing" : undefined}>
        {title}
      </h2>
      {late.length === 0 && <p className="note note-success">{words.nobodyLate}</p>}
      <ul className="signing-list">
        {late.map(({ unit, name, answered, leaves, people }) => (
          <li key={unit}>
            <p className="row-apart">
              <span className="strong">{name}</span>
              <span className="small nowrap">
                {answered}/{leaves}
              </span>
            </p>
            <p className="small soft">{people.length > 0 ? people.join(", ") : words.noAccount}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Gaps({ view }: Shown) {
  const words = useWords(ROUND_WORK);
  const { language } = useLanguage();
  const points = (value: number) => pointsText(value, language);
  return (
    <section className="stack-tight" aria-labelledby="overlook-gaps">
      <h2 id="overlook-gaps">{words.gaps}</h2>
      {view.gaps.length === 0 && <p className="soft">{words.noGaps}</p>}
      <ul className="signing-list">
        {view.gaps.map(({ unit, name, self, appraised, changed }) => (
          <li key={unit}>
            <p className="row-apart">
              <Link to={`/dot/${view.id}/phieu/${unit}`}>{name}</Link>
              <span className={`nowrap strong ${appraised < self ? "losing" : ""}`}>
                {signedText(appraised - self, language)}
              </span>
            </p>
            <p className="small soft">{words.gapLine(points(self), points(appraised), changed)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Losses({ view }: Shown) {
  const words = useWords(ROUND_WORK);
  const { language } = useLanguage();
  return (
    <section className="stack-tight" aria-labelledby="overlook-losses">
      <h2 id="overlook-losses">{words.losses}</h2>
      {view.losses.length === 0 && <p className="soft">{words.noLosses}</p>}
      <ul className="signing-list">
        {view.losses.map(({ leaf, label, lost, units, lead }) => (
          <li key={leaf}>
            <p>
              <span className="leaf-code">{leaf}</span> {label}
            </p>
            <p className="small row">
              <span className="losing">
                {view.kind === "measured"
                  ? words.lossOne(pointsText(lost, language))
                  : words.lossLine(pointsText(lost, language), units)}
              </span>
              {lead !== null && <span className="soft">{lead}</span>}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
