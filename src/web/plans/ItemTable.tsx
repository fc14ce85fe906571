import type { ReactNode } from "react";
import type { PlanItemView } from "../../contract/plans.ts";
import { Wide } from "../parts/Wide.tsx";
import { pointsText } from "../show/numbers.ts";
import { dateWords } from "../show/times.ts";
import { useLanguage, useWords } from "../words/language.tsx";
import { PLANS } from "../words/plans.ts";

interface ItemTableProps {
  readonly items: readonly PlanItemView[];
  readonly tools?: ((item: PlanItemView, place: number) => ReactNode) | undefined;
}

/** Items in the order of the plan. */
export function ItemTable({ items, tools }: ItemTableProps) {
  const words = useWords(PLANS);
  const { language } = useLanguage();
  return (
    <Wide label={words.items}>
      <table className="table table-cards plan-items">
        <thead>
          <tr>
            <th scope="col">{words.measure}</th>
            <th scope="col">{words.target}</th>
            <th scope="col">{words.lead_}</th>
            <th scope="col">{words.due}</th>
            <th scope="col" className="number">
              {words.points}
            </th>
            {tools && <th scope="col">{words.acts}</th>}
          </tr>
        </thead>
        <tbody>
          {items.map((item, place) => (
            <tr key={item.id} className={item.dropped === null ? undefined : "plan-dropped"}>
              <th scope="row">
                <ItemName item={item} number={place + 1} />
              </th>
              <td className="small" data-head={words.target}>
                {item.target}
              </td>
              <td className="small" data-head={words.lead_}>
                <div>
                  {item.lead === null ? (
                    <span className="tag tag-danger">{words.noLead}</span>
                  ) : (
                    item.lead.name
                  )}
                  {item.support.length > 0 && (
                    <div className="soft">{item.support.map(({ name }) => name).join("; ")}</div>
                  )}
                </div>
              </td>
              <td className="small nowrap" data-head={words.due}>
                {item.due === null ? (
                  <span className="tag tag-danger">{words.noLead}</span>
                ) : (
                  dateWords(item.due)
                )}
              </td>
              <td className="number" data-head={words.points}>
                {item.expectedPoints === null ? "" : pointsText(item.expectedPoints, language)}
              </td>
              {tools && <td className="nowrap no-print">{tools(item, place)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

/** What is to be done, and for which criterion. */
export function ItemName({ item, number }: { readonly item: PlanItemView; readonly number: number }) {
  const words = useWords(PLANS);
  const about = [item.indexName, item.leaf === null ? item.componentName : `${words.leaf} ${item.leaf}`];
  return (
    <>
      <span className="plan-measure">
        {number}. {item.measure}
      </span>
      <div className="small soft" title={item.leafLabel ?? undefined}>
        {about.filter((part) => part !== null).join(" · ")}
        {item.carried && <span className="tag tag-apart">{words.carried}</span>}
        {item.addedIn !== null && (
          <span className="tag tag-accent tag-apart">{words.addedIn(item.addedIn)}</span>
        )}
        {item.dropped !== null && (
          <span className="tag tag-danger tag-apart" title={item.dropped.reason}>
            {words.droppedIn(item.dropped.amendment)}
          </span>
        )}
      </div>
    </>
  );
}
