import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildTestApp, type Client, type TestApp } from "../../../test/support/app.ts";
import { SMALL_METHOD } from "../../../test/support/small-method.ts";

let world: TestApp;
let folder: string;
let owner: Client;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "chiso-methods-"));
  await mkdir(path.join(folder, "small-commune"));
  await writeFile(path.join(folder, "small-commune", "1.yaml"), SMALL_METHOD);
  world = await buildTestApp({ methodsFolder: folder });
  owner = await world.signIn("noivu");
});
afterAll(async () => {
  await world.close();
  await rm(folder, { recursive: true, force: true });
});

const OWN = "/api/own-methods/small-commune/2027";

test("a set goes from clone to release, and the public library has it at once", async () => {
  const made = await owner.request("POST", "/api/own-methods", {
    from: { id: "small-commune", version: "1" },
    id: "small-commune",
    version: "2027",
    title: "Bộ tiêu chí năm 2027",
    ownerUnit: "so-noi-vu",
  });
  expect(made.statusCode).toBe(201);
  const { source } = made.json();
  const before = await world.request("GET", "/bo-tieu-chi");
  expect(before.body).not.toContain("Bộ tiêu chí năm 2027");
  expect((await world.request("GET", "/bo-tieu-chi/small-commune/2027")).statusCode).toBe(404);
  expect((await world.request("GET", "/api/methods/small-commune/2027/source.yaml")).statusCode).toBe(404);

  const faulty = await owner.request("PUT", OWN, {
    source: source.replace("max: 4", "max: 5"),
    rowVersion: 1,
  });
  expect(faulty.json()).toMatchObject({ rowVersion: 2, faults: [{ code: "children-sum" }] });
  const refused = await owner.request("POST", `${OWN}/release`, { rowVersion: 2 });
  expect(refused.json()).toMatchObject({ code: "method-faulty", faults: [{ row: expect.any(Number) }] });
  const late = await owner.request("PUT", OWN, { source, rowVersion: 1 });
  expect([late.statusCode, late.json().code]).toEqual([409, "method-edited-by-other"]);

  const mended = source.replace("label: { vi: Ban hành kế hoạch", "label: { vi: Ban hành kế hoạch đúng hạn");
  expect((await owner.request("PUT", OWN, { source: mended, rowVersion: 2 })).json().faults).toEqual([]);
  expect((await owner.request("POST", `${OWN}/release`, { rowVersion: 3 })).json().state).toBe("released");
  expect((await world.request("GET", "/bo-tieu-chi")).body).toContain("Bộ tiêu chí năm 2027");
  expect((await world.request("GET", "/api/methods")).json()).toHaveLength(2);
  const file = await world.request("GET", "/api/methods/small-commune/2027/source.yaml");
  expect(file.body).toBe(mended);
  expect(file.headers["content-disposition"]).toContain("small-commune-2027.yaml");
  const again = await owner.request("PUT", OWN, { source, rowVersion: 4 });
  expect(again.json().code).toBe("method-released");
});

test("two versions stand side by side on a page that needs no script, in both languages", async () => {
  const address = "/bo-tieu-chi/so-sanh?truoc=small-commune%401&sau=small-commune%402027";
  const page = await world.request("GET", address);
  expect(page.statusCode).toBe(200);
  expect(page.body).toContain("Thêm 0, bỏ 0, thay đổi 1, giữ nguyên 3 tiêu chí chấm điểm.");
  expect(page.body).toContain("Ban hành kế hoạch đúng hạn");
  expect(page.body).not.toContain("<script");
  expect((await world.request("GET", `/en${address}`)).body).toContain("1 changed");
  const all = await world.request("GET", `${address}&xem=all`);
  expect(all.body).toContain("giữ nguyên</span>");
});

test.each([
  ["/bo-tieu-chi/so-sanh", 200],
  ["/bo-tieu-chi/so-sanh?truoc=khong-co%401&sau=small-commune%401", 200],
  ["/bo-tieu-chi/so-sanh?truoc=small-commune%401&sau=small-commune%401", 200],
  ["/bo-tieu-chi/so-sanh?truoc=%3Cscript%3E&sau=x&xem=la", 200],
])("a choice that cannot be compared is answered with the form: %s", async (address, status) => {
  const page = await world.request("GET", address);
  expect(page.statusCode).toBe(status);
  expect(page.body).toContain("Phiên bản trước");
  expect(page.body).not.toContain("<script>");
});

test("the comparison as data; a name that is none is refused with words", async () => {
  const url = (before: string, after: string) => `/api/methods/compare?before=${before}&after=${after}`;
  const both = await world.request("GET", url("small-commune@1", "small-commune@2027"));
  expect(both.json()).toMatchObject({ counts: { changed: 1 }, before: { max: 10 } });
  expect((await world.request("GET", url("small-commune@1", "small-commune@9"))).statusCode).toBe(404);
  expect((await world.request("GET", url("small-commune", "x"))).json().code).toBe("invalid");
});

test("writing sets is the owner's", async () => {
  const officer = await world.signIn("anhoa");
  const clone = {
    from: { id: "small-commune", version: "1" },
    id: "cua-xa",
    version: "1",
    ownerUnit: "xa-an-hoa",
  };
  expect((await officer.request("POST", "/api/own-methods", clone)).json().code).toBe("not-allowed");
  expect((await officer.request("GET", "/api/own-methods")).statusCode).toBe(403);
  expect((await world.request("GET", "/api/own-methods")).statusCode).toBe(401);
  const upload = { source: "id: tinh-x", ownerUnit: "so-noi-vu" };
  expect((await owner.request("POST", "/api/own-methods/upload", upload)).json().code).toBe("invalid");
});
