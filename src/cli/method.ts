import { type Command, Option } from "commander";
import {
  checkMethod,
  compareMethods,
  familiesOf,
  formatNumber,
  isLeaf,
  type Lang,
  type Method,
  methodJsonSchema,
  methodName,
  walk,
} from "../core/index.ts";
import { type CliIo, type CommandModule, EXIT, langOf } from "./command.ts";
import { methodDiff } from "./methodDiff.ts";
import { faultLines, libraryFiles, methodPath, readMethodText, readText, soundMethod } from "./methodFile.ts";
import { textTable } from "./textTable.ts";

/** `chiso method list|check|show|diff|schema`. */
export const methodCommands: CommandModule = (program, io, done) => {
  const method = program
    .command("method")
    .description("Bộ tiêu chí: liệt kê, kiểm tra, xem / Methods: list, check, show");
  const format = (): Option =>
    new Option("--format <format>", "Dạng kết quả / Output").choices(["text", "json"]).default("text");

  method
    .command("list")
    .description("Liệt kê các bộ tiêu chí có sẵn / List the methods of the library")
    .addOption(format())
    .action(async (options: { format: string }, command: Command) => {
      io.write(await list(io, options.format, langOf(command)));
    });

  method
    .command("check")
    .description("Kiểm tra bộ tiêu chí, báo mọi lỗi / Check methods and report every fault")
    .argument("<method...>", "<id>@<version> hoặc tệp / or file")
    .addOption(format())
    .action(async (references: string[], options: { format: string }, command: Command) => {
      done((await check(references, options.format, io, langOf(command))) ? EXIT.fine : EXIT.faults);
    });

  method
    .command("show")
    .description("In cây tiêu chí và thang điểm / Print the tree of criteria and points")
    .argument("<method>", "<id>@<version> hoặc tệp / or file")
    .addOption(format())
    .action(async (reference: string, options: { format: string }, command: Command) => {
      const lang = langOf(command);
      const shown = await soundMethod(reference, io, lang);
      io.write(options.format === "json" ? `${JSON.stringify(shown, null, 1)}\n` : tree(shown, lang));
    });

  method
    .command("diff")
    .description("So sánh hai phiên bản / Show what differs between two versions")
    .argument("<before>", "<id>@<version> hoặc tệp / or file")
    .argument("<after>", "<id>@<version> hoặc tệp / or file")
    .addOption(format())
    .action(async (before: string, after: string, options: { format: string }, command: Command) => {
      const lang = langOf(command);
      const old = await soundMethod(before, io, lang);
      const next = await soundMethod(after, io, lang);
      io.write(
        options.format === "json"
          ? `${JSON.stringify(compareMethods(old, next), null, 1)}\n`
          : methodDiff(old, next, lang),
      );
    });

  method
    .command("schema")
    .description("In JSON Schema của tệp bộ tiêu chí / Print the JSON Schema of a method file")
    .action(() => io.write(`${JSON.stringify(methodJsonSchema(), null, 1)}\n`));
};

async function list(io: CliIo, format: string, lang: Lang): Promise<string> {
  const files = await libraryFiles(io);
  const methods: Method[] = [];
  for (const file of files) {
    const reading = checkMethod(await readText(file, lang));
    if (reading.ok) methods.push(reading.method);
    else io.complain(`${faultLines(file, reading.faults, lang)}\n`);
  }
  const rows = methods.map((method) => ({
    method: methodName(method),
    title: lang === "vi" ? method.title.vi : (method.title.en ?? method.title.vi),
    status: method.status,
    max: method.max,
    families: familiesOf(method).map(({ id }) => id),
  }));
  if (format === "json") return `${JSON.stringify(rows, null, 1)}\n`;
  const heads =
    lang === "vi"
      ? ["Bộ tiêu chí", "Tính chất", "Điểm", "Khối", "Tên"]
      : ["Method", "Status", "Points", "Families", "Title"];
  const columns = heads.map((head, index) => ({
    head,
    align: index === 2 ? ("right" as const) : ("left" as const),
  }));
  return textTable(
    columns,
    rows.map((row) => [
      row.method,
      STATUS[row.status][lang],
      formatNumber(row.max, lang),
      row.families.join(", "),
      row.title,
    ]),
  );
}

const STATUS = {
  official: { vi: "chính thức", en: "official" },
  "field-level": { vi: "chỉ đến lĩnh vực", en: "field level only" },
  composed: { vi: "mẫu tự soạn", en: "composed template" },
} as const satisfies Record<Method["status"], Record<Lang, string>>;

async function check(references: readonly string[], format: string, io: CliIo, lang: Lang): Promise<boolean> {
  let sound = true;
  const report: unknown[] = [];
  for (const reference of references) {
    const file = methodPath(reference, io);
    const reading = checkMethod(await readMethodText(reference, io, lang));
    sound &&= reading.ok;
    if (format === "json") report.push({ file, ok: reading.ok, faults: reading.ok ? [] : reading.faults });
    else if (reading.ok)
      io.write(`${file}: ${lang === "vi" ? "không có lỗi" : "no faults"} (${methodName(reading.method)})\n`);
    else io.complain(`${faultLines(file, reading.faults, lang)}\n`);
  }
  if (format === "json") io.write(`${JSON.stringify(report, null, 1)}\n`);
  return sound;
}

function tree(method: Method, lang: Lang): string {
  const text = (label: { vi: string; en?: string | undefined }): string =>
    lang === "vi" ? label.vi : (label.en ?? label.vi);
  const head = `${methodName(method)}: ${text(method.title)} (${STATUS[method.status][lang]}), ${formatNumber(method.max, lang)}\n`;
  const lines = [...walk(method.tree)].map(({ node, parents }) => {
    const rule = isLeaf(node) ? ` [${node.rule.kind}, ${node.scoredBy}]` : "";
    return `${"  ".repeat(parents.length)}${node.code} ${text(node.label)}: ${formatNumber(node.max, lang)}${rule}\n`;
  });
  const items = [
    ...(method.bonus?.items ?? []).map((item) => ({ sign: "+", item })),
    ...(method.penalty?.items ?? []).map((item) => ({ sign: "−", item })),
  ];
  return (
    head +
    lines.join("") +
    items.map(({ sign, item }) => `${sign} ${item.code} ${text(item.label)} [${item.rule.kind}]\n`).join("")
  );
}
