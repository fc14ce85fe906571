import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildTestApp, type Client, type TestApp, type Username } from "../../../test/support/app.ts";
import { SMALL_METHOD } from "../../../test/support/small-method.ts";
import { RoundId, UnitKey } from "../../contract/ids.ts";

const CLOCK = {
  selfScoring: { from: "2026-11-22T00:00:00+07:00", until: "2026-12-01T00:00:00+07:00" },
  appraisal: { from: "2026-12-01T00:00:00+07:00", until: "2026-12-20T00:00:00+07:00" },
};
const UNITS = ["xa-an-hoa", "xa-binh-minh"];

let world: TestApp;
let folder: string;
/** Signed in anew each time: sessions end as the clock is moved by days. */
const as = (username: Username): Promise<Client> => world.signIn(username);

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "chiso-methods-"));
  await mkdir(path.join(folder, "small-commune"));
  await writeFile(path.join(folder, "small-commune", "1.yaml"), SMALL_METHOD);
  world = await buildTestApp({ methodsFolder: folder });
});
afterAll(async () => {
  await world.close();
  await rm(folder, { recursive: true, force: true });
});

function draft(change: object = {}): object {
  return {
    title: "Chỉ số CCHC cấp xã 2026",
    kind: "measures",
    methodId: "small-commune",
    methodVersion: "1",
    period: "2026",
    ownerUnit: "so-noi-vu",
    clock: CLOCK,
    units: UNITS.map((unit) => ({ unit, family: "commune" })),
    appraisers: [{ account: world.accountIds.thamdinh }],
    ...change,
  };
}

async function create(change: object = {}): Promise<RoundId> {
  const response = await (await as("noivu")).request("POST", "/api/rounds", draft(change));
  expect(response.statusCode).toBe(201);
  return RoundId.parse(response.json().id);
}

describe("the method library", () => {
  test("is open to everybody, with the label that says what each text is", async () => {
    const response = await world.request("GET", "/api/methods");
    expect(response.json()).toMatchObject([
      { id: "small-commune", version: "1", status: "composed", leaves: 3, max: 10 },
    ]);
  });

  test("shows a version in words, and the same as data for the preview in the browser", async () => {
    const view = await world.request("GET", "/api/methods/small-commune/1");
    expect(view.json().nodes.map(({ code }: { code: string }) => code)).toEqual([
      "1",
      "1.1",
      "1.2",
      "2",
      "2.1",
      "C1",
    ]);
    expect(view.json().groups[1]).toEqual({ id: "B", label: "Khá", range: "từ 5 đến dưới 8 điểm" });
    const source = await world.request("GET", "/api/methods/small-commune/1/source");
    expect(source.json()).toMatchObject({ id: "small-commune", max: 10, bonus: { cap: 1 } });
    expect((await world.request("GET", "/api/methods/small-commune/2")).statusCode).toBe(404);
    const page = await world.request("GET", "/bo-tieu-chi/small-commune/1");
    expect(page.body).toContain("Hoàn thành kế hoạch");
    expect((await world.request("GET", "/bo-tieu-chi/small-commune/2")).statusCode).toBe(404);
  });
});

