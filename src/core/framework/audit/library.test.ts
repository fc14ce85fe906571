import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { checkComposite, methodKindOf } from "../../composite/index.ts";
import { checkMethod } from "../../method/check.ts";
import { pointsFramework } from "../from/points.ts";
import { auditFramework } from "./audit.ts";
import { auditComposite } from "./auditComposite.ts";
import type { Finding } from "./finding.ts";

const folder = new URL("../../../../methods/", import.meta.url);
const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
  file.endsWith(".yaml"),
);

function audited(text: string): readonly Finding[] {
  if (methodKindOf(text) === "composite") {
    const reading = checkComposite(text);
    return reading.ok ? auditComposite(reading.method) : [];
  }
  const reading = checkMethod(text);
  return reading.ok ? auditFramework(pointsFramework(reading.method, [])) : [];
}

test.each(files)("%s has no error in its texts and weights", (file) => {
  expect(
    audited(readFileSync(new URL(file, folder), "utf8")).filter(({ severity }) => severity === "error"),
  ).toEqual([]);
});
