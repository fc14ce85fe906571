import { afterAll, beforeAll, expect, test } from "vitest";
import { buildTestApp, type Client, type TestApp } from "../../../test/support/app.ts";
import { csvFile, type TableFile, xlsxFile } from "../../../test/support/tableFile.ts";
import type { ConsultationBook } from "../../contract/consultation.ts";
import type { ExchangeApplied, ExchangePreview } from "../../contract/exchange.ts";
import type { PlanChecks, PlanFollow, PlanList, PlanView } from "../../contract/plans.ts";

let chiso: TestApp;
let owner: Client;
let finance: Client;

beforeAll(async () => {
  chiso = await buildTestApp({ start: "2027-01-11T08:00:00+07:00" });
  owner = await chiso.signIn("noivu");
  finance = await chiso.signIn("taichinh");
});
afterAll(() => chiso.close());

async function created(): Promise<string> {
  const body = { office: "so-noi-vu", unit: "so-noi-vu", kind: "year", yearFrom: 2027, yearTo: 2027 };
  const answer = await owner.request("POST", "/api/plans", body);
  expect(answer.statusCode).toBe(201);
  return answer.json<{ id: string }>().id;
}

const ITEM = {
  index: "par-index-province",
  measure: "Rà soát thủ tục",
  lead: "so-tai-chinh",
  due: "2027-06-30",
};

test("a plan goes from its draft over comments to its issue and its tasks", async () => {
  const id = await created();
  const at = `/api/plans/${id}`;
  const list = (await owner.request("GET", "/api/plans")).json<PlanList>();
  expect(list.plans.map((plan) => String(plan.id))).toContain(id);
  const item = (await owner.request("POST", `${at}/items`, ITEM)).json<{ id: string }>();
  const text = (await owner.request("GET", at))
    .json<PlanView>()
    .paragraphs.find(({ kind }) => kind === "text");
  const saved = await owner.request("PUT", `${at}/paragraphs/${text?.id}`, { text: "Mới", version: 1 });
  expect(saved.json()).toEqual({ version: 2 });
  const again = await owner.request("PUT", `${at}/paragraphs/${text?.id}`, { text: "Cũ", version: 1 });
  expect(again.json()).toMatchObject({ code: "changed-by-other", details: { text: "Mới", version: 2 } });
  const sent = await owner.request("POST", `${at}/consultations`, {
    until: "2027-01-20T17:30:00+07:00",
    units: ["so-tai-chinh"],
  });
  const consultation = sent.json<ConsultationBook>().consultations[0]?.id ?? "";
  const said = await finance.request("POST", `${at}/consultations/${consultation}/comments`, {
    place: item.id,
    text: "Đề nghị lùi thời hạn",
  });
  const comment = said.json<ConsultationBook>().consultations[0]?.comments[0];
  expect(comment).toMatchObject({ placeLabel: "Nhiệm vụ 1", mayEdit: true });
  const answered = await owner.request(
    "PUT",
    `${at}/consultations/${consultation}/comments/${comment?.id}/answer`,
    { verdict: "taken", answer: "Đã lùi", version: comment?.version },
  );
  expect(answered.json<ConsultationBook>().consultations[0]?.comments[0]).toMatchObject({ verdict: "taken" });
  const checks = (await owner.request("GET", `${at}/checks`)).json<PlanChecks>();
  expect(checks).toMatchObject({ mayIssue: true });
  const { version } = (await owner.request("GET", at)).json<PlanView>();
  const act = { number: "3/KH-SNV", issuedOn: "2027-01-11", version };
  expect((await owner.request("POST", `${at}/issue`, act)).statusCode).toBe(200);
  const follow = (await finance.request("GET", `${at}/follow`)).json<PlanFollow>();
  expect(follow.items[0]?.task).toMatchObject({ id: item.id, state: "not-started", due: "2027-06-30" });
  for (const format of ["docx", "pdf", "xlsx"])
    for (const paper of ["paper", "consultations/table"])
      expect((await owner.request("GET", `${at}/${paper}.${format}`)).statusCode).toBe(200);
});

