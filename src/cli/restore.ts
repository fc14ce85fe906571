import type { Command } from "commander";
import type { BackupStore } from "../app/backup/index.ts";
import { type CommandModule, langOf } from "./command.ts";
import { inWordsOf } from "./operatorWords.ts";
import { readableSize } from "./readableSize.ts";

/** `chiso restore <file>`: fills an empty store from a backup of this or an earlier version. */
export const restoreCommand =
  (backups: BackupStore): CommandModule =>
  (program, io) => {
    program
      .command("restore")
      .argument("<file>", "Tệp sao lưu / Backup file")
      .summary("Khôi phục bản sao lưu vào kho trống / Restore a backup into an empty store")
      .description(
        "Khôi phục bản sao lưu vào kho dữ liệu trống (CHISO_DATA mới, hoặc DATABASE_URL trỏ tới cơ sở dữ liệu trống).\n" +
          "Mọi số dòng và mã kiểm tra được đối chiếu; nếu sai thì cơ sở dữ liệu không thay đổi.\n" +
          "Restores into an empty store; every count and hash is checked, or the database stays as it was.",
      )
      .action(async (file: string, _options: unknown, command: Command) => {
        const lang = langOf(command);
        const { rows, files, bytes, productVersion, createdAt } = await inWordsOf(lang, () =>
          backups.restore(file),
        );
        const size = readableSize(bytes, lang);
        const moment = createdAt.toISOString();
        const restored = {
          vi: `Đã khôi phục bản sao lưu ${moment} (Chiso ${productVersion}): ${rows} dòng dữ liệu, ${files} tệp (${size}).`,
          en: `Restored the backup of ${moment} (Chiso ${productVersion}): ${rows} rows, ${files} files (${size}).`,
        };
        io.write(`${restored[lang]}\n`);
      });
  };
