import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { methodCommands, runCli, scoreCommand } from "./index.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");
const EXAMPLE = path.join(ROOT, "test/fixtures/example-commune");
const METHOD = path.join(EXAMPLE, "method.yaml");
const DATA = path.join(EXAMPLE, "data.csv");

interface Run {
  readonly exitCode: number;
  readonly out: string;
  readonly err: string;
}

async function run(...argv: readonly string[]): Promise<Run> {
  let out = "";
  let err = "";
  const io = {
    methodsFolder: path.join(ROOT, "methods"),
    version: "0.0.0",
    write: (text: string) => {
      out += text;
    },
    complain: (text: string) => {
      err += text;
    },
  };
  const exitCode = await runCli([methodCommands, scoreCommand], argv, io);
  return { exitCode, out, err };
}

function temporary(name: string, text: string): string {
  const file = path.join(mkdtempSync(path.join(tmpdir(), "chiso-cli-")), name);
  writeFileSync(file, text);
  return file;
}

describe("chiso score", () => {
  test("gives the worked example as JSON, other keys standing beside", async () => {
    const { exitCode, out, err } = await run("score", "--method", METHOD, "--data", DATA, "--format", "json");
    const expected: { method: string; units: object[] } = JSON.parse(
      readFileSync(path.join(EXAMPLE, "expected.json"), "utf8"),
    );
    const result: { method: string; units: object[] } = JSON.parse(out);
    expect([exitCode, err, result.method]).toEqual([0, "", expected.method]);
    expect(result.units).toHaveLength(4);
    expected.units.forEach((unit, index) => expect(result.units[index]).toMatchObject(unit));
  });

  test("prints a table, best first", async () => {
    const { out } = await run("score", "--method", METHOD, "--data", DATA);
    expect(
      out
        .split("\n")
        .slice(2, 6)
        .map((line) =>
          line
            .trim()
            .split(/\s{2,}/)
            .slice(0, 2),
        ),
    ).toEqual([
      ["1", "Xã C"],
      ["2", "Xã A"],
      ["2", "Xã D"],
      ["4", "Xã B"],
    ]);
    expect(out).toContain("4,32");
  });

  test("prints CSV with a byte-order mark", async () => {
    const { out } = await run("score", "--method", METHOD, "--data", DATA, "--format", "csv");
    expect(out.startsWith("\uFEFFrank,unit,family,points")).toBe(true);
    expect(out).toContain("Xã A");
  });

  test("explains a unit, in either language", async () => {
    expect((await run("score", "--method", METHOD, "--data", DATA, "--explain", "Xã B")).out).toContain(
      "15/20 = 75 %, dưới 80 % nên không được điểm.",
    );
    expect(
      (
        await run(
          "--lang",
          "en",
          "score",
          "--method",
          METHOD,
          "--data",
          DATA,
          "--explain",
          "Xã B".normalize("NFD"),
        )
      ).out,
    ).toContain("under 80%: no points");
    expect(await run("score", "--method", METHOD, "--data", DATA, "--explain", "Xã Z")).toMatchObject({
      exitCode: 2,
      out: "",
    });
  });

  test("an open round shows least and most", async () => {
    const data = temporary(
      "data.csv",
      "unit,family,leaf,input,value,status\nXã A,commune,2.3,published,yes,\n",
    );
    expect((await run("score", "--method", METHOD, "--data", data, "--open")).out).toContain(
      "1,00 (1,00–10,00)",
    );
  });

  test("a list of units refuses others and keeps those without data", async () => {
    const units = temporary("units.csv", "unit,family\nXã A,commune\nXã E,commune\n");
    const refused = await run("score", "--method", METHOD, "--data", DATA, "--units", units);
    expect(refused).toMatchObject({ exitCode: 1, out: "" });
    expect(refused.err).toContain("đơn vị “Xã B” không có trong danh sách");
    const data = temporary(
      "data.csv",
      "unit,family,leaf,input,value,status\nXã A,commune,2.3,published,yes,\n",
    );
    expect((await run("score", "--method", METHOD, "--data", data, "--units", units)).out).toContain("Xã E");
  });

  test("faults in the data go to standard error, each with row and column, and nothing is printed", async () => {
    const data = temporary(
      "data.csv",
      "unit,family,leaf,input,value,status\nXã A,commune,1.2,done,nhiều,\nXã A,commune,9,done,1,\n",
    );
    const { exitCode, out, err } = await run("score", "--method", METHOD, "--data", data);
    expect([exitCode, out]).toEqual([1, ""]);
    expect(err).toContain("dòng 2, value: “nhiều” không phải là số");
    expect(err).toContain("dòng 3, leaf:");
    expect(err).toContain("2 lỗi; chưa nhận dòng nào.");
  });

  test("a command line that cannot be understood ends with 2", async () => {
    expect(await run("score")).toMatchObject({ exitCode: 2, out: "" });
    expect(await run("scored")).toMatchObject({ exitCode: 2, out: "" });
    expect(await run("score", "--method", METHOD, "--data", DATA, "--format", "pdf")).toMatchObject({
      exitCode: 2,
      out: "",
    });
    expect((await run("score", "--method", "none.yaml", "--data", DATA)).err).toContain("Không đọc được tệp");
  });
});

