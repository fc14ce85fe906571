import type { ComponentLead } from "../../contract/cockpit.ts";
import type { UnitKey } from "../../contract/ids.ts";
import type { ReadTransaction } from "../store.ts";

/** Who leads what for a unit, with names; a person whose account is disabled is left out, their agency stays. */
export async function componentLeads(tx: ReadTransaction, unit: UnitKey): Promise<readonly ComponentLead[]> {
  const leads = await tx.leads.leadsOf(unit);
  if (leads.length === 0) return [];
  const agencies = new Map(
    (await tx.units.byKeys([...new Set(leads.map(({ lead }) => lead))])).map(({ key, name }) => [key, name]),
  );
  const people = new Map(
    (await tx.access.listAccounts())
      .filter(({ disabledAt }) => disabledAt === null)
      .map(({ id, displayName }) => [id, displayName]),
  );
  return leads.map(({ index, component, lead, account }) => {
    const name = account === null ? undefined : people.get(account);
    return {
      index,
      component,
      agency: { unit: lead, name: agencies.get(lead) ?? lead },
      person: account === null || name === undefined ? null : { account, name },
    };
  });
}
