import type { UnitIndexView } from "../contract/published.ts";
import { formatNumber, type Lang } from "../core/index.ts";
import { LineSeries } from "../ui/line-series/LineSeries.tsx";
import { placeLineSeries } from "../ui/line-series/placeLineSeries.ts";
import { wordsOf } from "./words.ts";

interface ChartProps {
  readonly view: UnitIndexView;
  readonly unitName: string;
  readonly lang: Lang;
}

/** The years of one index as a line, under a sentence that says what it shows; what changed in the method beneath. */
export function IndexChart({ view, unitName, lang }: ChartProps) {
  const words = wordsOf(lang);
  const { index, runs, breaks } = view;
  const points = runs.flat();
  if (points.length < 2) return null;
  const title = chartSentence(view, unitName, lang);
  const derived = points.some((point) => point.summed || point.converted);
  const placed = placeLineSeries(
    {
      runs: runs.map((run) =>
        run.map(({ year, value, summed, converted }) => ({ year, value, derived: summed || converted })),
      ),
      breaks,
      decimals: index.decimals,
    },
    lang,
  );
  return (
    <figure className="chart">
      <figcaption>
        {title}
        {index.unit && <span className="chart-unit">{index.unit[lang]}</span>}
      </figcaption>
      <LineSeries placed={placed} title={title} />
      {derived && <p className="chart-note">{words.hollow}</p>}
      {breaks.length > 0 && (
        <div className="breaks">
          <p>{words.breaksIntro}</p>
          <ol>
            {breaks.map(({ from, because }) => (
              <li key={from}>{because[lang]}</li>
            ))}
          </ol>
        </div>
      )}
    </figure>
  );
}

/**
 * What the line shows, as a sentence. Only years under one method are set against each other: the first and the last
 * year of the last run, or the last year alone where nothing before it can be compared.
 */
function chartSentence({ index, runs, breaks }: UnitIndexView, unitName: string, lang: Lang): string {
  const words = wordsOf(lang);
  const name = index.short[lang];
  const show = (value: number) => formatNumber(value, lang, index.decimals);
  const run = runs.at(-1) ?? [];
  const [first] = run;
  const last = run.at(-1);
  if (!first || !last) return name;
  if (first === last) return words.chartAlone(name, unitName, show(last.value), last.year);
  const direction = Math.sign(
    Number(last.value.toFixed(index.decimals)) - Number(first.value.toFixed(index.decimals)),
  );
  return words.chartMoved({
    name,
    unitName,
    direction,
    from: show(first.value),
    firstYear: first.year,
    to: show(last.value),
    lastYear: last.year,
    sinceChange: breaks.length > 0,
  });
}
