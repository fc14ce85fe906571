import type { MethodFault } from "../../contract/methods.ts";
import type { SoundnessFinding } from "../../contract/soundness.ts";
import type { AuditFinding } from "../../core/index.ts";
import type { Names } from "./names.ts";

/** What the audit found, in the words of the screen. */
export function viewFindings(findings: readonly AuditFinding[], names: Names): SoundnessFinding[] {
  return findings.map(({ severity, code, place, figure, words }) => ({
    severity,
    code,
    parts: place.nodes.flatMap((node) => names.part(node) ?? []),
    units: place.units.map((unit) => names.unit(unit)),
    block: place.block === undefined ? null : names.block(place.block),
    figure,
    ...words,
  }));
}

/** What keeps a text from being used at all; nothing else can be looked into before. */
export function viewFaults(faults: readonly MethodFault[]): SoundnessFinding[] {
  return faults.map(({ line, vi, en }) => ({
    severity: "error",
    code: "faulty-text",
    parts: [{ code: `${line}`, label: { vi: `dòng ${line}`, en: `line ${line}` }, line }],
    units: [],
    block: null,
    figure: null,
    vi,
    en,
  }));
}
