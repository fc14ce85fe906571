import "../look/plans.css";
import { useQuery } from "@tanstack/react-query";
import { NavLink, Outlet, useOutletContext, useParams } from "react-router";
import type { PlanView } from "../../contract/plans.ts";
import { planDownload, planQuery } from "../api/plans.ts";
import { PageTitle } from "../parts/PageTitle.tsx";
import { Loaded } from "../parts/states.tsx";
import { dateWords } from "../show/times.ts";
import { useWords } from "../words/language.tsx";
import { PLANS } from "../words/plans.ts";
import { SHELL } from "../words/shell.ts";
import { StateTag } from "./StateTag.tsx";

/** The plan a page inside the frame is about. */
export function usePlan(): PlanView {
  return useOutletContext<PlanView>();
}

/** Title, state, and the parts of the plan that the reader may open. */
export function Component() {
  const { plan: id = "" } = useParams();
  const plan = useQuery(planQuery(id));
  return (
    <div className="page">
      <Loaded query={plan} lines={8}>
        {(view) => (
          <>
            <PlanHead plan={view} />
            <PlanNav plan={view} />
            <Outlet context={view} />
          </>
        )}
      </Loaded>
    </div>
  );
}

function PlanHead({ plan }: { readonly plan: PlanView }) {
  const words = useWords(PLANS);
  const shell = useWords(SHELL);
  const facts = [
    words.years(plan.yearFrom, plan.yearTo),
    plan.unit.name,
    ...(plan.office.unit === plan.unit.unit ? [] : [`${words.office}: ${plan.office.name}`]),
  ];
  return (
    <PageTitle title={plan.title} crumbs={[{ label: words.title, to: "/ke-hoach" }]}>
      <p className="row small">
        <StateTag state={plan.state} />
        {plan.illustration && <span className="tag tag-warning">{shell.illustration}</span>}
        {plan.number !== null && plan.issuedOn !== null && (
          <span className="strong">{words.number(plan.number, dateWords(plan.issuedOn))}</span>
        )}
        <span className="soft">{facts.join(" · ")}</span>
      </p>
      <p className="row small no-print">
        <span className="soft">{words.download}:</span>
        {(["docx", "pdf", "xlsx"] as const).map((format) => (
          <a key={format} href={planDownload(plan.id, format)} download>
            {format.toUpperCase()}
          </a>
        ))}
      </p>
    </PageTitle>
  );
}

function PlanNav({ plan }: { readonly plan: PlanView }) {
  const words = useWords(PLANS);
  const base = `/ke-hoach/${plan.id}`;
  const open = plan.state === "draft" || plan.state === "commenting";
  const checks = plan.actions.includes("plan.write") || plan.actions.includes("plan.issue");
  return (
    <nav className="sub-nav" aria-label={words.sections}>
      <NavLink to={base} end>
        {words.content}
      </NavLink>
      <NavLink to={`${base}/gop-y`}>
        {words.comments}
        {plan.comments.unanswered > 0 && ` (${plan.comments.unanswered})`}
      </NavLink>
      {open && checks && <NavLink to={`${base}/kiem-tra`}>{words.checks}</NavLink>}
      {!open && <NavLink to={`${base}/theo-doi`}>{words.follow}</NavLink>}
      {plan.actions.includes("plan.amend") && <NavLink to={`${base}/dieu-chinh`}>{words.amend}</NavLink>}
    </nav>
  );
}
