import type { Command } from "commander";
import type { BackupStore } from "../app/backup/index.ts";
import type { Lang } from "../core/index.ts";
import { type CommandModule, EXIT, langOf } from "./command.ts";
import { inWordsOf } from "./operatorWords.ts";
import { readableSize } from "./readableSize.ts";

/**
 * `chiso backup <file>`: saves the whole store to one file, also while the server runs. Damaged evidence files are
 * named and end it with code 1, although the rest is saved.
 */
export const backupCommand =
  (backups: BackupStore): CommandModule =>
  (program, io, done) => {
    program
      .command("backup")
      .argument("<file>", "Tệp sẽ tạo, ví dụ chiso-2026-11-21.tar.gz / File to make")
      .summary("Sao lưu toàn bộ dữ liệu và tệp / Save all data and files")
      .description(
        "Ghi toàn bộ dữ liệu và tài liệu kiểm chứng vào một tệp, kể cả khi Chiso đang chạy; không ghi đè tệp đã có.\n" +
          "Saves all data and evidence files to one file, also while Chiso is running; never overwrites.",
      )
      .action(async (file: string, _options: unknown, command: Command) => {
        const lang = langOf(command);
        const { rows, files, bytes, damaged } = await inWordsOf(lang, () => backups.save(file));
        const size = readableSize(bytes, lang);
        const saved = {
          vi: `Đã sao lưu vào ${file}: ${rows} dòng dữ liệu, ${files} tệp (${size}).`,
          en: `Saved to ${file}: ${rows} rows, ${files} files (${size}).`,
        };
        io.write(`${saved[lang]}\n`);
        if (damaged.length === 0) return;
        io.complain(damagedWords(damaged, lang));
        done(EXIT.faults);
      });
  };

function damagedWords(damaged: readonly string[], lang: Lang): string {
  const head = {
    vi: `${damaged.length} tệp trong kho bị hỏng nên không có trong bản sao lưu; lấy lại từ bản sao lưu cũ hơn:`,
    en: `${damaged.length} files in the store are damaged and not in the backup; take them from an older one:`,
  };
  return [head[lang], ...damaged.map((sha256) => `  ${sha256}`), ""].join("\n");
}
