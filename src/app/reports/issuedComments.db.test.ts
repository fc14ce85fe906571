import { afterAll, beforeAll, expect, test } from "vitest";
import {
  DEPARTMENTS,
  OWNER_UNIT,
  openRoundWorld,
  type RoundWorld,
} from "../../../test/support/round-world.ts";
import { codeOf } from "../../../test/support/sheet-world.ts";
import { UnitKey } from "../../contract/ids.ts";
import { NewReport } from "../../contract/reports.ts";
import { agreeToDraft, openConsultation, readConsultations, writeComment } from "../consultation/index.ts";
import { createReport, issueReport, reportOwner } from "./index.ts";

let world: RoundWorld;
beforeAll(async () => {
  world = await openRoundWorld();
});
afterAll(() => world.close());

const [FINANCE] = DEPARTMENTS as [UnitKey];
const period = { kind: "half-year", year: 2026, quarter: 0 } as const;

test("two people who begin the same report at once begin one", async () => {
  world.moveTo("2029-06-10");
  const begin = () =>
    createReport(
      world.as(world.owner),
      NewReport.parse({ office: OWNER_UNIT, unit: OWNER_UNIT, period: { ...period, year: 2029 } }),
    );
  const begun = await Promise.allSettled([begin(), begin(), begin()]);
  expect(begun.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected", "rejected"]);
});

test("a report that was issued takes no more comments, although their time was not over", async () => {
  world.moveTo("2026-06-10");
  const owner = world.as(world.owner);
  const officer = world.officers.get(FINANCE);
  if (!officer) throw new Error("no officer");
  const unit = world.as(officer);
  const id = await createReport(owner, NewReport.parse({ office: OWNER_UNIT, unit: OWNER_UNIT, period }));
  const asked = { text: "", until: "2026-06-30T17:00:00+07:00", units: [FINANCE] };
  const consultation = await openConsultation(owner, reportOwner, id, asked);
  const at = { id, consultation };
  await writeComment(unit, reportOwner, at, { place: null, text: "Bổ sung số vốn." });
  world.moveTo("2026-06-16");
  await issueReport(owner, id, { number: "12/BC-SNV", day: "2026-06-16", signer: "", provisional: false });
  expect(await codeOf(writeComment(unit, reportOwner, at, { place: null, text: "Thêm ý." }))).toBe(
    "comments-closed",
  );
  expect(await codeOf(agreeToDraft(unit, reportOwner, at, { agrees: true }))).toBe("comments-closed");
  expect((await readConsultations(unit, reportOwner, id)).consultations).toMatchObject([{ open: false }]);
});
