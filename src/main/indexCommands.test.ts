import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import ExcelJS from "exceljs";
import { parquetWriteBuffer } from "hyparquet-writer";
import { describe, expect, test } from "vitest";
import { expectWithin } from "../../test/support/expectWithin.ts";
import { referenceColumn, referenceData } from "../../test/support/reference.ts";
import { indexCommands, runCli } from "../cli/index.ts";
import { openIndexParts } from "./commands.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");
const FOLDER = mkdtempSync(path.join(tmpdir(), "chiso-index-"));

async function run(...argv: readonly string[]) {
  return watched(argv, () => undefined);
}

async function watched(argv: readonly string[], told: (text: string) => void) {
  const said = { out: "", err: "" };
  const io = {
    methodsFolder: path.join(ROOT, "methods"),
    version: "0",
    write: (text: string) => {
      said.out += text;
    },
    complain: (text: string) => {
      said.err += text;
      told(text);
    },
  };
  return { exitCode: await runCli([indexCommands(openIndexParts)], ["index", ...argv], io), ...said };
}

function temporary(name: string, text: string | Uint8Array): string {
  const file = path.join(FOLDER, name);
  writeFileSync(file, text);
  return file;
}

const RECIPE = `recipe:
  - { step: normalise, how: { kind: min-max, to: [0, 100] } }
  - { step: aggregate, how: arithmetic }
`;
/** Two parts of two leaves, min–max to 0–100, weights 3 : 1 on top. */
const METHOD = temporary(
  "two-parts.yaml",
  `kind: composite
id: two-parts
version: "1"
title: { vi: Chỉ số hai phần, en: Index of two parts }
status: composed
basis: []
families: [commune]
period: year
groups:
  kind: bands
  bands:
    - { id: good, label: { vi: Tốt, en: Good }, from: 50 }
    - { id: low, label: { vi: Thấp, en: Low }, below: 50 }
tree:
  - code: a
    label: { vi: Phần A, en: Part A }
    weight: 3
    children:
      - { code: a1, label: { vi: Đúng hạn, en: On time }, direction: higher, scoredBy: statistics, citation: { act: tự soạn, confidence: secondary } }
      - { code: a2, label: { vi: Đơn thư, en: Complaints }, direction: lower, scoredBy: statistics, citation: { act: tự soạn, confidence: secondary } }
  - { code: b, label: { vi: Hài lòng, en: Satisfaction }, weight: 1, direction: higher, scoredBy: survey, citation: { act: tự soạn, confidence: secondary } }
${RECIPE}`,
);
const ROWS = [
  ["xa-a", "Xã A", "2024", 10, 0, 7],
  ["xa-b", "Xã B", "2024", 5, 5, 9],
  ["xa-c", "Xã C", "2024", 0, 10, 8],
] as const;
const HEAD = ["unit", "label", "period", "a1", "a2", "b"];
const CSV = temporary("figures.csv", [HEAD, ...ROWS].map((row) => row.join(",")).join("\n"));

/**
 * By hand: a1 = 100, 50, 0; a2 (lower is better) = 100, 50, 0, so A = 100, 50, 0; b = 0, 100, 50. With 3 : 1 the index is
 * 75, 62.5, 12.5.
 */
const INDEX = [75, 62.5, 12.5];

const built = (out: string): readonly number[] => {
  const { result }: { result: { units: { nodes: { total: { value: number } } }[] } } = JSON.parse(out);
  return result.units.map(({ nodes }) => nodes.total.value);
};

