import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import type { RoundDetail } from "../../../contract/rounds.ts";
import type { RoundResult, UnitResult } from "../../../contract/scores.ts";
import { resultsDownload, resultsQuery } from "../../api/rounds.ts";
import { Empty, Loaded } from "../../parts/states.tsx";
import { Wide } from "../../parts/Wide.tsx";
import { columnPoints, pointsText } from "../../show/numbers.ts";
import { useLanguage, useWords } from "../../words/language.tsx";
import { ROUND } from "../../words/rounds.ts";
import { ApproveStep } from "../finish/ApproveStep.tsx";
import { useRound } from "../RoundFrame.tsx";
import { SpreadSection } from "./SpreadSection.tsx";

/** The ranking as computed, before or after publication, with its files. */
export function Component() {
  const round = useRound();
  const words = useWords(ROUND);
  const computed = isComputed(round);
  const results = useQuery({ ...resultsQuery(round.id), enabled: computed });
  if (!computed)
    return (
      <Empty title={words.noResults}>
        {round.allowed.includes("round.audit") && (
          <Link to={`/dot/${round.id}/kiem-tra`}>{words.checks}</Link>
        )}
      </Empty>
    );
  return (
    <Loaded query={results} lines={8}>
      {(view) => (
        <div className="stack">
          <div className="row small">
            <a href={resultsDownload(round.id, "xlsx")} download>
              {words.downloadXlsx}
            </a>
            <a href={resultsDownload(round.id, "csv")} download>
              {words.downloadCsv}
            </a>
          </div>
          {signs(round) && (
            <ul className="finish finish-alone">
              <ApproveStep round={round} />
            </ul>
          )}
          <RankingTable round={round.id} result={view} />
          {round.allowed.includes("round.audit") && <SpreadSection round={round.id} />}
        </div>
      )}
    </Loaded>
  );
}

/** Before that there is nothing to show and nothing wrong, so the server is not asked. */
function isComputed({ stage, computation }: RoundDetail): boolean {
  return (
    stage === "published" ||
    stage === "archived" ||
    ((stage === "synthesis" || stage === "approved") && computation !== null)
  );
}

/** The leader above the round approves here; the owner does so among the other steps. */
function signs({ allowed }: RoundDetail): boolean {
  if (allowed.includes("round.audit")) return false;
  return allowed.includes("round.approve") || allowed.includes("round.return");
}

function RankingTable({ round, result }: { readonly round: string; readonly result: RoundResult }) {
  const words = useWords(ROUND);
  const { language } = useLanguage();
  return (
    <Wide label={words.results}>
      <table className="table ranking">
        <thead>
          <tr>
            <th scope="col" className="number">
              {words.rank}
            </th>
            <th scope="col">{words.unit}</th>
            <th scope="col" className="number">
              {words.total}
            </th>
            <th scope="col">{words.group}</th>
            <th scope="col" className="number">
              {words.selfTotal}
            </th>
            <th scope="col" className="number">
              {words.difference}
            </th>
            {result.fields.map((field) => (
              <th key={field.code} scope="col" className="number" title={field.label}>
                {field.code}
                <br />
                <span className="faint">/{pointsText(field.max, language)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {result.units.map((unit) => (
            <RankingRow key={unit.unit} round={round} unit={unit} fields={result.fields} />
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

interface RankingRowProps {
  readonly round: string;
  readonly unit: UnitResult;
  readonly fields: RoundResult["fields"];
}

function RankingRow({ round, unit, fields }: RankingRowProps) {
  const words = useWords(ROUND);
  const { language } = useLanguage();
  const nodes = new Map(unit.nodes.map((node) => [node.code, node]));
  return (
    <tr>
      <td className="number strong">{unit.rank ?? <span className="faint">{words.unranked}</span>}</td>
      <th scope="row">
        <Link to={`/dot/${round}/ket-qua/${unit.unit}`}>{unit.name}</Link>
        {unit.notApplicable.length > 0 && (
          <span className="faint">
            {" "}
            · {words.notApplicableOf}: {unit.notApplicable.map(({ code }) => code).join(", ")}
          </span>
        )}
      </th>
      <td className="number strong">{columnPoints(unit.total, language)}</td>
      <td>{unit.groupLabel && <span className="tag">{unit.groupLabel}</span>}</td>
      <td className="number">{unit.selfTotal === null ? "–" : columnPoints(unit.selfTotal, language)}</td>
      <td className="number">
        {unit.selfTotal === null ? "–" : columnPoints(unit.total - unit.selfTotal, language)}
      </td>
      {fields.map(({ code }) => {
        const node = nodes.get(code);
        return (
          <td key={code} className="number">
            {node ? columnPoints(node.points, language) : "–"}
          </td>
        );
      })}
    </tr>
  );
}
