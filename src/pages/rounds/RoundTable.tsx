import type { PublicRound } from "../../contract/publicRounds.ts";
import type { UnitResult } from "../../contract/scores.ts";
import { formatDecimal, formatNumber, type Lang } from "../../core/index.ts";
import { GroupBadge } from "../../ui/group-badge/GroupBadge.tsx";
import { ValueBar } from "../../ui/value-bar/ValueBar.tsx";
import { inLanguage } from "../addresses.ts";
import { roundUnitPath } from "./addresses.ts";
import { roundWords } from "./words.ts";

/** Where the page of a unit lists what did not apply. */
export const SET_ASIDE_ID = "khong-ap-dung";

interface RoundTableProps {
  readonly round: PublicRound;
  readonly lang: Lang;
}

/** One row a unit: rank, total, class, each field as a bar, and beside the rank what did not apply. */
export function RoundTable({ round, lang }: RoundTableProps) {
  const words = roundWords(lang);
  const { result, method } = round;
  // Where the province is measured, part of the points is still to come: no class yet.
  const grouped = round.kind === "measures" && result.units.some(({ groupLabel }) => groupLabel !== null);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="table-scroll" aria-label={round.title} tabIndex={0}>
      <table className="rank-table round-table">
        <caption className="read-only-text">{round.title}</caption>
        <thead>
          <tr>
            <th scope="col" className="unit-column">
              {words.unit}
            </th>
            <th scope="col" className="number">
              {words.rank}
            </th>
            <th scope="col" className="number">
              {words.total}
              <span className="column-unit">{words.outOf(formatNumber(method.max, lang))}</span>
            </th>
            {grouped && <th scope="col">{words.group}</th>}
            {result.fields.map((field) => (
              <th key={field.code} scope="col" className="number field-head">
                <span className="field-label">
                  {field.code}. {field.label}
                </span>
                <span className="column-unit">{words.outOf(formatNumber(field.max, lang))}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {result.units.map((unit) => (
            <Row key={unit.unit} unit={unit} grouped={grouped} round={round} lang={lang} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ unit, grouped, round, lang }: RoundTableProps & { unit: UnitResult; grouped: boolean }) {
  const words = roundWords(lang);
  const { result, method } = round;
  const nodes = new Map(unit.nodes.map((node) => [node.code, node]));
  return (
    <tr>
      <th scope="row" className="unit-column">
        <a href={inLanguage(roundUnitPath(round.id, unit.unit, earlierEdition(round)), lang)}>{unit.name}</a>
      </th>
      <td className="number">
        {unit.rank === null ? (
          <span className="soft">{words.notRanked}</span>
        ) : (
          <span className="rank">
            {unit.rank}
            <span className="rank-of">/{unit.rankedUnits}</span>
          </span>
        )}
        <SetAside unit={unit} round={round} lang={lang} />
      </td>
      {/* A plain cell, not a control: its text stands inside ValueBar. */}
      {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label */}
      <td className="number">
        <ValueBar share={shareOf(unit.total, method.max)}>
          <strong>{formatDecimal(unit.total, method.decimals, lang)}</strong>
        </ValueBar>
      </td>
      {grouped && <td>{unit.groupLabel !== null && <GroupBadge group={unit.groupLabel} />}</td>}
      {result.fields.map(({ code }) => {
        const node = nodes.get(code);
        const applies = node !== undefined && node.assignedMax > 0;
        return (
          <td key={code} className="number">
            {applies ? (
              <ValueBar share={shareOf(node.points, node.assignedMax)}>
                <span>{formatDecimal(node.points, method.decimals, lang)}</span>
              </ValueBar>
            ) : (
              <span className="soft">{words.notApplicable.toLowerCase()}</span>
            )}
          </td>
        );
      })}
    </tr>
  );
}

/** How many criteria did not apply, beside the rank; the reasons are one click away. */
function SetAside({ unit, round, lang }: RoundTableProps & { unit: UnitResult }) {
  const count = unit.notApplicable.length;
  if (count === 0) return null;
  const href = `${inLanguage(roundUnitPath(round.id, unit.unit, earlierEdition(round)), lang)}#${SET_ASIDE_ID}`;
  return (
    <a className="set-aside" href={href}>
      {roundWords(lang).setAsideCount(count)}
    </a>
  );
}

/** 0–1 of a maximum, for a bar. */
export function shareOf(points: number, max: number): number {
  return max > 0 ? Math.min(1, Math.max(0, points / max)) : 0;
}

/** The edition to stay in, where the reader looks at one before the latest. */
function earlierEdition({ edition, editions }: PublicRound): number | undefined {
  return edition < (editions.at(-1)?.number ?? edition) ? edition : undefined;
}
