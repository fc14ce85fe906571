import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { readTemplates, shippedPlanTemplates } from "./shippedPlanTemplates.ts";

test("an outline of each kind comes with the program, with one place for targets and one for items", () => {
  const templates = shippedPlanTemplates();
  expect(templates.map(({ kind }) => kind).toSorted((a, b) => a.localeCompare(b))).toEqual([
    "period",
    "year",
  ]);
  for (const { paragraphs } of templates) {
    expect(paragraphs.filter(({ kind }) => kind === "targets")).toHaveLength(1);
    expect(paragraphs.filter(({ kind }) => kind === "items")).toHaveLength(1);
  }
});

test("every fault of every file is named", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "chiso-outlines-"));
  await writeFile(path.join(folder, "mot.yaml"), "id: mot\nkind: month\n");
  await writeFile(path.join(folder, "hai.yaml"), "id: khac\n");
  expect(() => readTemplates(folder)).toThrow(/mot\.yaml: kind[\s\S]*hai|hai\.yaml[\s\S]*mot\.yaml: kind/);
  await rm(folder, { recursive: true, force: true });
});
