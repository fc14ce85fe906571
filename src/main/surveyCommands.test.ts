import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parquetWriteBuffer } from "hyparquet-writer";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { expectWithin } from "../../test/support/expectWithin.ts";
import { referenceData } from "../../test/support/reference.ts";
import { csvFile, xlsxFile } from "../../test/support/tableFile.ts";
import { runCli, surveyCommands } from "../cli/index.ts";
import { openSurveyParts } from "./commands.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");
const FOLDER = mkdtempSync(path.join(tmpdir(), "chiso-survey-"));

async function run(...argv: readonly string[]) {
  const said = { out: "", err: "" };
  const io = {
    methodsFolder: path.join(ROOT, "methods"),
    version: "0",
    write: (text: string) => {
      said.out += text;
    },
    complain: (text: string) => {
      said.err += text;
    },
  };
  return { exitCode: await runCli([surveyCommands(openSurveyParts)], ["survey", ...argv], io), ...said };
}

function temporary(name: string, text: string | Uint8Array): string {
  const file = path.join(FOLDER, name);
  writeFileSync(file, text);
  return file;
}

/** Six households of two communes; the weights say how many each stands for. */
const ROWS = [
  ["xa", "w", "q", "thu"],
  ["A", 2, 5, 10],
  ["A", 2, 4, 20],
  ["A", 2, 98, 30],
  ["B", 1, 1, 40],
  ["B", 1, 5, 50],
  ["B", 1, 2, 60],
] as const;
const CSV = temporary("phieu.csv", csvFile(ROWS).bytes);

const Figures = z.object({
  sha256: z.string(),
  sample: z.object({ degf: z.number(), method: z.string() }),
  rows: z.array(
    z.object({
      variable: z.string(),
      item: z.string().nullable(),
      group: z.array(z.string()).nullable(),
      suppression: z.string(),
      n: z.number().nullable(),
      estimate: z.number().nullable(),
      se: z.number().nullable(),
      low: z.number().nullable(),
      high: z.number().nullable(),
      designEffect: z.number().nullable(),
    }),
  ),
});

async function figures(...argv: readonly string[]) {
  const { exitCode, out, err } = await run("estimate", ...argv, "--format", "json");
  expect([exitCode, err]).toEqual([0, ""]);
  return Figures.parse(JSON.parse(out));
}

describe("survey estimate", () => {
  // (2·(10 + 20 + 30) + 40 + 50 + 60) / 9 = 30; in both strata s² = 100, so Var = (3·2²·100 + 3·1²·100) / 9².
  test.each([
    ["CSV", async () => CSV],
    ["XLSX", async () => temporary("phieu.xlsx", (await xlsxFile(ROWS)).bytes)],
    [
      "Parquet",
      async () =>
        temporary(
          "phieu.parquet",
          new Uint8Array(
            parquetWriteBuffer({
              columnData: ROWS[0].map((name, place) => ({
                name,
                data: ROWS.slice(1).map((row) => row[place]),
                type: place === 0 ? ("STRING" as const) : ("DOUBLE" as const),
              })),
            }),
          ),
        ),
    ],
  ])("gives the mean of strata with its error from %s", async (_kind, file) => {
    const data = await file();
    const { rows, sample } = await figures(
      "--data",
      data,
      "--weights",
      "w",
      "--strata",
      "xa",
      "--mean",
      "thu",
    );
    expectWithin(rows[0]?.estimate ?? 0, 30, 1e-12);
    expectWithin(rows[0]?.se ?? 0, Math.sqrt(1500 / 81), 1e-12);
    expect(sample).toMatchObject({ degf: 4, method: "taylor" });
  });

  test("asks for many figures by group, without who did not know, hiding small groups", async () => {
    const { rows } = await figures(
      "--data",
      CSV,
      "--weights",
      "w",
      "--codes",
      "97,98,99",
      "--by",
      "xa",
      "--with-all",
      "--suppress",
      "3",
      "--share",
      "q",
      "--total",
      "thu",
      "--ratio",
      "thu/w",
      "--quantile",
      "thu:0.5",
      "--deff",
    );
    expect(new Set(rows.map(({ variable }) => variable))).toEqual(new Set(["q", "thu", "thu/w"]));
    const shares = rows.filter(({ variable }) => variable === "q");
    expect(shares.some(({ item }) => item === "98")).toBe(false);
    expect(
      new Set(shares.filter(({ group }) => group !== null).map(({ suppression }) => suppression)),
    ).toEqual(new Set(["small", "complementary"]));
    expectWithin(
      rows.find(({ variable, group }) => variable === "thu/w" && group === null)?.estimate ?? 0,
      270 / 15,
      1e-9,
    );
  });

  test("takes the sample from a file, options before it, and weights to known counts", async () => {
    const plan = temporary(
      "mau.yaml",
      `design: { weights: w, strata: [xa] }
estimates: [{ kind: total, columns: [thu] }]
level: 0.9
`,
    );
    const counts = temporary("tong-the.csv", "xa,so_ho\nA,60\nB,30\n");
    const { rows } = await figures("--data", CSV, "--design", plan, "--post-stratify", counts);
    // Every household of either commune then stands for 20 and 10: 20·60 + 10·150.
    expectWithin(rows[0]?.estimate ?? 0, 2700, 1e-9);
    const boot = ["--replicates", "rao-wu", "--replications", "50", "--seed", "3"];
    const one = await figures("--data", CSV, "--design", plan, ...boot);
    expect(one).toEqual(await figures("--data", CSV, "--design", plan, ...boot));
    expect(one.sample.method).toBe("bootstrap");
  });

  test("says the sample in a sentence and the file's hash, and gives CSV", async () => {
    const table = await run("estimate", "--data", CSV, "--weights", "w", "--strata", "xa", "--mean", "thu");
    expect(table.out).toContain("6 phiếu, 2 tầng; không hiệu chỉnh tổng thể hữu hạn");
    expect(table.err).toMatch(/SHA-256 [0-9a-f]{64}/);
    const csv = await run("estimate", "--data", CSV, "--mean", "thu", "--format", "csv");
    expect(csv.out.split(/\r?\n/u)[0]).toContain("kind,variable,item,n,estimate,se,cv,low,high,deff,note");
  });

  test("tells every fault at once with row and column, and what a plan lacks", async () => {
    const bad = temporary("sai.csv", "xa,w,thu\nA,0,1\n,1,hai\n");
    const told = await run("estimate", "--data", bad, "--weights", "w", "--strata", "xa", "--mean", "thu,la");
    expect(told.exitCode).toBe(1);
    for (const part of ["dòng 2 cột w", "dòng 3 cột xa", "dòng 3 cột thu", "cột la", "4 lỗi"]) {
      expect(told.err).toContain(part);
    }
    expect((await run("estimate", "--data", CSV)).exitCode).toBe(2);
    expect((await run("estimate", "--data", CSV, "--mean", "thu", "--where", "xa")).exitCode).toBe(2);
    const level = await run("estimate", "--data", CSV, "--mean", "thu", "--level", "2");
    expect([level.exitCode, level.err.includes("level")]).toEqual([1, true]);
  });
});

