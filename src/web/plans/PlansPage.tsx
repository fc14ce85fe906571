import "../look/plans.css";
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import type { PlanSummary } from "../../contract/plans.ts";
import { plansQuery } from "../api/plans.ts";
import { PageTitle } from "../parts/PageTitle.tsx";
import { Empty, Loaded } from "../parts/states.tsx";
import { dateWords } from "../show/times.ts";
import { useWords } from "../words/language.tsx";
import { PLANS } from "../words/plans.ts";
import { StateTag } from "./StateTag.tsx";

/** Every plan that the reader may see. */
export function Component() {
  const words = useWords(PLANS);
  const list = useQuery(plansQuery);
  return (
    <div className="page stack">
      <PageTitle title={words.title}>
        <p className="soft measure">{words.lead}</p>
      </PageTitle>
      <Loaded query={list}>
        {({ plans, mayCreate }) => (
          <>
            {mayCreate.length > 0 && (
              <div>
                <Button component={Link} to="/ke-hoach/moi">
                  {words.create}
                </Button>
              </div>
            )}
            {plans.length === 0 && <Empty title={words.none} />}
            {plans.map((plan) => (
              <PlanCard key={plan.id} plan={plan} />
            ))}
          </>
        )}
      </Loaded>
    </div>
  );
}

function PlanCard({ plan }: { readonly plan: PlanSummary }) {
  const words = useWords(PLANS);
  const { id, title, unit, office, yearFrom, yearTo, number, issuedOn, items } = plan;
  const facts = [
    words.years(yearFrom, yearTo),
    unit.name,
    ...(office.unit === unit.unit ? [] : [office.name]),
    ...(number !== null && issuedOn !== null ? [words.number(number, dateWords(issuedOn))] : []),
    `${items} ${words.items.toLocaleLowerCase()}`,
  ];
  return (
    <article className="card stack-tight">
      <div className="row-apart">
        <h2>
          <Link to={`/ke-hoach/${id}`}>{title}</Link>
        </h2>
        <span className="row">
          {plan.waitsForReader && (
            <Link to={`/ke-hoach/${id}/gop-y`} className="tag tag-warning">
              {words.waits}
            </Link>
          )}
          <StateTag state={plan.state} />
        </span>
      </div>
      <p className="small soft">{facts.join(" · ")}</p>
    </article>
  );
}
