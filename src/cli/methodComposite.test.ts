import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { methodCommands, runCli, scoreCommand } from "./index.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");
const DATA = path.join(ROOT, "test/fixtures/example-commune/data.csv");

async function run(...argv: readonly string[]): Promise<{ exitCode: number; out: string; err: string }> {
  const said = { out: "", err: "" };
  const io = {
    methodsFolder: path.join(ROOT, "methods"),
    version: "0.0.0",
    write: (text: string) => {
      said.out += text;
    },
    complain: (text: string) => {
      said.err += text;
    },
  };
  return { exitCode: await runCli([methodCommands, scoreCommand], argv, io), ...said };
}

test("composite indices are listed beside sets of scored criteria, each with its kind", async () => {
  const { exitCode, out, err } = await run("method", "list", "--format", "json");
  const listed: { kind: string; method: string; max: number | null }[] = JSON.parse(out);
  expect([exitCode, err]).toEqual([0, ""]);
  expect(listed.find(({ method }) => method === "papi@2021")).toMatchObject({ kind: "composite", max: 80 });
  expect(listed.find(({ method }) => method === "par-index-province@2022")).toMatchObject({ kind: "points" });
});

test("a faulty one is reported like any other: every fault with line, place and remedy", async () => {
  const source = readFileSync(path.join(ROOT, "methods/pci/2013.yaml"), "utf8");
  const file = path.join(mkdtempSync(path.join(tmpdir(), "chiso-cli-")), "pci.yaml");
  writeFileSync(file, source.replace("weight: 20", "weight: -20").replace("how: arithmetic", "how: cong"));
  const { exitCode, err } = await run("method", "check", file);
  expect(exitCode).toBe(1);
  expect(err).toMatch(/pci\.yaml:\d+: tree\.2\.weight/);
  expect(err).toMatch(/pci\.yaml:\d+: recipe\.1\.how/);
  expect(err).toContain("2 lỗi");
  expect((await run("method", "check", "pci@2013")).out).toContain("không có lỗi (pci@2013)");
});

test("one is shown with its weights and its calculation", async () => {
  const { out } = await run("--lang", "en", "method", "show", "pci@2022");
  expect(out).toContain("3 Transparency: 5% [higher, survey]");
  expect(out).toContain("3. The index as a whole times 10.");
});

test("two versions are compared by weight, and never with a set of scored criteria", async () => {
  const { exitCode, out } = await run("method", "diff", "pci@2013", "pci@2022");
  expect(exitCode).toBe(0);
  expect(out).toContain("Thêm 0, bỏ 0, thay đổi 8, giữ nguyên 2");
  expect(out).toContain("~ 3 Tính minh bạch (20 → 5)");
  const other = await run("method", "diff", "pci@2013", "par-index-province@2022");
  expect([other.exitCode, other.err]).toEqual([2, expect.stringContaining("chỉ số tổng hợp")]);
});

test("no scores are given by one: the way to compute it is named", async () => {
  const { exitCode, err } = await run("score", "--method", "pci@2013", "--data", DATA);
  expect(exitCode).toBe(2);
  expect(err).toContain("chiso index build");
});

test("the schema of either kind is printed", async () => {
  const [composite, points] = [
    (await run("method", "schema", "--kind", "composite")).out,
    (await run("method", "schema")).out,
  ];
  expect(JSON.parse(composite)).toBeTypeOf("object");
  expect(composite).toContain('"recipe"');
  expect(points).toContain('"rescaleAt"');
  expect(points).not.toContain('"recipe"');
});
