import type { ChainReport } from "../../contract/audit.ts";
import type { Context } from "../context.ts";
import { verifyChain } from "./chain.ts";
import type { AuditEntry, AuditHead, AuditReader } from "./ports.ts";

const PAGE = 5000;

/** A head somebody wrote down earlier, outside the store. */
export interface KnownHead extends AuditHead {
  readonly chain: string;
}

/**
 * Walks every chain (or the one named) as it stands at one moment. A chain that a known head names but that is gone
 * is reported as broken. For the operator of the machine; no account is asked.
 */
export async function verifyChains(
  context: Pick<Context, "store">,
  known: readonly KnownHead[],
  only?: string,
): Promise<ChainReport[]> {
  return context.store.read(async ({ audit }) => {
    const names = new Set([...(await audit.chains()), ...known.map(({ chain }) => chain)]);
    const reports: ChainReport[] = [];
    for (const chain of names) {
      if (only !== undefined && chain !== only) continue;
      const heads = known.filter((one) => one.chain === chain);
      reports.push(await verifyOne(audit, chain, heads));
    }
    return reports;
  });
}

async function verifyOne(
  audit: AuditReader,
  chain: string,
  known: readonly KnownHead[],
): Promise<ChainReport> {
  const entries = await allEntries(audit, chain);
  const head = await audit.head(chain);
  const reports = (known.length === 0 ? [undefined] : known).map((one) =>
    verifyChain(chain, entries, head, one),
  );
  return reports.find(({ intact }) => !intact) ?? reports[0] ?? verifyChain(chain, entries, head);
}

async function allEntries(audit: AuditReader, chain: string): Promise<readonly AuditEntry[]> {
  const entries: AuditEntry[] = [];
  for (;;) {
    const page = await audit.entries(chain, entries.at(-1)?.seq ?? 0, PAGE);
    entries.push(...page);
    if (page.length < PAGE) return entries;
  }
}
