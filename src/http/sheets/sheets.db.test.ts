import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import exceljs from "exceljs";
import type { LightMyRequestResponse } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildTestApp, type Client, type TestApp } from "../../../test/support/app.ts";
import { PDF, SHEET_METHOD } from "../../../test/support/sheet-world.ts";
import { createRound, openRound } from "../../app/rounds/index.ts";
import { CreateRound } from "../../contract/rounds.ts";
import { LeafSaved, type LeafView, SheetView } from "../../contract/sheets.ts";

let chiso: TestApp;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "chiso-methods-"));
  await mkdir(path.join(folder, "small-commune"));
  await writeFile(path.join(folder, "small-commune", "1.yaml"), SHEET_METHOD);
  chiso = await buildTestApp({ methodsFolder: folder });
});
afterAll(async () => {
  await chiso.close();
  await rm(folder, { recursive: true, force: true });
});

/** A round over three communes, open for self-scoring for a week. */
async function newRound(): Promise<string> {
  chiso.clock.set("2026-11-21T08:00:00+07:00");
  const owner = await chiso.contextAs("noivu");
  const round = CreateRound.parse({
    title: "Chỉ số CCHC cấp xã 2026",
    kind: "measures",
    methodId: "small-commune",
    methodVersion: "1",
    period: "2026",
    ownerUnit: "so-noi-vu",
    clock: {
      selfScoring: { from: "2026-11-20T00:00:00+07:00", until: "2026-11-28T00:00:00+07:00" },
      appraisal: { from: "2026-11-28T00:00:00+07:00", until: "2026-12-10T00:00:00+07:00" },
    },
    units: ["xa-an-hoa", "xa-binh-minh", "xa-cat-tuong"].map((unit) => ({ unit, family: "commune" })),
    appraisers: [{ account: chiso.accountIds.thamdinh }],
  });
  const id = await createRound(owner, round);
  await openRound(owner, id);
  return id;
}

const sheetOf = (round: string): string => `/api/rounds/${round}/sheets/xa-an-hoa`;

async function attach(
  client: Client,
  url: string,
  fields: Record<string, string>,
  file?: { name: string; bytes: Uint8Array },
): Promise<LightMyRequestResponse> {
  const form = new FormData();
  if (file) form.append("file", new Blob([Uint8Array.from(file.bytes)]), file.name);
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  const encoded = new Response(form);
  const body = Buffer.from(await encoded.arrayBuffer());
  return client.request("POST", url, body, { "content-type": encoded.headers.get("content-type") ?? "" });
}

