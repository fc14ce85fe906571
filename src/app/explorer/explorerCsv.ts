import { type CsvCell, writeCsv } from "../../core/index.ts";
import { explore } from "./explore.ts";
import type { ExplorerQuestion } from "./question.ts";
import type { ExplorerContext } from "./room.ts";

export interface ExplorerFile {
  readonly name: string;
  readonly content: string;
}

/** The table as it is shown, with every digit, the weights that were chosen, and by which rules and program. */
export async function explorerCsv(
  context: ExplorerContext,
  id: string,
  asked: ExplorerQuestion,
): Promise<ExplorerFile> {
  const { view } = await explore(context, id, asked);
  const cells: CsvCell[][] = [
    [
      "unit",
      "name",
      "block",
      "official_value",
      "official_rank",
      "recomputed_value",
      "recomputed_rank",
      "own_value",
      "own_rank",
      "places_gained",
    ],
    ...view.rows.map((row) => [
      row.unit,
      row.name.vi,
      row.block,
      row.officialValue,
      row.officialRank,
      row.baseValue,
      row.baseRank,
      row.ownValue,
      row.ownRank,
      row.shift,
    ]),
    [],
    ["part", "label", "parent", "weight_percent", "chosen_percent"],
    ...view.parts.map(({ code, label, parent, percent, chosen }) => [
      code,
      label.vi,
      parent,
      percent,
      chosen,
    ]),
    [],
    ["method", view.method],
    ["period", view.period],
    ["aggregation", view.chosenMean ?? view.mean],
    ["program", view.codeVersion],
  ];
  return { name: `kham-pha-${id}-${view.period}.csv`, content: writeCsv(cells) };
}
