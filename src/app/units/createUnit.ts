import type { z } from "zod";
import { AppError } from "../../contract/errors.ts";
import type { CreateUnit, UnitView } from "../../contract/units.ts";
import { requireAllowed } from "../access/index.ts";
import type { Context } from "../context.ts";
import type { UnitRecord } from "./ports.ts";
import { unitView } from "./unitView.ts";

/** Adds a unit. Refuses a key that is taken and a parent that does not exist. */
export async function createUnit(context: Context, input: z.output<typeof CreateUnit>): Promise<UnitView> {
  requireAllowed(context.actor, "units.manage", { kind: "platform" });
  const unit: UnitRecord = {
    ...input,
    name: input.name.normalize("NFC"),
    aggregate: false,
    code: null,
    region6: null,
    region8: null,
    validTo: null,
    successor: null,
    aliases: [],
    illustration: false,
  };
  await context.store.write(async (tx) => {
    if (unit.parent !== null && (await tx.units.byKey(unit.parent)) === null)
      throw unknownParent(unit.parent);
    if (!(await tx.units.insert(unit))) throw keyTaken(unit.key);
    const { key, name, family } = unit;
    const at = context.clock.now();
    await tx.audit.append({
      chain: "general",
      at,
      actorId: context.actor.accountId,
      kind: "unit.created",
      unit: key,
      data: { key, name, family },
    });
  });
  return unitView(unit);
}

function keyTaken(key: string): AppError {
  const fault = {
    path: "key",
    vi: `Mã đơn vị "${key}" đã được dùng. Nhập mã khác.`,
    en: `The unit key "${key}" is taken. Type another.`,
  };
  return new AppError("invalid", `unit key ${key} is taken`, { faults: [fault] });
}

function unknownParent(key: string): AppError {
  const fault = {
    path: "parent",
    vi: `Không có đơn vị cấp trên mang mã "${key}". Chọn đơn vị có trong danh sách.`,
    en: `There is no parent unit "${key}". Choose one from the list.`,
  };
  return new AppError("invalid", `unknown parent unit ${key}`, { faults: [fault] });
}
