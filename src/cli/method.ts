import { type Command, Option } from "commander";
import {
  compareComposites,
  compareMethods,
  compositeFamilies,
  compositeJsonSchema,
  familiesOf,
  formatNumber,
  type Lang,
  methodJsonSchema,
  methodName,
} from "../core/index.ts";
import { type CliIo, CliRefusal, type CommandModule, EXIT, langOf } from "./command.ts";
import { methodDiff } from "./methodDiff.ts";
import {
  type AnyMethod,
  checkAny,
  faultLines,
  libraryFiles,
  methodPath,
  readMethodText,
  readText,
  soundAny,
} from "./methodFile.ts";
import { methodTree, STATUS_WORDS } from "./methodTree.ts";
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
      const shown = await soundAny(reference, io, lang);
      io.write(
        options.format === "json" ? `${JSON.stringify(shown.method, null, 1)}\n` : methodTree(shown, lang),
      );
    });

  method
    .command("diff")
    .description("So sánh hai phiên bản / Show what differs between two versions")
    .argument("<before>", "<id>@<version> hoặc tệp / or file")
    .argument("<after>", "<id>@<version> hoặc tệp / or file")
    .addOption(format())
    .action(async (before: string, after: string, options: { format: string }, command: Command) => {
      const lang = langOf(command);
      const old = await soundAny(before, io, lang);
      const next = await soundAny(after, io, lang);
      const comparison = compareAny(old, next, lang);
      io.write(
        options.format === "json"
          ? `${JSON.stringify(comparison, null, 1)}\n`
          : methodDiff(comparison, old.kind, lang),
      );
    });

  method
    .command("schema")
    .description("In JSON Schema của tệp bộ tiêu chí / Print the JSON Schema of a method file")
    .addOption(
      new Option(
        "--kind <kind>",
        "Bộ tiêu chí chấm điểm hay chỉ số tổng hợp / Scored criteria or composite index",
      )
        .choices(["points", "composite"])
        .default("points"),
    )
    .action(({ kind }: { kind: string }) => {
      const schema = kind === "composite" ? compositeJsonSchema() : methodJsonSchema();
      io.write(`${JSON.stringify(schema, null, 1)}\n`);
    });
};

async function list(io: CliIo, format: string, lang: Lang): Promise<string> {
  const files = await libraryFiles(io);
  const methods: AnyMethod[] = [];
  for (const file of files) {
    const reading = checkAny(await readText(file, lang));
    if (reading.ok) methods.push(reading.found);
    else io.complain(`${faultLines(file, reading.faults, lang)}\n`);
  }
  const rows = methods.map(({ kind, method }) => ({
    kind,
    method: methodName(method),
    title: lang === "vi" ? method.title.vi : (method.title.en ?? method.title.vi),
    status: method.status,
    max: kind === "points" ? method.max : (method.scale?.to ?? null),
    families: (kind === "points" ? familiesOf(method) : compositeFamilies(method)).map(({ id }) => id),
  }));
  if (format === "json") return `${JSON.stringify(rows, null, 1)}\n`;
  const heads =
    lang === "vi"
      ? ["Bộ tiêu chí", "Loại", "Tính chất", "Điểm", "Khối", "Tên"]
      : ["Method", "Kind", "Status", "Points", "Families", "Title"];
  const columns = heads.map((head, index) => ({
    head,
    align: index === 3 ? ("right" as const) : ("left" as const),
  }));
  return textTable(
    columns,
    rows.map((row) => [
      row.method,
      KIND_WORDS[row.kind][lang],
      STATUS_WORDS[row.status][lang],
      row.max === null ? "–" : formatNumber(row.max, lang),
      row.families.join(", "),
      row.title,
    ]),
  );
}

const KIND_WORDS = {
  points: { vi: "chấm điểm", en: "points" },
  composite: { vi: "tổng hợp", en: "composite" },
} as const satisfies Record<AnyMethod["kind"], Record<Lang, string>>;

/** Points and composite methods have nothing in common to compare. */
function compareAny(before: AnyMethod, after: AnyMethod, lang: Lang): ReturnType<typeof compareMethods> {
  if (before.kind === "points" && after.kind === "points") return compareMethods(before.method, after.method);
  if (before.kind === "composite" && after.kind === "composite")
    return compareComposites(before.method, after.method);
  throw new CliRefusal(
    lang === "vi"
      ? "Một bên là bộ tiêu chí chấm điểm, bên kia là chỉ số tổng hợp nên không so sánh được; hãy chọn hai bản cùng loại."
      : "One is a set of scored criteria, the other a composite index; choose two of one kind.",
    EXIT.usage,
  );
}

async function check(references: readonly string[], format: string, io: CliIo, lang: Lang): Promise<boolean> {
  let sound = true;
  const report: unknown[] = [];
  for (const reference of references) {
    const file = methodPath(reference, io);
    const reading = checkAny(await readMethodText(reference, io, lang));
    sound &&= reading.ok;
    if (format === "json") report.push({ file, ok: reading.ok, faults: reading.ok ? [] : reading.faults });
    else if (reading.ok)
      io.write(
        `${file}: ${lang === "vi" ? "không có lỗi" : "no faults"} (${methodName(reading.found.method)})\n`,
      );
    else io.complain(`${faultLines(file, reading.faults, lang)}\n`);
  }
  if (format === "json") io.write(`${JSON.stringify(report, null, 1)}\n`);
  return sound;
}
