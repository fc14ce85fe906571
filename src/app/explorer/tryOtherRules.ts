import type { OtherRulesView } from "../../contract/explorer.ts";
import {
  type CompositeMethod,
  type CompositeResult,
  compareResults,
  compositePlaces,
  type IndexTable,
  runComposite,
} from "../../core/index.ts";
import { both, finite, inOrder, type Opened, unitAt } from "./opened.ts";
import { type Subject, titleOf } from "./subject.ts";

/** Another version of the rules on this period's figures, beside the result by its own. */
export function tryOtherRules(subject: Subject, opened: Opened, version: string): OtherRulesView | null {
  const other = subject.under(version, opened.period);
  if (other === undefined) return null;
  const { method, table } = other;
  const { label, empty } = partsWithoutFigures(method, table);
  const result = runComposite(method, table, empty.length === 0 ? {} : { drop: empty });
  const head = { version, title: titleOf(method), without: empty.map(label) };
  const nothing = { ...head, rows: [], meanShift: null, correlation: null };
  if (!result.ok) return { ...nothing, refused: result.faults.slice(0, 5).map(({ words }) => words) };
  const own = runComposite(opened.method, opened.table);
  const compared = own.ok ? compareResults(own.value, result.value, { node: "total" }) : undefined;
  return {
    ...head,
    refused: [],
    rows: rowsOf(subject, opened, result.value, method.total.code),
    meanShift: compared?.meanAbsolute ?? null,
    correlation: compared?.correlation ?? null,
  };
}

function partsWithoutFigures(method: CompositeMethod, { columns }: IndexTable) {
  const places = compositePlaces(method);
  const empty = [...places.values()].flatMap(({ code, leaf }) =>
    leaf !== null && (columns.get(code)?.every((value) => Number.isNaN(value)) ?? true) ? [code] : [],
  );
  return { empty, label: (code: string) => both(places.get(code)?.node.label ?? code) };
}

function rowsOf(
  subject: Subject,
  opened: Opened,
  result: CompositeResult,
  total: string,
): OtherRulesView["rows"] {
  const outcomes = new Map(result.units.map(({ row, nodes }) => [row.unit, nodes[total]]));
  return inOrder(opened).map((row) => {
    const unit = unitAt(opened, row);
    const outcome = outcomes.get(unit);
    const scored = outcome?.kind === "scored" ? outcome : undefined;
    const baseRank = finite(opened.base.ranks[row]);
    return {
      unit,
      name: subject.names(unit),
      block: opened.kit.blocks[row] ?? "",
      officialValue: finite(opened.official.totals[opened.rows[row] ?? -1]),
      baseRank,
      value: scored?.value ?? null,
      rank: scored?.rank ?? null,
      shift: scored === undefined || baseRank === null ? null : baseRank - scored.rank,
    };
  });
}
