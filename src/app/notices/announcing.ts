import { RoundId } from "../../contract/ids.ts";
import { type AuditReader, type AuditWriter, type NewAuditEntry, tellingOf } from "../audit/index.ts";
import type { WriteTransaction } from "../store.ts";

/**
 * The same transaction, in which every audit entry also tells the people whom it concerns: what was written and who
 * hears of it are kept together or not at all.
 */
export function announcing(tx: WriteTransaction): WriteTransaction {
  const writer = tx.audit;
  const audit: AuditReader & AuditWriter = {
    ...writer,
    append: async (entry) => {
      const head = await writer.append(entry);
      await announce(tx, entry, head.seq);
      return head;
    },
    appendAll: async (entries) => {
      await writer.appendAll(entries);
      await announceAll(tx, entries);
    },
  };
  return { ...tx, audit };
}

async function announceAll(tx: WriteTransaction, entries: readonly NewAuditEntry[]): Promise<void> {
  const [first] = entries;
  if (first === undefined || !entries.some(({ kind }) => tellingOf(kind) !== undefined)) return;
  const head = await tx.audit.head(first.chain);
  const before = (head?.seq ?? 0) - entries.length;
  for (const [index, entry] of entries.entries()) await announce(tx, entry, before + index + 1);
}

async function announce(tx: WriteTransaction, entry: NewAuditEntry, seq: number): Promise<void> {
  const telling = tellingOf(entry.kind);
  if (telling === undefined) return;
  const audiences = telling.concerns(entry.data);
  if (audiences.length === 0) return;
  const { chain, kind, unit = null, actorId, at } = entry;
  await tx.notices.deliver({
    chain,
    seq,
    kind,
    roundId: chain === "general" ? null : RoundId.parse(chain.slice("round:".length)),
    unit,
    actorId,
    at,
    quiet: telling.counted !== undefined,
    urgent: telling.urgent ?? false,
    audiences,
  });
}
