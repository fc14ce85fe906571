import { afterAll, beforeAll, expect, test } from "vitest";
import { OWNER_UNIT } from "../../../test/support/round-world.ts";
import { codeOf } from "../../../test/support/sheet-world.ts";
import {
  assessEverybody,
  LEAD,
  OTHER,
  openTaskWorld,
  PROVINCE,
  type TaskWorld,
} from "../../../test/support/task-world.ts";
import { told } from "../../../test/support/unit-people.ts";
import { SetComponentLead } from "../../contract/cockpit.ts";
import { UnitKey } from "../../contract/ids.ts";
import { componentLeads, readLeads, setLead } from "./index.ts";

let world: TaskWorld;

beforeAll(async () => {
  world = await openTaskWorld();
  await assessEverybody(world);
});
afterAll(() => world.close());

const typed = (change: Partial<SetComponentLead>) =>
  SetComponentLead.parse({ index: "par-index-province", component: "f7", agency: LEAD, ...change });

test("the office names an agency and a person, who are told; a later choice replaces the first", async () => {
  const officer = world.officerOf(LEAD);
  await setLead(world.office, PROVINCE, typed({ agency: OTHER }));
  await setLead(world.office, PROVINCE, typed({ person: officer.actor.accountId }));
  const leads = await world.store.read((tx) => componentLeads(tx, PROVINCE));
  expect(leads).toMatchObject([
    { component: "f7", agency: { unit: LEAD }, person: { account: officer.actor.accountId } },
  ]);
  expect(await told(officer)).toContain("lead.set");
  const view = await readLeads(world.office, PROVINCE);
  expect(view.mayAssign).toBe(true);
  expect(view.agencies.map(({ unit }) => unit)).toEqual(expect.arrayContaining([OWNER_UNIT, LEAD, OTHER]));
});

test("a lead is taken away", async () => {
  await setLead(world.office, PROVINCE, typed({ component: "f6" }));
  await setLead(world.office, PROVINCE, typed({ component: "f6", agency: null }));
  const leads = await world.store.read((tx) => componentLeads(tx, PROVINCE));
  expect(leads.some(({ component }) => component === "f6")).toBe(false);
});

test("an agency from elsewhere, or somebody who does not work there, is refused with what to do", async () => {
  const stranger = typed({ agency: UnitKey.parse("noi-khac") });
  expect(await codeOf(setLead(world.office, PROVINCE, stranger))).toBe("invalid");
  const elsewhere = typed({ person: world.officerOf(OTHER).actor.accountId });
  expect(await codeOf(setLead(world.office, PROVINCE, elsewhere))).toBe("invalid");
});

test("a department does not share out the province's indices", async () => {
  expect(await codeOf(setLead(world.officerOf(LEAD), PROVINCE, typed({})))).toBe("not-allowed");
});