describe("a sheet over the API", () => {
  test("is opened, filled, sent and taken back", async () => {
    const url = sheetOf(await newRound());
    const client = await chiso.signIn("anhoa");
    const saved = await client.request("PUT", `${url}/leaves/1.1/inputs/issued`, {
      value: "late",
      baseVersion: 0,
    });
    expect(saved.statusCode).toBe(200);
    expect(saved.json()).toMatchObject({ version: 1, total: { selfPoints: 1.5, selfMax: 10 } });
    const explained = await client.request("PUT", `${url}/leaves/1.1/explanation`, {
      text: "Chờ HĐND",
      baseVersion: 0,
    });
    expect(explained.json()).toMatchObject({ leaf: { explanation: { text: "Chờ HĐND" } } });
    expect((await client.request("GET", `${url}/leaves/1.1/history`)).json()).toMatchObject([
      { value: "late" },
    ]);
    const findings = await client.request("GET", `${url}/findings`);
    expect(findings.json()).toContainEqual(expect.objectContaining({ leaf: "1.1", code: "no-evidence" }));
    const receipt = await client.request("POST", `${url}/submit`);
    expect(receipt.json()).toMatchObject({ unit: "Xã An Hòa", points: 1.5 });
    const sheet = await client.request("GET", url);
    expect(sheet.json()).toMatchObject({ state: "submitted", receipt: { hash: receipt.json().hash } });
    expect((await client.request("POST", `${url}/withdraw`)).json()).toMatchObject({ state: "draft" });
  });

  test("answers exactly what the description of the API promises", async () => {
    const url = sheetOf(await newRound());
    const client = await chiso.signIn("anhoa");
    const saved = await client.request("PUT", `${url}/leaves/1.1/inputs/issued`, {
      value: "late",
      baseVersion: 0,
    });
    expect(LeafSaved.parse(saved.json())).toEqual(saved.json());
    const fields = { title: "Kế hoạch" };
    await attach(client, `${url}/leaves/1.1/evidence`, fields, { name: "a.pdf", bytes: PDF });
    const sheet = (await client.request("GET", url)).json();
    expect(SheetView.parse(sheet)).toEqual(sheet);
  });

  test("speaks English where the method does and the reader asks for it, also in what a save answers", async () => {
    const url = sheetOf(await newRound());
    const client = await chiso.signIn("anhoa");
    const words = (leaf: LeafView | undefined) => {
      const planned = leaf?.inputs.find(({ name }) => name === "planned");
      return [leaf?.label, planned?.label, planned?.unit];
    };
    const at = (sheet: LightMyRequestResponse) =>
      words(SheetView.parse(sheet.json()).leaves.find(({ code }) => code === "1.2"));
    expect(at(await client.request("GET", url))).toEqual([
      "Hoàn thành kế hoạch",
      "Nhiệm vụ được giao",
      "nhiệm vụ",
    ]);
    const english = ["Plan done", "Tasks planned", "tasks"];
    expect(at(await client.request("GET", `${url}?lang=en`))).toEqual(english);
    const saved = await client.request("PUT", `${url}/leaves/1.2/inputs/planned?lang=en`, {
      value: 20,
      baseVersion: 0,
    });
    const { leaf, nodes } = LeafSaved.parse(saved.json());
    expect(words(leaf)).toEqual(english);
    expect(nodes[0]?.label).toBe("Steering");
    expect(leaf.inputs.find(({ name }) => name === "done")?.label).toBe("Nhiệm vụ hoàn thành");
  });

  test("a value changed by another answers 409 with both in sight", async () => {
    const url = sheetOf(await newRound());
    const client = await chiso.signIn("anhoa");
    await client.request("PUT", `${url}/leaves/1.2/inputs/done`, { value: 18, baseVersion: 0 });
    const second = await client.request("PUT", `${url}/leaves/1.2/inputs/done`, {
      value: 17,
      baseVersion: 0,
    });
    expect(second.statusCode).toBe(409);
    expect(second.json()).toMatchObject({ code: "changed-by-other", details: { value: 18, version: 1 } });
  });

  test("a version beyond all versions is refused", async () => {
    const url = sheetOf(await newRound());
    const client = await chiso.signIn("anhoa");
    const body = { value: 18, baseVersion: 3_000_000_000 };
    const answer = await client.request("PUT", `${url}/leaves/1.2/inputs/done`, body);
    expect(answer.json()).toMatchObject({ code: "invalid", faults: [{ path: "baseVersion" }] });
  });

  test("a wrong value answers 400 with the field and words; a stranger 403; nobody 401; too late 409", async () => {
    const url = sheetOf(await newRound());
    const client = await chiso.signIn("anhoa");
    const typed = { value: "mười", baseVersion: 0 };
    const wrong = await client.request("PUT", `${url}/leaves/1.2/inputs/done`, typed);
    expect(wrong.statusCode).toBe(400);
    expect(wrong.json()).toMatchObject({
      code: "invalid",
      faults: [{ path: "done", vi: "Nhập một số, ví dụ 120." }],
    });
    const stranger = await chiso.signIn("binhminh");
    expect((await stranger.request("PUT", `${url}/leaves/1.2/inputs/done`, typed)).statusCode).toBe(403);
    expect((await chiso.request("GET", url)).statusCode).toBe(401);
    chiso.clock.set("2026-11-28T00:00:00+07:00");
    const late = await (await chiso.signIn("anhoa")).request("PUT", `${url}/leaves/1.2/inputs/done`, {
      value: 1,
      baseVersion: 0,
    });
    expect(late.statusCode).toBe(409);
    expect(late.json()).toMatchObject({ code: "stage-closed" });
  });
});

