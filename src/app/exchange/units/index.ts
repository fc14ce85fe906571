import { requireAllowed } from "../../access/index.ts";
import type { ExchangeDefinition, ExchangeJob } from "../definition.ts";
import { exchangeOf } from "../exchange.ts";
import { UNIT_COLUMNS, type UnitColumn } from "./columns.ts";
import { FAMILIES } from "./families.ts";
import { planUnits, type UnitChange } from "./planUnits.ts";

const definition: ExchangeDefinition<UnitColumn, UnitChange> = {
  kind: "units",
  title: "Đơn vị",
  columns: UNIT_COLUMNS,
  async permit(context) {
    requireAllowed(context.actor, "units.manage", { kind: "platform" });
  },
  async plan(_context, tx, _target, table) {
    return planUnits(table, await tx.units.list());
  },
  async rows(_context, tx, _target, purpose) {
    if (purpose === "template") return [];
    const units = (await tx.units.list()).filter(({ aggregate }) => !aggregate);
    return units.map(({ key, name, nameEn, family, parent, validFrom, validTo }) => ({
      cells: [
        key,
        name,
        nameEn ?? "",
        FAMILIES[family]?.vi ?? family,
        parent ?? "",
        dayWords(validFrom),
        dayWords(validTo),
      ],
    }));
  },
  write: writeUnits,
};

export const unitsExchange = exchangeOf(definition);

function dayWords(day: string | null): string {
  return day === null ? "" : day.split("-").reverse().join("/");
}

/** All units of the file at once, each with its entry in the log. */
async function writeUnits({ context, changes, note }: ExchangeJob<UnitChange>): Promise<[]> {
  await context.store.write(async (tx) => {
    const wanted = await changes(tx);
    await tx.units.upsert(wanted.map(({ unit }) => unit));
    const entry = { chain: "general", at: context.clock.now(), actorId: context.actor.accountId } as const;
    await tx.audit.appendAll(
      wanted.map(({ known, unit: { key, name, family, parent, validFrom, validTo } }) =>
        known === null
          ? { ...entry, kind: "unit.created", unit: key, data: { key, name, family } }
          : {
              ...entry,
              kind: "unit.edited",
              unit: key,
              data: { key, name, family, parent, validFrom, validTo },
            },
      ),
    );
    await note(tx);
  });
  return [];
}
