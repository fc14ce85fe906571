import type { FigureChart, FigureSection, FigureTable } from "../../contract/reports.ts";
import { formatDecimal, placeChart } from "../../core/index.ts";
import { ChartPicture } from "../../ui/chart-picture/ChartPicture.tsx";
import { Wide } from "../parts/Wide.tsx";
import { boxText } from "../show/numbers.ts";
import { type Language, useLanguage } from "../words/language.tsx";

/** What the system says: sentences, a table, a chart as bars of its figures, and where they come from. */
export function FigurePart({
  part,
}: {
  readonly part: Omit<FigureSection, "empty"> & { readonly empty: boolean };
}) {
  const { sentences, table, chart, empty, source } = part;
  return (
    <div lang="vi" className={empty ? "note stack-tight" : "stack-tight"}>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {table && <Figures table={table} label={sentences[0] ?? ""} />}
      {chart && (chart.form === "bars" ? <Bars chart={chart} /> : <Lines chart={chart} />)}
      {source !== "" && <p className="small soft">{source}</p>}
    </div>
  );
}

function Figures({ table, label }: { readonly table: FigureTable; readonly label: string }) {
  const { language } = useLanguage();
  const { columns, rows } = table;
  return (
    <Wide label={label}>
      <table className="table">
        <thead>
          <tr>
            {columns.map(({ header, align }) => (
              <th key={header} scope="col" className={align === "right" ? "number" : undefined}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ cells, look }, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a printed table have no other name
            <tr key={place} className={look === undefined ? undefined : "strong"}>
              {cells.map((cell, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: as above
                <td key={column} className={columns[column]?.align === "right" ? "number" : undefined}>
                  {cellText(cell, columns[column]?.decimals, language)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

function cellText(cell: string | number | null, decimals: number | undefined, language: Language): string {
  if (typeof cell !== "number") return cell ?? "";
  return decimals === undefined ? boxText(cell, language) : formatDecimal(cell, decimals, language);
}

/** Wide enough to be read on a phone, where it shrinks least. */
const LINES_WIDTH = 440;

/** The lines of the paper. */
function Lines({ chart: { lowerIsBetter, ...chart } }: { readonly chart: FigureChart }) {
  const { language: lang } = useLanguage();
  const placed = placeChart(
    { ...chart, ...(lowerIsBetter === undefined ? {} : { lowerIsBetter }) },
    { lang, width: LINES_WIDTH },
  );
  return (
    <figure className="report-lines">
      <figcaption className="strong">{chart.title}</figcaption>
      <ChartPicture placed={placed} title={chart.title} />
    </figure>
  );
}

/** The same bars as on paper; every bar carries its figure, the table above says it all. */
function Bars({ chart }: { readonly chart: FigureChart }) {
  const { language } = useLanguage();
  const most = Math.max(1, ...chart.series.flatMap(({ values }) => values.map((value) => value ?? 0)));
  return (
    <figure className="report-bars" aria-label={chart.title}>
      <figcaption className="strong">{chart.title}</figcaption>
      {chart.categories.map((category, index) => (
        <div key={category} className="report-bar-row">
          <span>{category}</span>
          <div className="stack-tight">
            {chart.series.map(({ name, values }, number) => (
              <span key={name} className="report-bar-line">
                <span
                  className={`report-bar report-bar-${number}`}
                  style={{ width: `${((values[index] ?? 0) / most) * 70}%` }}
                />
                <span className="small">
                  {values[index] === null ? "–" : boxText(values[index] ?? 0, language)}{" "}
                  {chart.series.length > 1 ? name : ""}
                </span>
              </span>
            ))}
          </div>
        </div>
      ))}
    </figure>
  );
}
