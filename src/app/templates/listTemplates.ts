import { AppError } from "../../contract/errors.ts";
import type { UnitKey } from "../../contract/ids.ts";
import {
  type OfficeTemplates,
  type PlaceholderView,
  TEMPLATE_PURPOSES,
  type TemplatePurpose,
} from "../../contract/templates.ts";
import { belongsTo, decide, requireAllowed } from "../access/index.ts";
import type { Context } from "../context.ts";
import type { ReadTransaction } from "../store.ts";
import { type Placeholder, placeholdersOf, tagText } from "./placeholders.ts";

/** Templates of an office: what it writes with, older versions, and what may stand in them. */
export async function listTemplates(context: Context, office: UnitKey): Promise<OfficeTemplates> {
  requireTemplates(context, office);
  return context.store.read((tx) => officeTemplates(context, tx, office));
}

/** Whoever works in the office may look; changing is another matter. */
export function requireTemplates({ actor }: Pick<Context, "actor">, office: UnitKey): void {
  if (!belongsTo(actor, office)) requireAllowed(actor, "template.manage", { kind: "unit", unit: office });
}

export async function officeTemplates(
  { actor }: Pick<Context, "actor">,
  tx: ReadTransaction,
  office: UnitKey,
): Promise<OfficeTemplates> {
  const unit = await tx.units.byKey(office);
  if (unit === null) throw new AppError("not-found", `no unit ${office}`);
  const versions = await tx.templates.versions(office);
  return {
    office,
    officeName: unit.name,
    mayManage: decide(actor, "template.manage", { kind: "unit", unit: office }) === "allowed",
    purposes: TEMPLATE_PURPOSES.map((purpose) => ({
      purpose,
      versions: versions
        .filter((each) => each.purpose === purpose)
        .map(({ version, file, at, byName, note, inUse }) => ({
          version,
          name: file.name,
          size: file.size,
          at: at.toISOString(),
          byName,
          note,
          inUse,
        })),
      placeholders: placeholderViews(purpose),
    })),
  };
}

export function placeholderViews(purpose: TemplatePurpose): PlaceholderView[] {
  return placeholdersOf(purpose).map((placeholder) => ({
    ...viewOf(placeholder),
    items: (placeholder.items ?? []).map(viewOf),
  }));
}

function viewOf(placeholder: Placeholder): Omit<PlaceholderView, "items"> {
  const { vi, en, required } = placeholder;
  return { tag: tagText(placeholder), vi, en, required: required !== undefined };
}
