import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { FaultyMethodFile, LoadedMethod, MethodLibrary } from "../../app/methods/index.ts";
import { checkMethod, compileMethod, loadMethod } from "../../core/index.ts";
import { packageRoot } from "../package-root.ts";

/**
 * Reads methods/<id>/<version>.yaml under `folder` (by default those shipped with the program) once. A faulty file, and one
 * whose name differs from what it says of itself, is left out and named by `faulty()`.
 */
export function openMethodLibrary(folder = path.join(packageRoot(), "methods")): MethodLibrary {
  const methods: LoadedMethod[] = [];
  const faulty: FaultyMethodFile[] = [];
  for (const file of methodFiles(folder)) {
    const reading = readMethodFile(folder, file);
    if ("faults" in reading) faulty.push(reading);
    else methods.push(reading);
  }
  methods.sort(byIdAndVersion);
  const byName = new Map(methods.map((each) => [nameOf(each), each]));
  const byHash = new Map(methods.map((each) => [each.sha256, each]));
  return {
    list: () => methods,
    get: (id, version) => byName.get(nameOf({ id, version })),
    faulty: () => faulty,
    read(source) {
      const sha256 = hashOf(source);
      const known = byHash.get(sha256) ?? loaded(source, loadMethod(source));
      byHash.set(sha256, known);
      return known;
    },
  };
}

function readMethodFile(folder: string, file: string): LoadedMethod | FaultyMethodFile {
  const source = readFileSync(path.join(folder, file), "utf8");
  const reading = checkMethod(source);
  if (!reading.ok) {
    return {
      file,
      faults: reading.faults.map(({ line, path: at, words }) => `line ${line} ${at}: ${words.en}`),
    };
  }
  const { method } = reading;
  const expected = path.join(method.id, `${method.version}.yaml`);
  if (file !== expected) return { file, faults: [`the file says it is ${expected}`] };
  return loaded(source, method);
}

function loaded(source: string, method: LoadedMethod["method"]): LoadedMethod {
  const { id, version } = method;
  return { id, version, method, compiled: compileMethod(method), sha256: hashOf(source), source };
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

function byIdAndVersion(left: LoadedMethod, right: LoadedMethod): number {
  return (
    left.id.localeCompare(right.id, "en") ||
    left.version.localeCompare(right.version, "en", { numeric: true })
  );
}
