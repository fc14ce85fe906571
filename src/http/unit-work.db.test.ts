import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildTestApp, type Client, type TestApp } from "../../test/support/app.ts";
import { SHEET_METHOD } from "../../test/support/sheet-world.ts";
import { createRound, openRound } from "../app/rounds/index.ts";
import { Division } from "../contract/divisions.ts";
import { ExemptionRequestView } from "../contract/exemptions.ts";
import { OverlookView } from "../contract/overlook.ts";
import { ReopeningView } from "../contract/reopenings.ts";
import { SigningView } from "../contract/reviews.ts";
import { CreateRound } from "../contract/rounds.ts";
import { ReceiptView, SheetView } from "../contract/sheets.ts";

// A unit's way through a round by the API alone: divisions, a request, the leader's word, reopening and a new receipt.

let chiso: TestApp;
let folder: string;
let owner: Client;
let unit: Client;
let leader: Client;
let round: string;
const sheet = () => `/api/rounds/${round}/sheets/xa-an-hoa`;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "chiso-unit-"));
  await mkdir(path.join(folder, "small-commune"));
  await writeFile(path.join(folder, "small-commune", "1.yaml"), SHEET_METHOD);
  chiso = await buildTestApp({ methodsFolder: folder });
  chiso.clock.set("2026-11-21T08:00:00+07:00");
  // Whoever leads the commune is, for this test, the focal point of another one with a second role.
  const admin = await chiso.signIn("quantri");
  await admin.request("PATCH", `/api/accounts/${chiso.accountIds.binhminh}`, {
    roles: [{ role: "leader", unit: "xa-an-hoa" }],
  });
  owner = await chiso.signIn("noivu");
  unit = await chiso.signIn("anhoa");
  leader = await chiso.signIn("binhminh");
  const context = await chiso.contextAs("noivu");
  const id = await createRound(
    context,
    CreateRound.parse({
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
      units: ["xa-an-hoa", "xa-cat-tuong"].map((key) => ({ unit: key, family: "commune" })),
      appraisers: [{ account: chiso.accountIds.thamdinh }],
      leaderApproval: true,
    }),
  );
  await openRound(context, id);
  round = id;
});
afterAll(async () => {
  await chiso.close();
  await rm(folder, { recursive: true, force: true });
});

test("divisions are made and given leaves, and the sheet answers with what was given", async () => {
  const made = await unit.request("POST", "/api/units/xa-an-hoa/divisions", { name: "Văn phòng" });
  expect(Division.array().parse(made.json())).toMatchObject([{ key: "van-phong", name: "Văn phòng" }]);
  const typed = { leaves: ["1.1"], division: "van-phong", due: "2026-11-25" };
  const divided = await unit.request("POST", `${sheet()}/divide`, typed);
  expect(SheetView.parse(divided.json()).around.divided).toMatchObject([{ leaf: "1.1", due: "2026-11-25" }]);
  expect((await owner.request("POST", `${sheet()}/divide`, typed)).statusCode).toBe(403);
  expect((await unit.request("POST", `${sheet()}/divide/copy`, {})).json()).toEqual({ leaves: 0 });
  const admin = await chiso.signIn("quantri");
  const staff = (division: string) => ({ roles: [{ role: "division", unit: "xa-an-hoa", division }] });
  const account = `/api/accounts/${chiso.accountIds.cattuong}`;
  expect((await admin.request("PATCH", account, staff("khong-co"))).json()).toMatchObject({
    code: "invalid",
    faults: [{ path: "roles.0.division" }],
  });
  expect((await admin.request("PATCH", account, staff("van-phong"))).statusCode).toBe(200);
});

