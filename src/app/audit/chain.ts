import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import type { ChainReport } from "../../contract/audit.ts";
import { checkedData } from "./events.ts";
import type { AuditEntry, AuditHead, NewAuditEntry } from "./ports.ts";

/** The head of a chain that holds nothing yet. */
export const EMPTY_HEAD: AuditHead = { seq: 0, hash: "0".repeat(64) };

/** SHA-256 in hex of a text in UTF-8. */
export function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

/** Canonical JSON (RFC 8785) of a value that JSON can hold. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error("this value has no canonical JSON");
  return text;
}

/** The entry that follows `head`. Pure: the adapter locks the head, calls this and stores both. */
export function nextEntry(head: AuditHead, event: NewAuditEntry): AuditEntry {
  const facts = {
    chain: event.chain,
    seq: head.seq + 1,
    actorId: event.actorId,
    kind: event.kind,
    unit: event.unit ?? null,
  };
  const data = checkedData(event.kind, event.data);
  const body = canonicalJson({ ...facts, at: event.at.toISOString(), previous: head.hash, data });
  return { ...facts, at: event.at, body, previousHash: head.hash, hash: sha256(body) };
}

/** What was written about an entry beside its columns. Throws when the body is not JSON. */
export function dataOf(entry: Pick<AuditEntry, "body">): unknown {
  const parsed: unknown = JSON.parse(entry.body);
  return typeof parsed === "object" && parsed !== null && "data" in parsed ? parsed.data : undefined;
}

/**
 * Walks a chain from its first entry. `entries` must be complete and in order; `head` is the kept head row;
 * `knownHead` is a head noted elsewhere earlier, without which a chain cut at the end together with its head row
 * would look whole.
 */
export function verifyChain(
  chain: string,
  entries: readonly AuditEntry[],
  head: AuditHead | null,
  knownHead?: AuditHead,
): ChainReport {
  let last = EMPTY_HEAD;
  let knownSeen = knownHead === undefined || knownHead.seq === 0;
  for (const entry of entries) {
    const fault = faultOf(chain, entry, last);
    if (fault !== null) return report(chain, entries, last, fault);
    last = { seq: entry.seq, hash: entry.hash };
    if (knownHead?.seq === last.seq) knownSeen = knownHead.hash === last.hash;
  }
  if (last.seq !== (head?.seq ?? 0) || (head !== null && last.hash !== head.hash)) {
    return report(
      chain,
      entries,
      last,
      `mục cuối được ghi nhận là ${head?.seq ?? 0} nhưng chuỗi dừng ở mục ${last.seq} / the kept head is at ${head?.seq ?? 0}, the last entry at ${last.seq}`,
    );
  }
  if (!knownSeen)
    return report(
      chain,
      entries,
      last,
      `không còn mục ${knownHead?.seq} đã biết / the known head ${knownHead?.seq} is not in this chain`,
    );
  return report(chain, entries, last, null);
}

function faultOf(chain: string, entry: AuditEntry, last: AuditHead): string | null {
  if (entry.chain !== chain)
    return `mục ${entry.seq} thuộc chuỗi ${entry.chain} / entry ${entry.seq} belongs to chain ${entry.chain}`;
  if (entry.seq !== last.seq + 1) return `thiếu mục ${last.seq + 1} / entry ${last.seq + 1} is missing`;
  if (entry.previousHash !== last.hash)
    return `mục ${entry.seq} không nối tiếp mục ${last.seq} / entry ${entry.seq} does not follow entry ${last.seq}`;
  if (sha256(entry.body) !== entry.hash)
    return `nội dung mục ${entry.seq} đã bị sửa / the content of entry ${entry.seq} was altered`;
  const columns = {
    chain: entry.chain,
    seq: entry.seq,
    actorId: entry.actorId,
    kind: entry.kind,
    unit: entry.unit,
    at: entry.at.toISOString(),
    previous: entry.previousHash,
    data: dataOf(entry),
  };
  return canonicalJson(columns) === entry.body
    ? null
    : `các cột của mục ${entry.seq} khác nội dung đã ghi / the columns of entry ${entry.seq} differ from its content`;
}

function report(
  chain: string,
  entries: readonly AuditEntry[],
  last: AuditHead,
  fault: string | null,
): ChainReport {
  return { chain, entries: entries.length, head: last.hash, intact: fault === null, fault };
}
