import { Checkbox } from "@mantine/core";
import type { OfflineDifference } from "../../../contract/offline.ts";
import { useNow } from "../../parts/useNow.ts";
import { shortMoment } from "../../show/times.ts";
import { useSaid, useWords } from "../../words/language.tsx";
import { OFFLINE } from "../../words/offline.ts";

interface DifferenceTableProps {
  readonly differences: readonly OfflineDifference[];
  /** Addresses of the chosen cells. */
  readonly chosen: ReadonlySet<string>;
  readonly choose: (chosen: ReadonlySet<string>) => void;
}

/** Each differing cell: what the sheet says, what the file says, and whether to accept it. */
export function DifferenceTable({ differences, chosen, choose }: DifferenceTableProps) {
  const words = useWords(OFFLINE);
  const free = differences.filter(({ refusal }) => refusal === null).map(({ cell }) => cell);
  const toggle = (cell: string) => {
    const next = new Set(chosen);
    if (!next.delete(cell)) next.add(cell);
    choose(next);
  };
  return (
    <>
      <Checkbox
        label={words.all}
        checked={free.length > 0 && chosen.size === free.length}
        indeterminate={chosen.size > 0 && chosen.size < free.length}
        onChange={() => choose(chosen.size === free.length ? new Set() : new Set(free))}
      />
      <table className="table table-cards">
        <thead>
          <tr>
            <th scope="col">{words.accept}</th>
            <th scope="col">{words.leaf}</th>
            <th scope="col">{words.input}</th>
            <th scope="col">{words.now}</th>
            <th scope="col">{words.inFile}</th>
          </tr>
        </thead>
        <tbody>
          {differences.map((difference) => (
            <DifferenceRow
              key={difference.cell}
              difference={difference}
              chosen={chosen.has(difference.cell)}
              toggle={() => toggle(difference.cell)}
            />
          ))}
        </tbody>
      </table>
    </>
  );
}

function DifferenceRow(props: {
  readonly difference: OfflineDifference;
  readonly chosen: boolean;
  readonly toggle: () => void;
}) {
  const { difference, chosen, toggle } = props;
  const words = useWords(OFFLINE);
  const said = useSaid();
  const now = useNow();
  const { leaf, leafLabel, cell, changedSince, refusal } = difference;
  const label = difference.input === null ? words.explanation : difference.inputLabel;
  return (
    <tr>
      <td data-head={words.accept}>
        <Checkbox
          aria-label={words.acceptOf(leaf, label)}
          checked={chosen}
          disabled={refusal !== null}
          onChange={toggle}
        />
        {refusal && <span className="soft">{said(refusal)}</span>}
      </td>
      <th scope="row">
        {leaf}. {leafLabel}
      </th>
      <td data-head={words.input}>
        <span>
          {label}{" "}
          <span className="faint">
            ({words.cell} {cell})
          </span>
        </span>
      </td>
      <td data-head={words.now}>
        <span className="written">{difference.nowWords || words.blank}</span>
        {changedSince && (
          <div>
            <span className="tag tag-warning">
              {words.changedSince(changedSince.byName, shortMoment(changedSince.at, now))}
            </span>
          </div>
        )}
      </td>
      <td data-head={words.inFile}>
        <strong className="written">{difference.fileWords || words.blank}</strong>
      </td>
    </tr>
  );
}
