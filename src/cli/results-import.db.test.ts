import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildTestApp, type TestApp } from "../../test/support/app.ts";
import { publishedFiles } from "../adapters/files/published/index.ts";
import { rankingOf, seedPublished } from "../app/results/index.ts";
import { runCli } from "./buildCli.ts";
import { resultsImportCommand } from "./results-import.ts";

let chiso: TestApp;
let folder: string;
beforeAll(async () => {
  chiso = await buildTestApp();
  await seedPublished(chiso.context, publishedFiles());
  folder = await mkdtemp(path.join(tmpdir(), "chiso-import-"));
});
afterAll(async () => {
  await chiso.close();
  await rm(folder, { recursive: true, force: true });
});

const HEAD = "year;index;unit;value;scale_max;rank;ranked_units;source_title;source_kind\n";

async function run(content: string, ...options: string[]) {
  const file = path.join(folder, "kết quả.csv");
  await writeFile(file, HEAD + content);
  return command(file, ...options);
}

async function command(...args: string[]) {
  const said = { out: "", err: "" };
  const owner = await chiso.contextAs("noivu");
  const stores = async () => ({ context: chiso.context, close: async () => undefined });
  const io = {
    methodsFolder: "",
    version: "0",
    write: (text: string) => {
      said.out += text;
    },
    complain: (text: string) => {
      said.err += text;
    },
  };
  const code = await runCli([resultsImportCommand(stores, () => owner)], ["results", "import", ...args], io);
  return { code, ...said };
}

const isThere = async () => {
  const ranking = await rankingOf(chiso.context, { index: "sipas", year: 2024 });
  return ranking.rows.some((row) => row.unit.name === "Hà Giang");
};
const GOOD = "2024;sipas;Hà Giang;84,5;100;12;63;Bộ Nội vụ;official\n";

test("a preview says what would change and changes nothing", async () => {
  expect(await run(GOOD, "--preview")).toMatchObject({
    code: 0,
    err: "",
    out: expect.stringContaining("1 dòng: 1 mới"),
  });
  expect(await isThere()).toBe(false);
});

test("faults go to standard error by line and column, and nothing is written", async () => {
  const { code, err, out } = await run("2024;sipas;Hà Nam Ninh;cao;100;12;63;Bộ Nội vụ;official\n");
  expect({ code, out }).toEqual({ code: 1, out: "" });
  expect(err).toMatch(
    /^dòng 2, cột unit: Không có đơn vị “Hà Nam Ninh” trong năm 2024.*\ndòng 2, cột value: “cao” không phải là số/,
  );
});

test("a good file is written, and told again it is left alone", async () => {
  expect(await run(GOOD)).toMatchObject({ code: 0, out: expect.stringContaining("thêm 1, thay 0") });
  expect(await isThere()).toBe(true);
  expect(await run(GOOD)).toMatchObject({
    code: 0,
    out: expect.stringContaining("thêm 0, thay 0, giữ nguyên 1"),
  });
});

test("a file that is not there is said plainly", async () => {
  expect(await command(path.join(folder, "khong-co.csv"))).toMatchObject({
    code: 1,
    err: expect.stringContaining("Không đọc được tệp"),
  });
});