describe("evidence over the API", () => {
  test.each(["NFC", "NFD"])(
    "a Vietnamese name sent in %s comes back whole, in the body and in the download",
    async (form) => {
      const url = sheetOf(await newRound());
      const client = await chiso.signIn("anhoa");
      const name = "Kế hoạch số 12 – cải cách hành chính (đã ký).pdf";
      const fields = {
        title: "Kế hoạch",
        documentNumber: "12/KH-UBND",
        documentDate: "2026-01-05",
        page: "3",
      };
      const answer = await attach(client, `${url}/leaves/1.1/evidence`, fields, {
        name: name.normalize(form),
        bytes: PDF,
      });
      expect(answer.statusCode).toBe(201);
      const [evidence] = answer.json().leaf.evidence;
      expect(evidence).toMatchObject({
        documentNumber: "12/KH-UBND",
        page: "3",
        file: { name, size: PDF.byteLength },
      });
      const file = await client.request("GET", `/api/evidence/${evidence.id}/file`);
      expect(file.rawPayload).toEqual(PDF);
      expect(file.headers["content-type"]).toBe("application/pdf");
      expect(file.headers["x-content-type-options"]).toBe("nosniff");
      expect(file.headers["content-disposition"]).toContain(
        `filename*=UTF-8''${encodeURIComponent(name).replace(/[()]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)}`,
      );
      const stranger = await chiso.signIn("binhminh");
      expect((await stranger.request("GET", `/api/evidence/${evidence.id}/file`)).statusCode).toBe(403);
      const removed = await client.request("DELETE", `/api/evidence/${evidence.id}`);
      expect(removed.json()).toMatchObject({ leaf: { evidence: [] } });
      expect((await client.request("GET", `/api/evidence/${evidence.id}/file`)).statusCode).toBe(404);
    },
  );

  test.each([
    ["that breaks off", '--x\r\nContent-Disposition: form-data; name="title"\r\n\r\na', "; boundary=x"],
    ["of another shape", "title=a", "; boundary=x"],
    ["without a boundary", "--x--", ""],
  ])("a form %s is refused, not a fault of ours", async (_what, body, boundary) => {
    const url = sheetOf(await newRound());
    const client = await chiso.signIn("anhoa");
    const headers = { "content-type": `multipart/form-data${boundary}` };
    const answer = await client.request("POST", `${url}/leaves/1.1/evidence`, Buffer.from(body), headers);
    expect([answer.statusCode, answer.json()]).toMatchObject([400, { code: "invalid" }]);
  });

  test.each([
    ["title", "Kế\u0000 hoạch"],
    ["documentDate", "0000-01-01"],
    ["documentDate", "2026-02-30"],
    ["link", `https://a.example.vn/${"x".repeat(2000)}`],
  ])("a %s that cannot be kept is named", async (path, value) => {
    const url = sheetOf(await newRound());
    const client = await chiso.signIn("anhoa");
    const fields = { title: "Kế hoạch", [path]: value };
    const answer = await attach(client, `${url}/leaves/1.1/evidence`, fields);
    expect(answer.json()).toMatchObject({ code: "invalid", faults: [{ path }] });
  });

  test("a link needs no file; without either the form says what is missing", async () => {
    const url = `${sheetOf(await newRound())}/leaves/1.1/evidence`;
    const client = await chiso.signIn("anhoa");
    const link = await attach(client, url, { title: "Trang thông tin", link: "https://xa-an-hoa.gov.vn" });
    expect(link.json()).toMatchObject({
      leaf: { evidence: [{ link: "https://xa-an-hoa.gov.vn", file: null }] },
    });
    const nothing = await attach(client, url, { title: "Trang" });
    expect(nothing.statusCode).toBe(400);
    expect(nothing.json()).toMatchObject({ faults: [{ path: "file" }] });
    const odd = await attach(client, url, {
      title: "",
      documentDate: "2026-02-30",
      link: "javascript:alert(1)",
    });
    expect(odd.json().faults.map(({ path: at }: { path: string }) => at)).toEqual([
      "title",
      "documentDate",
      "link",
    ]);
  });

  test.each<[string, string, Uint8Array, number, string]>([
    ["empty", "a.pdf", new Uint8Array(), 400, "file-empty"],
    ["more than 25 MB", "a.pdf", Buffer.concat([PDF, Buffer.alloc(25 * 1024 * 1024)]), 413, "file-too-large"],
    [
      "far more than 25 MB",
      "a.pdf",
      Buffer.concat([PDF, Buffer.alloc(40 * 1024 * 1024)]),
      413,
      "file-too-large",
    ],
    ["of a forbidden type", "a.exe", Buffer.from("MZ".padEnd(300)), 415, "file-type-refused"],
    ["other than its name", "a.xlsx", PDF, 415, "file-type-differs"],
  ])("a file that is %s is refused with its own code", async (_title, name, bytes, status, code) => {
    const url = `${sheetOf(await newRound())}/leaves/1.1/evidence`;
    const client = await chiso.signIn("anhoa");
    const answer = await attach(client, url, { title: "Kế hoạch" }, { name, bytes });
    expect(answer.json()).toMatchObject({ code });
    expect(answer.statusCode).toBe(status);
  });

  test("a file of exactly 25 MB is taken", async () => {
    const url = `${sheetOf(await newRound())}/leaves/1.1/evidence`;
    const bytes = Buffer.concat([PDF, Buffer.alloc(25 * 1024 * 1024 - PDF.byteLength)]);
    const answer = await attach(
      await chiso.signIn("anhoa"),
      url,
      { title: "Kế hoạch" },
      { name: "a.pdf", bytes },
    );
    expect(answer.statusCode).toBe(201);
  });
});

