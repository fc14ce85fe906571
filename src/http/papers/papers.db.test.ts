import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildTestApp, type TestApp } from "../../../test/support/app.ts";
import { SMALL_METHOD } from "../../../test/support/small-method.ts";

let world: TestApp;
let folder: string;
let round: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "chiso-papers-"));
  await mkdir(path.join(folder, "small-commune"));
  await writeFile(path.join(folder, "small-commune", "1.yaml"), SMALL_METHOD);
  world = await buildTestApp({ methodsFolder: folder });
  const owner = await world.signIn("noivu");
  const created = await owner.request("POST", "/api/rounds", {
    title: "Chỉ số CCHC cấp xã 2026",
    kind: "measures",
    methodId: "small-commune",
    methodVersion: "1",
    period: "2026",
    ownerUnit: "so-noi-vu",
    clock: {
      selfScoring: { from: "2026-11-22T00:00:00+07:00", until: "2026-12-01T00:00:00+07:00" },
      appraisal: { from: "2026-12-01T00:00:00+07:00", until: "2026-12-20T00:00:00+07:00" },
    },
    units: ["xa-an-hoa", "xa-binh-minh"].map((unit) => ({ unit, family: "commune" })),
    appraisers: [{ account: world.accountIds.thamdinh }],
  });
  round = `/api/rounds/${created.json().id}`;
  await owner.request("POST", `${round}/open`);
  world.clock.set("2026-12-20T08:00:00+07:00");
  const later = await world.signIn("noivu");
  await later.request("POST", `${round}/close`);
  expect((await later.request("POST", `${round}/compute`)).statusCode).toBe(200);
});
afterAll(async () => {
  await world.close();
  await rm(folder, { recursive: true, force: true });
});

describe("papers over HTTP", () => {
  test("are listed with their formats for whoever runs the round, and for nobody else", async () => {
    const list = await (await world.signIn("noivu")).request("GET", `${round}/papers`);
    expect(list.json()).toContainEqual(
      expect.objectContaining({ kind: "decision", ready: true, formats: ["docx", "pdf"], units: [] }),
    );
    const unit = await world.signIn("anhoa");
    expect((await unit.request("GET", `${round}/papers`)).statusCode).toBe(403);
    expect((await unit.request("GET", `${round}/papers/decision.pdf`)).statusCode).toBe(403);
    expect((await world.request("GET", `${round}/papers`)).statusCode).toBe(401);
  });

  test.each([
    ["decision.pdf", "application/pdf", "%PDF-"],
    ["minutes.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "PK"],
    ["annex.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "PK"],
    ["unit-results.zip", "application/zip", "PK"],
    ["unit-result/xa-an-hoa.pdf", "application/pdf", "%PDF-"],
  ])("%s is a file of its kind under a Vietnamese name", async (file, type, head) => {
    const answer = await (await world.signIn("noivu")).request("GET", `${round}/papers/${file}`);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers["content-type"]).toBe(type);
    expect(decodeURIComponent(String(answer.headers["content-disposition"]))).toMatch(
      /filename\*=UTF-8''.*[ấảếượị]/,
    );
    expect(answer.rawPayload.subarray(0, head.length).toString("latin1")).toBe(head);
  });

  test.each([
    ["decision.exe", 404],
    ["letter.pdf", 404],
    ["decision.zip", 404],
    ["unit-result/xa-cat-tuong.pdf", 404],
  ])("%s is refused with %i", async (file, status) => {
    const answer = await (await world.signIn("noivu")).request("GET", `${round}/papers/${file}`);
    expect(answer.statusCode).toBe(status);
  });
});
