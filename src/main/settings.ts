import path from "node:path";
import { parseDatabaseUrl } from "../adapters/postgres/database-url.ts";
import { type FileSettings, fileFaults, readFileSettings } from "./fileSettings.ts";
import type { SettingFault } from "./settingFault.ts";

/** How the program was told to run; see docs for the variables. */
export interface Settings {
  readonly port: number;
  readonly host: string;
  /** CHISO_DATA, whole path: database, evidence files and secret. */
  readonly dataFolder: string;
  /** CHISO_URL without a slash at its end; null when people reach the server by host and port. */
  readonly publicUrl: string | null;
  /** CHISO_SECRET; null when the one kept in the data folder is to be used. */
  readonly secret: string | null;
  /** `when-empty`: only on an empty embedded store. */
  readonly demo: "always" | "never" | "when-empty";
  readonly databaseUrl: string | null;
  readonly files: FileSettings;
  /** CHISO_SMTP: `smtp(s)://user:password@host:port`; null when mails go to files in the data folder. */
  readonly smtp: string | null;
  /** CHISO_MAIL_FROM: who the mails come from. */
  readonly mailFrom: string;
}

export class SettingsError extends Error {
  override readonly name = "SettingsError";
  readonly faults: readonly SettingFault[];

  constructor(faults: readonly SettingFault[]) {
    super(faults.map(({ name, en }) => `${name}: ${en}`).join("\n"));
    this.faults = faults;
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

const SHORTEST_SECRET = 32;
const DEFAULT_PORT = 3000;
const DEFAULT_MAIL_FROM = "Chỉ số <chiso@localhost>";

/** Reads the settings from environment variables; `root` is where `data/` lies by default. Throws all faults at once. */
export function readSettings(environment: Environment, root: string): Settings {
  const value = (name: string): string | null => environment[name]?.trim() || null;
  const faults = [
    portFault(value("PORT")),
    urlFault(value("CHISO_URL")),
    secretFault(value("CHISO_SECRET")),
    demoFault(value("CHISO_DEMO")),
    databaseFault(value("DATABASE_URL")),
    ...fileFaults(value),
    smtpFault(value("CHISO_SMTP"), value("CHISO_MAIL_FROM")),
    fromFault(value("CHISO_MAIL_FROM")),
  ].filter((fault) => fault !== null);
  if (faults.length > 0) throw new SettingsError(faults);
  const demo = value("CHISO_DEMO");
  return {
    port: Number(value("PORT") ?? DEFAULT_PORT),
    host: value("HOST") ?? "127.0.0.1",
    dataFolder: path.resolve(root, value("CHISO_DATA") ?? "data"),
    publicUrl: value("CHISO_URL")?.replace(/\/+$/, "") ?? null,
    secret: value("CHISO_SECRET"),
    demo: demo === null ? "when-empty" : demo === "1" ? "always" : "never",
    databaseUrl: value("DATABASE_URL"),
    files: readFileSettings(value, root),
    smtp: value("CHISO_SMTP"),
    mailFrom: value("CHISO_MAIL_FROM") ?? DEFAULT_MAIL_FROM,
  };
}

function portFault(port: string | null): SettingFault | null {
  if (port === null || (/^\d{1,5}$/.test(port) && Number(port) <= 65_535)) return null;
  return {
    name: "PORT",
    vi: `"${port}" không phải số cổng. Nhập số từ 1 đến 65535, ví dụ PORT=3000.`,
    en: `"${port}" is not a port. Give a number from 1 to 65535, for example PORT=3000.`,
  };
}

function urlFault(url: string | null): SettingFault | null {
  if (url === null || (URL.canParse(url) && /^https?:$/.test(new URL(url).protocol))) return null;
  return {
    name: "CHISO_URL",
    vi: `"${url}" không phải địa chỉ đầy đủ. Ví dụ CHISO_URL=https://chiso.tinh.gov.vn.`,
    en: `"${url}" is not a whole address. For example CHISO_URL=https://chiso.example.gov.vn.`,
  };
}

function secretFault(secret: string | null): SettingFault | null {
  if (secret === null || secret.length >= SHORTEST_SECRET) return null;
  return {
    name: "CHISO_SECRET",
    vi: `Khóa bí mật quá ngắn. Dùng ít nhất ${SHORTEST_SECRET} ký tự ngẫu nhiên, hoặc bỏ trống để chương trình tự tạo.`,
    en: `The secret is too short. Use at least ${SHORTEST_SECRET} random characters, or leave it out and one is made.`,
  };
}

function demoFault(demo: string | null): SettingFault | null {
  if (demo === null || demo === "0" || demo === "1") return null;
  return {
    name: "CHISO_DEMO",
    vi: `Nhập 1 để nạp dữ liệu minh họa, 0 để không nạp (đang là "${demo}").`,
    en: `Give 1 to load the demo, 0 not to (it is "${demo}").`,
  };
}

function databaseFault(url: string | null): SettingFault | null {
  try {
    if (url !== null) parseDatabaseUrl(url);
    return null;
  } catch {
    return {
      name: "DATABASE_URL",
      vi: "Địa chỉ phải có dạng postgres://người_dùng:mật_khẩu@máy_chủ:5432/tên_cơ_sở_dữ_liệu.",
      en: "The address must look like postgres://user:password@host:5432/database.",
    };
  }
}

function smtpFault(address: string | null, from: string | null): SettingFault | null {
  if (address === null) return null;
  if (
    !URL.canParse(address) ||
    !/^smtps?:$/.test(new URL(address).protocol) ||
    new URL(address).hostname === ""
  ) {
    return {
      name: "CHISO_SMTP",
      vi: "Địa chỉ phải có dạng smtp://người_dùng:mật_khẩu@máy_chủ:587 hoặc smtps://…:465.",
      en: "The address must look like smtp://user:password@host:587 or smtps://…:465.",
    };
  }
  if (from !== null) return null;
  return {
    name: "CHISO_MAIL_FROM",
    vi: "Đặt địa chỉ người gửi khi dùng máy chủ thư, ví dụ CHISO_MAIL_FROM=chiso@tinh.gov.vn.",
    en: "Set the sender's address along with the mail server, for example CHISO_MAIL_FROM=chiso@example.gov.vn.",
  };
}

function fromFault(from: string | null): SettingFault | null {
  if (from === null || /^(?:[^<>@\r\n]+<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/.test(from)) return null;
  return {
    name: "CHISO_MAIL_FROM",
    vi: `"${from}" không phải địa chỉ thư. Ví dụ CHISO_MAIL_FROM="Chỉ số <chiso@tinh.gov.vn>".`,
    en: `"${from}" is no mail address. For example CHISO_MAIL_FROM="Chiso <chiso@example.gov.vn>".`,
  };
}
