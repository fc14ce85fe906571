import "../look/methods.css";
import { NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useParams, useSearchParams } from "react-router";
import type { MethodTrial } from "../../contract/methods.ts";
import { ownMethodQuery, trialQuery, trialRoundsQuery } from "../api/ownMethods.ts";
import { PageTitle } from "../parts/PageTitle.tsx";
import { Empty, Loaded } from "../parts/states.tsx";
import { Wide } from "../parts/Wide.tsx";
import { columnPoints, pointsText } from "../show/numbers.ts";
import { useLanguage, useSaid, useWords } from "../words/language.tsx";
import { METHODS } from "../words/methods.ts";
import { editorPath } from "./address.ts";

/** A set tried on the data of a finished round, before anybody is bound by it. */
export function Component() {
  const words = useWords(METHODS);
  const { id = "", version = "" } = useParams();
  const [search, setSearch] = useSearchParams();
  const own = useQuery(ownMethodQuery(id, version));
  const rounds = useQuery(trialRoundsQuery(id, version));
  const sound = own.data !== undefined && own.data.faults.length === 0;
  const round = search.get("dot") ?? rounds.data?.[0]?.id ?? "";
  const trial = useQuery(trialQuery(id, version, own.data?.rowVersion ?? 0, sound ? round : ""));
  return (
    <div className="page">
      <PageTitle
        title={words.trialTitle}
        crumbs={[
          { label: words.title, to: "/bo-tieu-chi" },
          { label: `${id} ${version}`, to: editorPath({ id, version }) },
        ]}
      >
        <p className="note note-warning strong">{words.trialMark}</p>
      </PageTitle>
      <Loaded query={rounds}>
        {(list) =>
          list.length === 0 ? (
            <Empty title={words.trialNone} />
          ) : (
            <div className="stack">
              <NativeSelect
                className="measure"
                label={words.trialRound}
                value={round}
                onChange={(event) => setSearch({ dot: event.currentTarget.value }, { replace: true })}
                data={list.map((each) => ({ value: each.id, label: `${each.title} (${each.method})` }))}
              />
              {own.data !== undefined && !sound ? (
                <p className="note">{words.trialFaulty}</p>
              ) : (
                <Loaded query={trial} lines={8}>
                  {(view) => <TrialView trial={view} />}
                </Loaded>
              )}
            </div>
          )
        }
      </Loaded>
    </div>
  );
}

function TrialView({ trial }: { readonly trial: MethodTrial }) {
  const words = useWords(METHODS);
  const { language } = useLanguage();
  const said = useSaid();
  const points = (value: number): string => pointsText(value, language);
  return (
    <div className="stack">
      <p>{words.trialBasis(trial.comparable, points(trial.comparableMax), points(trial.max))}</p>
      <Wide label={words.trialTitle}>
        <table className="table trial">
          <caption className="out-of-sight">{words.trialMark}</caption>
          <thead>
            <tr>
              <th scope="col">{words.unit}</th>
              <th scope="col" className="number">
                {words.totalBefore}
              </th>
              <th scope="col" className="number">
                {words.rankBefore}
              </th>
              <th scope="col" className="number">
                {words.totalAfter}
              </th>
              <th scope="col" className="number">
                {words.rankAfter}
              </th>
              <th scope="col">{words.rankMove}</th>
            </tr>
          </thead>
          <tbody>
            {trial.units.map(({ unit, name, before, after }) => (
              <tr key={unit}>
                <th scope="row">{name}</th>
                <td className="number">{columnPoints(before.total, language)}</td>
                <td className="number">{before.rank ?? "–"}</td>
                <td className="number">{columnPoints(after.total, language)}</td>
                <td className="number">{after.rank ?? "–"}</td>
                <td>
                  <Move before={before.rank} after={after.rank} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
      <Listed
        title={words.notComparable}
        rows={trial.notComparable.map((each) => ({
          key: each.code,
          text: `${each.code} ${said(each.label)} (${points(each.max)}): ${said(each)}`,
        }))}
      />
      <Listed
        title={words.dropped}
        rows={trial.dropped.map((each) => ({
          key: each.code,
          text: `${each.code} ${said(each.label)} (${points(each.max)})`,
        }))}
      />
      <Listed
        title={words.leftOut}
        rows={trial.leftOut.map((each) => ({ key: each.unit, text: each.name }))}
      />
    </div>
  );
}

/** Ranks are 1 for the best, so a smaller one is a gain. */
function Move({ before, after }: { readonly before: number | null; readonly after: number | null }) {
  const words = useWords(METHODS);
  if (before === null || after === null) return "–";
  if (before === after) return <span className="soft">{words.noMove}</span>;
  const by = Math.abs(before - after);
  return after < before ? (
    <span className="rank-gain">▲ {words.gained(by)}</span>
  ) : (
    <span className="rank-loss">▼ {words.lostRanks(by)}</span>
  );
}

function Listed(props: { readonly title: string; readonly rows: readonly { key: string; text: string }[] }) {
  if (props.rows.length === 0) return null;
  return (
    <details className="card" open={props.rows.length <= 12}>
      <summary className="strong">
        {props.title} ({props.rows.length})
      </summary>
      <ul>
        {props.rows.map(({ key, text }) => (
          <li key={key}>{text}</li>
        ))}
      </ul>
    </details>
  );
}
