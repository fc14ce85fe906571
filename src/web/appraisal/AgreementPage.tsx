import "../look/appraisal.css";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "react-router";
import type { AgreementView } from "../../contract/agreement.ts";
import { agreementDownload, agreementQuery } from "../api/agreement.ts";
import { PageTitle } from "../parts/PageTitle.tsx";
import { Empty, Loaded } from "../parts/states.tsx";
import { AGREEMENT } from "../words/agreement.ts";
import { APPRAISAL } from "../words/appraisal.ts";
import { useWords } from "../words/language.tsx";
import { PairedPart } from "./agreement/PairedPart.tsx";
import { DisputedList, PeopleTable, WeeksTable } from "./agreement/PeopleAndWeeks.tsx";

/** How alike those who judge judge: sentences first, tables and coefficients folded beneath. */
export function Component() {
  const { round = "" } = useParams();
  const words = useWords(AGREEMENT);
  const desk = useWords(APPRAISAL);
  const agreement = useQuery(agreementQuery(round));
  return (
    <div className="page page-narrow">
      <PageTitle title={words.title} crumbs={[{ label: desk.title, to: `/dot/${round}/tham-dinh` }]}>
        <p className="soft measure">{agreement.data?.scope === "own" ? words.ownLead : words.lead}</p>
      </PageTitle>
      <Loaded query={agreement} lines={8}>
        {(view) => <Agreement round={round} view={view} />}
      </Loaded>
    </div>
  );
}

function Agreement({ round, view }: { readonly round: string; readonly view: AgreementView }) {
  const words = useWords(AGREEMENT);
  if (view.selfAndAppraisal === null) {
    return (
      <Empty title={words.empty}>
        <p>{words.emptyNext}</p>
      </Empty>
    );
  }
  return (
    <div className="stack">
      <div className="row small">
        <a href={agreementDownload(round)} download>
          {words.download}
        </a>
      </div>
      {view.scope === "round" && <Readings round={round} view={view} />}
      <PairedPart title={words.selfAndAppraisal} view={view.selfAndAppraisal} kind="self">
        {view.withoutSelf > 0 && <p className="small soft">{words.withoutSelf(view.withoutSelf)}</p>}
      </PairedPart>
      <PeopleTable rows={view.severity} own={view.scope === "own"} />
      <WeeksTable weeks={view.weeks} />
      <details className="card">
        <summary className="strong">{words.help}</summary>
        <p className="measure">{words.helpText}</p>
      </details>
    </div>
  );
}

function Readings({ round, view }: { readonly round: string; readonly view: AgreementView }) {
  const words = useWords(AGREEMENT);
  const sample = `/dot/${round}/tham-dinh/cham-lai`;
  if (view.readings === null) {
    return (
      <section className="card stack-tight" aria-label={words.readings}>
        <h2>{words.readings}</h2>
        <p>{view.drawn > 0 ? words.readingsWaiting(view.drawn) : words.readingsNone}</p>
        <p>
          <Link to={sample}>{view.drawn > 0 ? words.sample : words.draw}</Link>
        </p>
      </section>
    );
  }
  return (
    <PairedPart title={words.readings} view={view.readings} kind="readings">
      <DisputedList round={round} rows={view.disputed} />
      <p>
        <Link to={sample}>{words.sample}</Link>
      </p>
    </PairedPart>
  );
}