describe("the self-score table as files", () => {
  test("is marked as provisional, has the official columns and is read back", async () => {
    const url = sheetOf(await newRound());
    const client = await chiso.signIn("anhoa");
    await client.request("PUT", `${url}/leaves/1.2/inputs/done`, { value: 18, baseVersion: 0 });
    await client.request("PUT", `${url}/leaves/1.2/inputs/planned`, { value: 20, baseVersion: 0 });
    const fields = { title: "Kế hoạch", documentNumber: "12/KH-UBND", documentDate: "2026-01-05", page: "3" };
    await attach(client, `${url}/leaves/1.2/evidence`, fields, { name: "kế hoạch.pdf", bytes: PDF });
    const answer = await client.request("GET", `${url}.xlsx`);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers["content-disposition"]).toContain(
      encodeURIComponent("Phiếu tự chấm điểm - Xã An Hòa - 2026.xlsx"),
    );
    const book = new exceljs.Workbook();
    await book.xlsx.load(Uint8Array.from(answer.rawPayload).buffer);
    const rows = Array.from(book.worksheets[0]?.getSheetValues() ?? [], (row) =>
      Array.isArray(row) ? row.slice(1) : [],
    );
    const flat = rows.flat();
    expect(flat).toContain("BẢNG TỰ CHẤM ĐIỂM");
    expect(
      flat.some(
        (value) =>
          typeof value === "string" && value.startsWith("Tạm thời, lập lúc 08 giờ 00 phút ngày 21/11/2026"),
      ),
    ).toBe(true);
    const line = rows.find(([code]) => code === "1.2");
    expect(line).toMatchObject([
      "1.2",
      "Hoàn thành kế hoạch",
      4,
      "Nhiệm vụ hoàn thành: 18 nhiệm vụ\nNhiệm vụ được giao: 20 nhiệm vụ",
      3.6,
      expect.stringContaining("90 %"),
      undefined,
      "1. Kế hoạch, số 12/KH-UBND ngày 05/01/2026, trang 3, kế hoạch.pdf",
    ]);
    expect(rows.find(([, label]) => label === "Tổng điểm tự chấm (tạm thời)")).toMatchObject([
      undefined,
      "Tổng điểm tự chấm (tạm thời)",
      10,
      undefined,
      3.6,
    ]);
  });

  test("as CSV it has a mark, a head and one row a line", async () => {
    const url = sheetOf(await newRound());
    const client = await chiso.signIn("anhoa");
    await client.request("PUT", `${url}/leaves/1.1/explanation`, { text: "=1+1", baseVersion: 0 });
    const answer = await client.request("GET", `${url}.csv`);
    expect(answer.headers["content-type"]).toBe("text/csv; charset=utf-8");
    const lines = answer.rawPayload.toString("utf8").split("\r\n");
    expect(lines[0]).toBe(
      '\uFEFFMã,"Lĩnh vực, tiêu chí, tiêu chí thành phần",Điểm tối đa,Số liệu kê khai,Điểm tự chấm,Cách tính điểm,Giải trình,Tài liệu kiểm chứng',
    );
    expect(lines.find((line) => line.startsWith("1.1,"))).toContain("'=1+1");
  });

  test("is not for strangers", async () => {
    const url = sheetOf(await newRound());
    const stranger = await chiso.signIn("binhminh");
    expect((await stranger.request("GET", `${url}.xlsx`)).statusCode).toBe(403);
  });
});

