import { isUtf8 } from "node:buffer";
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import {
  type CompositeMethod,
  checkComposite,
  checkMethod,
  type Fault,
  type Lang,
  type Method,
  methodKindOf,
} from "../core/index.ts";
import { type CliIo, CliRefusal, EXIT } from "./command.ts";

const REFERENCE = /^([a-z0-9-]+)@([A-Za-z0-9._-]+)$/;

/** The file behind `<id>@<version>` of the library, or the path itself. */
export function methodPath(reference: string, io: CliIo): string {
  const parts = REFERENCE.exec(reference);
  if (parts === null) return path.resolve(reference);
  return path.join(io.methodsFolder, parts[1] ?? "", `${parts[2] ?? ""}.yaml`);
}

/** Files of the library in the order of their names. */
export async function libraryFiles(io: CliIo): Promise<readonly string[]> {
  const entries = await readdir(io.methodsFolder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(".yaml"))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

/** The text of a file named on the command line; says what to do when it cannot be read or is no text. */
export async function readText(file: string, lang: Lang): Promise<string> {
  const bytes = await readFile(file).catch(() => undefined);
  if (bytes === undefined) {
    const vi = `Không đọc được tệp ${file}; hãy kiểm tra tên tệp và quyền đọc.`;
    throw new CliRefusal(
      lang === "vi" ? vi : `Cannot read ${file}; check its name and your right to read it.`,
      EXIT.usage,
    );
  }
  if (!isUtf8(bytes) || bytes.includes(0)) {
    const vi = `Tệp ${file} không phải văn bản UTF-8. Trong Excel, chọn Lưu thành (Save As), kiểu “CSV UTF-8”; tệp YAML, JSON thì lưu lại bằng mã UTF-8.`;
    const en = `${file} is not text in UTF-8. In Excel choose Save As, type “CSV UTF-8”; save YAML and JSON with UTF-8 encoding.`;
    throw new CliRefusal(lang === "vi" ? vi : en);
  }
  return bytes.toString("utf8");
}

/** The text of a method; a name that the library does not have gets the way to the list of names. */
export async function readMethodText(reference: string, io: CliIo, lang: Lang): Promise<string> {
  const file = methodPath(reference, io);
  if (!REFERENCE.test(reference) || existsSync(file)) return readText(file, lang);
  const vi = `Thư viện không có bộ tiêu chí ${reference}; xem các bộ có sẵn bằng lệnh “chiso method list”.`;
  const en = `The library has no method ${reference}; “chiso method list” shows those it has.`;
  throw new CliRefusal(lang === "vi" ? vi : en, EXIT.usage);
}

/** A method of either kind. */
export type AnyMethod =
  | { readonly kind: "points"; readonly method: Method }
  | { readonly kind: "composite"; readonly method: CompositeMethod };

/** Checks a text as what it says it is. */
export function checkAny(
  text: string,
):
  | { readonly ok: true; readonly found: AnyMethod }
  | { readonly ok: false; readonly faults: readonly Fault[] } {
  if (methodKindOf(text) === "composite") {
    const reading = checkComposite(text);
    return reading.ok ? { ok: true, found: { kind: "composite", method: reading.method } } : reading;
  }
  const reading = checkMethod(text);
  return reading.ok ? { ok: true, found: { kind: "points", method: reading.method } } : reading;
}

/** A sound method of either kind, or a refusal that lists every fault. */
export async function soundAny(reference: string, io: CliIo, lang: Lang): Promise<AnyMethod> {
  const reading = checkAny(await readMethodText(reference, io, lang));
  if (reading.ok) return reading.found;
  throw new CliRefusal(faultLines(methodPath(reference, io), reading.faults, lang));
}

/** A sound method that scores points, or a refusal that lists every fault. */
export async function soundMethod(reference: string, io: CliIo, lang: Lang): Promise<Method> {
  const found = await soundAny(reference, io, lang);
  if (found.kind === "points") return found.method;
  const vi = `${reference} là chỉ số tổng hợp, không chấm điểm theo tiêu chí; tính bằng lệnh “chiso index build”.`;
  const en = `${reference} is a composite index, not a set of scored criteria; compute it with “chiso index build”.`;
  throw new CliRefusal(lang === "vi" ? vi : en, EXIT.usage);
}

/** `file:line: path [code]` and under it how to mend the fault. */
export function faultLines(file: string, faults: readonly Fault[], lang: Lang): string {
  const shown = path.relative(process.cwd(), file) || file;
  const count = lang === "vi" ? `${faults.length} lỗi trong ${shown}` : `${faults.length} faults in ${shown}`;
  const lines = faults.map(
    ({ line, path: where, code, words }) => `${shown}:${line}: ${where} [${code}]\n  ${words[lang]}`,
  );
  return [...lines, count].join("\n");
}
