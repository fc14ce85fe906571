import { type OperatorWords, StoreError } from "./store-error.ts";

interface Facts {
  readonly server: string;
  readonly found?: string;
}

const MESSAGES = {
  "address-invalid": () => ({
    vi: `DATABASE_URL không đúng dạng. Viết như sau: postgres://người_dùng:mật_khẩu@máy_chủ:5432/tên_cơ_sở_dữ_liệu.`,
    en: `DATABASE_URL is not a valid address. Write it like postgres://user:password@host:5432/database.`,
  }),
  "server-unreachable": (f) => ({
    vi: `Không kết nối được máy chủ PostgreSQL ${f.server}. Kiểm tra máy chủ đang chạy và DATABASE_URL đúng tên máy, cổng.`,
    en: `The PostgreSQL server ${f.server} cannot be reached. Check that it runs and that DATABASE_URL has the right host and port.`,
  }),
  "sign-in-refused": (f) => ({
    vi: `Máy chủ PostgreSQL ${f.server} từ chối đăng nhập. Kiểm tra người dùng, mật khẩu và quyền trong DATABASE_URL.`,
    en: `The PostgreSQL server ${f.server} refused the sign-in. Check user, password and rights in DATABASE_URL.`,
  }),
  "database-missing": (f) => ({
    vi: `Máy chủ PostgreSQL ${f.server} chưa có cơ sở dữ liệu này. Tạo bằng lệnh CREATE DATABASE rồi chạy lại.`,
    en: `The PostgreSQL server ${f.server} has no such database. Make it with CREATE DATABASE and start again.`,
  }),
  "server-too-old": (f) => ({
    vi: `Máy chủ PostgreSQL ${f.server} là phiên bản ${f.found}. Cần PostgreSQL 15 trở lên; nâng cấp máy chủ, hoặc bỏ DATABASE_URL để dùng bản kèm theo.`,
    en: `The PostgreSQL server ${f.server} is version ${f.found}. PostgreSQL 15 or later is needed; upgrade it, or unset DATABASE_URL to use the one shipped.`,
  }),
  "not-utf8": (f) => ({
    vi: `Cơ sở dữ liệu trên ${f.server} dùng bảng mã ${f.found}. Tạo lại cơ sở dữ liệu với ENCODING 'UTF8'.`,
    en: `The database on ${f.server} is encoded in ${f.found}. Make a database with ENCODING 'UTF8'.`,
  }),
  "no-vietnamese-order": (f) => ({
    vi: `Máy chủ PostgreSQL ${f.server} không có thứ tự chữ cái tiếng Việt (vi-x-icu). Dùng bản PostgreSQL được biên dịch với ICU.`,
    en: `The PostgreSQL server ${f.server} lacks the Vietnamese sort order (vi-x-icu). Use a PostgreSQL built with ICU.`,
  }),
} as const satisfies Record<string, (facts: Facts) => OperatorWords>;

export type ConnectionErrorCode = keyof typeof MESSAGES;

/** The server cannot be used; the words name it (never with its password) and say what to do. */
export class ConnectionError extends StoreError {
  override readonly name = "ConnectionError";
  readonly code: ConnectionErrorCode;

  constructor(code: ConnectionErrorCode, facts: Facts, cause?: unknown) {
    super(MESSAGES[code](facts), cause);
    this.code = code;
  }
}
