import "../look/scenarios.css";
import { NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams, useSearchParams } from "react-router";
import type { ScenarioBase, ScenarioView } from "../../contract/scenarios.ts";
import { rankWords } from "../../core/explain/explainScenario.ts";
import { scenarioBaseQuery, sideBySideQuery } from "../api/scenarios.ts";
import { PageTitle } from "../parts/PageTitle.tsx";
import { Empty, Loaded } from "../parts/states.tsx";
import { Wide } from "../parts/Wide.tsx";
import { columnPoints, pointsText } from "../show/numbers.ts";
import { momentWords } from "../show/times.ts";
import { useLanguage, useWords } from "../words/language.tsx";
import { SCENARIOS } from "../words/scenarios.ts";
import { groupName } from "./AssumedBox.tsx";
import { CompareLeaves } from "./CompareLeaves.tsx";
import { Gain } from "./StandPanel.tsx";

/** Two saved scenarios of a unit side by side, each as it was computed when saved: `?a=…&b=…`. */
export function Component() {
  const words = useWords(SCENARIOS);
  const { unit = "" } = useParams();
  const [params] = useSearchParams();
  const [a, b] = [params.get("a") ?? "", params.get("b") ?? ""];
  const both = useQuery(sideBySideQuery(a, b));
  // Labels are those of the first scenario's round; without two scenarios any round serves to choose them.
  const round = both.data?.[0]?.round ?? "";
  const waiting = a !== "" && b !== "" && both.isPending;
  const base = useQuery({ ...scenarioBaseQuery({ unit, round, year: "" }), enabled: !waiting });
  return (
    <div className="page stack">
      <PageTitle
        title={words.compareTitle}
        crumbs={[
          { label: base.data ? words.of(base.data.unit.name) : words.title, to: `/phuong-an/${unit}` },
        ]}
      />
      <Loaded query={base}>{(found) => <Choice base={found} a={a} b={b} />}</Loaded>
      {a === "" || b === "" ? (
        <Empty title={words.compareChoose} />
      ) : (
        <Loaded query={both}>
          {([first, second]) =>
            first && second && base.data ? <Sides base={base.data} views={[first, second]} /> : null
          }
        </Loaded>
      )}
    </div>
  );
}

function Choice({ base, a, b }: { readonly base: ScenarioBase; readonly a: string; readonly b: string }) {
  const words = useWords(SCENARIOS);
  const [, setParams] = useSearchParams();
  const options = [
    { value: "", label: "…" },
    ...base.scenarios.map(({ id, title }) => ({ value: id, label: title })),
  ];
  const choose = (side: "a" | "b", value: string) => setParams({ a, b, [side]: value }, { replace: true });
  return (
    <div className="row no-print">
      {(["a", "b"] as const).map((side) => (
        <NativeSelect
          key={side}
          label={side === "a" ? words.title : words.compareWith}
          value={side === "a" ? a : b}
          data={options}
          onChange={({ currentTarget }) => choose(side, currentTarget.value)}
        />
      ))}
    </div>
  );
}

type Pair = readonly [ScenarioView, ScenarioView];

function Sides({ base, views }: { readonly base: ScenarioBase; readonly views: Pair }) {
  const words = useWords(SCENARIOS);
  const { language } = useLanguage();
  const rows = [
    {
      name: words.total,
      cell: ({ kept: { standing } }: ScenarioView) => (
        <>
          {pointsText(standing.after.total, language)} <Gain gain={standing.total.gain} />
        </>
      ),
    },
    {
      name: words.group,
      cell: ({ kept }: ScenarioView) => groupName(base, kept.standing.after.group) ?? words.noGroup,
    },
    {
      name: words.rank,
      cell: ({ kept: { standing } }: ScenarioView) =>
        standing.after.rank === null ? words.noRank : rankWords(standing.after.rank, language),
    },
    {
      name: words.against,
      cell: ({ kept: { basis } }: ScenarioView) => `${basis.title} ${basis.period}`.trim() || "–",
    },
    { name: words.round, cell: ({ roundTitle }: ScenarioView) => roundTitle },
    {
      name: words.assumed,
      cell: ({ assumed }: ScenarioView) =>
        assumed === null ? "–" : `${pointsText(assumed * 100, language)} %`,
    },
    { name: words.note, cell: ({ note }: ScenarioView) => note },
  ];
  return (
    <>
      <Wide label={words.compareTitle}>
        <table className="table table-stick">
          <thead>
            <tr>
              <th scope="col">
                <span className="out-of-sight">{words.title}</span>
              </th>
              {views.map(({ id, title, byName, savedAt, unit, stale }) => (
                <th scope="col" key={id}>
                  <Link to={`/phuong-an/${unit.unit}?pa=${id}`}>{title}</Link>
                  <div className="small faint">{words.savedBy(byName, momentWords(savedAt, language))}</div>
                  {(stale.sheet || stale.others) && <span className="tag tag-warning">{words.stale}</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, cell }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {views.map((view) => (
                  <td key={view.id}>{cell(view)}</td>
                ))}
              </tr>
            ))}
            {base.fields.map(({ code, label }) => (
              <tr key={code}>
                <th scope="row">
                  {code}. {label}
                </th>
                {views.map((view) => {
                  const move = view.kept.standing.fields.find((each) => each.code === code);
                  return (
                    <td key={view.id}>
                      {move && (
                        <>
                          {columnPoints(move.after, language)} {move.gain !== 0 && <Gain gain={move.gain} />}
                        </>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
      <CompareLeaves base={base} views={views} />
    </>
  );
}
