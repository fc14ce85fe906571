import { expect, test } from "vitest";
import { UnitView } from "../../../contract/units.ts";
import { offered, sentUnits, withExemption, withoutUnits, withUnits } from "./unitsTyped.ts";

function unit(key: string, part: Record<string, unknown> = {}): UnitView {
  return UnitView.parse({
    key,
    name: key,
    nameEn: null,
    family: "commune",
    parent: "tinh-a",
    validFrom: null,
    validTo: null,
    illustration: true,
    ...part,
  });
}

test("choosing a unit again keeps its exemptions", () => {
  const once = new Map([
    ["xa-1", { name: "xa-1", family: "commune", ranked: false, exemptions: [{ code: "1.1", reason: "x" }] }],
  ]);
  const twice = withUnits(once, [unit("xa-1"), unit("xa-2")], "commune");
  expect(sentUnits(twice)).toEqual([
    { unit: "xa-1", family: "commune", ranked: false, exemptions: [{ code: "1.1", reason: "x" }] },
    { unit: "xa-2", family: "commune", ranked: true, exemptions: [] },
  ]);
  expect([...withoutUnits(twice, ["xa-1"]).keys()]).toEqual(["xa-2"]);
});

test("units of another province, of another time or of another world are not offered", () => {
  const owner = unit("so-noi-vu", { family: "department" });
  const units = [
    unit("xa-1"),
    unit("xa-khac", { parent: "tinh-b" }),
    unit("xa-cu", { validTo: "2025-06-30" }),
    unit("xa-that", { illustration: false }),
    unit("tinh-a", { parent: null }),
  ];
  expect(offered(units, owner).map(({ key }) => key)).toEqual(["xa-1", "tinh-a"]);
});

test("an exemption is given to a whole family at once, and a new reason replaces the old one", () => {
  const one = (family: string, exemptions: { code: string; reason: string }[]) => ({
    name: "",
    family,
    ranked: true,
    exemptions,
  });
  const chosen = new Map([
    ["xa-1", one("commune", [])],
    ["xa-2", one("commune", [{ code: "1.1", reason: "cũ" }])],
    ["so-1", one("department", [])],
  ]);
  const next = withExemption(chosen, "commune", { code: "1.1", reason: "mới" });
  expect([...next].map(([key, { exemptions }]) => [key, exemptions.map(({ reason }) => reason)])).toEqual([
    ["xa-1", ["mới"]],
    ["xa-2", ["mới"]],
    ["so-1", []],
  ]);
});
