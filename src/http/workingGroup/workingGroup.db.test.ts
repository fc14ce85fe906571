import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildTestApp, type Client, type TestApp } from "../../../test/support/app.ts";
import { SHEET_METHOD } from "../../../test/support/sheet-world.ts";
import { createRound, openRound } from "../../app/rounds/index.ts";
import type { MeetingView } from "../../contract/meetings.ts";
import type { PortalBook } from "../../contract/portalChecks.ts";
import type { RiskList } from "../../contract/riskMarks.ts";
import { CreateRound } from "../../contract/rounds.ts";
import type { RequestBook } from "../../contract/supplementRequests.ts";

let world: TestApp;
let folder: string;
let round: string;
let owner: Client;
let finance: Client;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "chiso-group-"));
  await mkdir(path.join(folder, "small-commune"));
  await writeFile(path.join(folder, "small-commune", "1.yaml"), SHEET_METHOD);
  world = await buildTestApp({ methodsFolder: folder });
  const context = await world.contextAs("noivu");
  world.clock.set("2026-11-20T08:00:00+07:00");
  const id = await createRound(
    context,
    CreateRound.parse({
      title: "Tỉnh tự chấm",
      kind: "measured",
      methodId: "small-commune",
      methodVersion: "1",
      period: "2026",
      ownerUnit: "so-noi-vu",
      clock: {
        selfScoring: { from: "2026-11-21T00:00:00+07:00", until: "2026-12-01T00:00:00+07:00" },
        appraisal: { from: "2026-12-01T00:00:00+07:00", until: "2026-12-15T00:00:00+07:00" },
      },
      units: [{ unit: "xa-an-hoa", family: "commune" }],
      assignments: ["1.1", "1.2", "1.3", "1.4"].map((leaf) => ({
        leaf,
        lead: "so-tai-chinh",
        support: ["so-xay-dung"],
      })),
      appraisers: [{ account: world.accountIds.thamdinh }],
    }),
  );
  await openRound(context, id);
  round = id;
  world.clock.set("2026-11-22T08:00:00+07:00");
  owner = await world.signIn("noivu");
  finance = await world.signIn("taichinh");
});
afterAll(async () => {
  await world.close();
  await rm(folder, { recursive: true, force: true });
});

const of = (section: string): string => `/api/rounds/${round}/${section}`;

describe("routes before a province hands in", () => {
  test("a member marks a leaf; the list comes as JSON, CSV and XLSX; nobody else reads it", async () => {
    const member = await world.signIn("thamdinh");
    const mark = { mark: "lost", expected: 0, reason: "Không có kế hoạch", baseVersion: 0 };
    const marked = await member.request("PUT", of("risks/1.1"), mark);
    expect(marked.statusCode).toBe(200);
    expect(marked.json<RiskList>().totals.lost.leaves).toBe(1);
    expect((await owner.request("GET", of("risks/1.1/history"))).json()).toHaveLength(1);
    expect((await owner.request("GET", of("risks.csv"))).headers["content-type"]).toMatch("text/csv");
    expect((await owner.request("GET", of("risks.xlsx"))).rawPayload.subarray(0, 2).toString()).toBe("PK");
    expect((await owner.request("GET", of("risk-summary"))).json()).toMatchObject({
      fields: [{ key: "1", lost: 1 }],
    });
    expect((await world.request("GET", of("risks"))).statusCode).toBe(401);
    const stranger = await world.signIn("cattuong");
    for (const section of [
      "risks",
      "risk-summary",
      "requests",
      "meetings",
      "portal-checks",
      "entry",
      "entry-pack.zip",
    ])
      expect([section, (await stranger.request("GET", of(section))).statusCode]).toEqual([section, 403]);
  });

  test("what is wrong with a mark is said at its box", async () => {
    const answer = await owner.request("PUT", of("risks/1.2"), {
      mark: "at-risk",
      expected: 9,
      baseVersion: 0,
    });
    expect(answer.statusCode).toBe(400);
    expect(answer.json<{ faults: { path: string }[] }>().faults.map((fault) => fault.path)).toEqual([
      "expected",
      "reason",
    ]);
  });

  test("a request is drafted, sent, answered by the department, and its letter is a file", async () => {
    await owner.request("POST", of("request-drafts"), { leaves: ["1.1"] });
    const until = "2026-12-05T17:30:00+07:00";
    const sent = await owner.request("POST", of("requests"), { department: "so-tai-chinh", until });
    const id = sent.json<RequestBook>().requests[0]?.id ?? "";
    const answer = { answer: "Đã bổ sung", baseVersion: 0 };
    const answered = await finance.request("PUT", `/api/supplement-requests/${id}/leaves/1.1`, answer);
    expect(answered.json<RequestBook>().requests[0]?.leaves[0]?.state).toBe("answered");
    const letter = await finance.request("GET", `/api/supplement-requests/${id}/letter.docx`);
    expect(letter.headers["content-disposition"]).toMatch(/^attachment;/);
    expect(letter.rawPayload.subarray(0, 2).toString()).toBe("PK");
    const other = await world.signIn("xaydung");
    expect((await other.request("GET", `/api/supplement-requests/${id}/letter.docx`)).statusCode).toBe(404);
    expect((await finance.request("POST", `/api/supplement-requests/${id}/close`)).statusCode).toBe(403);
  });

  test("a meeting is created, decides, and gives its notice", async () => {
    const meeting = { title: "Họp Tổ giúp việc", heldOn: "2026-11-22" };
    const created = await owner.request("POST", of("meetings"), meeting);
    expect(created.statusCode).toBe(201);
    const { id } = created.json<MeetingView>();
    const decision = { kind: "supplement", until: "2026-12-05", baseVersion: 0 };
    const decided = await owner.request("PUT", `/api/meetings/${id}/decisions/1.3`, decision);
    expect(decided.json<MeetingView>().decided).toMatchObject([{ leaf: "1.3", kind: "supplement" }]);
    expect(
      (await owner.request("GET", `/api/meetings/${id}/conclusion.docx`)).rawPayload
        .subarray(0, 2)
        .toString(),
    ).toBe("PK");
    expect((await finance.request("GET", `/api/meetings/${id}`)).statusCode).toBe(403);
  });

  test("a portal check is asked for, reported, and changed by nobody who was not told", async () => {
    const check = { leaf: "1.3", wanted: "Danh mục thủ tục", lead: "so-tai-chinh" };
    const asked = await owner.request("POST", of("portal-checks"), check);
    const [made] = asked.json<PortalBook>().checks;
    const seen = { state: "published", address: "https://tinh.vn/tthc", rowVersion: 1 };
    expect((await finance.request("PATCH", `/api/portal-checks/${made?.id}`, seen)).statusCode).toBe(200);
    expect((await finance.request("DELETE", `/api/portal-checks/${made?.id}`)).statusCode).toBe(403);
    expect((await owner.request("GET", `/api/portal-checks/${made?.id}/file`)).statusCode).toBe(404);
    const script = { ...check, address: "javascript:alert(1)" };
    expect((await owner.request("POST", of("portal-checks"), script)).statusCode).toBe(400);
  });

  test("the entry view, a tick, and the pack as a ZIP", async () => {
    expect((await owner.request("PUT", of("entry/1.1"), { entered: true })).statusCode).toBe(200);
    const pack = await owner.request("GET", of("entry-pack.zip"));
    expect(pack.headers["content-type"]).toBe("application/zip");
    expect(pack.rawPayload.subarray(0, 2).toString()).toBe("PK");
    expect((await finance.request("GET", of("entry"))).statusCode).toBe(403);
  });
});
