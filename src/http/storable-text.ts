import { AppError, type Fault } from "../contract/errors.ts";
import type { App } from "./app.ts";

/** NUL, which PostgreSQL cannot keep, and halves of surrogate pairs, which are no text at all. */
const UNSTORABLE = /[\0\p{Surrogate}]/u;

/** Refuses such characters wherever a request brings text, before any schema or use case sees it. */
export function refuseUnstorableText(app: App): void {
  app.addHook("preValidation", async ({ params, query, body, url }) => {
    if (unstorableIn(params).length > 0) throw new AppError("not-found", `no such address ${url}`);
    requireStorable(query);
    requireStorable(body);
  });
}

/** Throws AppError invalid that names every text of a form or a JSON body which cannot be kept. */
export function requireStorable(data: unknown): void {
  const faults = unstorableIn(data);
  if (faults.length > 0) throw new AppError("invalid", "text with NUL or a half pair", { faults });
}

/** Walks without recursion: a body may be nested as deep as its bytes allow. */
function unstorableIn(data: unknown): readonly Fault[] {
  const faults: Fault[] = [];
  const waiting: { readonly path: string; readonly value: unknown }[] = [{ path: "", value: data }];
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    const { path, value } = place;
    if (typeof value === "string" && UNSTORABLE.test(value)) faults.push({ path, ...WORDS });
    if (typeof value !== "object" || value === null || Buffer.isBuffer(value)) continue;
    for (const [key, inner] of Object.entries(value)) {
      if (UNSTORABLE.test(key)) faults.push({ path, ...WORDS });
      waiting.push({ path: path === "" ? key : `${path}.${key}`, value: inner });
    }
  }
  return faults.reverse();
}

const WORDS = {
  vi: "Có ký tự không đọc được, thường do sao chép từ tệp khác. Xóa đi và gõ lại.",
  en: "There is an unreadable character, often from copying out of a file. Delete it and type it again.",
};
