import { type OperatorWords, StoreError } from "./store-error.ts";

interface Facts {
  /** Name of the migration the message is about. */
  readonly migration?: string;
  readonly cause?: string;
}

const MESSAGES = {
  "database-newer": (f) => ({
    vi: `Cơ sở dữ liệu đã được một bản Chiso mới hơn nâng cấp (${f.migration}). Chạy bản mới hơn đó; bản này không sửa gì.`,
    en: `A newer Chiso has upgraded this database (${f.migration}). Run that newer version; nothing was changed.`,
  }),
  "database-behind": (f) => ({
    vi: `Cơ sở dữ liệu chưa được nâng cấp đến bản này (còn thiếu ${f.migration}). Chạy "chiso serve" một lần rồi thử lại.`,
    en: `The database has not been upgraded to this version (${f.migration} is missing). Run "chiso serve" once, then try again.`,
  }),
  "half-migrated": (f) => ({
    vi: `Cơ sở dữ liệu thiếu bước nâng cấp ${f.migration} trong khi bước sau đã chạy. Khôi phục bản sao lưu gần nhất, hoặc chạy đúng bản Chiso đã nâng cấp cơ sở dữ liệu này.`,
    en: `The database lacks upgrade step ${f.migration} although a later one was applied. Restore the latest backup, or run the Chiso that upgraded this database.`,
  }),
  "migration-changed": (f) => ({
    vi: `Bước nâng cấp ${f.migration} trong bản cài đặt khác với bước đã chạy trên cơ sở dữ liệu. Cài lại Chiso đúng phiên bản; không sửa tệp trong thư mục migrations.`,
    en: `Upgrade step ${f.migration} of this installation differs from the one applied to the database. Reinstall the right Chiso version; files in migrations must not be edited.`,
  }),
  "not-ours": () => ({
    vi: `Cơ sở dữ liệu đã có bảng của phần mềm khác. Đặt DATABASE_URL sang một cơ sở dữ liệu trống dành riêng cho Chiso.`,
    en: `The database already holds tables of another program. Point DATABASE_URL to an empty database for Chiso alone.`,
  }),
  "migration-failed": (f) => ({
    vi: `Bước nâng cấp ${f.migration} không chạy được và đã được hủy trọn vẹn; dữ liệu trước đó còn nguyên. Lý do: ${f.cause}`,
    en: `Upgrade step ${f.migration} failed and was undone completely; earlier data is intact. Reason: ${f.cause}`,
  }),
} as const satisfies Record<string, (facts: Facts) => OperatorWords>;

export type MigrationErrorCode = keyof typeof MESSAGES;

/** The database and the program do not fit together, or cannot be brought together. */
export class MigrationError extends StoreError {
  override readonly name = "MigrationError";
  readonly code: MigrationErrorCode;

  constructor(code: MigrationErrorCode, facts: Facts = {}, cause?: unknown) {
    super(MESSAGES[code](facts), cause);
    this.code = code;
  }
}