describe("rounds over HTTP", () => {
  test("the public sees no rounds, and an officer may not make one", async () => {
    const id = await create();
    expect((await world.request("GET", "/api/rounds")).json()).toEqual([]);
    expect((await world.request("GET", `/api/rounds/${id}`)).statusCode).toBe(401);
    const officer = await as("anhoa");
    expect((await officer.request("POST", "/api/rounds", draft())).json().code).toBe("not-allowed");
    expect((await officer.request("GET", `/api/rounds/${id}`)).statusCode).toBe(403);
  });

  test("opening a faulty draft answers with every fault in both languages", async () => {
    const id = await create({ appraisers: [], units: [{ unit: "xa-an-hoa", family: "ward" }] });
    const owner = await as("noivu");
    const checks = await owner.request("GET", `/api/rounds/${id}/checks`);
    const refused = await owner.request("POST", `/api/rounds/${id}/open`);
    expect(refused.statusCode).toBe(409);
    expect(refused.json()).toMatchObject({ code: "round-not-ready" });
    const faults: { path: string; vi: string; en: string }[] = refused.json().faults;
    expect(faults.map(({ path: at }) => at)).toEqual(["units.0.family", "appraisers"]);
    expect(checks.json().map(({ vi }: { vi: string }) => vi)).toEqual(faults.map(({ vi }) => vi));
    expect((await owner.request("DELETE", `/api/rounds/${id}`)).statusCode).toBe(204);
  });

  test("a draft is edited and opened; then only its dates move, with a reason", async () => {
    const id = await create();
    const owner = await as("noivu");
    const edited = await owner.request("PATCH", `/api/rounds/${id}`, { rowVersion: 1, title: "Tên đã sửa" });
    expect(edited.json()).toMatchObject({
      title: "Tên đã sửa",
      rowVersion: 2,
      stage: "draft",
      units: [{}, {}],
      appraisers: [{}],
    });
    const opened = await owner.request("POST", `/api/rounds/${id}/open`);
    expect(opened.json()).toMatchObject({ stage: "waiting", unitCount: 2, deadline: null });
    const { rowVersion } = opened.json();
    const refused = await owner.request("PATCH", `/api/rounds/${id}`, { rowVersion, title: "Khác" });
    expect(refused.json()).toMatchObject({ code: "invalid" });
    const stale = await owner.request("PATCH", `/api/rounds/${id}`, {
      rowVersion: 1,
      clock: CLOCK,
      reason: "x",
    });
    expect(stale.json()).toMatchObject({ code: "changed-by-other" });
    const log = await owner.request("GET", `/api/rounds/${id}/audit`);
    expect(log.json().map(({ kind }: { kind: string }) => kind)).toEqual([
      "round.opened",
      "round.edited",
      "round.created",
    ]);
    expect((await (await as("anhoa")).request("GET", `/api/rounds/${id}/audit`)).statusCode).toBe(403);
  });

  test("from opening to publication: refused before, seen by everybody after, downloads included", async () => {
    const id = await create({ title: "Đợt công bố" });
    const act = async (name: string): Promise<number> =>
      (await (await as("noivu")).request("POST", `/api/rounds/${id}/${name}`)).statusCode;
    expect(await act("open")).toBe(200);
    world.clock.set("2026-11-25T08:00:00+07:00");
    await enterWork(id);
    expect(await act("close")).toBe(409);
    world.clock.set("2026-12-02T08:00:00+07:00");
    await appraiseAll(id);
    expect(await act("compute")).toBe(409);
    expect(await act("close")).toBe(200);
    expect(await act("publish")).toBe(409);
    expect(await act("compute")).toBe(200);
    expect((await world.request("GET", `/api/rounds/${id}/results`)).statusCode).toBe(401);
    expect((await world.request("GET", `/api/rounds/${id}/results.csv`)).statusCode).toBe(401);
    expect((await (await as("anhoa")).request("GET", `/api/rounds/${id}/results`)).statusCode).toBe(403);
    const page = `/ket-qua/${id}`;
    expect((await world.request("GET", page)).statusCode).toBe(404);
    expect((await world.request("GET", "/ket-qua")).body).not.toContain("Đợt công bố");
    const decision = { number: "12/QĐ-UBND", day: "2027-01-08", signer: "Chủ tịch" };
    const approve = await (await as("noivu")).request("POST", `/api/rounds/${id}/approve`, decision);
    expect(approve.statusCode).toBe(200);
    expect(await act("publish")).toBe(200);

    const list = await world.request("GET", "/ket-qua");
    expect(list.body).toContain("Đợt công bố");
    expect(list.body).toContain("dữ liệu minh họa");
    const ranking = await world.request("GET", page);
    expect(ranking.statusCode).toBe(200);
    expect(ranking.body).toContain("mẫu tự soạn");
    expect(ranking.body).toContain("đơn vị bằng điểm cùng thứ hạng (1, 2, 2, 4)");
    expect(ranking.body).not.toContain("<script");
    const ownPage = await world.request("GET", `/en${page}/xa-binh-minh`);
    expect(ownPage.body).toContain("Rank 2 of 2, total 7.70");
    expect((await world.request("GET", `${page}/xa-khac`)).statusCode).toBe(404);
    expect((await world.request("GET", "/ket-qua/khong-phai-ma")).statusCode).toBe(404);

    const result = await world.request("GET", `/api/rounds/${id}/results`);
    expect(result.json().units.map(({ unit, rank }: { unit: string; rank: number }) => [unit, rank])).toEqual(
      [
        ["xa-an-hoa", 1],
        ["xa-binh-minh", 2],
      ],
    );
    const unit = await world.request("GET", `/api/rounds/${id}/results/xa-binh-minh`);
    expect(unit.json().leaves[1]).toMatchObject({ code: "1.2", appraised: { decision: "agree" } });
    expect((await world.request("GET", `/api/rounds/${id}/results/xa-khac`)).statusCode).toBe(404);

    const csv = await world.request("GET", `/api/rounds/${id}/results.csv`);
    expect(csv.headers["content-disposition"]).toContain("filename*=UTF-8''K%E1%BA%BFt%20qu%E1%BA%A3");
    expect(
      csv.body
        .split("\r\n")
        .slice(0, 2)
        .map((line) => line.split(",").slice(0, 5)),
    ).toEqual([
      ["\uFEFFThứ hạng", "Mã đơn vị", "Đơn vị", "Khối", "Tổng điểm"],
      ["1", "xa-an-hoa", "Xã An Hòa", "commune", "9.7"],
    ]);
    const xlsx = await world.request("GET", `/api/rounds/${id}/results.xlsx`);
    expect(xlsx.rawPayload.subarray(0, 2).toString()).toBe("PK");
    expect(await act("archive")).toBe(200);
    expect((await world.request("GET", `/api/rounds/${id}/results`)).statusCode).toBe(200);
  });
});