describe("chiso index build", () => {
  test("the same figures give the same index from CSV, XLSX and Parquet", async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet("Số liệu");
    sheet.addRows([HEAD, ...ROWS.map((row) => [...row])]);
    const xlsx = temporary("figures.xlsx", new Uint8Array(await book.xlsx.writeBuffer()));
    const columnData = HEAD.map((name, place) => ({ name, data: ROWS.map((row) => row[place] ?? "") }));
    const parquet = temporary("figures.parquet", new Uint8Array(parquetWriteBuffer({ columnData })));
    for (const file of [CSV, xlsx, parquet]) {
      const { exitCode, out, err } = await run(
        "build",
        "--method",
        METHOD,
        "--data",
        file,
        "--format",
        "json",
      );
      expect([exitCode, err]).toEqual([0, ""]);
      expect(built(out)).toEqual(INDEX);
    }
  });

  test("a table shows names and groups by their words; CSV keeps every digit and says what it was computed from", async () => {
    const { out } = await run("build", "--method", METHOD, "--data", CSV);
    expect(out).toMatch(/1 {2}Xã A .* 75,00 .* Tốt/);
    const csv = (await run("build", "--method", METHOD, "--data", CSV, "--format", "csv")).out;
    expect(csv).toContain("1,xa-a,Xã A,commune,2024,75,good,Tốt,");
    expect(csv).toMatch(/,two-parts@1,[0-9a-f]{64}\r?\n/);
  });

  test("a unit is explained by its key or its name, and an unknown one is named", async () => {
    const byName = await run("build", "--method", METHOD, "--data", CSV, "--explain", "xa b");
    const byKey = await run("build", "--method", METHOD, "--data", CSV, "--explain", "xa-b");
    expect(byName.out).toBe(byKey.out);
    expect(byName.out).toContain("62,5");
    const none = await run("build", "--method", METHOD, "--data", CSV, "--explain", "Xã Z");
    expect([none.exitCode, none.err]).toEqual([1, expect.stringContaining("không có đơn vị “Xã Z”")]);
  });

  test("every fault of a file is told with row, column and remedy, and nothing is printed", async () => {
    const faulty = temporary("faulty.csv", "unit,period,a1,a2,c\nxa-a,2024,mười,1,2\nxa-a,2024,1,1,2\n");
    const { exitCode, out, err } = await run("build", "--method", METHOD, "--data", faulty);
    expect([exitCode, out]).toEqual([1, ""]);
    expect(err).toContain("2 a1");
    expect(err).toContain("mười");
    expect(err).toMatch(/\d+ lỗi/);
    expect(err.split("\n").length).toBeGreaterThan(5);
  });

  test("a period that the file does not have is refused with those it has", async () => {
    const { exitCode, err } = await run("build", "--method", METHOD, "--data", CSV, "--period", "2031");
    expect([exitCode, err]).toEqual([2, expect.stringContaining("2024")]);
  });

  test("the log tells which figures were filled in", async () => {
    const method = temporary(
      "filled.yaml",
      readFileSync(METHOD, "utf8").replace(
        "recipe:\n",
        "recipe:\n  - { step: impute, how: { kind: mean } }\n",
      ),
    );
    const gap = temporary("gap.csv", readFileSync(CSV, "utf8").replace("2024,5,5,9", "2024,,5,9"));
    const { exitCode, err } = await run("build", "--method", method, "--data", gap, "--log");
    expect(exitCode).toBe(0);
    // The mean of 10 and 0.
    expect(err).toContain("Xã B, 2024, Đúng hạn: điền số còn thiếu 5");
  });

  test("published figures of PCI give the index as VCCI printed it", async () => {
    const { exitCode, out } = await run("build", "--method", "pci@2013", "--published", "--period", "2016");
    expect(exitCode).toBe(0);
    // PCI 2016: Đà Nẵng first with 70,00 points, Quảng Ninh second with 65,60 (VCCI, PCI report 2016).
    expect(out).toMatch(/1 {2}Đà Nẵng +2016 +70,00/);
    expect(out).toMatch(/2 {2}Quảng Ninh +2016 +65,60/);
  });

  const asem = referenceData("asem_data");
  test.skipIf(asem === null)(
    "ASEM figures of the reference set give an index for every country",
    async () => {
      const leaves = ["Goods", "Services", "FDI"];
      const tree = leaves.map(
        (code) =>
          `  - { code: ${code}, label: { vi: ${code} }, direction: higher, scoredBy: statistics, citation: { act: tự soạn, confidence: secondary } }`,
      );
      const head = readFileSync(METHOD, "utf8").split("groups:")[0] ?? "";
      const method = temporary("asem.yaml", [`${head}tree:`, ...tree, RECIPE].join("\n"));
      const rows = (asem ?? []).map((row) => [row["uCode"], ...leaves.map((code) => row[code])].join(","));
      const data = temporary("asem.csv", [["unit", ...leaves].join(","), ...rows].join("\n"));
      const { exitCode, out } = await run("build", "--method", method, "--data", data, "--format", "json");
      expect(exitCode).toBe(0);
      const columns = leaves.map((code) => referenceColumn(asem ?? [], code));
      const scaled = columns.map((column) => {
        const known = column.filter((value) => !Number.isNaN(value));
        const [least, most] = [Math.min(...known), Math.max(...known)];
        return column.map((value) => (100 * (value - least)) / (most - least));
      });
      built(out).forEach((value, place) => {
        const cells = scaled
          .map((column) => column[place] ?? Number.NaN)
          .filter((cell) => !Number.isNaN(cell));
        expectWithin(value, cells.reduce((sum, cell) => sum + cell, 0) / cells.length, 1e-9);
      });
      expect(built(out)).toHaveLength(asem?.length ?? 0);
    },
  );
});

