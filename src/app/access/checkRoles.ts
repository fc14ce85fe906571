import type { RoleGrant } from "../../contract/access.ts";
import { AppError, type Fault } from "../../contract/errors.ts";
import type { UnitKey } from "../../contract/ids.ts";
import type { WriteTransaction } from "../store.ts";

/** Refuses grants that name a missing or unknown unit, or a unit where none belongs; all faults at once. */
export async function checkRoles(
  units: WriteTransaction["units"],
  roles: readonly RoleGrant[],
): Promise<void> {
  const named = roles.flatMap(({ unit }) => (unit === null ? [] : [unit]));
  const known = new Set((await units.byKeys(named)).map(({ key }) => key));
  const faults = roles.flatMap((grant, index) => faultOf(grant, known, `roles.${index}.unit`));
  if (faults.length > 0) throw new AppError("invalid", "roles and units do not fit", { faults });
}

function faultOf(grant: RoleGrant, known: ReadonlySet<UnitKey>, path: string): Fault[] {
  const { role, unit } = grant;
  if ((role === "division") !== (grant.division !== undefined)) {
    return [
      {
        path: path.replace(/unit$/, "division"),
        vi:
          role === "division"
            ? "Chọn phòng mà người này làm việc."
            : "Chỉ vai trò phòng chuyên môn gắn với phòng. Bỏ chọn phòng.",
        en:
          role === "division"
            ? "Choose the division this person works in."
            : "Only the role of a division names one. Leave it out.",
      },
    ];
  }
  const needsUnit = role !== "administrator" && role !== "appraiser";
  if (needsUnit && unit === null) {
    return [{ path, vi: "Chọn đơn vị mà người này làm việc.", en: "Choose the unit this person acts for." }];
  }
  if (!needsUnit && unit !== null) {
    return [
      {
        path,
        vi: "Vai trò này không gắn với đơn vị. Bỏ chọn đơn vị.",
        en: "This role has no unit. Leave it out.",
      },
    ];
  }
  if (unit === null || known.has(unit)) return [];
  return [{ path, vi: `Không có đơn vị mang mã "${unit}".`, en: `There is no unit "${unit}".` }];
}
