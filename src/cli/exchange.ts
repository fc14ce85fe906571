import { createWriteStream } from "node:fs";
import { type FileHandle, open, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { type Command, Option } from "commander";
import { actorOf } from "../app/access/index.ts";
import type { Context } from "../app/context.ts";
import { EXCHANGES, type ExchangeTarget } from "../app/exchange/index.ts";
import { ExchangeKind, ROUND_EXCHANGES } from "../contract/exchange.ts";
import { RoundId } from "../contract/ids.ts";
import { PlanId } from "../contract/improvement.ts";
import { type Lang, writeCsv } from "../core/index.ts";
import { type CliIo, CliRefusal, type CommandModule, EXIT, langOf } from "./command.ts";
import { faultLine, previewWords } from "./exchangeWords.ts";
import { inWordsOf } from "./operatorWords.ts";
import { type Stores, withStores } from "./stores.ts";

interface Options {
  readonly as: string;
  readonly round?: string;
  readonly plan?: string;
  readonly reason?: string;
  readonly apply?: true;
  readonly passwords?: string;
  readonly template?: true;
}

/**
 * `chiso import <kind> <file> --as <user name> [--apply]` and `chiso export <kind> <file> --as <user name>`: what the
 * screens do, with the rights of that account. Without `--apply` nothing is written; faults end with exit code 1.
 */
export const exchangeCommands =
  (stores: Stores): CommandModule =>
  (program, io, done) => {
    withTarget(program.command("import"))
      .summary("Nhập tài khoản, đơn vị, phân công, số liệu từ tệp / Bring in a table from a file")
      .description(
        "Kiểm tra cả tệp XLSX hoặc CSV, báo mọi lỗi theo dòng và cột, cho xem trước thay đổi; chỉ ghi khi có --apply.\n" +
          "Checks the whole XLSX or CSV file and shows what it would change; writes only with --apply.",
      )
      .option("--apply", "Ghi vào hệ thống / Write it")
      .option("--reason <text>", "Lý do, khi đợt đã mở / Why, for a round at work")
      .option(
        "--passwords <file>",
        "Tệp CSV nhận mật khẩu dùng một lần / CSV file for the one-time passwords",
      )
      .action(async (kind: string, file: string, options: Options, command: Command) => {
        const lang = langOf(command);
        const work = (context: Context, target: ExchangeTarget) =>
          bringIn(io, lang, context, target, kindOf(kind, lang), file, options);
        done(await inWordsOf(lang, () => asAccount(stores, options, lang, work)));
      });
    withTarget(program.command("export"))
      .summary("Xuất tài khoản, đơn vị, phân công, số liệu ra tệp / Take a table out to a file")
      .description(
        "Ghi bảng hiện có ra tệp .xlsx hoặc .csv; --template để lấy mẫu điền.\n" +
          "Writes the table as it stands to an .xlsx or .csv file; --template for one to fill in.",
      )
      .option("--template", "Mẫu để điền / A template to fill in")
      .action(async (kind: string, file: string, options: Options, command: Command) => {
        const lang = langOf(command);
        const work = (context: Context, target: ExchangeTarget) =>
          takeOut(io, lang, context, target, kindOf(kind, lang), file, options);
        done(await inWordsOf(lang, () => asAccount(stores, options, lang, work)));
      });
  };

function withTarget(command: Command): Command {
  return command
    .argument("<kind>", `Loại bảng / Kind of table: ${ExchangeKind.options.join(", ")}`)
    .argument("<file>", "Tệp .xlsx hoặc .csv / An .xlsx or .csv file")
    .addOption(
      new Option(
        "--as <username>",
        "Làm với quyền của tài khoản này / With the rights of this account",
      ).makeOptionMandatory(),
    )
    .option("--round <id>", "Mã đợt đánh giá / Id of the round")
    .option("--plan <id>", "Mã kế hoạch / Id of the plan");
}

function kindOf(typed: string, lang: Lang): ExchangeKind {
  const kind = ExchangeKind.safeParse(typed);
  if (kind.success) return kind.data;
  const list = ExchangeKind.options.join(", ");
  throw new CliRefusal(
    lang === "vi"
      ? `Không có loại bảng "${typed}". Chọn: ${list}.`
      : `There is no table "${typed}". Choose: ${list}.`,
    EXIT.usage,
  );
}

async function asAccount(
  stores: Stores,
  options: Options,
  lang: Lang,
  work: (context: Context, target: ExchangeTarget) => Promise<number>,
): Promise<number> {
  return withStores(stores, async (context) => {
    const found = await context.store.read((tx) => tx.access.credentials(options.as));
    if (found === null || found.account.disabledAt !== null)
      throw new CliRefusal(
        lang === "vi"
          ? `Không có tài khoản "${options.as}" đang dùng.`
          : `There is no active account "${options.as}".`,
      );
    const round = options.round === undefined ? null : RoundId.safeParse(options.round);
    if (round !== null && !round.success)
      throw new CliRefusal(
        lang === "vi" ? `"${options.round}" không phải mã đợt.` : `"${options.round}" is no id of a round.`,
        EXIT.usage,
      );
    const plan = options.plan === undefined ? null : PlanId.safeParse(options.plan);
    if (plan !== null && !plan.success)
      throw new CliRefusal(
        lang === "vi" ? `"${options.plan}" không phải mã kế hoạch.` : `"${options.plan}" is no id of a plan.`,
        EXIT.usage,
      );
    const target = {
      round: round === null ? null : round.data,
      reason: options.reason ?? "",
      ...(plan === null ? {} : { plan: plan.data }),
    };
    return work({ ...context, actor: actorOf(found.account), lang }, target);
  });
}

async function bringIn(
  io: CliIo,
  lang: Lang,
  context: Context,
  target: ExchangeTarget,
  kind: ExchangeKind,
  file: string,
  { apply, passwords: passwordFile }: Options,
): Promise<number> {
  requireRound(kind, target, lang);
  const uploaded = { name: path.basename(file), bytes: await readWhole(file, lang) };
  const exchange = EXCHANGES[kind];
  const preview = await exchange.preview(context, target, uploaded);
  if (preview.digest === null) {
    io.complain(preview.faults.map((one) => `${faultLine(one, lang)}\n`).join(""));
    return EXIT.faults;
  }
  io.write(`${previewWords(preview, lang)}\n`);
  if (!apply) return EXIT.fine;
  if (kind === "accounts" && preview.counts.new > 0 && passwordFile === undefined)
    throw new CliRefusal(
      lang === "vi"
        ? "Thêm --passwords <tệp> để nhận mật khẩu dùng một lần; mật khẩu không được lưu ở nơi khác."
        : "Add --passwords <file> for the one-time passwords; they are kept nowhere else.",
      EXIT.usage,
    );
  // Passwords are made once: the file must be there before they are.
  const secrets = passwordFile === undefined ? null : await newFile(passwordFile, lang);
  const { counts, passwords } = await exchange.apply(context, target, uploaded, preview.digest);
  await secrets?.writeFile(passwordTable(passwords));
  await secrets?.close();
  io.write(
    lang === "vi"
      ? `Đã ghi: ${counts.new} mới, ${counts.changed} thay đổi.\n`
      : `Written: ${counts.new} new, ${counts.changed} changed.\n`,
  );
  return EXIT.fine;
}

/** Readable by its owner alone; never over a file that is there. */
async function newFile(file: string, lang: Lang): Promise<FileHandle> {
  try {
    return await open(file, "wx", 0o600);
  } catch {
    throw new CliRefusal(
      lang === "vi"
        ? `Không tạo được tệp ${file}, hoặc tệp đã có.`
        : `The file ${file} cannot be made, or is there already.`,
    );
  }
}

function passwordTable(
  passwords: readonly { username: string; displayName: string; oneTimePassword: string }[],
): string {
  const rows = passwords.map((one) => [one.username, one.displayName, one.oneTimePassword]);
  return writeCsv([["Tên đăng nhập", "Họ và tên", "Mật khẩu dùng một lần"], ...rows]);
}

async function takeOut(
  io: CliIo,
  lang: Lang,
  context: Context,
  target: ExchangeTarget,
  kind: ExchangeKind,
  file: string,
  { template }: Options,
): Promise<number> {
  requireRound(kind, target, lang);
  const format = file.toLowerCase().endsWith(".csv") ? "csv" : "xlsx";
  const purpose = template ? "template" : "export";
  const { content } = await EXCHANGES[kind].download(context, target, purpose, format);
  if (typeof content === "string") await writeFile(file, content);
  else await pipeline(content, createWriteStream(file));
  io.write(lang === "vi" ? `Đã ghi ${file}.\n` : `Wrote ${file}.\n`);
  return EXIT.fine;
}

function requireRound(kind: ExchangeKind, { round }: ExchangeTarget, lang: Lang): void {
  if (round !== null || !ROUND_EXCHANGES.some((one) => one === kind)) return;
  throw new CliRefusal(
    lang === "vi"
      ? "Bảng này thuộc một đợt: thêm --round <mã đợt>."
      : "This table belongs to a round: add --round <id>.",
    EXIT.usage,
  );
}

async function readWhole(file: string, lang: Lang): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch {
    throw new CliRefusal(lang === "vi" ? `Không đọc được tệp ${file}.` : `The file ${file} cannot be read.`);
  }
}
