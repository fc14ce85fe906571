import type { NewPortalCheck } from "../../../contract/portalChecks.ts";
import { requireSignedIn } from "../../access/index.ts";
import type { Context } from "../../context.ts";
import type { WriteTransaction } from "../../store.ts";
import { lineAt, type SheetFrame } from "../../submissions/index.ts";
import { requireTakesPart } from "../requests/draftRequests.ts";

type Asked = Pick<NewPortalCheck, "leaf" | "wanted" | "lead" | "support" | "due"> &
  Partial<Pick<NewPortalCheck, "portal" | "address" | "person">> & { readonly meetingId: string | null };

/** Adds what is to be checked on a portal, with its trail; rights are asked before. */
export async function keepCheck(
  context: Context,
  tx: WriteTransaction,
  frame: SheetFrame,
  asked: Asked,
): Promise<void> {
  lineAt(frame, asked.leaf);
  for (const unit of [asked.lead, ...asked.support]) requireTakesPart(frame, unit);
  const by = requireSignedIn(context.actor);
  const id = context.ids.next();
  const wanted = asked.wanted.normalize("NFC");
  await tx.workingGroup.insertPortalCheck({
    portal: "",
    address: "",
    person: "",
    ...asked,
    ...frame.sheet,
    wanted,
    id,
    state: "unchecked",
    checkedOn: null,
    note: "",
    file: null,
    evidence: null,
    rowVersion: 1,
    at: frame.now,
    by,
  });
  const { leaf, lead, support, due } = asked;
  await tx.audit.append({
    chain: `round:${frame.sheet.roundId}`,
    kind: "portal.asked",
    at: frame.now,
    actorId: by,
    unit: frame.sheet.unit,
    data: { check: id, leaf, lead, support: [...support], wanted, due },
  });
}
