import path from "node:path";
import type { S3Address } from "../adapters/files/index.ts";
import type { SettingFault } from "./settingFault.ts";

/** How evidence files are kept and looked into. Everything here is off unless it is set. */
export interface FileSettings {
  /** CHISO_S3 and its key; null for the folder below CHISO_DATA. */
  readonly s3: S3Address | null;
  /** CHISO_CLAMAV: `host:port` of clamd, or the path of its socket. */
  readonly clamav: string | null;
  /** CHISO_OCR: the program that reads text from pictures. */
  readonly ocr: "tesseract" | null;
  /** CHISO_TRUST: a folder of certificate authorities (PEM, DER), whole path. */
  readonly trustFolder: string | null;
}

type Value = (name: string) => string | null;

export function readFileSettings(value: Value, root: string): FileSettings {
  const trust = value("CHISO_TRUST");
  return {
    s3: s3Of(value),
    clamav: value("CHISO_CLAMAV"),
    ocr: value("CHISO_OCR") === "tesseract" ? "tesseract" : null,
    trustFolder: trust === null ? null : path.resolve(root, trust),
  };
}

export function fileFaults(value: Value): readonly (SettingFault | null)[] {
  return [
    s3Fault(value),
    s3KeyFault(value),
    clamavFault(value("CHISO_CLAMAV")),
    ocrFault(value("CHISO_OCR")),
  ];
}

const BUCKET = /^\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/([\w./-]*))?$/;

function s3Of(value: Value): S3Address | null {
  const url = value("CHISO_S3");
  if (url === null) return null;
  const { origin, pathname } = new URL(url);
  const [, bucket = "", folder = ""] = BUCKET.exec(pathname.replace(/\/+$/, "")) ?? [];
  return {
    endpoint: origin,
    bucket,
    prefix: folder === "" ? "" : `${folder}/`,
    region: value("CHISO_S3_REGION") ?? "us-east-1",
    key: value("CHISO_S3_KEY") ?? "",
    secret: value("CHISO_S3_SECRET") ?? "",
  };
}

function s3Fault(value: Value): SettingFault | null {
  const url = value("CHISO_S3");
  if (url === null) return null;
  const parsed = URL.canParse(url) ? new URL(url) : null;
  const sound =
    parsed !== null && /^https?:$/.test(parsed.protocol) && BUCKET.test(parsed.pathname.replace(/\/+$/, ""));
  if (sound && parsed.username === "" && parsed.password === "") return null;
  return {
    name: "CHISO_S3",
    vi: "Địa chỉ phải có dạng https://máy_chủ/tên_bucket, không kèm khóa; khóa đặt ở CHISO_S3_KEY và CHISO_S3_SECRET.",
    en: "The address must look like https://host/bucket, without a key; keys go into CHISO_S3_KEY and CHISO_S3_SECRET.",
  };
}

function s3KeyFault(value: Value): SettingFault | null {
  if (value("CHISO_S3") === null) return null;
  const missing = ["CHISO_S3_KEY", "CHISO_S3_SECRET"].find((name) => value(name) === null);
  if (missing === undefined) return null;
  return {
    name: missing,
    vi: "Đã đặt CHISO_S3 nên cần cả CHISO_S3_KEY và CHISO_S3_SECRET.",
    en: "With CHISO_S3 both CHISO_S3_KEY and CHISO_S3_SECRET are needed.",
  };
}

function clamavFault(address: string | null): SettingFault | null {
  if (address === null || address.startsWith("/") || /^.+:\d{1,5}$/.test(address)) return null;
  return {
    name: "CHISO_CLAMAV",
    vi: `Nhập máy_chủ:cổng của clamd, ví dụ 127.0.0.1:3310, hoặc đường dẫn tới socket (đang là "${address}").`,
    en: `Give host:port of clamd, for example 127.0.0.1:3310, or the path of its socket (it is "${address}").`,
  };
}

function ocrFault(program: string | null): SettingFault | null {
  if (program === null || program === "tesseract") return null;
  return {
    name: "CHISO_OCR",
    vi: `Nhập tesseract để đọc chữ trong bản quét, hoặc bỏ trống (đang là "${program}").`,
    en: `Give tesseract to read text from scans, or leave it out (it is "${program}").`,
  };
}
