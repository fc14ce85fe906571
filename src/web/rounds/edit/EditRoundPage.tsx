import "../../look/sheet.css";
import "../../look/rounds.css";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams, useSearchParams } from "react-router";
import type { RoundDetail } from "../../../contract/rounds.ts";
import { methodQuery } from "../../api/methods.ts";
import { roundQuery } from "../../api/rounds.ts";
import { PageTitle } from "../../parts/PageTitle.tsx";
import { Loaded } from "../../parts/states.tsx";
import { useWords } from "../../words/language.tsx";
import { EDIT } from "../../words/roundEdit.ts";
import { ROUND } from "../../words/rounds.ts";
import { AppraisersStep } from "./AppraisersStep.tsx";
import { AssignmentsStep } from "./AssignmentsStep.tsx";
import { DatesForm } from "./DatesForm.tsx";
import { GeneralStep } from "./GeneralStep.tsx";
import { OpeningStep } from "./OpeningStep.tsx";
import { STEPS, type Step, stepsOf } from "./placeOf.ts";
import { UnitsStep } from "./UnitsStep.tsx";

/** A draft step by step; of an open round its dates and its appraisers. */
export function Component() {
  const { round: id = "" } = useParams();
  const round = useQuery(roundQuery(id));
  return (
    <div className="page page-narrow">
      <Loaded query={round} lines={6}>
        {(view) => (view.stage === "draft" ? <Draft round={view} /> : <Dates round={view} />)}
      </Loaded>
    </div>
  );
}

function Dates({ round }: { readonly round: RoundDetail }) {
  const words = useWords(EDIT);
  return (
    <>
      <PageTitle title={words.datesTitle} crumbs={[{ label: round.title, to: `/dot/${round.id}` }]}>
        <p className="soft measure">{words.datesLead}</p>
      </PageTitle>
      <div className="stack-wide">
        <DatesForm round={round} />
        {round.kind === "measures" && <OpenAppraisers round={round} />}
      </div>
    </>
  );
}

/** Who appraises may be given anew while the round runs, with a reason. */
function OpenAppraisers({ round }: { readonly round: RoundDetail }) {
  const words = useWords(EDIT);
  const method = useQuery(methodQuery(round.methodId, round.methodVersion));
  return (
    <section className="stack" aria-labelledby="open-appraisers">
      <h2 id="open-appraisers">{words.appraisersOpenTitle}</h2>
      <Loaded query={method}>
        {(view) => <AppraisersStep key={round.rowVersion} round={round} method={view} />}
      </Loaded>
    </section>
  );
}

function useStep(): Step {
  const [params] = useSearchParams();
  const named = params.get("buoc");
  return STEPS.find((step) => step === named) ?? "chung";
}

function Draft({ round }: { readonly round: RoundDetail }) {
  const words = useWords(EDIT);
  const list = useWords(ROUND);
  const step = useStep();
  const method = useQuery(methodQuery(round.methodId, round.methodVersion));
  const names: Record<Step, string> = {
    chung: words.general,
    "don-vi": words.units,
    "phan-cong": words.assignments,
    "tham-dinh": round.kind === "measured" ? words.workingGroup : words.appraisers,
    mo: words.opening,
  };
  return (
    <>
      <PageTitle title={words.draftTitle(round.title)} crumbs={[{ label: list.listTitle, to: "/dot" }]} />
      <nav className="sub-nav" aria-label={words.steps}>
        {stepsOf(round.kind).map((one, index) => (
          <Link key={one} to={`?buoc=${one}`} aria-current={one === step ? "page" : undefined}>
            {index + 1}. {names[one]}
          </Link>
        ))}
      </nav>
      {step === "chung" && <GeneralStep round={round} />}
      {step === "mo" && <OpeningStep round={round} />}
      {step !== "chung" && step !== "mo" && (
        <Loaded query={method}>
          {(view) => (
            <>
              {step === "don-vi" && <UnitsStep round={round} method={view} />}
              {step === "phan-cong" && <AssignmentsStep key={round.rowVersion} round={round} method={view} />}
              {step === "tham-dinh" && <AppraisersStep key={round.rowVersion} round={round} method={view} />}
            </>
          )}
        </Loaded>
      )}
    </>
  );
}
