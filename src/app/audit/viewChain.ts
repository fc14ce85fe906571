import type { AuditEntryView } from "../../contract/audit.ts";
import { dataOf } from "./chain.ts";
import { describeEvent } from "./events.ts";
import type { AuditReader, NamedAuditEntry } from "./ports.ts";

const PAGE = 200;

/** The newest entries of a chain as sentences, newest first. Rights are checked by the caller. */
export async function viewChain(
  audit: AuditReader,
  chain: string,
  before: number | null = null,
): Promise<AuditEntryView[]> {
  return (await audit.latest(chain, before, PAGE)).map(viewEntry);
}

function viewEntry(entry: NamedAuditEntry): AuditEntryView {
  return {
    seq: entry.seq,
    at: entry.at.toISOString(),
    actorName: entry.actorName,
    kind: entry.kind,
    unit: entry.unit,
    ...sentenceOf(entry),
    hash: entry.hash,
  };
}

/** A tampered entry must still be listed, so that it can be found. */
function sentenceOf(entry: NamedAuditEntry): { vi: string; en: string } {
  try {
    return describeEvent(entry.kind, dataOf(entry));
  } catch {
    return { vi: `Không đọc được nội dung (${entry.kind})`, en: `Unreadable content (${entry.kind})` };
  }
}
