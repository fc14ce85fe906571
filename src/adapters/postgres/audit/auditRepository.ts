import { type Insertable, type Selectable, sql, type Transaction } from "kysely";
import {
  type AuditEntry,
  type AuditHead,
  type AuditReader,
  type AuditWriter,
  type ChainName,
  EMPTY_HEAD,
  type NewAuditEntry,
  nextEntry,
} from "../../../app/audit/index.ts";
import type { UnitKey } from "../../../contract/ids.ts";
import type { Database } from "../schema.ts";
import type { AuditEntriesTable } from "./tables.ts";

/** The audit chains in PostgreSQL, inside one transaction. */
export function createAuditRepository(tx: Transaction<Database>): AuditReader & AuditWriter {
  const locked: LockedHeads = new Map();
  return {
    async chains() {
      // Entries without a head row and a head row without entries are both worth a look.
      const both = tx
        .selectFrom("audit_heads")
        .select("chain")
        .union(tx.selectFrom("audit_entries").select("chain"));
      const names = (await both.execute()).map(({ chain }) => chain).sort();
      return names.includes("general") ? ["general", ...names.filter((name) => name !== "general")] : names;
    },
    async head(chain) {
      const row = await tx
        .selectFrom("audit_heads")
        .select(["seq", "hash"])
        .where("chain", "=", chain)
        .executeTakeFirst();
      return row ?? null;
    },
    async entries(chain, after, limit) {
      const rows = await tx
        .selectFrom("audit_entries")
        .selectAll()
        .where("chain", "=", chain)
        .where("seq", ">", after)
        .orderBy("seq")
        .limit(limit)
        .execute();
      return rows.map(entryOf);
    },
    async unitsOf(chain, kind) {
      const rows = await tx
        .selectFrom("audit_entries")
        .select("unit_key")
        .distinct()
        .where("chain", "=", chain)
        .where("kind", "=", kind)
        .where("unit_key", "is not", null)
        .execute();
      return rows.flatMap(({ unit_key }) => (unit_key === null ? [] : [unit_key as UnitKey]));
    },
    async latest(chain, before, limit) {
      const rows = await tx
        .selectFrom("audit_entries as entry")
        .leftJoin("accounts as actor", (join) => join.on(sql`actor.id`, "=", sql`entry.actor_id`))
        .selectAll("entry")
        .select("actor.display_name as actor_name")
        .where("entry.chain", "=", chain)
        .$if(before !== null, (query) => query.where("entry.seq", "<", before ?? 0))
        .orderBy("entry.seq", "desc")
        .limit(limit)
        .execute();
      return rows.map((row) => ({ ...entryOf(row), actorName: row.actor_name }));
    },
    async append(event) {
      return appendTo(tx, locked, event.chain, [event]);
    },
    async appendAll(events) {
      const [first] = events;
      if (first !== undefined) await appendTo(tx, locked, first.chain, events);
    },
  };
}

/** Heads that this transaction has locked: nobody else can move them before it ends, so they are read once. */
type LockedHeads = Map<ChainName, AuditHead>;

async function appendTo(
  tx: Transaction<Database>,
  locked: LockedHeads,
  chain: ChainName,
  events: readonly NewAuditEntry[],
): Promise<AuditHead> {
  let head = locked.get(chain) ?? (await lockHead(tx, chain));
  const rows = events.map((event) => {
    if (event.chain !== chain) throw new Error(`an entry of ${event.chain} among those of ${chain}`);
    const entry = nextEntry(head, event);
    head = { seq: entry.seq, hash: entry.hash };
    return rowOf(entry);
  });
  locked.set(chain, head);
  await Promise.all([
    tx.insertInto("audit_entries").values(rows).execute(),
    tx.updateTable("audit_heads").set(head).where("chain", "=", chain).execute(),
  ]);
  return head;
}

/** Writes that append to the same chain wait for each other here, so that none builds on a head that is passing. */
async function lockHead(tx: Transaction<Database>, chain: string): Promise<AuditHead> {
  const locked = await tx
    .selectFrom("audit_heads")
    .select(["seq", "hash"])
    .where("chain", "=", chain)
    .forUpdate()
    .executeTakeFirst();
  if (locked !== undefined) return locked;
  await tx
    .insertInto("audit_heads")
    .values({ chain, ...EMPTY_HEAD })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return tx
    .selectFrom("audit_heads")
    .select(["seq", "hash"])
    .where("chain", "=", chain)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

function rowOf(entry: AuditEntry): Insertable<AuditEntriesTable> {
  return {
    chain: entry.chain,
    seq: entry.seq,
    at: entry.at,
    actor_id: entry.actorId,
    kind: entry.kind,
    unit_key: entry.unit,
    body: entry.body,
    previous_hash: entry.previousHash,
    hash: entry.hash,
  };
}

function entryOf(row: Selectable<AuditEntriesTable>): AuditEntry {
  return {
    chain: row.chain,
    seq: row.seq,
    at: row.at,
    actorId: row.actor_id,
    kind: row.kind,
    unit: row.unit_key,
    body: row.body,
    previousHash: row.previous_hash,
    hash: row.hash,
  };
}
