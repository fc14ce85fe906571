import type { SurenessView } from "../../contract/explorer.ts";
import { formatNumber, type Lang } from "../../core/numbers/format.ts";

interface RankIntervalsProps {
  readonly sureness: Pick<SurenessView, "rows">;
  readonly lang: Lang;
  /** Address of a unit; its name stays plain where there is none. */
  readonly href?: (unit: string) => string | undefined;
}

const WORDS = {
  vi: {
    caption: "Khoảng hạng của từng đơn vị",
    unit: "Đơn vị",
    rank: "Hạng",
    chart: "Hạng 1 ở bên trái",
    interval: "Khoảng hạng 90 %",
    reach: "Cao nhất – thấp nhất",
    unsure: "chưa tách được",
    unknown: "–",
  },
  en: {
    caption: "Rank interval of each unit",
    unit: "Unit",
    rank: "Rank",
    chart: "Rank 1 at the left",
    interval: "90% rank interval",
    reach: "Best – worst",
    unsure: "not told apart",
    unknown: "–",
  },
} as const;

/** A dot for the rank, a bar for where it lies in 90 of 100 replications, whiskers to the best and worst rank; numbers beside. */
export function RankIntervals({ sureness, lang, href }: RankIntervalsProps) {
  const words = WORDS[lang];
  const last = Math.max(2, ...sureness.rows.map(({ high, worst, rank }) => Math.max(high, worst ?? 0, rank)));
  const show = (rank: number): string => formatNumber(rank, lang, 1);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="table-scroll" aria-label={words.caption} tabIndex={0}>
      <table className="rank-table interval-table">
        <caption className="read-only-text">{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col" className="number">
              {words.rank}
            </th>
            <th scope="col" className="unit-column">
              {words.unit}
            </th>
            <th scope="col" className="interval-chart">
              {words.chart}
            </th>
            <th scope="col" className="number">
              {words.interval}
            </th>
            <th scope="col" className="number">
              {words.reach}
            </th>
          </tr>
        </thead>
        <tbody>
          {sureness.rows.map((row) => {
            const address = href?.(row.unit);
            return (
              <tr key={`${row.block} ${row.unit}`}>
                <td className="number">{show(row.rank)}</td>
                <th scope="row" className="unit-column">
                  {address === undefined ? row.name[lang] : <a href={address}>{row.name[lang]}</a>}
                </th>
                <td className="interval-chart">
                  <Interval row={row} last={last} />
                </td>
                <td className="number">
                  {show(row.low)}–{show(row.high)}
                  {row.unsure && (
                    <span className="interval-unsure" title={words.unsure}>
                      ≈<span className="read-only-text"> {words.unsure}</span>
                    </span>
                  )}
                </td>
                <td className="number">
                  {row.best === null || row.worst === null
                    ? words.unknown
                    : `${show(row.best)}–${show(row.worst)}`}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function Interval({ row, last }: { readonly row: SurenessView["rows"][number]; readonly last: number }) {
  const at = (rank: number): number => Math.round(((rank - 1) / (last - 1)) * 1940 + 30) / 10;
  const [from, to] = [at(row.low), at(row.high)];
  return (
    <svg viewBox="0 0 200 16" aria-hidden="true" className="interval" preserveAspectRatio="none">
      <line className="interval-ground" x1="0" y1="8" x2="200" y2="8" />
      {row.best !== null && row.worst !== null && (
        <line className="interval-reach" x1={at(row.best)} y1="8" x2={at(row.worst)} y2="8" />
      )}
      <rect
        className="interval-bar"
        x={from - 1}
        y="4"
        width={Math.round((to - from + 2) * 10) / 10}
        height="8"
      />
      <ellipse className="interval-dot" cx={at(row.rank)} cy="8" rx="2.4" ry="5" />
    </svg>
  );
}
