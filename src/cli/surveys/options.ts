import { type Command, Option } from "commander";

/** What the options of both commands say, still as text. */
export interface DesignOptions {
  readonly data: string;
  readonly design?: string;
  readonly weights?: string;
  readonly strata?: string;
  readonly clusters?: string;
  readonly fpc?: string;
  readonly nest?: boolean;
  readonly lonelyPsu?: string;
  readonly pps?: string;
  readonly where?: string;
  readonly codes?: string;
  readonly suppress?: string;
  readonly level?: string;
  readonly postStratify?: readonly string[];
  readonly rake?: readonly string[];
  readonly calibrate?: readonly string[];
  readonly trim?: string;
  readonly replicates?: string;
  readonly replications?: string;
  readonly rho?: string;
  readonly seed?: string;
  readonly mse?: boolean;
  readonly format: string;
}

const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

/** Options that say how the sample was drawn and how weights and errors are made. */
export function withDesign(command: Command): Command {
  return command
    .requiredOption("--data <file>", "Phiếu trả lời: CSV, XLSX, Parquet / Answers")
    .option("--design <file>", "Khai báo mẫu và nội dung ước lượng (YAML) / Sample and estimates in a file")
    .option("--weights <column>", "Cột quyền số / Column of weights")
    .option("--strata <columns>", "Cột tầng, theo giai đoạn / Columns of strata, by stage")
    .option("--clusters <columns>", "Cột cụm, theo giai đoạn / Columns of clusters, by stage")
    .option("--fpc <columns>", "Cột tổng thể, theo giai đoạn / Columns of populations, by stage")
    .option("--nest", "Mã cụm lặp lại giữa các tầng / Cluster labels are used anew in each stratum")
    .addOption(
      new Option("--lonely-psu <rule>", "Tầng chỉ có một cụm / Strata of one cluster").choices([
        "refuse",
        "certainty",
        "remove",
        "adjust",
        "average",
      ]),
    )
    .addOption(
      new Option("--pps <way>", "Xác suất không đều, không hoàn lại / Unequal chances").choices([
        "brewer",
        "overton",
        "hartley-rao",
      ]),
    )
    .option("--where <conditions>", 'Chỉ xét các dòng, ví dụ "gioi=1,2; xa=A" / Only these rows')
    .option(
      "--codes <codes>",
      "Mã không phải câu trả lời: không áp dụng, không biết, từ chối; ví dụ 97,98,99 / Codes for not applicable, don't know, refused",
    )
    .option("--suppress <n>", "Ẩn con số có dưới n phiếu / Hide figures with fewer than n answers")
    .option("--level <share>", "Độ tin cậy, mặc định 0,95 / Level of intervals, by default 0.95")
    .option(
      "--post-stratify <file>",
      "Phân tầng sau theo bảng tổng thể (CSV) / Post-stratify to a table of counts",
      collect,
    )
    .option(
      "--rake <file>",
      "Hiệu chỉnh lặp theo từng bảng; ghi nhiều lần / Rake to tables, one option each",
      collect,
    )
    .option("--calibrate <file>", "Hiệu chỉnh theo tổng đã biết (YAML) / Calibrate to known totals", collect)
    .option("--trim <low,high>", "Cắt quyền số, ví dụ 0.3,5 / Trim weights")
    .addOption(
      new Option("--replicates <kind>", "Tính sai số bằng mẫu lặp / Errors from replicates").choices([
        "jackknife",
        "bootstrap",
        "rao-wu",
        "canty-davison",
        "preston",
        "brr",
        "fay",
      ]),
    )
    .option("--replications <n>", "Số mẫu lặp bootstrap / Bootstrap replicates")
    .option("--rho <share>", "Hệ số Fay / Fay's factor")
    .option("--seed <n>", "Số gieo / Seed")
    .option("--mse", "Bình phương quanh ước lượng / Squares about the estimate")
    .addOption(
      new Option("--format <format>", "Dạng kết quả / Output")
        .choices(["table", "csv", "json"])
        .default("table"),
    );
}
