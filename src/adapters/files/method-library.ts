import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type {
  AnyMethod,
  FaultyMethodFile,
  LoadedComposite,
  LoadedMethod,
  MethodLibrary,
} from "../../app/methods/index.ts";
import {
  type CompositeMethod,
  checkComposite,
  checkMethod,
  compileMethod,
  type Fault,
  loadComposite,
  loadMethod,
  type Method,
  methodKindOf,
} from "../../core/index.ts";
import { packageRoot } from "../package-root.ts";

/**
 * Reads methods/<id>/<version>.yaml under `folder` (by default those shipped with the program) once. A faulty file, and one
 * whose name differs from what it says of itself, is left out and named by `faulty()`.
 */
export function openMethodLibrary(folder = path.join(packageRoot(), "methods")): MethodLibrary {
  const found: AnyMethod[] = [];
  const faulty: FaultyMethodFile[] = [];
  for (const file of methodFiles(folder)) {
    const reading = readMethodFile(folder, file);
    if ("faults" in reading) faulty.push(reading);
    else found.push(reading);
  }
  const points = found.flatMap((each) => (each.kind === "points" ? [each.loaded] : [])).sort(byIdAndVersion);
  const composites = found
    .flatMap((each) => (each.kind === "composite" ? [each.loaded] : []))
    .sort(byIdAndVersion);
  const pointsByName = new Map(points.map((each) => [nameOf(each), each]));
  const compositesByName = new Map(composites.map((each) => [nameOf(each), each]));
  const byHash = new Map(found.map((each) => [each.loaded.sha256, each]));
  const readAny = (source: string): AnyMethod => {
    const sha256 = hashOf(source);
    const known = byHash.get(sha256) ?? anyOf(source);
    byHash.set(sha256, known);
    return known;
  };
  return {
    list: () => points,
    get: (id, version) => pointsByName.get(nameOf({ id, version })),
    composites: () => composites,
    composite: (id, version) => compositesByName.get(nameOf({ id, version })),
    faulty: () => faulty,
    read(source) {
      const method = readAny(source);
      if (method.kind === "points") return method.loaded;
      throw new Error(`${nameOf(method.loaded)} is a composite method; rounds use points methods only`);
    },
    readAny,
  };
}

function readMethodFile(folder: string, file: string): AnyMethod | FaultyMethodFile {
  const source = readFileSync(path.join(folder, file), "utf8");
  if (methodKindOf(source) === "composite") {
    const reading = checkComposite(source);
    if (!reading.ok) return refused(file, reading.faults);
    return (
      misplaced(file, reading.method) ?? { kind: "composite", loaded: composite(source, reading.method) }
    );
  }
  const reading = checkMethod(source);
  if (!reading.ok) return refused(file, reading.faults);
  return misplaced(file, reading.method) ?? { kind: "points", loaded: points(source, reading.method) };
}

function refused(file: string, faults: readonly Fault[]): FaultyMethodFile {
  return { file, faults: faults.map(({ line, path: at, words }) => `line ${line} ${at}: ${words.en}`) };
}

function misplaced(
  file: string,
  { id, version }: Pick<LoadedMethod, "id" | "version">,
): FaultyMethodFile | undefined {
  const expected = path.join(id, `${version}.yaml`);
  return file === expected ? undefined : { file, faults: [`the file says it is ${expected}`] };
}

/** Throws when the text is faulty. */
function anyOf(source: string): AnyMethod {
  return methodKindOf(source) === "composite"
    ? { kind: "composite", loaded: composite(source, loadComposite(source)) }
    : { kind: "points", loaded: points(source, loadMethod(source)) };
}

function points(source: string, method: Method): LoadedMethod {
  const { id, version } = method;
  return { id, version, method, compiled: compileMethod(method), sha256: hashOf(source), source };
}

function composite(source: string, method: CompositeMethod): LoadedComposite {
  const { id, version } = method;
  return { id, version, method, sha256: hashOf(source), source };
}

function methodFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".yaml"))
    .sort();
}

function hashOf(source: string): string {
  return createHash("sha256").update(source, "utf8").digest("hex");
}

function nameOf({ id, version }: Pick<LoadedMethod, "id" | "version">): string {
  return `${id}@${version}`;
}

function byIdAndVersion(
  left: Pick<LoadedMethod, "id" | "version">,
  right: Pick<LoadedMethod, "id" | "version">,
): number {
  return (
    left.id.localeCompare(right.id, "en") ||
    left.version.localeCompare(right.version, "en", { numeric: true })
  );
}
