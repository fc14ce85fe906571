import type { PairView } from "../../contract/explorer.ts";
import { formatDecimal, type Lang } from "../../core/numbers/format.ts";

interface DifferenceTableProps {
  readonly pair: PairView;
  readonly names: readonly [string, string];
  readonly decimals: number;
  readonly lang: Lang;
}

const WORDS = {
  vi: {
    caption: (one: string, other: string) => `${one} hơn, kém ${other} ở phần nào`,
    part: "Phần",
    share: "Góp vào chênh lệch",
    bar: (one: string, other: string) => `Nghiêng về ${other} ← → ${one}`,
    sum: "Cộng, bằng chênh lệch tổng điểm",
    unknown: "–",
  },
  en: {
    caption: (one: string, other: string) => `Where ${one} is ahead of or behind ${other}`,
    part: "Part",
    share: "Share of the difference",
    bar: (one: string, other: string) => `Towards ${other} ← → ${one}`,
    sum: "Sum, the difference of the totals",
    unknown: "–",
  },
} as const;

/** Two units part by part: their values, what each part does for the difference, and the sum. */
export function DifferenceTable({ pair, names: [one, other], decimals, lang }: DifferenceTableProps) {
  const words = WORDS[lang];
  const widest = Math.max(1e-12, ...pair.parts.map(({ share }) => Math.abs(share)));
  const show = (value: number | null): string =>
    value === null ? words.unknown : formatDecimal(value, 3, lang);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="table-scroll" aria-label={words.caption(one, other)} tabIndex={0}>
      <table className="rank-table difference-table">
        <caption className="read-only-text">{words.caption(one, other)}</caption>
        <thead>
          <tr>
            <th scope="col" className="unit-column">
              {words.part}
            </th>
            <th scope="col" className="number">
              {one}
            </th>
            <th scope="col" className="number">
              {other}
            </th>
            <th scope="col" className="number">
              {words.share}
            </th>
            <th scope="col" className="difference-bar">
              {words.bar(one, other)}
            </th>
          </tr>
        </thead>
        <tbody>
          {pair.parts.map((part) => (
            <tr key={part.code}>
              <th scope="row" className="unit-column">
                {part.label[lang]}
              </th>
              <td className="number">{show(part.one)}</td>
              <td className="number">{show(part.other)}</td>
              <td className="number">{signed(part.share, decimals, lang)}</td>
              <td className="difference-bar">
                <Bar share={part.share / widest} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" className="unit-column">
              {words.sum}
            </th>
            <td className="number">
              {pair.oneTotal === null ? words.unknown : formatDecimal(pair.oneTotal, decimals, lang)}
            </td>
            <td className="number">
              {pair.otherTotal === null ? words.unknown : formatDecimal(pair.otherTotal, decimals, lang)}
            </td>
            <td className="number difference-sum" colSpan={2}>
              {pair.difference === null ? words.unknown : signed(pair.difference, decimals, lang)}
            </td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

function Bar({ share }: { readonly share: number }) {
  const width = Math.max(0.5, Math.round(Math.abs(share) * 490) / 10);
  return (
    <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" className="step">
      <line className="difference-middle" x1="50" y1="0" x2="50" y2="10" />
      <rect
        className={share < 0 ? "difference-other" : "difference-one"}
        x={share < 0 ? Math.round((50 - width) * 10) / 10 : 50}
        y="1"
        width={width}
        height="8"
      />
    </svg>
  );
}

function signed(value: number, decimals: number, lang: Lang): string {
  const size = formatDecimal(Math.abs(value), decimals, lang);
  if (Number(Math.abs(value).toFixed(decimals)) === 0) return size;
  return `${value < 0 ? "−" : "+"}${size}`;
}
