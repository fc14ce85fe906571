import "../look/appraisal.css";
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useParams } from "react-router";
import type { AppraisalOverview } from "../../contract/appraisal.ts";
import { overviewQuery } from "../api/appraisal.ts";
import { roundQuery } from "../api/rounds.ts";
import { readingListQuery } from "../api/secondReadings.ts";
import { Deadline, ProgressBar } from "../parts/figures.tsx";
import { PageTitle } from "../parts/PageTitle.tsx";
import { Empty, Loaded } from "../parts/states.tsx";
import { APPRAISAL } from "../words/appraisal.ts";
import { useWords } from "../words/language.tsx";
import { SHELL } from "../words/shell.ts";
import { CriteriaTable, UnitsTable } from "./OverviewTables.tsx";

/** What an appraiser was given: criteria first, units beside, each with how far it is. */
export function Component() {
  const { round = "" } = useParams();
  const words = useWords(APPRAISAL);
  const shell = useWords(SHELL);
  const overview = useQuery(overviewQuery(round));
  const { data: detail } = useQuery(roundQuery(round));
  return (
    <div className="page page-narrow">
      <PageTitle
        title={words.title}
        crumbs={[
          { label: shell.home, to: "/" },
          ...(detail ? [{ label: detail.title, to: `/dot/${round}` }] : []),
        ]}
      >
        {detail?.deadline && <Deadline at={detail.deadline} />}
        <p className="soft measure">{words.lead}</p>
      </PageTitle>
      <Loaded query={overview}>{(view) => <Overview round={round} view={view} />}</Loaded>
    </div>
  );
}

function Overview({ round, view }: { readonly round: string; readonly view: AppraisalOverview }) {
  const words = useWords(APPRAISAL);
  const [onlyOpen, setOnlyOpen] = useState(false);
  const [by, setBy] = useState<"criterion" | "unit">("criterion");
  const judging = view.stage === "appraisal" || view.stage === "second-appraisal";
  if (view.leaves.length === 0) {
    return (
      <div className="stack">
        <Places round={round} view={view} />
        <Empty title={view.stage === "second-appraisal" ? words.nothingAgain : words.nothing} />
      </div>
    );
  }
  return (
    <div className="stack">
      <Progress round={round} view={view} />
      <Places round={round} view={view} />
      {!judging && <p className="note">{words.closed}</p>}
      {view.stage === "second-appraisal" && <p className="note small">{words.againLead}</p>}
      <div className="row-apart">
        <fieldset className="switch-pair" aria-label={words.title}>
          <button type="button" aria-pressed={by === "criterion"} onClick={() => setBy("criterion")}>
            {words.byCriterion}
          </button>
          <button type="button" aria-pressed={by === "unit"} onClick={() => setBy("unit")}>
            {words.byUnit}
          </button>
        </fieldset>
        <button type="button" className="chip" aria-pressed={onlyOpen} onClick={() => setOnlyOpen(!onlyOpen)}>
          {words.onlyOpen}
        </button>
      </div>
      {by === "criterion" ? (
        <CriteriaTable
          round={round}
          rows={view.leaves.filter((row) => !onlyOpen || row.decided < row.units)}
        />
      ) : (
        <UnitsTable round={round} rows={view.units.filter((row) => !onlyOpen || row.decided < row.leaves)} />
      )}
    </div>
  );
}

/** The other pages of the appraisal, as far as they are the reader's. */
function Places({ round, view }: { readonly round: string; readonly view: AppraisalOverview }) {
  const words = useWords(APPRAISAL);
  const { data: own } = useQuery({ ...readingListQuery(round), enabled: !view.owner });
  const to = (place: string) => `/dot/${round}/tham-dinh/${place}`;
  const open = own?.filter(({ read }) => !read).length ?? 0;
  return (
    <nav className="row small" aria-label={words.places}>
      {!view.owner && <Link to={to("thong-nhat")}>{words.together}</Link>}
      <Link to={`/dot/${round}/cau-hoi`}>{words.questions}</Link>
      <Link to={to("ly-do")}>{words.reasonsTitle}</Link>
      <Link to={to("xung-dot")}>{words.conflicts}</Link>
      {view.owner && <Link to={to("dong-deu")}>{words.consistency}</Link>}
      {view.owner && <Link to={to("cham-lai")}>{words.readings}</Link>}
      <Link to={to("do-thong-nhat")}>{view.owner ? words.agreementOfAll : words.agreementOwn}</Link>
      {own && own.length > 0 && (
        <Link to={`/dot/${round}/cham-lai`}>
          {words.readingTitle} ({open})
        </Link>
      )}
    </nav>
  );
}

function Progress({ round, view }: { readonly round: string; readonly view: AppraisalOverview }) {
  const words = useWords(APPRAISAL);
  const done = view.leaves.reduce((sum, row) => sum + row.decided, 0);
  const all = view.leaves.reduce((sum, row) => sum + row.units, 0);
  const next = view.leaves.find((row) => row.decided < row.units);
  return (
    <section className="card row-apart">
      <div className="overview-progress">
        <ProgressBar done={done} of={all} label={words.progress(done, all)} />
      </div>
      {next ? (
        <Button component={Link} to={`/dot/${round}/tham-dinh/tieu-chi/${encodeURIComponent(next.code)}`}>
          {words.continue}: {next.code}
        </Button>
      ) : (
        <span className="tag tag-success">{words.allDone}</span>
      )}
    </section>
  );
}
