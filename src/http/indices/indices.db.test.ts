import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildTestApp, type Client, type TestApp } from "../../../test/support/app.ts";
import { publishedFiles } from "../../adapters/files/published/index.ts";
import { seedPublished } from "../../app/results/index.ts";
import {
  IndexAudit,
  IndexChangeExplained,
  IndexChoice,
  IndexComparison,
  IndexExplanation,
  IndexSimulationLine,
  IndexTrial,
} from "../../contract/indices.ts";

let world: TestApp;
let client: Client;
beforeAll(async () => {
  world = await buildTestApp();
  await seedPublished(world.context, publishedFiles());
  client = await world.signIn("anhoa");
});
afterAll(async () => {
  // The client of the broken-off run keeps a spare connection, which would be waited for.
  world.app.server.closeAllConnections();
  await world.close();
});

const CITED = "citation: { act: tự soạn, confidence: secondary }";
const SOURCE = `kind: composite
id: two-parts
version: "1"
title: { vi: Chỉ số hai phần, en: Index of two parts }
status: composed
basis: []
families: [commune]
period: year
tree:
  - { code: a, label: { vi: Đúng hạn, en: On time }, weight: 3, direction: higher, scoredBy: statistics, ${CITED} }
  - { code: b, label: { vi: Hài lòng, en: Satisfaction }, weight: 1, direction: higher, scoredBy: survey, ${CITED} }
recipe:
  - { step: normalise, how: { kind: min-max, to: [0, 100] } }
  - { step: aggregate, how: arithmetic }
`;
/** By hand: a = 100, 50, 0 and b = 0, 100, 50; with 3 : 1 the index is 75, 62.5, 12.5. */
const CSV = "unit,label,period,a,b\nxa-a,Xã A,2024,10,7\nxa-b,Xã B,2024,5,9\nxa-c,Xã C,2024,0,8\n";
const OWN = { method: { source: SOURCE }, figures: "file" } as const;
const PCI = { method: { id: "pci", version: "2013" }, figures: "published" } as const;

async function formOf(request: unknown, file: string | null) {
  const form = new FormData();
  form.set("request", typeof request === "string" ? request : JSON.stringify(request));
  if (file !== null) form.set("file", new File([file], "số liệu.csv"));
  const whole = new Response(form);
  return {
    payload: Buffer.from(await whole.arrayBuffer()),
    headers: { "content-type": whole.headers.get("content-type") ?? "" },
  };
}

async function ask(verb: string, request: unknown, file: string | null = CSV, who: Client = client) {
  const { payload, headers } = await formOf(request, file);
  return who.request("POST", `/api/indices/${verb}`, payload, headers);
}

describe("an index is computed for somebody signed in", () => {
  test("from an own method and a file, with what is needed to repeat it", async () => {
    const answer = await ask("build", OWN);
    expect(answer.statusCode).toBe(200);
    const trial = IndexTrial.parse(answer.json());
    expect(trial.units.map(({ name, rank, value }) => [name, rank, value])).toEqual([
      ["Xã A", 1, 75],
      ["Xã B", 2, 62.5],
      ["Xã C", 3, 12.5],
    ]);
    expect(trial.run).toMatchObject({
      method: "two-parts@1",
      file: "số liệu.csv",
      dataSha256: createHash("sha256").update(CSV).digest("hex"),
      methodSha256: createHash("sha256").update(SOURCE).digest("hex"),
      codeVersion: "0.0.0-test",
      periods: ["2024"],
    });
  });

  test("from published figures: PCI 2016 as VCCI printed it", async () => {
    const trial = IndexTrial.parse((await ask("build", { ...PCI, period: "2016" }, null)).json());
    // Đà Nẵng 70,00, Quảng Ninh 65,60 (VCCI, PCI report 2016).
    expect(
      trial.units.slice(0, 2).map(({ name, value }) => [name, Math.round((value ?? 0) * 100) / 100]),
    ).toEqual([
      ["Đà Nẵng", 70],
      ["Quảng Ninh", 65.6],
    ]);
    expect(trial.run.file).toBeNull();
  });

  test("the library says which years can be tried", async () => {
    const choices = IndexChoice.array().parse((await client.request("GET", "/api/indices/choices")).json());
    const pci = choices.find(({ id, version }) => id === "pci" && version === "2013");
    expect(pci?.publishedYears).toContain(2016);
    expect(pci?.columns.slice(0, 3)).toEqual(["unit", "label", "period"]);
  });

  test("a unit is explained in both languages", async () => {
    const said = IndexExplanation.parse((await ask("explain", { ...OWN, unit: "xa b" })).json());
    expect(said.unit).toBe("xa-b");
    expect(said.parts[0]?.said.map(({ vi }) => vi).join(" ")).toContain("62,5");
    expect(said.parts[0]?.said.map(({ en }) => en).join(" ")).toContain("62.5");
  });

  test("other rules on the same figures say who moves", async () => {
    const asked = { ...OWN, changes: { weights: { a: 1, b: 3 } } };
    const compared = IndexComparison.parse((await ask("compare", asked)).json());
    // With 1 : 3 the index is 25, 87.5, 37.5.
    expect(compared.units[0]).toMatchObject({ name: "Xã A", before: 1, after: 3, difference: -2 });
  });

  test("the audit tells findings with their remedy and figures of the block", async () => {
    const audit = IndexAudit.parse((await ask("audit", OWN)).json());
    expect(audit.studies[0]?.units).toBe(3);
    expect(audit.findings.every(({ vi, en }) => vi !== "" && en !== "")).toBe(true);
  });

  test("why a rank changed adds up exactly", async () => {
    const asked = { ...PCI, period: "2015", withPeriod: "2016", unit: "Quảng Ninh" };
    const change = IndexChangeExplained.parse((await ask("explain-change", asked, null)).json());
    expect([change.rankBefore, change.rankAfter]).toEqual([3, 2]);
    const sum = change.lines.reduce((all, { places }) => all + (places ?? 0), 0);
    expect(Math.abs(sum - 1)).toBeLessThan(1e-9);
  });

  test.each(["csv", "xlsx"] as const)("the result is taken out as %s", async (format) => {
    const answer = await ask("download", { ...OWN, format });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers["content-disposition"]).toContain(`two-parts-1.${format}`);
    if (format === "csv") expect(answer.body).toContain("1,xa-a,Xã A,commune,2024,75,");
    else expect(answer.rawPayload.subarray(0, 2).toString()).toBe("PK");
  });
});

