import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { UI_EXAMPLES } from "./examples.ts";

const folder = path.dirname(fileURLToPath(import.meta.url));
const all = Object.entries(UI_EXAMPLES).flatMap(([component, examples]) =>
  examples.map((example) => ({ component, ...example, html: renderToStaticMarkup(example.element) })),
);
const charts = all.filter(({ html }) => html.startsWith("<svg"));

test("every component of a folder has its examples in the list", async () => {
  const entries = await readdir(folder, { withFileTypes: true });
  expect(Object.keys(UI_EXAMPLES).toSorted()).toEqual(
    entries
      .filter((one) => one.isDirectory())
      .map((one) => one.name)
      .toSorted(),
  );
});

test.each(all)("$component, $name: is drawn without script or inline style", ({ html }) => {
  expect(html).not.toBe("");
  expect(html).not.toMatch(/<script|\sstyle=|\son[a-z]+=|NaN|undefined|javascript:/);
});

// To accept a picture that was changed on purpose: CHISO_WRITE_PICTURES=1 npx vitest run --project unit src/ui
test.each(charts)("$component, $name: looks as it is stored", async ({ component, name, html }) => {
  const file = path.join(folder, component, "pictures", `${name.replaceAll(" ", "-")}.svg`);
  const svg = `${html.replaceAll("><", ">\n<")}\n`;
  if (process.env["CHISO_WRITE_PICTURES"] === "1") {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, svg);
  }
  expect(svg).toBe(await readFile(file, "utf8"));
});

const htmlOf = (component: string, name: string) =>
  all.find((one) => one.component === component && one.name === name)?.html ?? "";

test("a change is said in words, not by colour alone", () => {
  expect(htmlOf("change-mark", "gained")).toContain("tăng 20 bậc");
  expect(htmlOf("change-mark", "lost")).toContain("giảm 20 bậc");
});

test("an address that is no web address never becomes a link", () => {
  expect(htmlOf("source-note", "an address that is no web address is not a link")).not.toContain("href");
});

test.each([
  { name: "as many decimals as the column", shows: "80,90" },
  { name: "fewer decimals than the column", shows: "87,6\u2007<" },
  { name: "more decimals than the column", shows: 'title="60,324378">60,32' },
  { name: "a large whole number in English", shows: "17,830" },
])("a figure with $name shows $shows", ({ name, shows }) => {
  expect(htmlOf("figures", name)).toContain(shows);
});
