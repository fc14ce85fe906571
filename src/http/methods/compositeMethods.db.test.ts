import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildTestApp, type Client, type TestApp } from "../../../test/support/app.ts";
import { SMALL_METHOD } from "../../../test/support/small-method.ts";

const SHIPPED = path.resolve(import.meta.dirname, "../../../methods");

let world: TestApp;
let folder: string;
let owner: Client;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "chiso-composite-"));
  await mkdir(path.join(folder, "small-commune"));
  await writeFile(path.join(folder, "small-commune", "1.yaml"), SMALL_METHOD);
  for (const id of ["pci", "dti-province"])
    await cp(path.join(SHIPPED, id), path.join(folder, id), { recursive: true });
  world = await buildTestApp({ methodsFolder: folder });
  owner = await world.signIn("noivu");
});
afterAll(async () => {
  await world.close();
  await rm(folder, { recursive: true, force: true });
});

describe("composite methods in the library", () => {
  test("stand in the list with their kind, and the list of sets knows them", async () => {
    const list = (await world.request("GET", "/api/methods")).json();
    expect(list.map(({ kind, id, version }: Record<string, string>) => `${kind} ${id}@${version}`)).toEqual([
      "composite dti-province@2020",
      "composite dti-province@2022",
      "composite pci@2006",
      "composite pci@2009",
      "composite pci@2013",
      "composite pci@2022",
      "points small-commune@1",
    ]);
    const sets = (await owner.request("GET", "/api/own-methods")).json();
    expect(sets.find(({ id }: { id: string }) => id === "pci")).toMatchObject({
      kind: "composite",
      max: 100,
      leaves: 10,
    });
  });

  test("are read in words, as data and as the file", async () => {
    const view = (await world.request("GET", "/api/methods/dti-province/2022")).json();
    expect(view).toMatchObject({
      kind: "composite",
      status: "field-level",
      leaves: 9,
      max: 1,
      publishedAs: "dti-province",
    });
    const smart = view.parts.find(({ code }: { code: string }) => code === "6");
    expect(smart).toMatchObject({
      weight: { vi: "không tính", en: "not counted" },
      direction: "higher",
      citation: { confidence: "verbatim-source" },
    });
    expect(view.views.map(({ id, parts }: { id: string; parts: unknown[] }) => [id, parts.length])).toEqual([
      ["pillar-government", 7],
      ["pillar-economy", 7],
      ["pillar-society", 7],
    ]);
    const english = (await world.request("GET", "/api/methods/pci/2013?lang=en")).json();
    expect(english.parts[0]).toMatchObject({ label: "Entry costs", weight: { en: "5%" } });
    expect(english.groups.sets[0].groups[0]).toMatchObject({ label: { en: "Excellent" } });
    expect((await world.request("GET", "/api/methods/pci/2013/source")).json()).toMatchObject({
      kind: "composite",
    });
    const file = await world.request("GET", "/api/methods/pci/2013/source.yaml");
    expect(file.body).toBe(await readFile(path.join(SHIPPED, "pci", "2013.yaml"), "utf8"));
  });

  test("have a public page without script, in both languages", async () => {
    const page = await world.request("GET", "/bo-tieu-chi/pci/2022");
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain("Tính minh bạch");
    expect(page.body).toContain("Chỉ số chung nhân 10.");
    expect(page.body).toContain("dựng lại từ số liệu");
    expect(page.body).not.toContain("<script");
    const english = await world.request("GET", "/en/bo-tieu-chi/dti-province/2022");
    expect(english.body).toContain("Digital government pillar");
    const library = await world.request("GET", "/bo-tieu-chi");
    expect(library.body).toContain("Chỉ số tổng hợp");
    expect((await world.request("GET", "/bo-tieu-chi/pci/1999")).statusCode).toBe(404);
  });

  test("two versions stand side by side: the weights that changed", async () => {
    const data = (await world.request("GET", "/api/methods/compare?before=pci@2013&after=pci@2022")).json();
    expect(data).toMatchObject({ kind: "composite", counts: { added: 0, removed: 0, changed: 8, same: 2 } });
    const transparency = data.nodes.find(({ code }: { code: string }) => code === "3");
    expect(transparency).toMatchObject({ fate: "changed", before: { max: 20 }, after: { max: 5 } });
    const gone = (await world.request("GET", "/api/methods/compare?before=pci@2006&after=pci@2009")).json();
    expect(gone.nodes.find(({ code }: { code: string }) => code === "6")).toMatchObject({ fate: "removed" });
    const page = await world.request("GET", "/bo-tieu-chi/so-sanh?truoc=pci%402013&sau=pci%402022");
    expect(page.body).toContain("Thêm 0, bỏ 0, thay đổi 8, giữ nguyên 2 chỉ tiêu.");
    expect(page.body).toContain("Trọng số</th>");
  });

  test("cannot be compared with a set of scored criteria, and that is said", async () => {
    const data = await world.request("GET", "/api/methods/compare?before=pci@2013&after=small-commune@1");
    expect([data.statusCode, data.json().code]).toEqual([400, "invalid"]);
    expect(data.json().faults[0].vi).toContain("chỉ số tổng hợp");
    const page = await world.request("GET", "/bo-tieu-chi/so-sanh?truoc=pci%402013&sau=small-commune%401");
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain("không so sánh được");
  });
});

