import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { rightsDocument } from "../src/app/access/index.ts";
import { templatesDocument } from "../src/app/templates/index.ts";
import { errorsDocument } from "../src/contract/errorsDocument.ts";

const DOCS = path.resolve(import.meta.dirname, "../docs");

/** CHISO_WRITE_DOCS=1 writes them instead. */
test.each([
  ["rights.md", rightsDocument],
  ["errors.md", errorsDocument],
  ["templates.md", templatesDocument],
] as const)("docs/%s is what the program says", async (name, made) => {
  const file = path.join(DOCS, name);
  if (process.env["CHISO_WRITE_DOCS"] === "1") await writeFile(file, made());
  expect(await readFile(file, "utf8")).toBe(made());
});
