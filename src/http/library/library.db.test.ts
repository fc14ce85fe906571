import type { LightMyRequestResponse } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildTestApp, type Client, type TestApp } from "../../../test/support/app.ts";
import { PDF } from "../../../test/support/sheet-world.ts";
import { DocumentDetail, LibraryPage } from "../../contract/library.ts";

const LIBRARY = "/api/units/xa-an-hoa/library";

let world: TestApp;
let anHoa: Client;
beforeAll(async () => {
  world = await buildTestApp();
  anHoa = await world.signIn("anhoa");
});
afterAll(() => world.close());

/** Sends a form as a browser does; the file is left out with null. */
async function post(
  client: Client,
  url: string,
  fields: Readonly<Record<string, string>>,
  file: { readonly name: string; readonly bytes: Uint8Array } | null,
): Promise<LightMyRequestResponse> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  if (file) form.append("file", new File([new Uint8Array(file.bytes)], file.name));
  const sent = new Response(form);
  const headers = { "content-type": sent.headers.get("content-type") ?? "" };
  return client.request("POST", url, Buffer.from(await sent.arrayBuffer()), headers);
}

const FIELDS = { kind: "plan", title: "Kế hoạch cải cách hành chính năm 2026", documentNumber: "15/KH-UBND" };
const FILE = { name: "Kế hoạch (đã ký).pdf", bytes: PDF };

async function newDocument(): Promise<DocumentDetail> {
  const answer = await post(anHoa, LIBRARY, FIELDS, FILE);
  expect(answer.statusCode).toBe(201);
  return DocumentDetail.parse(answer.json());
}

describe("the library over the API", () => {
  test("takes a file, finds it without marks, and gives it back with its name, without any right to run", async () => {
    const { document } = await newDocument();
    const page = LibraryPage.parse((await anHoa.request("GET", `${LIBRARY}?q=ke%20hoach%20cai`)).json());
    expect([page.unit.name, page.mayWrite]).toEqual(["Xã An Hòa", true]);
    expect(page.documents.map(({ id }) => id)).toContain(document.id);
    const file = await anHoa.request("GET", `/api/library/${document.id}/versions/1/file`);
    expect(file.rawPayload).toEqual(PDF);
    expect(file.headers["content-disposition"]).toContain("filename*=UTF-8''K%E1%BA%BF");
    expect(file.headers["content-security-policy"]).toContain("sandbox");
  });

  test("changes what is said, refuses a change based on an old one, keeps versions, puts away and brings back", async () => {
    const { document } = await newDocument();
    const url = `/api/library/${document.id}`;
    const change = { ...FIELDS, title: "Kế hoạch (sửa)", baseVersion: document.rowVersion };
    expect((await anHoa.request("PUT", url, change)).json()).toMatchObject({
      document: { title: "Kế hoạch (sửa)" },
    });
    expect((await anHoa.request("PUT", url, change)).json()).toMatchObject({ code: "changed-by-other" });
    const newer = await post(anHoa, `${url}/versions`, { link: "https://an-hoa.example.vn/15" }, null);
    expect(newer.json()).toMatchObject({ versions: [{ version: 2, file: null }, { version: 1 }] });
    expect((await anHoa.request("GET", `${url}/versions/1/file`)).statusCode).toBe(200);
    const away = async (on: boolean) => (await anHoa.request("POST", `${url}/put-away`, { away: on })).json();
    expect((await away(true)).document.putAwayAt).not.toBeNull();
    expect((await away(false)).document.putAwayAt).toBeNull();
  });

  test.each([
    ["title", " "],
    ["kind", "poem"],
    ["documentDate", "2026-02-30"],
    ["link", "javascript:alert(1)"],
  ])("names a %s that cannot be kept", async (path, value) => {
    const answer = await post(anHoa, LIBRARY, { ...FIELDS, [path]: value }, path === "link" ? null : FILE);
    expect(answer.json()).toMatchObject({ code: "invalid", faults: [{ path }] });
  });

  test("refuses a file of a forbidden kind with words", async () => {
    const answer = await post(anHoa, LIBRARY, FIELDS, {
      name: "a.exe",
      bytes: Buffer.from("MZ".padEnd(200)),
    });
    expect(answer.json()).toMatchObject({ code: "file-type-refused" });
  });

  test("shows no page of a size that nobody needs, and no page that is none", async () => {
    const { document } = await newDocument();
    const pages = `/api/library/${document.id}/versions/1/pages`;
    const status = async (tail: string) => (await anHoa.request("GET", `${pages}/${tail}`)).statusCode;
    expect([await status("1.webp?w=9999"), await status("0.webp"), await status("x.webp")]).toEqual([
      400, 404, 404,
    ]);
  });

  test.each(["binhminh", "thamdinh", "quantri", null] as const)("is closed to %s", async (who) => {
    const { document } = await newDocument();
    const other = who === null ? world : await world.signIn(who);
    const url = `/api/library/${document.id}`;
    const asked: readonly (readonly ["GET" | "POST" | "PUT", string, object?])[] = [
      ["GET", LIBRARY],
      ["GET", url],
      ["GET", `${url}/versions/1/file`],
      ["GET", `${url}/versions/1/look`],
      ["GET", `${url}/versions/1/pages/1.webp`],
      ["PUT", url, { ...FIELDS, baseVersion: 1 }],
      ["POST", `${url}/put-away`, { away: true }],
    ];
    for (const [method, address, body] of asked)
      expect([method, address, (await other.request(method, address, body)).statusCode]).toEqual([
        method,
        address,
        who === null && method !== "GET" ? expect.any(Number) : who === null ? 401 : 403,
      ]);
    const unchanged = DocumentDetail.parse((await anHoa.request("GET", url)).json());
    expect([unchanged.document.title, unchanged.document.putAwayAt]).toEqual([FIELDS.title, null]);
  });
});
