import { hasSystemCode, StoreError } from "../adapters/postgres/store-error.ts";
import { AppError, ERRORS } from "../contract/errors.ts";
import { SettingsError } from "./settings.ts";

/** What an operator reads when the program cannot start: what happened and what to do, without a stack. */
export function wordsFor(error: unknown): { readonly vi: string; readonly en: string } | null {
  if (error instanceof StoreError) return error;
  if (error instanceof SettingsError) {
    return {
      vi: `Thiết lập chưa đúng:\n${error.faults.map(({ name, vi }) => `  ${name}: ${vi}`).join("\n")}`,
      en: `These settings are not right:\n${error.faults.map(({ name, en }) => `  ${name}: ${en}`).join("\n")}`,
    };
  }
  if (error instanceof AppError) return ERRORS[error.code];
  return wordsForSystem(error);
}

function wordsForSystem(error: unknown): { readonly vi: string; readonly en: string } | null {
  if (hasSystemCode(error, "EADDRINUSE")) {
    const port = portOf(error);
    return {
      vi: `Cổng ${port} đang được chương trình khác dùng. Dừng chương trình đó, hoặc chọn cổng khác, ví dụ: PORT=${port + 1} npm start`,
      en: `Port ${port} is used by another program. Stop it, or choose another port, for example: PORT=${port + 1} npm start`,
    };
  }
  if (hasSystemCode(error, "EADDRNOTAVAIL", "ENOTFOUND", "EAI_AGAIN")) {
    return {
      vi: "Không mở được địa chỉ trong HOST trên máy này. Dùng HOST=127.0.0.1 (chỉ máy này) hoặc HOST=0.0.0.0 (mọi máy trong mạng).",
      en: "The address in HOST does not belong to this machine. Use HOST=127.0.0.1 (this machine only) or HOST=0.0.0.0 (the whole network).",
    };
  }
  if (hasSystemCode(error, "ENOTDIR", "EEXIST")) {
    const place = pathOf(error);
    return {
      vi: `Đường dẫn ${place} là một tệp, hoặc đi qua một tệp. Đặt CHISO_DATA sang một thư mục.`,
      en: `${place} is a file, or leads through one. Set CHISO_DATA to a folder.`,
    };
  }
  if (hasSystemCode(error, "EACCES", "EPERM", "EROFS")) {
    const place = pathOf(error);
    return {
      vi: `Không ghi được vào ${place}. Cấp quyền ghi cho người dùng đang chạy Chiso, hoặc đặt CHISO_DATA sang thư mục khác.`,
      en: `${place} cannot be written. Give the user who runs Chiso the right to write there, or set CHISO_DATA to another folder.`,
    };
  }
  return null;
}

function portOf(error: unknown): number {
  return error instanceof Error && "port" in error && typeof error.port === "number" ? error.port : 0;
}

function pathOf(error: unknown): string {
  if (error instanceof Error && "path" in error && typeof error.path === "string") return error.path;
  return error instanceof Error && "port" in error ? `cổng/port ${portOf(error)}` : "CHISO_DATA";
}

/** Writes the words to the standard error; an error nobody foresaw is written with its message only. */
export function sayFault(error: unknown): void {
  const words = wordsFor(error);
  const message = error instanceof Error ? error.message : String(error);
  const text =
    words === null
      ? `Chiso dừng vì lỗi chưa lường trước / an unforeseen error: ${message}`
      : `${words.vi}\n\n${words.en}`;
  process.stderr.write(`\n${text}\n`);
}
