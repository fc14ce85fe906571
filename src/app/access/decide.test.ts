import { expect, test } from "vitest";
import { AccountId, UnitKey } from "../../contract/ids.ts";
import type { Stage } from "../../contract/rounds.ts";
import { type Actor, PUBLIC } from "../context.ts";
import { allowedActions, decide, requireAllowed } from "./decide.ts";
import { seesAppraisal } from "./seesAppraisal.ts";
import type { LeafSubject, SheetSubject } from "./subjects.ts";
import { anyOf } from "./verdict.ts";

const unit = UnitKey.parse("xa-an-hoa");
const account = AccountId.parse("0198f000-0000-7000-8000-000000000001");
const actor = (role: "unit" | "appraiser"): Actor => ({
  accountId: account,
  displayName: "Người thử",
  roles: [{ role, unit: role === "unit" ? unit : null }],
});

function sheet(stage: Stage, state: "draft" | "submitted"): SheetSubject {
  const appraisers = [{ account, fields: [], units: [], conflicts: [] }];
  const ownerUnit = UnitKey.parse("so-noi-vu");
  return {
    kind: "sheet",
    round: {
      kind: "measures",
      ownerUnit,
      stage,
      units: [unit],
      departments: [],
      appraisers,
      leadUnits: [ownerUnit],
      leaderApproval: false,
      explains: false,
    },
    unit,
    state,
    reopened: [],
    leavesReopened: false,
  };
}

function leaf(stage: Stage, state: "draft" | "submitted"): LeafSubject {
  const { round } = sheet(stage, state);
  return {
    kind: "leaf",
    round,
    unit,
    state,
    path: ["1", "1.1"],
    lead: null,
    support: [],
    scoredBy: "self",
    exempt: false,
    alwaysApplies: false,
    divisions: [],
    closedParts: [],
    requested: [],
    reopened: [],
    decision: "none",
    reply: "none",
    reader: null,
    questionOpen: false,
  };
}

test.each([
  ["before the window", leaf("waiting", "draft"), "stage-not-open"],
  ["in the window", leaf("self-scoring", "draft"), "allowed"],
  ["once handed in", leaf("self-scoring", "submitted"), "already-submitted"],
  ["after the deadline", leaf("between", "draft"), "stage-closed"],
  ["after the deadline, handed in", leaf("appraisal", "submitted"), "stage-closed"],
] as const)("a unit that answers %s is told why", (_when, subject, verdict) => {
  expect(decide(actor("unit"), "leaf.answer", subject)).toBe(verdict);
});

test.each([
  ["before the window", leaf("between", "submitted"), "stage-not-open"],
  ["on a sheet not handed in", leaf("appraisal", "draft"), "not-submitted"],
  ["after the window", leaf("appraisal-over", "submitted"), "stage-closed"],
] as const)("an appraiser who judges %s is told why", (_when, subject, verdict) => {
  expect(decide(actor("appraiser"), "leaf.appraise", subject)).toBe(verdict);
});

test("a state of the matter is told before a time that is not now, whichever row of the table stands first", () => {
  expect(anyOf(["stage-closed", "with-leader"])).toBe("with-leader");
  expect(anyOf(["stage-closed", "not-allowed", "nothing-to-answer"])).toBe("nothing-to-answer");
  expect(anyOf(["stage-closed", "stage-not-open"])).toBe("stage-closed");
  expect(anyOf(["not-allowed", "stage-closed"])).toBe("stage-closed");
  expect(anyOf(["with-leader", "allowed"])).toBe("allowed");
  expect(anyOf([])).toBe("not-allowed");
});

test("a round whose units still have to explain is not offered to be closed, and is from the second appraisal on", () => {
  const owner: Actor = { ...actor("unit"), roles: [{ role: "owner", unit: UnitKey.parse("so-noi-vu") }] };
  const closing = (stage: Stage, explains: boolean) =>
    decide(owner, "round.close", { kind: "round", round: { ...sheet(stage, "submitted").round, explains } });
  expect(closing("appraisal", true)).toBe("stage-not-open");
  expect(closing("second-appraisal", true)).toBe("allowed");
  expect(closing("appraisal", false)).toBe("allowed");
});

test("nobody is offered to set aside a leaf that always applies", () => {
  const subject = leaf("self-scoring", "draft");
  expect(allowedActions(actor("unit"), subject)).toContain("leaf.ask-exemption");
  expect(allowedActions(actor("unit"), { ...subject, alwaysApplies: true })).not.toContain(
    "leaf.ask-exemption",
  );
});

test("the public is asked to sign in rather than refused", () => {
  expect(decide(PUBLIC, "sheet.see", sheet("self-scoring", "draft"))).toBe("sign-in-needed");
});

test("an action that is no matter of the subject is refused", () => {
  expect(decide(actor("unit"), "accounts.manage", sheet("self-scoring", "draft"))).toBe("not-allowed");
});

test("a refusal carries its code and names action and subject for the log", () => {
  const refused = () => requireAllowed(actor("unit"), "sheet.submit", sheet("between", "draft"));
  expect(refused).toThrow(expect.objectContaining({ code: "stage-closed" }));
  expect(refused).toThrow(/sheet\.submit on sheet/);
});

test.each([
  ["self-scoring", false],
  ["appraisal", false],
  ["appraisal-over", true],
  ["published", true],
] as const)("a unit in stage %s sees the appraisal of its sheet: %s", (stage, seen) => {
  expect(seesAppraisal(actor("unit"), sheet(stage, "submitted"))).toBe(seen);
});
