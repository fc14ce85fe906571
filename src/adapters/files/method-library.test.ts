import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { SMALL_METHOD } from "../../../test/support/small-method.ts";
import { openMethodLibrary } from "./method-library.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "chiso-library-"));
  await mkdir(path.join(folder, "small-commune"));
  await writeFile(path.join(folder, "small-commune", "1.yaml"), SMALL_METHOD);
  await writeFile(path.join(folder, "small-commune", "2.yaml"), SMALL_METHOD);
  await writeFile(path.join(folder, "small-commune", "3.yaml"), SMALL_METHOD.replace("max: 4", "max: 5"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test("a sound file is listed with the hash of its bytes", async () => {
  const library = openMethodLibrary(folder);
  expect(library.list().map(({ id, version }) => `${id}@${version}`)).toEqual(["small-commune@1"]);
  const bytes = await readFile(path.join(folder, "small-commune", "1.yaml"));
  expect(library.get("small-commune", "1")?.sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
});

test("a file that says another version than its name, and one whose sums break, are left out and named", () => {
  const faulty = openMethodLibrary(folder).faulty();
  expect(faulty.map(({ file }) => file)).toEqual(["small-commune/2.yaml", "small-commune/3.yaml"]);
  expect(faulty[0]?.faults).toEqual(["the file says it is small-commune/1.yaml"]);
  expect(faulty[1]?.faults[0]).toMatch(/^line \d+ /);
});

test("a frozen text is read without its file, and only once", () => {
  const library = openMethodLibrary(path.join(folder, "nothing-here"));
  const method = library.read(SMALL_METHOD);
  expect(method.method.id).toBe("small-commune");
  expect(library.read(SMALL_METHOD)).toBe(method);
});

test("composite methods stand apart from those that rounds may use, and are read by their own checker", async () => {
  const shipped = openMethodLibrary();
  expect(shipped.get("pci", "2013")).toBeUndefined();
  expect(shipped.list().some(({ id }) => id === "pci")).toBe(false);
  const pci = shipped.composite("pci", "2013");
  expect(pci?.method.kind).toBe("composite");
  expect(() => shipped.read(pci?.source ?? "")).toThrow(/composite/);
  expect(shipped.readAny(pci?.source ?? "")).toMatchObject({ kind: "composite" });

  const faultyFolder = await mkdtemp(path.join(tmpdir(), "chiso-composite-"));
  await mkdir(path.join(faultyFolder, "pci"));
  await writeFile(
    path.join(faultyFolder, "pci", "2013.yaml"),
    (pci?.source ?? "").replace("how: arithmetic", "how: bình quân"),
  );
  const [fault] = openMethodLibrary(faultyFolder).faulty();
  await rm(faultyFolder, { recursive: true });
  expect(fault?.file).toBe("pci/2013.yaml");
  expect(fault?.faults[0]).toMatch(/^line \d+ recipe\./);
});

test("every method shipped with the program is sound", () => {
  const library = openMethodLibrary();
  expect(library.faulty()).toEqual([]);
  expect(library.list().length).toBeGreaterThan(0);
});
