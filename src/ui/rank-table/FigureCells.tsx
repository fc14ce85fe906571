import type { FigureView } from "../../contract/published.ts";
import type { Lang } from "../../core/index.ts";
import { GroupBadge } from "../group-badge/GroupBadge.tsx";
import { UnknownMark } from "../unknown-mark/UnknownMark.tsx";
import { ChangeCell, RankCell, ValueCell } from "./cells.tsx";

interface FigureCellsProps {
  readonly figure: FigureView;
  readonly decimals: number;
  readonly usualScale: number | null;
  /** False for means and regions, which nobody ranks. */
  readonly ranked: boolean;
  /** Columns that no row fills are left out. */
  readonly hasChange: boolean;
  readonly hasGroup: boolean;
  readonly lang: Lang;
}

/** Value, rank, change and group of one figure of a unit, a cell each. */
export function FigureCells({
  figure,
  decimals,
  usualScale,
  ranked,
  hasChange,
  hasGroup,
  lang,
}: FigureCellsProps) {
  return (
    <>
      <td className="number">
        <ValueCell figure={figure} decimals={decimals} usual={usualScale} lang={lang} />
      </td>
      {ranked && (
        <td className="number">
          <RankCell figure={figure} lang={lang} />
        </td>
      )}
      {hasChange && (
        <td>
          <ChangeCell figure={figure} lang={lang} />
        </td>
      )}
      {hasGroup && (
        <td>{figure.group === null ? <UnknownMark lang={lang} /> : <GroupBadge group={figure.group} />}</td>
      )}
    </>
  );
}
