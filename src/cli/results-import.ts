import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Command } from "commander";
import type { Context } from "../app/context.ts";
import { commitImport, previewImport } from "../app/results/index.ts";
import type { ImportFault, ImportPreview } from "../contract/published.ts";
import type { Lang } from "../core/index.ts";
import { CliRefusal, type CommandModule, EXIT, langOf } from "./command.ts";
import { inWordsOf } from "./operatorWords.ts";
import { type Stores, withStores } from "./stores.ts";

/** Who acts at the keyboard of the server: whoever may start a command there may enter figures. */
export type OperatorContext = (context: Omit<Context, "actor">) => Context;

/**
 * `chiso results import <file> [--preview]`: checks an XLSX or CSV file of published figures whole, names every fault by row and
 * column (exit code 1, nothing written), else writes it once.
 */
export const resultsImportCommand =
  (stores: Stores, asOperator: OperatorContext): CommandModule =>
  (program, io, done) => {
    const results = program
      .command("results")
      .description("Kết quả do cơ quan khác công bố / Results published by others");
    results
      .command("import")
      .argument("<file>", "Tệp XLSX hoặc CSV UTF-8 / XLSX file, or CSV in UTF-8")
      .option("--preview", "Chỉ kiểm tra, không ghi / Check only, write nothing")
      .summary("Nhập kết quả đã công bố từ tệp / Import published results from a file")
      .description(
        "Kiểm tra cả tệp, báo mọi lỗi theo dòng và cột; không có lỗi thì ghi một lần.\n" +
          "Checks the whole file and names every fault by row and column; without any, writes it at once.",
      )
      .action(async (file: string, options: { preview?: true }, command: Command) => {
        const lang = langOf(command);
        const bytes = await readWhole(file, lang);
        const code = await inWordsOf(lang, () =>
          withStores(stores, async (context) => {
            const operator = asOperator(context);
            const preview = await previewImport(operator, { fileName: path.basename(file), bytes });
            if (preview.id === null) {
              io.complain(preview.faults.map((one) => `${faultLine(one, lang)}\n`).join(""));
              return EXIT.faults;
            }
            io.write(`${previewWords(preview, lang)}\n`);
            if (options.preview) return EXIT.fine;
            const { added, replaced, left } = await commitImport(operator, preview.id);
            io.write(
              lang === "vi"
                ? `Đã ghi: thêm ${added}, thay ${replaced}, giữ nguyên ${left}.\n`
                : `Written: ${added} added, ${replaced} replaced, ${left} left as they were.\n`,
            );
            return EXIT.fine;
          }),
        );
        done(code);
      });
  };

async function readWhole(file: string, lang: Lang): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch {
    throw new CliRefusal(lang === "vi" ? `Không đọc được tệp ${file}.` : `The file ${file} cannot be read.`);
  }
}

function faultLine({ row, column, ...words }: ImportFault, lang: Lang): string {
  const place = [
    row === null ? null : lang === "vi" ? `dòng ${row}` : `line ${row}`,
    column === null ? null : lang === "vi" ? `cột ${column}` : `column ${column}`,
  ].filter((part) => part !== null);
  return place.length === 0 ? words[lang] : `${place.join(", ")}: ${words[lang]}`;
}

function previewWords({ counts, rows }: ImportPreview, lang: Lang): string {
  const { new: added, same, changed, conflict } = counts;
  const differing = rows
    .filter((row) => row.today !== null)
    .map((row) =>
      lang === "vi"
        ? `  dòng ${row.row}: ${row.unitName} ${row.index} ${row.year ?? "không rõ năm"}: ${row.value ?? "-"} (đang có ${row.today?.value ?? "-"}, ${row.today?.sourceTitle ?? ""})`
        : `  line ${row.row}: ${row.unitName} ${row.index} ${row.year ?? "year not known"}: ${row.value ?? "-"} (today ${row.today?.value ?? "-"}, ${row.today?.sourceTitle ?? ""})`,
    );
  const head =
    lang === "vi"
      ? `${rows.length} dòng: ${added} mới, ${same} đã có, ${changed} thay số cũ cùng nguồn, ${conflict} khác với nguồn đã có (cả hai được giữ).`
      : `${rows.length} lines: ${added} new, ${same} known, ${changed} replace the same source, ${conflict} differ from another source (both are kept).`;
  return [head, ...differing].join("\n");
}