describe("survey index and schema", () => {
  test("SIPAS of two communes from columns named after its parts", async () => {
    const leaves = ["B1", "access", "procedures", "officials", "result", "feedback"];
    const rows = Array.from({ length: 80 }, (_, at) => [
      at < 40 ? "A" : "B",
      ...leaves.map(() => (at < 40 || at % 2 === 0 ? 5 : 2)),
    ]);
    const data = temporary("sipas.csv", csvFile([["xa", ...leaves], ...rows]).bytes);
    const { exitCode, out } = await run(
      "index",
      "--data",
      data,
      "--method",
      "sipas@2023",
      "--unit",
      "xa",
      "--format",
      "csv",
    );
    expect(exitCode).toBe(0);
    expect(out).toMatch(/^A,total,40,1,0,1,1,,1,1,1,/mu);
    expect(out).toMatch(/^B,total,40,0\.5,/mu);
    const table = await run("index", "--data", data, "--method", "sipas@2023", "--unit", "xa");
    expect(table.out).toContain("1 (1–1)");
  });

  test("the schema of either file is JSON Schema", async () => {
    for (const what of ["estimate", "index"]) {
      const { out } = await run("schema", "--for", what);
      expect(JSON.parse(out)).toMatchObject({ type: "object", properties: { design: {} } });
    }
  });
});

describe.skipIf(referenceData("apiclus1") === null)("against R survey 4.5", () => {
  test("one-stage clusters of schools: mean, total and ratio of the example page", async () => {
    const data = path.join(process.env["CHISO_REFERENCE"] ?? "", "data", "apiclus1.csv");
    const sample = ["--data", data, "--weights", "pw", "--clusters", "dnum"];
    const finite = await figures(
      ...sample,
      "--fpc",
      "fpc",
      "--mean",
      "api00",
      "--total",
      "enroll",
      "--deff",
      "--ci",
      "normal",
    );
    // r-survey.r-forge.r-project.org/survey/example-summary.html
    expectWithin(finite.rows[0]?.estimate ?? 0, 644.169399, 1e-6);
    expectWithin(finite.rows[0]?.se ?? 0, 23.5422, 1e-4);
    expectWithin(finite.rows[0]?.designEffect ?? 0, 9.3459, 1e-4);
    expectWithin(finite.rows[1]?.estimate ?? 0, 3404940.13, 1e-2);
    expectWithin(finite.rows[1]?.se ?? 0, 932235.03, 1e-2);
    const counts = temporary("loai-truong.csv", "stype,Freq\nE,4421\nH,755\nM,1018\n");
    const post = await figures(...sample, "--fpc", "fpc", "--post-stratify", counts, "--total", "enroll");
    expectWithin(post.rows[0]?.estimate ?? 0, 3680893, 1);
    expectWithin(post.rows[0]?.se ?? 0, 406293, 1);
  });
});