describe("chiso method", () => {
  test("diff says what became of each criterion between two versions, in either language and as data", async () => {
    const [before, after] = ["par-index-province@2017", "par-index-province@2018"];
    const { exitCode, out } = await run("method", "diff", before, after);
    expect(exitCode).toBe(0);
    // 2948/QĐ-BNV gives field 6 (public finance) 7 points, 2636/QĐ-BNV 12.5.
    expect(out).toContain("~ 6 Cải cách tài chính công (7 → 12,5)");
    expect(out).toContain("Căn cứ: 2948/QĐ-BNV → 2636/QĐ-BNV");
    expect((await run("method", "diff", before, after, "--lang", "en")).out).toContain("added");
    const data: { whole: { aspect: string }[] } = JSON.parse(
      (await run("method", "diff", before, before, "--format", "json")).out,
    );
    expect(data.whole).toEqual([]);
    expect((await run("method", "diff", before, "khong-co@1")).exitCode).not.toBe(0);
  });

  test("lists the library", async () => {
    const { exitCode, out, err } = await run("method", "list");
    expect([exitCode, err]).toEqual([0, ""]);
    expect(out).toContain("par-index-province@2022");
  });

  test("checks a library method by its name", async () => {
    expect(await run("method", "check", "par-index-province@2022")).toMatchObject({ exitCode: 0, err: "" });
  });

  test("names every fault by file and line on standard error", async () => {
    const { exitCode, out, err } = await run(
      "method",
      "check",
      path.join(ROOT, "test/fixtures/faulty/method.yaml"),
    );
    expect([exitCode, out]).toEqual([1, ""]);
    expect(err).toMatch(/method\.yaml:13: groups\.bands\.0 \[band-gap\]\n {2}Giá trị đúng bằng 15/);
    expect(err).toContain("20 lỗi");
  });

  test("faults may be had as JSON", async () => {
    const { exitCode, out } = await run(
      "method",
      "check",
      path.join(ROOT, "test/fixtures/faulty/method.yaml"),
      "--format",
      "json",
    );
    const report: { faults: object[] }[] = JSON.parse(out);
    expect([exitCode, report[0]?.faults.length]).toEqual([1, 20]);
  });

  test("shows a tree and prints the schema", async () => {
    expect((await run("method", "show", METHOD)).out).toContain(
      "  1.2 Mức độ hoàn thành kế hoạch: 2 [proportional, self]",
    );
    const schema: { $defs?: object } = JSON.parse((await run("method", "schema")).out);
    expect(schema).toHaveProperty("$schema");
  });

  test("help and version end with 0", async () => {
    expect((await run("--help")).exitCode).toBe(0);
    expect((await run("score", "--help")).out).toContain("--explain");
    expect(await run("--version")).toMatchObject({ exitCode: 0, out: "0.0.0\n" });
  });
});
