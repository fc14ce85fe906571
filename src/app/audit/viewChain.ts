import type { AuditEntryView } from "../../contract/audit.ts";
import { dataOf } from "./chain.ts";
import { describeEvent } from "./events.ts";
import { outlineOf } from "./outline.ts";
import type { AuditReader, NamedAuditEntry } from "./ports.ts";

const PAGE = 200;

/** `outline`: kind, time, person and hash, for a reader who may not see what was entered or judged. */
export type Shown = "content" | "outline";

/** The newest entries of a chain, newest first. Rights are checked by the caller. */
export async function viewChain(
  audit: AuditReader,
  chain: string,
  before: number | null = null,
  shown: Shown = "content",
): Promise<AuditEntryView[]> {
  const view = shown === "content" ? viewEntry : outlineEntry;
  return (await audit.latest(chain, before, PAGE)).map(view);
}

function viewEntry(entry: NamedAuditEntry): AuditEntryView {
  return { ...plainFacts(entry), unit: entry.unit, ...sentenceOf(entry) };
}

function outlineEntry(entry: NamedAuditEntry): AuditEntryView {
  return { ...plainFacts(entry), unit: null, ...outlineOf(entry.kind) };
}

function plainFacts({ seq, at, actorName, kind, hash }: NamedAuditEntry) {
  return { seq, at: at.toISOString(), actorName, kind, hash };
}

/** A tampered entry must still be listed, so that it can be found. */
function sentenceOf(entry: NamedAuditEntry): { vi: string; en: string } {
  try {
    return describeEvent(entry.kind, dataOf(entry));
  } catch {
    return { vi: `Không đọc được nội dung (${entry.kind})`, en: `Unreadable content (${entry.kind})` };
  }
}
