import type exceljs from "exceljs";
import { columnLetters } from "../../../app/documents/index.ts";

const TAB = "Danh mục";

/**
 * Lists to choose from, each a column of one hidden tab: a list written into the rule itself may hold 255 characters and
 * no comma.
 */
export class ChoiceLists {
  readonly #lists = new Map<string, readonly string[]>();

  /** The formula that names the list; equal lists share a column. */
  formulaFor(choices: readonly string[]): string {
    const key = JSON.stringify(choices);
    this.#lists.set(key, choices);
    const column = columnLetters([...this.#lists.keys()].indexOf(key) + 1);
    return `'${TAB}'!$${column}$1:$${column}$${choices.length}`;
  }

  /** The hidden tab, added after all others; undefined when no cell has a list. */
  addTab(workbook: exceljs.Workbook): exceljs.Worksheet | undefined {
    const lists = [...this.#lists.values()];
    if (lists.length === 0) return undefined;
    const tab = workbook.addWorksheet(TAB, { state: "veryHidden" });
    const longest = Math.max(...lists.map((list) => list.length));
    for (let index = 0; index < longest; index += 1) {
      tab.addRow(lists.map((list) => list[index] ?? null)).commit();
    }
    return tab;
  }
}
