import type { Command } from "commander";
import {
  type AuditFinding,
  auditComposite,
  auditLimits,
  type CompositeMethod,
  type Lang,
  methodName,
  writeCsv,
} from "../../core/index.ts";
import { type CliIo, EXIT, langOf } from "../command.ts";
import { formatOption, withSource } from "./options.ts";
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
    .addOption(formatOption("table", "csv", "json"))
    .action(async (options: SourceOptions & { readonly format: string }, command: Command) => {
      const lang = langOf(command);
      const parts = await open({});
      try {
        const { method, table, origin } = await readSource(options, parts, io, lang);
        const findings = auditComposite(method, table, auditLimits, options.period);
        io.write(printed(findings, { method, ...origin }, options.format, lang));
        if (findings.some(({ severity }) => severity === "error")) done(EXIT.faults);
      } finally {
        await parts.close();
      }
    });
}

interface Audited {
  readonly method: CompositeMethod;
  readonly data: string;
  readonly sha256: string;
}

function printed(
  findings: readonly AuditFinding[],
  { method, ...origin }: Audited,
  format: string,
  lang: Lang,
): string {
  if (format === "json")
    return `${JSON.stringify({ method: methodName(method), ...origin, findings }, null, 1)}\n`;
  if (format !== "csv") return text(findings, lang);
  return writeCsv([
    ["severity", "code", "parts", "units", "block", "figure", "words", "method", "data_sha256"],
    ...findings.map(({ severity, code, place, figure, words }) => [
      severity,
      code,
      place.nodes.join(" "),
      place.units.join(" "),
      place.block ?? null,
      figure,
      words[lang],
      methodName(method),
      origin.sha256,
    ]),
  ]);
}

function text(findings: readonly AuditFinding[], lang: Lang): string {
  if (findings.length === 0) return lang === "vi" ? "Không tìm thấy điểm yếu nào.\n" : "Nothing was found.\n";
  return findings
    .map(({ severity, code, words }) => `${SEVERITY[lang][severity]} [${code}] ${words[lang]}\n`)
    .join("");
}
