import type { SetComponentLead } from "../../contract/cockpit.ts";
import { AppError } from "../../contract/errors.ts";
import type { UnitKey } from "../../contract/ids.ts";
import { requireAllowed, requireSignedIn } from "../access/index.ts";
import type { Context } from "../context.ts";
import { outlookOf } from "../tasks/index.ts";
import { agenciesOf } from "./readLeads.ts";

/** Says who leads one component from now on, or that nobody does. Both agency and person must be there now. */
export async function setLead(context: Context, key: UnitKey, typed: SetComponentLead): Promise<void> {
  const by = requireSignedIn(context.actor);
  await context.store.write(async (tx) => {
    const subject = await outlookOf(tx, key);
    const unit = await tx.units.byKey(key);
    if (subject === undefined || unit === null) throw new AppError("not-found", `no unit ${key}`);
    requireAllowed(context.actor, "leads.assign", subject.outlook);
    const { index, component, agency, person } = typed;
    const place = { unit: key, index, component };
    const at = context.clock.now();
    const entry = { chain: "general", at, actorId: by, unit: key } as const;
    if (agency === null) {
      await tx.leads.removeLead(place);
      await tx.audit.append({ ...entry, kind: "lead.removed", data: { index, component } });
      return;
    }
    const known = (await agenciesOf(context, tx, unit)).find((each) => each.unit === agency);
    const named = known?.people.find(({ account }) => account === person);
    if (known === undefined || (person !== null && named === undefined))
      throw new AppError("invalid", `lead ${agency} ${person ?? ""} of ${key}`, {
        faults: [
          known === undefined
            ? {
                path: "agency",
                vi: "Cơ quan này không còn trực thuộc đơn vị. Chọn cơ quan khác.",
                en: "This agency does not belong to the unit now. Choose another one.",
              }
            : {
                path: "person",
                vi: "Người này không còn làm việc ở cơ quan đó. Chọn người khác hoặc để trống.",
                en: "This person does not work there now. Choose somebody else or leave it empty.",
              },
        ],
      });
    await tx.leads.setLead({ ...place, lead: agency, account: person }, at, by);
    const data = { index, component, lead: agency, name: named?.name ?? known.name, account: person };
    await tx.audit.append({ ...entry, kind: "lead.set", data });
  });
}