describe("sureness comes as a stream", () => {
  const lines = (body: string) =>
    body
      .trim()
      .split("\n")
      .map((line) => IndexSimulationLine.parse(JSON.parse(line)));

  test.each(["uncertainty", "sobol", "reach"] as const)("%s: progress, then the result", async (kind) => {
    const asked = { ...OWN, kind, noise: 0.5, replications: 100, seed: 7 };
    const [first, second] = [await ask("simulate", asked), await ask("simulate", asked)];
    const told = lines(first.body);
    expect(told[0]).toEqual({ progress: 0 });
    expect(told.at(-1)).toHaveProperty("result.seed", 7);
    expect(lines(second.body).at(-1)).toEqual(told.at(-1));
  });

  test("a method that declares nothing that varies says what to choose", async () => {
    const answer = await ask("simulate", { ...OWN, kind: "uncertainty" });
    expect([answer.statusCode, answer.json().faults[0].path]).toEqual([400, "noise"]);
  });

  test("a caller who goes away ends the run, and the next is answered", async () => {
    const address = await world.app.listen({ port: 0, host: "127.0.0.1" });
    const stop = new AbortController();
    const asked = { ...PCI, period: "2016", kind: "uncertainty", noise: 0.5, replications: 10_000 };
    const { payload, headers } = await formOf(asked, null);
    const answer = await fetch(`${address}/api/indices/simulate`, {
      method: "POST",
      body: payload,
      headers: { ...headers, cookie: client.cookie, "x-csrf-token": client.session.csrfToken },
      signal: stop.signal,
    });
    const reader = answer.body?.getReader();
    await reader?.read();
    stop.abort();
    await expect(reader?.read()).rejects.toThrow();
    expect((await ask("simulate", { ...OWN, kind: "reach" })).statusCode).toBe(200);
  });
});

describe("what cannot be computed is refused with every fault", () => {
  test("of the figures, by row and column", async () => {
    const answer = await ask("build", OWN, "unit,period,a,b,c\nxa-a,2024,mười,1,1\nxa-a,2024,1,hai,1\n");
    expect(answer.statusCode).toBe(400);
    const { faults }: { faults: { row?: number; column?: string }[] } = answer.json();
    expect(faults.length).toBeGreaterThan(3);
    expect(faults).toContainEqual(expect.objectContaining({ row: 2, column: "a" }));
  });

  test("of the method, by line", async () => {
    const source = SOURCE.replace("weight: 3", "weight: -3").replace("arithmetic", "cong");
    const answer = await ask("build", { ...OWN, method: { source } });
    expect([answer.statusCode, answer.json().code]).toEqual([409, "method-faulty"]);
    expect(answer.json().faults.map(({ row }: { row: number }) => row)).toEqual([10, 14]);
  });

  test.each([
    ["a set of scored criteria", { ...OWN, method: { id: "par-index-province", version: "2022" } }, "method"],
    ["a period without figures", { ...PCI, period: "1999" }, "period"],
    ["an index that nobody publishes", { ...OWN, figures: "published" }, "figures"],
    ["a question that is no JSON", "{", "request"],
    ["a unit that is not there", { ...OWN, unit: "Xã Z" }, "Xã Z"],
  ])("%s", async (_what, asked, path) => {
    const verb = typeof asked === "object" && "unit" in asked ? "explain" : "build";
    const answer = await ask(verb, asked);
    expect([answer.statusCode, answer.json().faults[0].path]).toEqual([400, path]);
  });

  test("a form without a file, and a table that is too large", async () => {
    expect((await ask("build", OWN, null)).json().code).toBe("file-empty");
    const many = Array.from({ length: 4_001 }, (_, at) => `u${at},,2024,${at},1`).join("\n");
    const answer = await ask("build", OWN, `unit,label,period,a,b\n${many}\n`);
    expect([answer.statusCode, answer.json().faults[0].vi]).toEqual([400, expect.stringContaining("4000")]);
  });

  test("the public has to sign in, and nobody asks without end", async () => {
    const { payload, headers } = await formOf(OWN, CSV);
    expect((await world.request("POST", "/api/indices/build", payload, headers)).statusCode).toBe(401);
    expect((await world.request("GET", "/api/indices/choices")).statusCode).toBe(401);
    const other = await world.signIn("cattuong");
    const answers = await Promise.all(
      Array.from({ length: 121 }, () => other.request("POST", "/api/indices/build", {})),
    );
    expect(answers.map(({ statusCode }) => statusCode)).toContain(429);
  });
});
