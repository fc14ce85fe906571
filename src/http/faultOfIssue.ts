import type { Fault } from "../contract/errors.ts";

/** A finding of zod as fastify passes it on: the place as a JSON pointer, the kind, and its particulars. */
export interface Issue {
  readonly instancePath: string;
  readonly keyword: string;
  readonly message?: string | undefined;
  readonly params: Readonly<Record<string, unknown>>;
}

interface Words {
  readonly vi: string;
  readonly en: string;
}

/** One fault in plain words: where it is and what to type instead. */
export function faultOfIssue(issue: Issue): Fault {
  const path = issue.instancePath.replace(/^\//, "").replaceAll("/", ".");
  return { path, ...wordsFor(issue) };
}

function wordsFor({ keyword, params, message }: Issue): Words {
  switch (keyword) {
    case "invalid_type":
      return wantedType(params["expected"]);
    case "too_small":
      return atLeast(params["origin"], params["minimum"]);
    case "too_big":
      return atMost(params["origin"], params["maximum"]);
    case "invalid_format":
      return wantedFormat(params["format"]);
    case "invalid_value":
      return wantedValue(params["values"]);
    case "custom":
      return ownWords(params["params"]) ?? { vi: "Nội dung chưa hợp lệ.", en: message ?? "Not valid." };
    default:
      return { vi: "Nội dung chưa hợp lệ.", en: message ?? "Not valid." };
  }
}

/** What a schema of ours says itself, in both languages. */
function ownWords(said: unknown): Words | undefined {
  if (typeof said !== "object" || said === null || !("vi" in said) || !("en" in said)) return undefined;
  const { vi, en } = said;
  return typeof vi === "string" && typeof en === "string" ? { vi, en } : undefined;
}

function wantedType(expected: unknown): Words {
  switch (expected) {
    case "string":
      return { vi: "Nhập nội dung này.", en: "Fill this in." };
    case "number":
    case "int":
      return { vi: "Nhập một số, ví dụ 120.", en: "Type a number, for example 120." };
    case "boolean":
      return { vi: "Chọn có hoặc không.", en: "Choose yes or no." };
    case "array":
      return { vi: "Chọn ít nhất một mục.", en: "Choose at least one." };
    default:
      return { vi: "Thiếu nội dung này.", en: "This is missing." };
  }
}

function atLeast(origin: unknown, minimum: unknown): Words {
  if (origin === "string") {
    if (minimum === 1) return { vi: "Nhập nội dung này.", en: "Fill this in." };
    return { vi: `Nhập ít nhất ${minimum} ký tự.`, en: `Type at least ${minimum} characters.` };
  }
  if (origin === "array") return { vi: `Chọn ít nhất ${minimum} mục.`, en: `Choose at least ${minimum}.` };
  return { vi: `Nhập số không nhỏ hơn ${decimal(minimum)}.`, en: `Type a number not below ${minimum}.` };
}

function atMost(origin: unknown, maximum: unknown): Words {
  if (origin === "string")
    return { vi: `Nhập nhiều nhất ${maximum} ký tự.`, en: `Type at most ${maximum} characters.` };
  if (origin === "array") return { vi: `Chọn nhiều nhất ${maximum} mục.`, en: `Choose at most ${maximum}.` };
  return { vi: `Nhập số không lớn hơn ${decimal(maximum)}.`, en: `Type a number not above ${maximum}.` };
}

function wantedFormat(format: unknown): Words {
  switch (format) {
    case "date":
      return { vi: "Nhập ngày, ví dụ 21/11/2026.", en: "Type a date, for example 2026-11-21." };
    case "datetime":
      return {
        vi: "Nhập ngày và giờ, ví dụ 17:30 21/11/2026.",
        en: "Type date and time, for example 2026-11-21T17:30+07:00.",
      };
    case "url":
      return {
        vi: "Nhập địa chỉ đầy đủ, bắt đầu bằng https://.",
        en: "Type the whole address, beginning with https://.",
      };
    default:
      return {
        vi: "Nội dung không đúng dạng. Kiểm tra ký tự đã nhập.",
        en: "This is not in the right form. Check the characters typed.",
      };
  }
}

function wantedValue(values: unknown): Words {
  const list = Array.isArray(values) ? values.map(String).join(", ") : "";
  return { vi: `Chọn một trong: ${list}.`, en: `Choose one of: ${list}.` };
}

function decimal(value: unknown): string {
  return String(value).replace(".", ",");
}