/** Full answers and submitted sheets: Xã An Hòa 3 + 4 + 2.7 = 9.7, Xã Bình Minh 3 + 2 + 2.7 = 7.7. */
async function enterWork(roundId: RoundId): Promise<void> {
  const { store, ids, clock } = world.context;
  const by = world.accountIds.noivu;
  await store.write(async (tx) => {
    for (const [index, key] of UNITS.entries()) {
      const unit = UnitKey.parse(key);
      const answers = [
        ["1.1", "issued", "on-time"],
        ["1.2", "done", index === 0 ? 10 : 5],
        ["1.2", "planned", 10],
        ["2.1", "share", 0.9],
      ] as const;
      for (const [leaf, input, value] of answers) {
        const at = clock.now();
        await tx.submissions.saveAnswer({
          roundId,
          unit,
          leaf,
          input,
          value,
          baseVersion: 0,
          at,
          by,
          changeId: ids.next(),
        });
      }
      const receipt = {
        id: ids.next(),
        roundId,
        unit,
        at: clock.now(),
        by,
        hash: "0".repeat(64),
        points: 0,
        assignedMax: 10,
      };
      await tx.submissions.markSubmitted(receipt);
    }
  });
}

async function appraiseAll(roundId: RoundId): Promise<void> {
  const { store, ids, clock } = world.context;
  await store.write(async (tx) => {
    for (const key of UNITS) {
      for (const leaf of ["1.1", "1.2"]) {
        await tx.appraisal.appendAppraisal({
          id: ids.next(),
          roundId,
          unit: UnitKey.parse(key),
          leaf,
          decision: "agree",
          points: 3,
          reason: "",
          selfPoints: 3,
          baseVersion: 0,
          phase: 1,
          at: clock.now(),
          by: world.accountIds.thamdinh,
        });
      }
    }
  });
}
