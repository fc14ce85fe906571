import type { ChangeLineView, ChangeView } from "../../contract/cockpit.ts";
import { formatDecimal, type Lang } from "../../core/index.ts";
import { UnknownMark } from "../unknown-mark/UnknownMark.tsx";
import { type PlacedStep, placeWaterfall } from "./placeWaterfall.ts";
import { CHANGE_WORDS } from "./words.ts";

/** What of a change is drawn. */
type DrawnChange = Pick<ChangeView, "before" | "after" | "totalBefore" | "totalAfter" | "lines"> & {
  readonly index: Pick<ChangeView["index"], "decimals">;
  readonly rankBefore: number | null;
  readonly rankAfter: number | null;
  readonly rankedUnits: number | null;
  readonly places: number | null;
  readonly points: number | null;
};

interface RankChangeTableProps {
  readonly change: DrawnChange;
  readonly lang: Lang;
}

/** From one year's rank to the next, a step for each cause: the waterfall and its numbers in one table. */
export function RankChangeTable({ change, lang }: RankChangeTableProps) {
  const words = CHANGE_WORDS[lang];
  const byPlaces = change.places !== null;
  const steps = placeWaterfall(change.lines.map((line) => (byPlaces ? line.places : line.points) ?? 0));
  const told = byPlaces || change.points !== null;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="table-scroll" aria-label={words.caption} tabIndex={0}>
      <table className="change-table">
        <caption>{byPlaces ? words.caption : words.captionPoints}</caption>
        <thead>
          <tr>
            <th scope="col">{words.cause}</th>
            <th scope="col" className="number">
              {words.points}
            </th>
            <th scope="col" className="number">
              {words.places}
            </th>
            <th scope="col" className="change-bar-head">
              {byPlaces ? words.bar : words.barPoints}
            </th>
          </tr>
        </thead>
        <tbody>
          <YearRow
            year={change.before}
            total={change.totalBefore}
            rank={change.rankBefore}
            change={change}
            lang={lang}
          />
          {told &&
            change.lines.map((line, place) => (
              <LineRow
                key={`${line.kind} ${line.components.join(" ")}`}
                line={line}
                step={steps[place]}
                byPlaces={byPlaces}
                lang={lang}
              />
            ))}
          <YearRow
            year={change.after}
            total={change.totalAfter}
            rank={change.rankAfter}
            change={change}
            lang={lang}
          />
        </tbody>
      </table>
    </section>
  );
}

function YearRow(props: {
  readonly year: number;
  readonly total: number | null;
  readonly rank: number | null;
  readonly change: DrawnChange;
  readonly lang: Lang;
}) {
  const { year, total, rank, change, lang } = props;
  const words = CHANGE_WORDS[lang];
  const of = change.rankedUnits === null || year !== change.after ? "" : `/${change.rankedUnits}`;
  return (
    <tr className="change-year">
      <th scope="row">{words.year(year)}</th>
      <td className="number">
        {total === null ? <UnknownMark lang={lang} /> : formatDecimal(total, change.index.decimals, lang)}
      </td>
      <td className="number" colSpan={2}>
        {rank === null ? <UnknownMark lang={lang} /> : `${words.rank} ${rank}${of}`}
      </td>
    </tr>
  );
}

function LineRow(props: {
  readonly line: ChangeLineView;
  readonly step: PlacedStep | undefined;
  readonly byPlaces: boolean;
  readonly lang: Lang;
}) {
  const { line, step, byPlaces, lang } = props;
  const shown = byPlaces ? line.places : line.points;
  return (
    <tr className={`change-line change-line-${line.kind}`}>
      <th scope="row">
        {line.label[lang]}
        {line.reasons.length > 0 && (
          <span className="change-reason">{line.reasons.map((reason) => reason[lang]).join("; ")}</span>
        )}
      </th>
      <td className="number">
        {line.points === null ? <UnknownMark lang={lang} brief /> : signed(line.points, 2, lang)}
      </td>
      <td className="number">
        {line.places === null ? <UnknownMark lang={lang} brief /> : signed(line.places, 1, lang)}
      </td>
      <td className="change-bar">{shown !== null && step !== undefined && <Bar step={step} />}</td>
    </tr>
  );
}

function Bar({ step }: { readonly step: PlacedStep }) {
  return (
    <svg
      viewBox="0 0 100 10"
      preserveAspectRatio="none"
      aria-hidden="true"
      className={`step step-${step.direction}`}
    >
      <rect x={step.left} y="1" width={step.width} height="8" />
    </svg>
  );
}

/** ▲ 1,2 or ▼ 1,2: the mark says the direction where colour does not. */
function signed(value: number, decimals: number, lang: Lang): string {
  const size = formatDecimal(Math.abs(value), decimals, lang);
  if (Number(Math.abs(value).toFixed(decimals)) === 0) return size;
  return `${value < 0 ? "▼" : "▲"}\u00a0${size}`;
}
