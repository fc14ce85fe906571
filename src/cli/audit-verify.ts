import { type Command, InvalidArgumentError, Option } from "commander";
import { type KnownHead, verifyChains } from "../app/audit/index.ts";
import type { ChainReport } from "../contract/audit.ts";
import { CliRefusal, type CommandModule, EXIT, langOf } from "./command.ts";
import { type Stores, withStores } from "./stores.ts";

interface Options {
  readonly chain?: string;
  readonly head?: readonly KnownHead[];
  readonly format: string;
}

/** `chiso audit verify`: walks the chains; exit code 1 when one is broken. */
export function auditCommands(stores: Stores): CommandModule {
  return (program, io, done) => {
    const audit = program.command("audit").description("Nhật ký: kiểm tra / The audit log: verify");
    audit
      .command("verify")
      .summary("Kiểm tra chuỗi nhật ký / Verify the audit chains")
      .description(
        "Kiểm tra từng chuỗi nhật ký từ mục đầu đến mục cuối. Ghi lại các dòng in ra và đưa lại bằng --head lần sau\n" +
          "thì việc cắt bỏ phần cuối cũng bị phát hiện.\n" +
          "Walks each chain from first to last entry. Keep the printed heads and give them back with --head next time,\n" +
          "so that a cut-off end is seen too.",
      )
      .option("--chain <name>", "chỉ một chuỗi: general hoặc round:<id> / one chain only")
      .option(
        "--head <chain@seq:hash>",
        "mục cuối đã biết, có thể lặp lại / a known head, repeatable",
        readHead,
      )
      .addOption(
        new Option("--format <format>", "Dạng kết quả / Output").choices(["text", "json"]).default("text"),
      )
      .action(async (options: Options, command: Command) => {
        const reports = await withStores(stores, (context) =>
          verifyChains(context, options.head ?? [], options.chain),
        );
        const lang = langOf(command);
        if (reports.length === 0 && options.chain !== undefined) throw noSuchChain(options.chain, lang);
        io.write(
          options.format === "json"
            ? `${JSON.stringify(reports, null, 1)}\n`
            : reports.map((one) => line(one, lang)).join(""),
        );
        done(reports.every(({ intact }) => intact) ? EXIT.fine : EXIT.faults);
      });
  };
}

function noSuchChain(chain: string, lang: "vi" | "en"): CliRefusal {
  const vi = `Không có chuỗi nhật ký “${chain}”. Chạy lệnh không kèm --chain để xem tên các chuỗi.`;
  const en = `There is no audit chain “${chain}”. Run the command without --chain to see their names.`;
  return new CliRefusal(lang === "vi" ? vi : en);
}

function readHead(text: string, before: readonly KnownHead[] = []): readonly KnownHead[] {
  const [, chain, seq, hash] = /^(general|round:[\w-]+)@(\d+):([0-9a-f]{64})$/.exec(text) ?? [];
  if (chain === undefined || seq === undefined || hash === undefined) {
    throw new InvalidArgumentError("general@12:<64 chữ số mười sáu / hex digits>");
  }
  return [...before, { chain, seq: Number(seq), hash }];
}

function line(report: ChainReport, lang: "vi" | "en"): string {
  const { chain, entries, head, intact, fault } = report;
  const words = {
    vi: intact ? `nguyên vẹn, ${entries} mục` : `ĐÃ BỊ THAY ĐỔI: ${fault}`,
    en: intact ? `intact, ${entries} entries` : `ALTERED: ${fault}`,
  };
  return `${chain}@${entries}:${head}  ${words[lang]}\n`;
}
