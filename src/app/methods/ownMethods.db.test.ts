import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { OWNER_UNIT, openRoundWorld, type RoundWorld, roundOver } from "../../../test/support/round-world.ts";
import { SMALL_METHOD } from "../../../test/support/small-method.ts";
import { UnitKey } from "../../contract/ids.ts";
import { editSource } from "../../core/index.ts";
import { PUBLIC } from "../context.ts";
import { createRound, openRound, readRound } from "../rounds/index.ts";
import {
  cloneMethod,
  compareVersions,
  deleteMethod,
  findMethod,
  listMethodSets,
  listMethods,
  readMethodSource,
  readOwnMethod,
  releaseMethod,
  saveMethod,
  uploadMethod,
} from "./index.ts";

let world: RoundWorld;
beforeAll(async () => {
  world = await openRoundWorld();
});
afterAll(() => world.close());

const refusal = (code: string) => expect.objectContaining({ code });
const small = (version: string) => ({ id: "small-commune", version });
const clone = (version: string, context = world.as(world.owner)) =>
  cloneMethod(context, { from: small("1"), ...small(version), title: "", ownerUnit: OWNER_UNIT });

describe("an office writes its own set", () => {
  test("clones a version, changes it, releases it, and rounds may use it from then on", async () => {
    const context = world.as(world.owner);
    await clone("2026");
    const draft = await readOwnMethod(context, "small-commune", "2026");
    expect(draft).toMatchObject({ state: "draft", madeFrom: "small-commune@1", rowVersion: 1, faults: [] });
    const source = editSource(draft.source, {
      kind: "text",
      code: "1.1",
      key: "label",
      lang: "vi",
      value: "Ban hành kế hoạch trong tháng 01",
    });
    const saved = await saveMethod(context, "small-commune", "2026", { source, rowVersion: 1 });
    expect(saved).toMatchObject({ rowVersion: 2, faults: [] });
    const input = roundOver(world, { methodVersion: "2026" });
    await expect(createRound(context, input)).rejects.toEqual(refusal("invalid"));
    await releaseMethod(context, "small-commune", "2026", 2);
    const id = await createRound(context, input);
    await openRound(context, id);
    expect((await readRound(context, id)).methodTitle).toBe("Bộ tiêu chí thử");
    const frozen = await world.store.read((tx) => tx.methods.frozen("small-commune", "2026"));
    expect(frozen).toMatchObject({ source, sha256: saved.sha256 });
  });

  test("another copy of the server sees a new set at once, for nothing of it is kept in memory", async () => {
    const context = world.as(world.owner);
    const other = { ...context, methods: await world.libraryOf(SMALL_METHOD) };
    await clone("hai-may");
    const versions = async (): Promise<string[]> => (await listMethods(other)).map(({ version }) => version);
    expect(await versions()).not.toContain("hai-may");
    await releaseMethod(context, "small-commune", "hai-may", 1);
    expect(await versions()).toContain("hai-may");
    expect((await findMethod(other, "small-commune", "hai-may")).method.status).toBe("composed");
  });

  test("keeps a draft with every fault it has, and refuses to release it", async () => {
    const context = world.as(world.owner);
    await clone("loi");
    const { source } = await readOwnMethod(context, "small-commune", "loi");
    const faulty = source.replace("max: 4", "max: 3.5").replace("policy: drop", "policy: drops");
    const saved = await saveMethod(context, "small-commune", "loi", { source: faulty, rowVersion: 1 });
    expect(saved.faults.map(({ code }) => code).sort()).toEqual(["children-sum", "unknown-word"]);
    expect(saved.faults.every(({ line, vi, en }) => line > 1 && vi !== "" && en !== "")).toBe(true);
    await expect(releaseMethod(context, "small-commune", "loi", 2)).rejects.toEqual(refusal("method-faulty"));
    expect((await readOwnMethod(context, "small-commune", "loi")).source).toBe(faulty);
    const notYaml = await saveMethod(context, "small-commune", "loi", { source: "tree: [", rowVersion: 2 });
    expect(notYaml.faults.map(({ code }) => code)).toEqual(["yaml"]);
    expect((await listMethodSets(context)).find(({ version }) => version === "loi")).toMatchObject({
      origin: "draft",
      faults: 1,
      leaves: null,
    });
  });

  test("a text that says another name than its own is a fault", async () => {
    const context = world.as(world.owner);
    await clone("ten");
    const { source } = await readOwnMethod(context, "small-commune", "ten");
    const renamed = source.replace('version: "ten"', 'version: "khac"');
    const { faults } = await saveMethod(context, "small-commune", "ten", { source: renamed, rowVersion: 1 });
    expect(faults.map(({ code }) => code)).toEqual(["other-name"]);
  });

  test("the second of two who save is told, and nothing of the first is lost", async () => {
    const context = world.as(world.owner);
    await clone("hai-nguoi");
    const { source } = await readOwnMethod(context, "small-commune", "hai-nguoi");
    const first = `${source}# người thứ nhất\n`;
    await saveMethod(context, "small-commune", "hai-nguoi", { source: first, rowVersion: 1 });
    await expect(
      saveMethod(context, "small-commune", "hai-nguoi", { source: `${source}# hai\n`, rowVersion: 1 }),
    ).rejects.toEqual(refusal("method-edited-by-other"));
    expect(await readMethodSource(context, "small-commune", "hai-nguoi")).toBe(first);
  });

  test("what is released never changes, and a name is given once", async () => {
    const context = world.as(world.owner);
    await clone("mot-lan");
    await releaseMethod(context, "small-commune", "mot-lan", 1);
    for (const change of [
      () => saveMethod(context, "small-commune", "mot-lan", { source: "x", rowVersion: 2 }),
      () => deleteMethod(context, "small-commune", "mot-lan", 2),
      () => releaseMethod(context, "small-commune", "mot-lan", 2),
    ])
      await expect(change()).rejects.toEqual(refusal("method-released"));
    await expect(clone("mot-lan")).rejects.toEqual(refusal("method-exists"));
    await expect(clone("1")).rejects.toEqual(refusal("method-exists"));
  });

  test("a file is taken as it is under the name it says, and given back byte for byte", async () => {
    const context = world.as(world.owner);
    const source = `# của Sở\n${SMALL_METHOD.replace("id: small-commune", "id: tinh-x")}`;
    expect(await uploadMethod(context, { source, ownerUnit: OWNER_UNIT })).toEqual({
      id: "tinh-x",
      version: "1",
    });
    expect(await readMethodSource(context, "tinh-x", "1")).toBe(source);
    await expect(uploadMethod(context, { source: "title: {}", ownerUnit: OWNER_UNIT })).rejects.toEqual(
      refusal("invalid"),
    );
    await deleteMethod(context, "tinh-x", "1", 1);
    await expect(readOwnMethod(context, "tinh-x", "1")).rejects.toEqual(refusal("not-found"));
  });

  test("drafts are their owner's alone, for reading, comparing and taking away too", async () => {
    await clone("kin");
    const stranger = await world.account("chu-khac", [{ role: "owner", unit: UnitKey.parse("so-tu-phap") }]);
    for (const actor of [PUBLIC, world.appraiser, stranger]) {
      const context = world.as(actor);
      await expect(readMethodSource(context, "small-commune", "kin")).rejects.toEqual(refusal("not-found"));
      await expect(compareVersions(context, small("1"), small("kin"))).rejects.toEqual(refusal("not-found"));
    }
    const theirs = await listMethodSets(world.as(stranger));
    expect(theirs.map(({ version }) => version)).not.toContain("kin");
    await expect(
      saveMethod(world.as(stranger), "small-commune", "kin", { source: "x", rowVersion: 1 }),
    ).rejects.toEqual(refusal("not-allowed"));
    await expect(clone("tham-dinh", world.as(world.appraiser))).rejects.toEqual(refusal("not-allowed"));
    await expect(listMethodSets(world.as(PUBLIC))).rejects.toEqual(refusal("sign-in-needed"));
    expect((await compareVersions(world.as(world.owner), small("1"), small("kin"))).counts).toEqual({
      added: 0,
      removed: 0,
      changed: 0,
      same: 4,
    });
  });

  test("every act stands in the general log", async () => {
    const entries = await world.store.read((tx) => tx.audit.entries("general", 0, 500));
    const kinds = new Set(entries.map(({ kind }) => kind));
    for (const kind of ["cloned", "uploaded", "saved", "released", "deleted"])
      expect(kinds).toContain(`method.${kind}`);
  });
});