describe("appraisal over the API", () => {
  test("goes criterion by criterion, and a change needs points within bounds and a reason", async () => {
    const round = await newRound();
    const unit = await chiso.signIn("anhoa");
    await unit.request("PUT", `${sheetOf(round)}/leaves/1.1/inputs/issued`, {
      value: "on-time",
      baseVersion: 0,
    });
    await unit.request("POST", `${sheetOf(round)}/submit`);
    chiso.clock.set("2026-11-29T08:00:00+07:00");
    const appraiser = await chiso.signIn("thamdinh");
    const overview = await appraiser.request("GET", `/api/rounds/${round}/appraisal`);
    expect(overview.json().leaves[0]).toMatchObject({ code: "1.1", units: 1, decided: 0 });
    const across = await appraiser.request("GET", `/api/rounds/${round}/appraisal/leaves/1.1`);
    expect(across.json().units[0]).toMatchObject({ unit: "xa-an-hoa", submitted: true });
    const decide = (body: object): Promise<LightMyRequestResponse> =>
      appraiser.request("PUT", `/api/rounds/${round}/appraisal/xa-an-hoa/1.1`, body);
    const change = { decision: "change", points: 1, reason: "", baseVersion: 0 };
    expect((await decide(change)).json()).toMatchObject({ code: "reason-needed" });
    expect((await decide({ ...change, points: 4, reason: "x" })).json()).toMatchObject({
      code: "above-maximum",
    });
    expect((await decide({ ...change, points: -1, reason: "x" })).statusCode).toBe(400);
    expect((await decide({ ...change, reason: "Quá hạn" })).json()).toMatchObject({
      leaf: { appraisal: { points: 1, reason: "Quá hạn", version: 1 } },
    });
    const foreign = await (await chiso.signIn("anhoa")).request(
      "PUT",
      `/api/rounds/${round}/appraisal/xa-an-hoa/1.1`,
      {
        decision: "agree",
        baseVersion: 1,
      },
    );
    expect(foreign.statusCode).toBe(403);
  });
});