test("a request is asked, listed, answered and in the report", async () => {
  const place = `${sheet()}/leaves/1.2/exemption-request`;
  expect((await unit.request("POST", place, { reason: "" })).json()).toMatchObject({ code: "invalid" });
  expect((await unit.request("POST", place, { reason: "Không có nhiệm vụ" })).statusCode).toBe(200);
  const list = await owner.request("GET", `/api/rounds/${round}/exemption-requests`);
  const [request] = ExemptionRequestView.array().parse(list.json());
  const decided = { request: request?.id, decision: "accepted" };
  const after = await owner.request("POST", `/api/rounds/${round}/exemption-requests/decide`, decided);
  expect(after.json()).toMatchObject([{ decision: "accepted" }]);
  const csv = await owner.request("GET", `/api/rounds/${round}/exemptions.csv`);
  expect(csv.body).toContain("Không có nhiệm vụ");
  const xlsx = await owner.request("GET", `/api/rounds/${round}/exemptions.xlsx`);
  expect([xlsx.statusCode, xlsx.rawPayload.subarray(0, 2).toString()]).toEqual([200, "PK"]);
});

test("the sheet is presented, returned with a word, presented again and approved, which hands it in", async () => {
  await unit.request("PUT", `${sheet()}/leaves/1.1/inputs/issued`, { value: "late", baseVersion: 0 });
  expect((await unit.request("POST", `${sheet()}/submit`)).json()).toMatchObject({ code: "approval-needed" });
  await unit.request("POST", `${sheet()}/present`, {});
  const page = SigningView.parse((await leader.request("GET", `${sheet()}/signing`)).json());
  expect(page).toMatchObject({ state: "presented", approvalSubmits: true, points: 1.5 });
  expect((await leader.request("POST", `${sheet()}/return`, {})).json()).toMatchObject({ code: "invalid" });
  const returned = await leader.request("POST", `${sheet()}/return`, { word: "Bổ sung" });
  expect(SheetView.parse(returned.json()).around.reviews[0]).toMatchObject({
    act: "returned",
    word: "Bổ sung",
  });
  await unit.request("POST", `${sheet()}/present`, { word: "Đã bổ sung" });
  const approved = await leader.request("POST", `${sheet()}/approve`, {});
  expect(SheetView.parse(approved.json()).state).toBe("submitted");
});

test("reopened for a leaf, the unit takes a new receipt; the leader above has it all on one page", async () => {
  chiso.clock.set("2026-11-29T08:00:00+07:00");
  owner = await chiso.signIn("noivu");
  unit = await chiso.signIn("anhoa");
  const typed = {
    unit: "xa-an-hoa",
    leaves: ["1.1"],
    work: "self-scoring",
    until: "2026-12-01T17:00:00+07:00",
  };
  const url = `/api/rounds/${round}/reopenings`;
  expect((await owner.request("POST", url, { ...typed, reason: "" })).json()).toMatchObject({
    code: "invalid",
  });
  const opened = await owner.request("POST", url, { ...typed, reason: "Sự cố đường truyền" });
  const [reopening] = ReopeningView.array().parse(opened.json());
  expect(
    (await unit.request("PUT", `${sheet()}/leaves/1.1/inputs/issued`, { value: "on-time", baseVersion: 1 }))
      .statusCode,
  ).toBe(200);
  expect((await unit.request("POST", `${sheet()}/renew`)).json()).toMatchObject({ points: 3 });
  const receipts = ReceiptView.array().parse((await unit.request("GET", `${sheet()}/receipts`)).json());
  expect(receipts.map(({ state }) => state)).toEqual(["in-force", "replaced"]);
  const closed = await owner.request("POST", `${url}/close`, { reopening: reopening?.id });
  expect(closed.json()).toMatchObject([{ open: false }]);
  const view = OverlookView.parse((await owner.request("GET", `/api/rounds/${round}/overlook`)).json());
  expect(view).toMatchObject({ overdue: true, counts: { units: 2, submitted: 1 } });
  expect(view.late.map(({ name }) => name)).toEqual(["Xã Cát Tường"]);
  expect((await unit.request("GET", `${sheet()}/previous`)).json()).toEqual({ previous: null });
});
