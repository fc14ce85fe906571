import { formatNumber } from "../../../core/index.ts";
import { type Block, officeLetterhead } from "../../documents/index.ts";
import type { TemplateData } from "../../templates/index.ts";
import { dayWords } from "../../vietnamTime.ts";
import {
  inForce,
  itemTable,
  type PlanPaper,
  recipientsOf,
  shortNames,
  targetTable,
  textBlocks,
} from "./planPaper.ts";

/** The same plan for the office's own template: text, tables and each line for itself. */
export function planTemplateData(paper: PlanPaper): TemplateData {
  const { view, issuer, above, year } = paper;
  const issued = { number: view.number, day: view.issuedOn };
  const { head, headTitle, capacity } = officeLetterhead({ office: issuer, above }, year, issued, "KH");
  const items = inForce(view.items);
  const short = shortNames(issuer, above);
  const period = view.yearFrom === view.yearTo ? `${view.yearFrom}` : `${view.yearFrom}–${view.yearTo}`;
  return {
    superior: head.superior ?? "",
    issuer: head.issuer,
    number: head.number ?? "",
    placeAndDate: head.placeAndDate,
    about: view.title,
    unit: issuer,
    year: String(view.yearFrom),
    period,
    draft: view.number === null,
    illustration: view.illustration,
    recipients: recipientsOf(paper).map((name) => ({ name })),
    signerCapacity: capacity ?? "",
    signerPosition: headTitle,
    signerName: "",
    body: { blocks: view.paragraphs.flatMap((paragraph): readonly Block[] => textBlocks(paragraph)) },
    targetTable: { blocks: view.targets.length === 0 ? [] : [targetTable(view.targets)] },
    itemTable: { blocks: items.length === 0 ? [] : [itemTable(items, short)] },
    targets: view.targets.map((target, index) => ({
      order: String(index + 1),
      index: [target.indexName, target.componentName].filter((part) => part !== null).join(": "),
      targetYear: String(target.year),
      target: targetWords(target),
    })),
    items: items.map((item, index) => ({
      order: String(index + 1),
      title: item.measure,
      lead: item.lead === null ? "" : short(item.lead.name),
      support: item.support.map(({ name }) => short(name)).join("; "),
      due: item.due === null ? "" : dayWords(item.due),
      target: item.target,
      budget: item.budgetNote,
      points: item.expectedPoints === null ? "" : formatNumber(item.expectedPoints, "vi", 4),
    })),
  };
}

/** «87,5; hạng 17; nhóm A; tăng 3 bậc». */
function targetWords({ value, rank, group, words }: PlanPaper["view"]["targets"][number]): string {
  return [
    value === null ? "" : formatNumber(value, "vi", 4),
    rank === null ? "" : `hạng ${rank}`,
    group === null ? "" : `nhóm ${group}`,
    words,
  ]
    .filter((part) => part !== "")
    .join("; ");
}
