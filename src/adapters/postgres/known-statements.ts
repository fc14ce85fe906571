import type { PostgresPool, PostgresPoolClient } from "kysely";
import type { Pool, PoolClient } from "pg";

/** Asked this often, a statement is worth keeping. */
const OFTEN = 20;
/** Each costs the server some ten kilobytes a connection. */
const MOST = 150;
/** Longer ones are lists of many values, and seldom come twice. */
const LONGEST = 4000;

/**
 * The pool, whose connections keep the statements that are asked again and again: read and planned once, they cost the
 * server less than half. What is kept follows from the texts alone, and is lost with the connection. For a server of our
 * own only: poolers between us and another's may hand the next question to a connection that never heard of the statement.
 */
export function keepingStatements(pool: Pool): PostgresPool {
  const name = statementNames();
  const clients = new WeakMap<PoolClient, PostgresPoolClient>();
  return {
    async connect() {
      const client = await pool.connect();
      const known = clients.get(client) ?? named(client, name);
      clients.set(client, known);
      return known;
    },
    end: () => pool.end(),
  };
}

/** A name for a text that comes often; undefined for the others. */
export function statementNames(): (text: string) => string | undefined {
  const asked = new Map<string, number>();
  const names = new Map<string, string>();
  return (text) => {
    const known = names.get(text);
    if (known !== undefined || names.size >= MOST || text.length > LONGEST) return known;
    const times = (asked.get(text) ?? 0) + 1;
    if (times < OFTEN) {
      if (asked.size >= 10 * MOST) asked.clear();
      asked.set(text, times);
      return undefined;
    }
    asked.delete(text);
    const name = `known-${names.size + 1}`;
    names.set(text, name);
    return name;
  };
}

const PLANNED = /^\s*(?:select|with|insert|update|delete)\b/i;

/** Sent as queries are, so that they leave in the same parcel; texts of several statements could not be. */
const BOUNDS = /^(?:start transaction|commit|rollback)\b/i;

function named(client: PoolClient, nameOf: (text: string) => string | undefined): PostgresPoolClient {
  const query = (text: unknown, values: readonly unknown[] = []): unknown => {
    if (typeof text !== "string") throw new TypeError("cursors are not set up");
    const name = values.length > 0 && PLANNED.test(text) ? nameOf(text) : undefined;
    const mode = BOUNDS.test(text) ? { queryMode: "extended" } : {};
    return client.query({ text, values: [...values], ...mode, ...(name === undefined ? {} : { name }) });
  };
  return { query: query as PostgresPoolClient["query"], release: () => client.release() };
}