describe("a composite method of an office", () => {
  test("is checked by its own rules, released, and read by everybody; its name is taken", async () => {
    const shipped = await readFile(path.join(SHIPPED, "pci", "2022.yaml"), "utf8");
    const source = shipped.replace("id: pci", "id: pci-tinh").replace('version: "2022"', 'version: "2026"');
    const faulty = source.replace("times: 10", "times: mười").replace("weight: 15", "weight: -15");
    const upload = await owner.request("POST", "/api/own-methods/upload", {
      source: faulty,
      ownerUnit: "so-noi-vu",
    });
    expect(upload.statusCode).toBe(201);
    const url = "/api/own-methods/pci-tinh/2026";
    const draft = (await owner.request("GET", url)).json();
    expect(draft.faults).toHaveLength(2);
    expect(
      draft.faults.every(
        ({ line, vi, en }: Record<string, unknown>) => Number(line) > 1 && vi !== "" && en !== "",
      ),
    ).toBe(true);
    expect((await owner.request("POST", `${url}/release`, { rowVersion: 1 })).json().code).toBe(
      "method-faulty",
    );
    expect((await owner.request("PUT", url, { source, rowVersion: 1 })).json().faults).toEqual([]);
    expect((await owner.request("POST", `${url}/release`, { rowVersion: 2 })).json().state).toBe("released");
    expect((await world.request("GET", "/api/methods/pci-tinh/2026")).json()).toMatchObject({
      kind: "composite",
    });
    expect((await world.request("GET", "/bo-tieu-chi/pci-tinh/2026")).statusCode).toBe(200);
    const taken = await owner.request("POST", "/api/own-methods", {
      from: { id: "pci", version: "2022" },
      id: "pci",
      version: "2013",
      ownerUnit: "so-noi-vu",
    });
    expect(taken.json().code).toBe("method-exists");
  });

  test.each([
    ["pci", "2013"],
    ["pci-tinh", "2026"],
  ])("no round is made on %s@%s", async (methodId, methodVersion) => {
    const made = await owner.request("POST", "/api/rounds", {
      title: "Đợt thử",
      kind: "measures",
      ownerUnit: "so-noi-vu",
      clock: {
        selfScoring: { from: "2026-11-22T00:00:00+07:00", until: "2026-12-01T00:00:00+07:00" },
        appraisal: { from: "2026-12-01T00:00:00+07:00", until: "2026-12-20T00:00:00+07:00" },
      },
      appraisers: [],
      methodId,
      methodVersion,
      period: "2026",
      units: [],
    });
    expect(made.statusCode).toBe(400);
    expect(JSON.stringify(made.json().faults)).toContain("methodVersion");
  });
});
