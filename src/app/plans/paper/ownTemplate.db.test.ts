import { afterAll, beforeAll, expect, test } from "vitest";
import { docxParagraphs, docxXml } from "../../../../test/support/docxText.ts";
import {
  draftPlan,
  FINANCE,
  item,
  openPlanWorld,
  type PlanWorld,
} from "../../../../test/support/plan-world.ts";
import { OWNER_UNIT } from "../../../../test/support/round-world.ts";
import type { TemplatePurpose } from "../../../contract/templates.ts";
import { downloadComments, openConsultation, writeComment } from "../../consultation/index.ts";
import { downloadTemplate, receiveTemplate, uploadTemplate } from "../../templates/index.ts";
import { addItem, downloadPlan, planDrafts } from "../index.ts";

let world: PlanWorld;

beforeAll(async () => {
  world = await openPlanWorld();
  for (const purpose of ["plan", "comments"] as const) await ownTemplate(purpose);
});
afterAll(() => world.close());

/** The office takes the default, changes nothing and uses it as its own. */
async function ownTemplate(purpose: TemplatePurpose): Promise<void> {
  const office = world.byOffice();
  const wanted = { office: OWNER_UNIT, purpose, version: null, preview: false };
  const { content } = await downloadTemplate(office, wanted);
  async function* bytes(): AsyncGenerator<Uint8Array> {
    yield content;
  }
  const file = await receiveTemplate(office, OWNER_UNIT, { name: "mau.docx", content: bytes() });
  await uploadTemplate(office, OWNER_UNIT, purpose, file, "");
}

const textOf = ({ content }: { readonly content: unknown }): string => {
  if (!(content instanceof Uint8Array)) throw new Error("no bytes");
  return docxParagraphs(docxXml(content)).join("\n");
};

test("plan and comments are written in the office's own Word file, and no place stays open", async () => {
  world.moveTo("2027-01-11");
  const id = await draftPlan(world);
  await addItem(world.byOffice(), id, item());
  const until = "2027-01-20T17:30:00+07:00";
  const consultation = await openConsultation(world.byOffice(), planDrafts, id, {
    until,
    text: "",
    units: [FINANCE],
  });
  await writeComment(
    world.officerOf(FINANCE),
    planDrafts,
    { id, consultation },
    { place: null, text: "Bổ sung kinh phí" },
  );
  const plan = textOf(await downloadPlan(world.byOffice(), id, "docx"));
  for (const said of [
    "Cải thiện, nâng cao các chỉ số của tỉnh Thử năm 2027",
    "I. MỤC ĐÍCH, YÊU CẦU",
    "Ban hành kế hoạch đúng hạn",
  ])
    expect(plan).toContain(said);
  const comments = textOf(await downloadComments(world.byOffice(), planDrafts, id, "docx"));
  expect(comments).toContain("Bổ sung kinh phí");
  expect(plan + comments).not.toMatch(/[{}]/);
});
