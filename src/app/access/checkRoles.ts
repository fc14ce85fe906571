import type { RoleGrant } from "../../contract/access.ts";
import { AppError, type Fault } from "../../contract/errors.ts";
import type { UnitKey } from "../../contract/ids.ts";
import type { WriteTransaction } from "../store.ts";

/** Refuses grants that name a missing or unknown unit or division, or one where none belongs; all faults at once. */
export async function checkRoles(
  { units, divisions }: Pick<WriteTransaction, "units" | "divisions">,
  roles: readonly RoleGrant[],
): Promise<void> {
  const named = roles.flatMap(({ unit }) => (unit === null ? [] : [unit]));
  const known = new Set((await units.byKeys(named)).map(({ key }) => key));
  const faults = roles.flatMap((grant, index) => faultOf(grant, known, `roles.${index}.unit`));
  for (const [index, { unit, division }] of roles.entries()) {
    if (unit === null || division === undefined || !known.has(unit)) continue;
    const present = (await divisions.divisionsOf(unit)).filter(({ removedAt }) => removedAt === null);
    if (!present.some(({ key }) => key === division)) faults.push(unknownDivision(index));
  }
  if (faults.length > 0) throw new AppError("invalid", "roles and units do not fit", { faults });
}

function unknownDivision(index: number): Fault {
  return {
    path: `roles.${index}.division`,
    vi: "Đơn vị không có phòng này. Chọn phòng trong danh sách hoặc thêm phòng trước.",
    en: "The unit has no such division. Choose one of the list, or add it first.",
  };
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
