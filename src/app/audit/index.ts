export { canonicalJson, dataOf, EMPTY_HEAD, nextEntry, sha256, verifyChain } from "./chain.ts";
export type { Words } from "./eventKind.ts";
export { noticeWords, tellingOf } from "./events.ts";
export type {
  AuditEntry,
  AuditHead,
  AuditReader,
  AuditWriter,
  ChainName,
  NewAuditEntry,
} from "./ports.ts";
export { type KnownHead, verifyChains } from "./verifyChains.ts";
export { viewChain } from "./viewChain.ts";
