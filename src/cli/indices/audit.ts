import type { Command } from "commander";
import { auditComposite, type Lang } from "../../core/index.ts";
import { type CliIo, EXIT, langOf } from "../command.ts";
import { withSource } from "./options.ts";
import type { OpenIndexParts } from "./parts.ts";
import { readSource, type SourceOptions } from "./source.ts";

const SEVERITY = {
  vi: { error: "LỖI", warning: "CẢNH BÁO", note: "LƯU Ý" },
  en: { error: "ERROR", warning: "WARNING", note: "NOTE" },
} as const;

/** `chiso index audit`: what an index maker must know, worst first; exit code 1 where something is an error. */
export function registerAudit(
  index: Command,
  io: CliIo,
  open: OpenIndexParts,
  done: (exitCode: number) => void,
): void {
  withSource(index.command("audit"))
    .description("Soi phương pháp: tìm điểm yếu của bộ tiêu chí / Find the weak points of an index")
    .option("--format <format>", "table | json", "table")
    .action(async (options: SourceOptions & { readonly format: string }, command: Command) => {
      const lang = langOf(command);
      const parts = await open({});
      try {
        const { method, table } = await readSource(options, parts, io, lang);
        const findings = auditComposite(method, table);
        io.write(options.format === "json" ? `${JSON.stringify(findings, null, 1)}\n` : text(findings, lang));
        if (findings.some(({ severity }) => severity === "error")) done(EXIT.faults);
      } finally {
        await parts.close();
      }
    });
}

function text(findings: ReturnType<typeof auditComposite>, lang: Lang): string {
  if (findings.length === 0) return lang === "vi" ? "Không tìm thấy điểm yếu nào.\n" : "Nothing was found.\n";
  return findings
    .map(({ severity, code, words }) => `${SEVERITY[lang][severity]} [${code}] ${words[lang]}\n`)
    .join("");
}
