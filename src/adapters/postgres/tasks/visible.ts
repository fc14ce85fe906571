import { type RawBuilder, sql } from "kysely";
import type { Asked, Sight } from "../../../app/tasks/index.ts";
import { searchKey } from "../../../core/published/search-key.ts";

/** Conditions over `tasks as t`. */
type Condition = RawBuilder<boolean>;

const keys = (list: readonly string[]): RawBuilder<unknown> => sql`${[...list]}::text[]`;

/** The rows of `task.see` in the table of rights, as one condition; a test compares the two on random people and tasks. */
export function seen(sight: Sight): Condition {
  const { offices, leads, focal, divisions, account } = sight;
  const belongs = [...new Set([...leads, ...focal, ...divisions.map(({ unit }) => unit)])];
  const grounds: Condition[] = [];
  const above = [...new Set([...offices, ...leads])];
  const heads = [...new Set([...leads, ...focal])];
  if (above.length > 0) grounds.push(sql`t.office_key = any(${keys(above)})`);
  if (leads.length > 0) grounds.push(sql`t.unit_key = any(${keys(leads)})`);
  if (heads.length > 0) grounds.push(sql`t.lead_key = any(${keys(heads)})`);
  if (belongs.length > 0) grounds.push(sql`t.support_keys && ${keys(belongs)}`);
  if (account !== null && belongs.length > 0)
    grounds.push(sql`(t.assignee_id = ${account} and t.lead_key = any(${keys(belongs)}))`);
  for (const { unit, division } of divisions)
    grounds.push(sql`(t.lead_key = ${unit} and t.division = ${division})`);
  return anyOf(grounds);
}

/** What somebody does: given to them or their division, or to the agency for which they answer. */
function own({ account, focal, leads, divisions }: Sight): Condition {
  const heads = [...new Set([...focal, ...leads])];
  const grounds: Condition[] = [];
  if (heads.length > 0) grounds.push(sql`t.lead_key = any(${keys(heads)})`);
  if (account !== null) grounds.push(sql`t.assignee_id = ${account}`);
  for (const { unit, division } of divisions)
    grounds.push(sql`(t.lead_key = ${unit} and t.division = ${division})`);
  return anyOf(grounds);
}

function anyOf(grounds: readonly Condition[]): Condition {
  return grounds.length === 0 ? sql<boolean>`false` : sql<boolean>`(${sql.join([...grounds], sql` or `)})`;
}

/** Not done, not cancelled, not waiting to be accepted. */
export const OPEN = sql<boolean>`t.state in ('not-started', 'doing', 'returned')`;
/** The day in Việt Nam on which it was reported as finished. */
const REPORTED = sql`(t.submitted_at at time zone 'Asia/Ho_Chi_Minh')::date`;
export const LATE = (today: string): Condition => sql<boolean>`(${OPEN} and t.due < ${today}::date)`;
export const SOON = (today: string, soon: string): Condition =>
  sql<boolean>`(${OPEN} and t.due between ${today}::date and ${soon}::date)`;
export const DONE_LATE = sql<boolean>`(t.state in ('done', 'submitted') and ${REPORTED} > t.due)`;

/** What one reader asks for, among what they may see. */
export function wanted({ sight, filter, today, soon }: Asked): Condition {
  const parts: Condition[] = [seen(sight)];
  if (filter.scope === "mine") parts.push(own(sight));
  if (filter.scope === "set") parts.push(sql`t.office_key = any(${keys(sight.offices)})`);
  for (const word of searchKey(filter.q).split(" ").filter(Boolean))
    parts.push(sql`t.search like ${`%${word.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`}`);
  if (filter.state === "open") parts.push(sql`t.state in ('not-started', 'doing', 'returned', 'submitted')`);
  else if (filter.state !== "") parts.push(sql`t.state = ${filter.state}`);
  if (filter.late === "yes") parts.push(LATE(today));
  if (filter.late === "soon") parts.push(SOON(today, soon));
  const equal = [
    ["lead_key", filter.lead],
    ["office_key", filter.office],
    ["unit_key", filter.unit],
    ["assignee_id", filter.assignee],
    ["source", filter.source],
    ["source_id", filter.sourceId],
    ["index_id", filter.index],
    ["round_id", filter.round],
    ["leaf", filter.leaf],
  ] as const;
  for (const [column, value] of equal)
    if (value !== "") parts.push(sql`${sql.ref(`t.${column}`)} = ${value}`);
  if (filter.from !== "") parts.push(sql`t.due >= ${filter.from}::date`);
  if (filter.until !== "") parts.push(sql`t.due <= ${filter.until}::date`);
  return sql<boolean>`${sql.join(parts, sql` and `)}`;
}