describe("chiso index compare", () => {
  test("a changes file shows who moves, with names", async () => {
    const changes = temporary("changes.yaml", "weights: { a: 1, b: 3 }\n");
    const given = ["--method", METHOD, "--data", CSV, "--changes", changes] as const;
    // With 1 : 3 the index is 25, 87.5, 37.5: A falls from 1 to 3, B and C rise by one.
    const { out } = await run("compare", ...given);
    expect(out).toMatch(/Xã A +2024 +1 +3 +−2/);
    expect(out).toContain("Thay đổi bình quân 1,3333");
    const csv = (await run("compare", ...given, "--by", "value", "--format", "csv")).out;
    expect(csv).toContain("xa-b,Xã B,2024,62.5,87.5,-25,two-parts@1,two-parts@1,");
  });

  test("a faulty changes file is refused with the place", async () => {
    const changes = temporary("wrong.yaml", "weights: { a: nặng }\n");
    const { exitCode, err } = await run("compare", "--method", METHOD, "--data", CSV, "--changes", changes);
    expect([exitCode, err]).toEqual([1, expect.stringContaining("weights.a")]);
  });

  test("next year's rules are tried on this year's figures", async () => {
    const given = ["--method", "pci@2013", "--with", "pci@2022", "--published", "--period", "2021"] as const;
    const { exitCode, out } = await run("compare", ...given);
    expect(exitCode).toBe(0);
    expect(out).toContain("Quảng Ninh");
  });
});

describe("chiso index sensitivity", { timeout: 30_000 }, () => {
  const given = ["sensitivity", "--method", METHOD, "--data", CSV, "--noise", "0.5"] as const;

  test("the same seed gives the same ranks, whatever the number of workers", async () => {
    const [one, two] = [
      await run(...given, "--seed", "7", "--replications", "200", "--workers", "1", "--format", "csv"),
      await run(...given, "--seed", "7", "--replications", "200", "--workers", "2", "--format", "csv"),
    ];
    expect(one.exitCode).toBe(0);
    expect(one.out).toBe(two.out);
    expect(one.out).toContain("xa-a,Xã A,1,");
    expect(one.out).toMatch(/,two-parts@1,[0-9a-f]{64},7\r?\n/);
    expect(one.err).toContain("100 %");
  });

  test("what leaving out a part does and which ranks are within reach is told by name", async () => {
    const removal = await run("sensitivity", "--kind", "removal", "--method", METHOD, "--data", CSV);
    expect(removal.out).toMatch(/a Phần A +1,33 +2 +3 +Xã B \+1|a Phần A +1,33 +2 +3 +Xã C \+1/);
    const reach = await run(...given, "--kind", "reach");
    expect(reach.out).toMatch(/Xã A +1 +2/);
    expect((await run(...given, "--kind", "sobol", "--replications", "8")).out).toContain("weights");
  });

  test("Ctrl-C ends a long run at once and says so", async () => {
    const many = [...given, "--replications", "1000000"];
    let asked = false;
    const { exitCode, out, err } = await watched(many, (text) => {
      if (asked || !text.includes("%")) return;
      asked = true;
      process.emit("SIGINT");
    });
    expect([exitCode, out]).toEqual([1, ""]);
    expect(err).toContain("[cancelled]");
  });
});

test("why a rank changed sums to the change, with a step for each cause", { timeout: 30_000 }, async () => {
  const given = ["--method", "pci@2013", "--published", "--period", "2015", "--with-period", "2016"] as const;
  const { exitCode, out } = await run("explain-change", ...given, "--unit", "Quảng Ninh");
  expect(exitCode).toBe(0);
  // Third in 2015, second in 2016 (VCCI).
  expect(out).toMatch(/Cộng +\+1,000/);
  const csv = (await run("explain-change", ...given, "--unit", "Quảng Ninh", "--format", "csv")).out;
  const places = csv
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => Number(/,(-?[\d.]+),-?[\d.]*,[0-9a-f]{64}/.exec(line)?.[1] ?? 0));
  expect(Math.abs(places.reduce((sum, each) => sum + each, 0) - 1)).toBeLessThan(1e-9);
});

test("the audit names what is weak, worst first, and ends with 1 where something is wrong", async () => {
  const same = temporary("same.csv", "unit,period,a1,a2,b\nx,2024,1,1,1\ny,2024,1,2,3\nz,2024,1,4,2\n");
  const { exitCode, out } = await run("audit", "--method", METHOD, "--data", same);
  expect(exitCode).toBe(1);
  expect(out).toMatch(/^LỖI \[/);
  const csv = (await run("audit", "--method", METHOD, "--data", same, "--format", "csv")).out;
  expect(csv).toContain("severity,code,parts");
});

test("an output that is not known ends with 2", async () => {
  expect(await run("build", "--method", METHOD, "--data", CSV, "--format", "pdf")).toMatchObject({
    exitCode: 2,
    out: "",
  });
});
