import type { Block } from "../documents/index.ts";
import type { TemplateData } from "../templates/index.ts";
import { criteria, type PrintedList, proposalPaper, proposedRows, proposedTable } from "./paper.ts";

/** The same list for the office's own template: grounds, the table, and each line for itself. */
export function paperData(printed: PrintedList): TemplateData {
  const { view, office } = printed;
  const { head, about, closing, bases = [] } = proposalPaper(printed);
  const [signature] = closing.signatures;
  const awards = new Map(view.rules.awards.map((award) => [award.id, award]));
  const grounds = bases.map((text): Block => ({ kind: "paragraph", text: [{ text, italic: true }] }));
  return {
    superior: head.superior ?? "",
    issuer: head.issuer,
    number: head.number ?? "",
    placeAndDate: head.placeAndDate,
    about,
    unit: office,
    year: view.round.period,
    draft: view.state === "draft",
    illustration: view.illustration,
    recipients: closing.recipients.map((name) => ({ name })),
    signerCapacity: signature?.capacity ?? "",
    signerPosition: signature?.position ?? "",
    signerName: "",
    grounds: { blocks: [...grounds, ...criteria(view)] },
    nomineeTable: { blocks: [proposedTable(view)] },
    nominees: proposedRows(view).map(({ award, name, job, grounds: achievement }, place) => ({
      order: String(place + 1),
      name: job === "" ? name : `${name}, ${job}`,
      form: awards.get(award)?.form ?? "",
      achievement,
      ground: awards.get(award)?.title.vi ?? "",
    })),
  };
}
