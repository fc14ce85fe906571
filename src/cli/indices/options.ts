import { type Command, Option } from "commander";

/** Options that name a method and its figures. */
export function withSource(command: Command): Command {
  return command
    .requiredOption("--method <method>", "Chỉ số: <id>@<version> hoặc tệp YAML / Index, or a YAML file")
    .option("--data <file>", "Tệp số liệu CSV, XLSX hoặc Parquet / Figures")
    .option(
      "--published",
      "Lấy số liệu đã công bố đi kèm chương trình, thay cho --data / The published figures that come with the program",
    )
    .option("--period <year>", "Kỳ đánh giá, ví dụ 2016 / Period, e.g. 2016");
}

/** The forms of output that a command knows; the first is the default. */
export function formatOption(first: string, ...others: readonly string[]): Option {
  return new Option("--format <format>", "Dạng kết quả / Output").choices([first, ...others]).default(first);
}
