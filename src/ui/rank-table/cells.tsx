import type { FigureView } from "../../contract/published.ts";
import { formatDecimal, formatNumber, type Lang } from "../../core/index.ts";
import { ChangeMark } from "../change-mark/ChangeMark.tsx";
import { Figure } from "../figures/Figure.tsx";
import { printedText } from "../figures/printed.ts";
import { UnknownMark } from "../unknown-mark/UnknownMark.tsx";
import { TABLE_WORDS } from "./words.ts";

interface CellProps {
  readonly figure: FigureView;
  readonly lang: Lang;
}

/** Marks what the platform worked out, as against what was printed. */
function Computed({ what, lang }: { what: "computed" | "sum"; lang: Lang }) {
  const words = TABLE_WORDS[lang][what];
  return (
    <abbr className="computed" title={words}>
      {what === "sum" ? "Σ" : "ᵗ"}
    </abbr>
  );
}

/** Printed rank of how many; else a rank computed in a complete year, marked as such; else not known. */
export function RankCell({ figure, lang }: CellProps) {
  const { rank, rankedUnits, computedRank } = figure;
  if (rank !== null)
    return (
      <span className="rank">
        {rank}
        {rankedUnits !== null && <span className="rank-of">/{rankedUnits}</span>}
      </span>
    );
  if (computedRank === null) return <UnknownMark lang={lang} />;
  return (
    <span className="rank rank-computed">
      {computedRank}
      <Computed what="computed" lang={lang} />
    </span>
  );
}

/** The value as printed, its conversion beside it; a sum of parts where no total was printed. */
export function ValueCell({
  figure,
  decimals,
  usual,
  lang,
}: CellProps & { decimals: number; usual: number | null }) {
  const words = TABLE_WORDS[lang];
  const { value, sum, scaleMax, converted } = figure;
  if (value === null && sum === null) return <UnknownMark lang={lang} />;
  if (value === null)
    return (
      <span className="figure">
        {formatDecimal(sum?.value ?? 0, decimals, lang)}
        <Computed what="sum" lang={lang} />
      </span>
    );
  const ownScale = scaleMax !== null && Number(scaleMax) !== usual;
  return (
    <>
      <Figure printed={value} decimals={decimals} lang={lang} />
      {ownScale && <span className="figure-scale">/{printedText(scaleMax, lang)}</span>}
      {converted && (
        <span className="figure-converted">
          {words.converted(
            formatDecimal(converted.value, converted.decimals, lang),
            formatNumber(converted.max, lang),
          )}
        </span>
      )}
      {figure.provisional && <span className="figure-converted">{words.provisional}</span>}
    </>
  );
}

export function ChangeCell({ figure, lang }: CellProps) {
  if (figure.rankChange !== null) return <ChangeMark places={figure.rankChange} lang={lang} />;
  if (figure.computedChange === null) return <UnknownMark lang={lang} />;
  return (
    <span className="rank-computed">
      <ChangeMark places={figure.computedChange} lang={lang} />
      <Computed what="computed" lang={lang} />
    </span>
  );
}
