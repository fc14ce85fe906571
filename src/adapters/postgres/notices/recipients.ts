import { type RawBuilder, sql } from "kysely";
import type { NewNotice } from "../../../app/notices/index.ts";

type Audience = NewNotice["audiences"][number];

/**
 * Accounts in the audiences of a notice as `select account_id, unit_key, audience, preference`; somebody may stand in it
 * more than once. All units named to one role are asked for at once, so that 150 of them cost one statement.
 */
export function recipientsOf(notice: NewNotice): RawBuilder<unknown> {
  const parts: RawBuilder<unknown>[] = [...staffParts(notice)];
  for (const audience of notice.audiences) {
    const part = partOf(audience, notice);
    if (part !== null) parts.push(part);
  }
  return sql.join(parts, sql` union all `);
}

const STAFF = {
  unit: ["unit", "leader"],
  department: ["unit", "leader"],
  leaders: ["leader"],
  office: ["owner", "unit", "leader"],
} as const;

function staffParts({ audiences, unit }: NewNotice): RawBuilder<unknown>[] {
  return (Object.keys(STAFF) as (keyof typeof STAFF)[]).flatMap((to, preference) => {
    const named = audiences.flatMap((one) => (one.to === to ? [one.unit ?? unit] : []));
    const units = named.filter((one) => one !== null);
    if (units.length === 0) return [];
    return [
      sql`select g.account_id, g.unit_key, ${to}::text as audience, ${preference}::int as preference
          from role_grants g
          where g.role = any(${[...STAFF[to]]}::text[]) and g.unit_key = any(${units}::text[])`,
    ];
  });
}

/** Null for those that `staffParts` has asked for. */
function partOf(audience: Audience, notice: NewNotice): RawBuilder<unknown> | null {
  switch (audience.to) {
    case "unit":
    case "department":
    case "leaders":
    case "office":
      return null;
    case "division":
      return sql`select g.account_id, g.unit_key, 'division'::text, 3 from role_grants g
                 where g.role = 'division' and g.unit_key = ${audience.unit} and g.division = ${audience.division}`;
    case "everyone":
      return sql`select g.account_id, g.unit_key, 'everyone'::text, 4 from role_grants g
                 where g.role in ('unit', 'leader') and g.unit_key in (
                   select u.unit_key from round_units u where u.round_id = ${notice.roundId}
                   union select l.lead_key from leaf_assignments l where l.round_id = ${notice.roundId}
                   union select unnest(l.support_keys) from leaf_assignments l where l.round_id = ${notice.roundId})`;
    case "owner":
      return sql`select g.account_id, ${notice.unit}::text, 'owner'::text, 5 from role_grants g
                 join rounds r on r.id = ${notice.roundId} and r.owner_unit_key = g.unit_key
                 where g.role = 'owner'`;
    case "appraisers":
      return appraisers(audience.leaf ?? null, notice);
    case "account":
      return sql`select a.id, ${notice.unit}::text, 'account'::text, 7 from accounts a where a.id = ${audience.account}`;
  }
}

/**
 * Appraisers of the unit but those who withdrew from it. With a leaf: whoever judged it; else those of its fields (a field holds the leaf when it is the
 * leaf's code or begins it); else all of them, so that nothing falls between two chairs.
 */
function appraisers(leaf: string | null, { roundId, unit }: NewNotice): RawBuilder<unknown> {
  return sql`
    select t.account_id, ${unit}::text, 'appraisers'::text, 6 from (
      select m.account_id, m.closeness, max(m.closeness) over () as closest from (
        select ra.account_id,
          case when ${leaf}::text is null then 0
            when exists (select from appraisals p where p.round_id = ra.round_id and p.unit_key = ${unit}
              and p.leaf = ${leaf} and p.decided_by = ra.account_id) then 2
            when ra.fields = '{}' or exists (select from unnest(ra.fields) f
              where f = ${leaf} or starts_with(${leaf}::text, f || '.')) then 1
            else 0 end as closeness
        from round_appraisers ra
        where ra.round_id = ${roundId}
          and (${unit}::text is null or ra.unit_keys = '{}' or ${unit}::text = any(ra.unit_keys))
          and not exists (select from conflicts_of_interest c where c.round_id = ra.round_id
            and c.account_id = ra.account_id and c.unit_key = ${unit} and c.lifted_at is null)) m) t
    where t.closeness = t.closest`;
}
