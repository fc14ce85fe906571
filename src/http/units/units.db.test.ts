import { afterAll, beforeAll, expect, test } from "vitest";
import { buildTestApp, type Client, type TestApp } from "../../../test/support/app.ts";

let chiso: TestApp;
let administrator: Client;
beforeAll(async () => {
  chiso = await buildTestApp();
  administrator = await chiso.signIn("quantri");
});
afterAll(() => chiso.close());

const names = async (query: string) =>
  (await chiso.request("GET", `/api/units?${query}`)).json<{ name: string }[]>().map(({ name }) => name);

test("everybody finds units by family, in Vietnamese order", async () => {
  expect(await names("family=commune")).toEqual(["Xã An Hòa", "Xã Bình Minh", "Xã Cát Tường"]);
});

test("everybody finds units by words without marks", async () => {
  expect(await names(`q=${encodeURIComponent("tai chinh")}`)).toEqual(["Sở Tài chính"]);
});

test("an administrator adds a unit below another, and the chain says so", async () => {
  const body = {
    key: "xa-dai-dong",
    name: "Xã Đại Đồng",
    family: "commune",
    parent: "tinh-minh-hoa",
    validFrom: "2025-07-01",
  };
  const answer = await administrator.request("POST", "/api/units", body);
  expect(answer.statusCode).toBe(201);
  expect(answer.json()).toMatchObject({ ...body, illustration: false });
  const [latest] = await chiso.context.store.read((tx) => tx.audit.latest("general", null, 1));
  expect(latest).toMatchObject({
    kind: "unit.created",
    unit: "xa-dai-dong",
    actorName: "Người dùng quantri",
  });
});

test("a name typed with decomposed letters is kept composed", async () => {
  const name = "Xã Ứng Hòa";
  const body = { key: "xa-ung-hoa", name: name.normalize("NFD"), family: "commune" };
  expect((await administrator.request("POST", "/api/units", body)).json()).toMatchObject({
    name: name.normalize("NFC"),
  });
});

test.each([
  ["a key that is taken", { key: "xa-an-hoa", name: "Xã Khác", family: "commune" }, "key"],
  [
    "a parent that is not there",
    { key: "xa-mo-coi", name: "Xã Mồ Côi", family: "commune", parent: "khong-co" },
    "parent",
  ],
])("%s is refused at its field", async (_what, body, path) => {
  const answer = await administrator.request("POST", "/api/units", body);
  expect(answer.statusCode).toBe(400);
  expect(answer.json()).toMatchObject({ code: "invalid", faults: [{ path }] });
});

test("only administrators add units", async () => {
  const owner = await chiso.signIn("noivu");
  const answer = await owner.request("POST", "/api/units", { key: "xa-x", name: "Xã X", family: "commune" });
  expect(answer.json()).toMatchObject({ code: "not-allowed" });
});