async function sendFile(id: string, act: string, file: TableFile, fields: Record<string, string> = {}) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  body.append("file", new Blob([new Uint8Array(file.bytes)]), file.name);
  return owner.request("POST", `/api/plans/${id}/exchange/plan-items/${act}`, body);
}

const HEAD = [
  "Mã nhiệm vụ",
  "Chỉ số",
  "Nhiệm vụ, giải pháp",
  "Cơ quan chủ trì",
  "Thời hạn",
  "Điểm dự kiến tăng",
];

test.each([
  ["CSV", csvFile],
  ["XLSX", xlsxFile],
])("items come in from %s after a preview, and just that is written", async (_form, fileOf) => {
  const id = await created();
  const { id: item } = (await owner.request("POST", `/api/plans/${id}/items`, ITEM)).json<{ id: string }>();
  const file = await fileOf([
    HEAD,
    [item, "par-index-province", "Rà soát thủ tục lần hai", "Sở Tài chính", "30/09/2027", "0,5"],
    [null, "par-index-ministry", "Khảo sát hằng quý", "so-xay-dung", "15/12/2027", null],
  ]);
  const preview = (await sendFile(id, "preview", file)).json<ExchangePreview>();
  expect(preview).toMatchObject({ faults: [], counts: { new: 1, changed: 1, same: 0 } });
  const applied = await sendFile(id, "apply", file, { digest: preview.digest ?? "" });
  expect(applied.json<ExchangeApplied>().counts).toEqual({ new: 1, changed: 1, same: 0 });
  const { items } = (await owner.request("GET", `/api/plans/${id}`)).json<PlanView>();
  expect(items).toMatchObject([
    { id: item, measure: "Rà soát thủ tục lần hai", due: "2027-09-30", expectedPoints: 0.5 },
    {
      index: "par-index-ministry",
      measure: "Khảo sát hằng quý",
      lead: { unit: "so-xay-dung" },
      expectedPoints: null,
    },
  ]);
  // The same file met another plan then.
  const late = await sendFile(id, "apply", file, { digest: preview.digest ?? "" });
  expect(late.json()).toMatchObject({ code: "import-outdated" });
});

test("every fault of a file of items is named by row and column", async () => {
  const id = await created();
  const file = csvFile([
    HEAD,
    ["khong-co", "chi-so-la", null, "Sở Không Có", "31/02/2027", "năm"],
    [null, "par-index-ministry", "Việc", null, null, "-1"],
  ]);
  const { faults } = (await sendFile(id, "preview", file)).json<ExchangePreview>();
  expect(
    faults.map(({ row, column }) => `${row} ${column}`).toSorted((a, b) => a.localeCompare(b, "vi")),
  ).toEqual([
    "2 Chỉ số",
    "2 Cơ quan chủ trì",
    "2 Điểm dự kiến tăng",
    "2 Mã nhiệm vụ",
    "2 Nhiệm vụ, giải pháp",
    "2 Thời hạn",
    "3 Điểm dự kiến tăng",
  ]);
});

test("what goes out comes back as nothing new", async () => {
  const id = await created();
  await owner.request("POST", `/api/plans/${id}/items`, { ...ITEM, expectedPoints: 1.25 });
  const out = await owner.request("GET", `/api/plans/${id}/exchange/plan-items/export.csv`);
  const file = { name: "nhiem-vu.csv", bytes: new Uint8Array(Buffer.from(out.body, "utf8")) };
  const preview = (await sendFile(id, "preview", file)).json<ExchangePreview>();
  expect(preview).toMatchObject({ faults: [], counts: { new: 0, changed: 0, same: 1 } });
  const refused = await finance.request("GET", `/api/plans/${id}/exchange/plan-items/export.csv`);
  expect(refused.statusCode).toBe(403);
});
