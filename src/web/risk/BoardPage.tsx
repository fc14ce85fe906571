import "../look/risk.css";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams, useSearchParams } from "react-router";
import type { RiskBoard } from "../../contract/risk.ts";
import { riskBoardDownload, riskBoardQuery } from "../api/risk.ts";
import { PageTitle } from "../parts/PageTitle.tsx";
import { Loaded } from "../parts/states.tsx";
import { Wide } from "../parts/Wide.tsx";
import { columnPoints } from "../show/numbers.ts";
import { useLanguage, useSaid, useWords } from "../words/language.tsx";
import { RISK } from "../words/risk.ts";
import { STAGE } from "../words/rounds.ts";
import { SHELL } from "../words/shell.ts";
import { GroupTable } from "./GroupTable.tsx";
import { History } from "./History.tsx";
import { LeafCard } from "./LeafCard.tsx";
import { RiskFigures } from "./RiskFigures.tsx";

/** Every unit of a round, those with most points at risk first; each row leads to its own page. */
export function Component() {
  const { round = "" } = useParams();
  const board = useQuery(riskBoardQuery(round));
  return (
    <div className="page">
      <Loaded query={board} lines={10}>
        {(view) => <Board board={view} />}
      </Loaded>
    </div>
  );
}

type Shown = { readonly board: RiskBoard };

function Board({ board }: Shown) {
  const words = useWords(RISK);
  const shell = useWords(SHELL);
  const stages = useWords(STAGE);
  const said = useSaid();
  return (
    <>
      <PageTitle
        title={words.boardTitle}
        crumbs={[
          { label: words.title, to: "/nguy-co" },
          { label: board.title, to: `/dot/${board.round}` },
        ]}
      >
        <p className="row small">
          <span className="tag tag-accent">{stages[board.stage]}</span>
          {board.illustration && <span className="tag tag-warning">{shell.illustration}</span>}
        </p>
      </PageTitle>
      <div className="stack-wide">
        <section className="card risk-head" aria-label={words.title}>
          <p className="risk-sentence">{said(board.headline)}</p>
          <RiskFigures points={board.points} />
          <History days={board.days} />
        </section>
        <Tables board={board} />
        {board.kind === "measures" && <Spread board={board} />}
        <First board={board} />
        <p className="faint">
          {words.rules}: <Link to={`/nguy-co/quy-tac/${board.rules.office}`}>{board.rules.title}</Link>.
        </p>
      </div>
    </>
  );
}

const VIEWS = ["don-vi", "chu-tri", "linh-vuc", "han"] as const;
type ViewName = (typeof VIEWS)[number];
const DATES = ["passed", "week", "fortnight", "month", "later", "undated", "settled"] as const;

function Tables({ board }: Shown) {
  const words = useWords(RISK);
  const [params, setParams] = useSearchParams();
  const first = board.kind === "measured" ? "chu-tri" : "don-vi";
  const views = VIEWS.filter((each) => each !== (board.kind === "measured" ? "don-vi" : "chu-tri"));
  const view = views.find((each) => each === params.get("xem")) ?? first;
  const names: Readonly<Record<ViewName, string>> = {
    "don-vi": words.byUnit,
    "chu-tri": words.byLead,
    "linh-vuc": words.byField,
    han: words.byDate,
  };
  const show = (next: ViewName) => setParams(next === first ? {} : { xem: next }, { replace: true });
  return (
    <section className="stack">
      <div className="row-apart no-print">
        <fieldset className="switch-pair" aria-label={words.views}>
          {views.map((each) => (
            <button key={each} type="button" aria-pressed={view === each} onClick={() => show(each)}>
              {names[each]}
            </button>
          ))}
        </fieldset>
        <span className="row small">
          <a href={riskBoardDownload(board.round, "xlsx")}>XLSX</a>
          <a href={riskBoardDownload(board.round, "csv")}>CSV</a>
        </span>
      </div>
      <BoardTable board={board} view={view} />
    </section>
  );
}

function BoardTable({ board, view }: Shown & { readonly view: ViewName }) {
  const words = useWords(RISK);
  const at = `?dot=${board.round}`;
  switch (view) {
    case "don-vi":
      return (
        <GroupTable
          head={words.unit}
          rows={board.units.map(({ unit, name, points }) => ({
            key: unit,
            name: <Link to={`/nguy-co/${unit}${at}`}>{name}</Link>,
            points,
          }))}
        />
      );
    case "chu-tri":
      return (
        <GroupTable
          head={words.leadHead}
          rows={board.leads.map(({ key, name, points }) => ({
            key,
            name: key === "" ? words.nobody : <Link to={`/nguy-co/${key}${at}`}>{name}</Link>,
            points,
          }))}
        />
      );
    case "linh-vuc":
      return <GroupTable head={words.field} rows={board.fields} />;
    case "han":
      return (
        <GroupTable
          head={words.when}
          rows={board.dates.flatMap((group) => {
            const when = DATES.find((each) => each === group.key);
            return when === undefined ? [] : [{ ...group, name: words[when] }];
          })}
        />
      );
  }
}

/** Where many units lose on the same criterion, one measure helps many. */
function Spread({ board }: Shown) {
  const words = useWords(RISK);
  const { language } = useLanguage();
  if (board.spread.length === 0) return null;
  return (
    <section className="stack-tight" aria-labelledby="risk-spread">
      <h2 id="risk-spread">{words.spread}</h2>
      <Wide label={words.spread}>
        <table className="table table-stick table-cards">
          <thead>
            <tr>
              <th scope="col">{words.criterion}</th>
              <th scope="col" className="number">
                {words.unit}
              </th>
              <th scope="col" className="number">
                {words["at-risk"]}
              </th>
              <th scope="col" className="number">
                {words.lost}
              </th>
            </tr>
          </thead>
          <tbody>
            {board.spread.map(({ leaf, label, units, atRisk, lost }) => (
              <tr key={leaf}>
                <th scope="row">
                  {leaf} {label}
                </th>
                <td className="number" data-head={words.unit}>
                  {units}
                </td>
                <td className="number losing" data-head={words["at-risk"]}>
                  {columnPoints(atRisk, language)}
                </td>
                <td className="number" data-head={words.lost}>
                  {lost > 1e-9 ? columnPoints(lost, language) : ""}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </section>
  );
}

const MOST_FIRST = 10;

function First({ board }: Shown) {
  const words = useWords(RISK);
  if (board.first.length === 0) return null;
  return (
    <section className="stack-tight" aria-labelledby="risk-first">
      <h2 id="risk-first">{words.first}</h2>
      <ul className="risk-list">
        {board.first.slice(0, MOST_FIRST).map((leaf) => (
          <LeafCard
            key={`${leaf.unit} ${leaf.leaf}`}
            leaf={leaf}
            subject={{ round: board.round, kind: board.kind, sheet: leaf.unit }}
            {...(board.kind === "measures" ? { unitName: leaf.unitName } : {})}
          />
        ))}
      </ul>
    </section>
  );
}
