import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildTestApp, type Client, type TestApp } from "../../../test/support/app.ts";
import { expectWithin } from "../../../test/support/expectWithin.ts";
import { csvFile, type TableFile, xlsxFile } from "../../../test/support/tableFile.ts";
import { SurveyColumnsView, SurveyEstimateView, SurveyIndexView } from "../../contract/surveys.ts";

let app: TestApp;
let clerk: Client;
beforeAll(async () => {
  app = await buildTestApp();
  clerk = await app.signIn("anhoa");
});
afterAll(() => app.close());

/** A file and texts as a browser sends them. */
function form(file: TableFile, fields: Readonly<Record<string, string>>) {
  const edge = "chiso-survey";
  const texts = Object.entries(fields).map(
    ([name, value]) => `--${edge}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  const head = `--${edge}\r\nContent-Disposition: form-data; name="file"; filename="${file.name}"\r\nContent-Type: application/octet-stream\r\n\r\n`;
  const payload = Buffer.concat([
    Buffer.from(texts.join("") + head),
    file.bytes,
    Buffer.from(`\r\n--${edge}--\r\n`),
  ]);
  return { payload, headers: { "content-type": `multipart/form-data; boundary=${edge}` } };
}

const post = (where: string, file: TableFile, fields: Readonly<Record<string, string>> = {}) => {
  const { payload, headers } = form(file, fields);
  return clerk.request("POST", `/api/surveys/${where}`, payload, headers);
};

const estimate = async (file: TableFile, plan: object) => {
  const answer = await post("estimate", file, { plan: JSON.stringify(plan) });
  expect(answer.statusCode).toBe(200);
  return SurveyEstimateView.parse(answer.json());
};

/** Two communes of three households each; 98 did not know. */
const ROWS = [
  ["xa", "w", "q1", "thu"],
  ["A", 2, 5, 10],
  ["A", 2, 4, 20],
  ["A", 2, 98, 30],
  ["B", 1, 1, 40],
  ["B", 1, 5, 50],
  ["B", 1, 2, 60],
] as const;

describe("a file of answers", () => {
  test.each([
    ["CSV", async () => csvFile(ROWS)],
    ["XLSX", async () => xlsxFile(ROWS)],
  ])("as %s tells its columns to choose from", async (_kind, file) => {
    const answer = await post("columns", await file());
    const { rows, columns } = SurveyColumnsView.parse(answer.json());
    expect(rows).toBe(6);
    expect(columns.map(({ name, numeric, distinct }) => [name, numeric, distinct])).toEqual([
      ["xa", false, 2],
      ["w", true, 2],
      ["q1", true, 5],
      ["thu", true, 6],
    ]);
    expect(columns[2]?.values).toEqual(["1", "2", "4", "5", "98"]);
  });

  test("gives the mean with its error by strata, and says what it was made from", async () => {
    const found = await estimate(csvFile(ROWS), {
      design: { weights: "w", strata: ["xa"] },
      estimates: [{ kind: "mean", columns: ["thu"] }],
    });
    if (!found.ok) throw new Error("refused");
    const [row] = found.rows;
    // (2·(10+20+30) + 40+50+60) / 9; within strata s² = 100, so Var = (3·4·100 + 3·1·100) / 81.
    expectWithin(row?.estimate ?? 0, 270 / 9, 1e-12);
    expectWithin(row?.se ?? 0, Math.sqrt(1500 / 81), 1e-12);
    expect(row?.n).toBe(6);
    expect(found.sample.words.vi).toContain("6 phiếu, 2 tầng");
    expect(found.sample.degf).toBe(4);
    expect(found.origin.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  test("keeps who did not know apart, and hides small groups with what would give them away", async () => {
    const found = await estimate(csvFile(ROWS), {
      design: { weights: "w", lonelyPsu: "adjust" },
      codes: { dontKnow: [98] },
      estimates: [{ kind: "mean", columns: ["q1"] }],
      by: ["xa"],
      withAll: true,
      suppress: 3,
    });
    if (!found.ok) throw new Error("refused");
    expect(
      found.rows.map(({ group, suppression, n, estimate: value }) => [group, suppression, n, value]),
    ).toEqual([
      [["A"], "small", null, null],
      [["B"], "complementary", null, null],
      [null, "shown", 5, expect.any(Number)],
    ]);
    // Households of weight 2, 2, 2, 1, 1, 1: one of weight 2 did not know.
    expectWithin(found.answers[0]?.counts.dontKnow.share ?? 0, 2 / 9, 1e-12);
  });

  test("has every fault told with row, column and remedy", async () => {
    const found = await estimate(
      csvFile([
        ["xa", "w", "thu"],
        ["A", 0, 10],
        ["A", 1, "mười"],
        ["", -1, 3],
      ]),
      { design: { weights: "w", strata: ["xa"] }, estimates: [{ kind: "mean", columns: ["thu", "lạ"] }] },
    );
    if (found.ok) throw new Error("not refused");
    expect(found.faults.map(({ row, column, code }) => [row, column, code])).toEqual(
      expect.arrayContaining([
        [2, "w", "weight-not-positive"],
        [3, "thu", "value-not-finite"],
        [4, "xa", "stratum-missing"],
        [4, "w", "weight-not-positive"],
        [null, "lạ", "column-unknown"],
      ]),
    );
    expect(found.faults.every(({ vi, en }) => vi !== "" && en !== "")).toBe(true);
  });

  test("of a large bootstrap is counted in a thread, alike for the same seed", async () => {
    const rows = [
      ["v", "w", "y"],
      ...Array.from({ length: 2000 }, (_, at) => [Math.floor(at / 20), 1 + (at % 3), (at * 7) % 11]),
    ];
    const plan = {
      design: { weights: "w", ids: ["v"] },
      replicates: { kind: "bootstrap", replicates: 100, seed: 7 },
      estimates: [{ kind: "mean", columns: ["y"] }],
    };
    const [one, other] = [await estimate(csvFile(rows), plan), await estimate(csvFile(rows), plan)];
    expect(one).toEqual(other);
    if (!one.ok) throw new Error("refused");
    expect(one.sample.words.en).toContain("100 replicates, seed 7");
    expect(one.rows[0]?.se).toBeGreaterThan(0);
  });
});

describe("a file to take away", () => {
  const plan = JSON.stringify({ estimates: [{ kind: "mean", columns: ["thu"] }], by: ["xa"] });

  test("holds every figure in full as CSV, and the same as XLSX", async () => {
    const csv = await post("estimate/download", csvFile(ROWS), { plan, format: "csv" });
    expect(csv.headers["content-disposition"]).toContain("attachment");
    expect(csv.body).toContain("mean,thu,,A,3,20,");
    const xlsx = await post("estimate/download", csvFile(ROWS), { plan, format: "xlsx" });
    expect(xlsx.headers["content-type"]).toContain("spreadsheetml");
    const again = await post("columns", { name: "ket-qua.xlsx", bytes: xlsx.rawPayload });
    expect(SurveyColumnsView.parse(again.json()).rows).toBe(2);
  });

  test("is refused with the faults of the answers", async () => {
    const lost = JSON.stringify({ estimates: [{ kind: "mean", columns: ["khong_co"] }] });
    const answer = await post("estimate/download", csvFile(ROWS), { plan: lost });
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({ code: "invalid", faults: [{ path: "khong_co" }] });
  });
});

describe("refusals", () => {
  test("a plan that cannot be read names its place", async () => {
    const answer = await post("estimate", csvFile(ROWS), {
      plan: '{"estimates":[{"kind":"mean"}],"level":2}',
    });
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({ code: "invalid" });
    const said = JSON.stringify(answer.json());
    expect(said).toContain("plan.estimates.0.columns");
    expect(said).toContain("plan.level");
    expect((await post("estimate", csvFile(ROWS), { plan: "{" })).statusCode).toBe(400);
  });

  test("the public has to sign in, and an empty file is said", async () => {
    const { payload, headers } = form(csvFile(ROWS), {});
    for (const where of ["columns", "estimate", "index"]) {
      const answer = await app.request("POST", `/api/surveys/${where}`, payload, headers);
      expect([401, 403]).toContain(answer.statusCode);
    }
    expect((await app.request("GET", "/api/surveys/methods")).statusCode).toBe(401);
    const empty = await post("columns", { name: "trong.csv", bytes: Buffer.alloc(0) });
    expect(empty.json()).toMatchObject({ code: "file-empty" });
  });
});

describe("an index of answers", () => {
  /** Five leaves of SIPAS 2023 with one question each; everybody of A is content, half of B. */
  const leaves = ["B1", "access", "procedures", "officials", "result", "feedback"];
  const answers = [
    ["xa", ...leaves.map((leaf) => `${leaf}.1`)],
    ...Array.from({ length: 80 }, (_, at) => {
      const happy = at < 40 || at % 2 === 0;
      return [
        at < 40 ? "A" : "B",
        ...leaves.map((_leaf, place) => (at === 3 && place === 1 ? 98 : happy ? 5 : 2)),
      ];
    }),
  ];

  test("is offered, matched with its questions by their names, and ranked", async () => {
    const offered = await clerk.request("GET", "/api/surveys/methods");
    expect(JSON.stringify(offered.json())).toContain('"id":"sipas"');
    const answer = await post("index", csvFile(answers), {
      method: "sipas@2023",
      plan: JSON.stringify({ unit: "xa" }),
    });
    const found = SurveyIndexView.parse(answer.json());
    if (!found.ok) throw new Error(JSON.stringify(found.faults));
    const root = found.nodes[0]?.code;
    const of = (unit: string) => found.cells.find((cell) => cell.unit === unit && cell.node === root);
    expectWithin(of("A")?.value ?? 0, 1, 1e-12);
    expectWithin(of("B")?.value ?? 0, 0.5, 1e-12);
    expect(found.units.map(({ unit, rank, rankHigh }) => [unit, rank, rankHigh])).toEqual([
      ["A", 1, 1],
      ["B", 2, 2],
    ]);
    expectWithin(found.all.find(({ node }) => node === "B1")?.value ?? 0, 60 / 80, 1e-12);
    expect(found.answers.find(({ column }) => column === "access.1")?.counts.dontKnow.count).toBe(1);
    expect(found.origin).toMatchObject({ method: "sipas@2023", seed: 1 });
  });

  test("names leaves without a question, answers off the scale and methods that are not there", async () => {
    const odd = answers.map((row, at) => row.map((cell, place) => (at === 5 && place === 2 ? 7 : cell)));
    const offScale = await post("index", csvFile(odd), { method: "sipas@2023", plan: '{"unit":"xa"}' });
    expect(offScale.json()).toMatchObject({
      ok: false,
      faults: [{ row: 6, column: "access.1", code: "answer-not-on-scale" }],
    });
    const short = await post("index", csvFile(ROWS), { method: "sipas@2023", plan: "{}" });
    expect(short.json()).toMatchObject({ ok: false, found: leaves.length });
    const lost = await post("index", csvFile(ROWS), { method: "khong-co@1", plan: "{}" });
    expect(lost.statusCode).toBe(404);
  });
});
