import type { Command } from "commander";
import { checkContents } from "../app/library/index.ts";
import { type CommandModule, EXIT, langOf } from "./command.ts";
import { type Stores, withStores } from "./stores.ts";

const FAULTS = {
  missing: { vi: "MẤT TỆP", en: "MISSING" },
  altered: { vi: "ĐÃ BỊ THAY ĐỔI", en: "ALTERED" },
} as const;

/** `chiso files check`: every file that is referred to, against its address; exit code 1 when one is missing or altered. */
export function filesCommands(stores: Stores): CommandModule {
  return (program, io, done) => {
    program
      .command("files")
      .description("Tệp tài liệu kiểm chứng / Evidence files")
      .command("check")
      .summary("Kiểm tra mọi tệp còn đủ và nguyên vẹn / Check that every file is there and unaltered")
      .description(
        "Đọc từng tệp mà kho tài liệu và phiếu dẫn tới, so với mã băm của tệp. Không sửa gì.\n" +
          "Reads every file that libraries and sheets refer to and compares it with its hash. Changes nothing.",
      )
      .action(async (_options: unknown, command: Command) => {
        const lang = langOf(command);
        const { checked, broken } = await withStores(stores, checkContents);
        for (const { sha256, fault } of broken) io.write(`${sha256}  ${FAULTS[fault][lang]}\n`);
        io.write(
          lang === "vi"
            ? `Đã kiểm tra ${checked} tệp, ${broken.length} tệp có lỗi.\n`
            : `Checked ${checked} files, ${broken.length} with faults.\n`,
        );
        done(broken.length === 0 ? EXIT.fine : EXIT.faults);
      });
  };
}
