import type { Command } from "commander";

/** Options that name a method and its figures. */
export function withSource(command: Command): Command {
  return command
    .requiredOption("--method <method>", "Chỉ số: <id>@<version> hoặc tệp / Index, or file")
    .option("--data <file>", "Số liệu: CSV, XLSX, Parquet / Figures")
    .option("--published", "Lấy số liệu đã công bố đi kèm chương trình / Figures that others have published")
    .option("--period <year>", "Kỳ đánh giá, ví dụ 2016 / Period, e.g. 2016");
}
