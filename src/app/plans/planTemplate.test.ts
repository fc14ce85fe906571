import { expect, test } from "vitest";
import { fillTemplate, PlanTemplate } from "./planTemplate.ts";

const WORDS = { years: "2027", unit: "tỉnh Thử", office: "Sở Nội vụ" };
const OUTLINE = {
  id: "thu",
  kind: "year",
  title: { vi: "Thử", en: "Trial" },
  note: { vi: "Soạn để thử", en: "Composed for a trial" },
  name: "Kế hoạch {unit}",
  paragraphs: [{ kind: "text", text: "{office} theo dõi năm {years}." }],
};

test("names and years take the places that the outline keeps for them", () => {
  const { name, paragraphs } = PlanTemplate.parse(OUTLINE);
  expect(fillTemplate(name, WORDS)).toBe("Kế hoạch tỉnh Thử");
  expect(fillTemplate(paragraphs[0]?.text ?? "", WORDS)).toBe("Sở Nội vụ theo dõi năm 2027.");
});

test("every unknown placeholder is named, with those that are known", () => {
  const wrong = { ...OUTLINE, name: "{tỉnh} {năm}" };
  const { error } = PlanTemplate.safeParse(wrong);
  expect(error?.issues.map(({ message }) => message)).toEqual([
    "unknown placeholder {tỉnh}; known are {years}, {unit}, {office}",
    "unknown placeholder {năm}; known are {years}, {unit}, {office}",
  ]);
});

test("a name with braces in it is not read as a placeholder again", () => {
  expect(fillTemplate("{unit}", { ...WORDS, unit: "{office}" })).toBe("{office}");
});
