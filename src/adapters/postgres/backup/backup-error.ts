import { type OperatorWords, StoreError } from "../store-error.ts";

interface Facts {
  readonly file?: string;
  readonly found?: string;
}

const MESSAGES = {
  "file-exists": (f) => ({
    vi: `Tệp ${f.file} đã có. Đặt tên khác hoặc chuyển tệp cũ đi nơi khác; bản sao lưu không ghi đè.`,
    en: `The file ${f.file} exists. Choose another name or move the old file; a backup never overwrites.`,
  }),
  "file-unwritable": (f) => ({
    vi: `Không ghi được tệp ${f.file}. Kiểm tra thư mục có tồn tại và có quyền ghi.`,
    en: `The file ${f.file} cannot be written. Check that the folder exists and may be written.`,
  }),
  "file-unreadable": (f) => ({
    vi: `Không đọc được tệp sao lưu ${f.file}. Kiểm tra đường dẫn và quyền đọc.`,
    en: `The backup ${f.file} cannot be read. Check the path and the right to read it.`,
  }),
  "disk-full": (f) => ({
    vi: `Ổ đĩa đầy khi đang ghi (${f.file}). Không có gì bị thay đổi; giải phóng dung lượng rồi chạy lại.`,
    en: `The disk filled up while writing (${f.file}). Nothing was changed; free some space and try again.`,
  }),
  "not-a-backup": (f) => ({
    vi: `Tệp ${f.file} không phải bản sao lưu của Chiso.`,
    en: `The file ${f.file} is not a Chiso backup.`,
  }),
  "backup-damaged": (f) => ({
    vi: `Bản sao lưu ${f.file} bị hỏng hoặc bị cắt (${f.found}). Không có gì được khôi phục; dùng bản sao lưu khác.`,
    en: `The backup ${f.file} is damaged or cut short (${f.found}). Nothing was restored; use another backup.`,
  }),
  "backup-newer": (f) => ({
    vi: `Bản sao lưu ${f.file} do Chiso ${f.found} tạo, mới hơn bản này. Cài Chiso ${f.found} trở lên rồi khôi phục.`,
    en: `The backup ${f.file} was made by Chiso ${f.found}, which is newer than this version. Install Chiso ${f.found} or later to restore it.`,
  }),
  "store-not-empty": () => ({
    vi: `Kho dữ liệu đã có nội dung nên không khôi phục đè lên. Đặt CHISO_DATA sang thư mục mới (hoặc DATABASE_URL sang cơ sở dữ liệu trống) rồi chạy lại.`,
    en: `The store already has content and is not overwritten. Point CHISO_DATA to a new folder (or DATABASE_URL to an empty database) and try again.`,
  }),
  "store-empty": () => ({
    vi: `Chưa có dữ liệu để sao lưu. Kiểm tra CHISO_DATA hoặc DATABASE_URL trỏ đúng kho dữ liệu.`,
    en: `There is nothing to back up. Check that CHISO_DATA or DATABASE_URL points to the right store.`,
  }),
} as const satisfies Record<string, (facts: Facts) => OperatorWords>;

export type BackupErrorCode = keyof typeof MESSAGES;

/** A backup or a restore that cannot be done; nothing was changed. */
export class BackupError extends StoreError {
  override readonly name = "BackupError";
  readonly code: BackupErrorCode;

  constructor(code: BackupErrorCode, facts: Facts = {}, cause?: unknown) {
    super(MESSAGES[code](facts), cause);
    this.code = code;
  }
}
