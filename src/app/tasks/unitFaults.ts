import type { Fault } from "../../contract/errors.ts";
import type { UnitKey } from "../../contract/ids.ts";
import type { ReadTransaction } from "../store.ts";
import { dayWords } from "../vietnamTime.ts";

/** What is wrong with agencies that are named somewhere: unknown, a count and no unit, or no more since a day. */
export async function unitFaults(
  tx: Pick<ReadTransaction, "units">,
  today: string,
  named: readonly { readonly path: string; readonly unit: UnitKey }[],
): Promise<Fault[]> {
  const keys = [...new Set(named.map(({ unit }) => unit))];
  const known = new Map((await tx.units.byKeys(keys)).map((unit) => [unit.key, unit]));
  const successors = [...known.values()].flatMap(({ successor }) => (successor === null ? [] : [successor]));
  const names = new Map((await tx.units.byKeys(successors)).map(({ key, name }) => [key, name]));
  return named.flatMap(({ path, unit }) => {
    const found = known.get(unit);
    if (found === undefined || found.aggregate)
      return [
        {
          path,
          vi: `Không có cơ quan, đơn vị “${unit}”. Chọn trong danh mục đơn vị.`,
          en: `There is no agency “${unit}”. Choose one from the list of units.`,
        },
      ];
    if (found.validTo === null || found.validTo > today) return [];
    const next = found.successor === null ? undefined : names.get(found.successor);
    return [
      {
        path,
        vi: `${found.name} đã kết thúc hoạt động từ ngày ${dayWords(found.validTo)}. Chọn ${next ?? "cơ quan tiếp nhận nhiệm vụ"}.`,
        en: `${found.name} ended on ${dayWords(found.validTo)}. Choose ${next ?? "the agency that took over"}.`,
      },
    ];
  });
}
