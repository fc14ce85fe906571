import type { Fault } from "../../contract/errors.ts";
import type { UnitKey } from "../../contract/ids.ts";
import { officeNames } from "../documents/index.ts";
import type { ReadTransaction } from "../store.ts";
import type { UnitRecord } from "../units/index.ts";

type Units = ReadonlyMap<UnitKey, UnitRecord>;

/**
 * Units that an office may not assess, one fault each. It assesses itself and whatever stands beneath it; a department
 * serves the unit above it (Sở Nội vụ its province), so that unit and all beneath that too. Whoever has opened a round
 * sees where its units stand, so this rule also bounds the rights to outlook, tasks and plans. Unknown units are not
 * named again here.
 */
export async function reachFaults(
  tx: Pick<ReadTransaction, "units">,
  owner: UnitKey,
  units: readonly { readonly unit: UnitKey }[],
): Promise<Fault[]> {
  if (units.every(({ unit }) => unit === owner)) return [];
  const all: Units = new Map((await tx.units.list()).map((unit) => [unit.key, unit]));
  const office = all.get(owner);
  return units.flatMap(({ unit }, index) => {
    const named = all.get(unit);
    if (office === undefined || named === undefined || named.aggregate || reaches(all, office, unit))
      return [];
    return [{ path: `units.${index}.unit`, ...refusal(all, office, named) }];
  });
}

function reaches(all: Units, office: UnitRecord, unit: UnitKey): boolean {
  return (
    standsIn(all, unit, office.key) ||
    (serves(office) && office.parent !== null && standsIn(all, unit, office.parent))
  );
}

function serves({ family }: UnitRecord): boolean {
  return family === "department";
}

/** Whether a unit is the other one or stands somewhere beneath it; a circle among parents ends the walk. */
function standsIn(all: Units, unit: UnitKey, other: UnitKey): boolean {
  const walked = new Set<UnitKey>();
  let next: UnitKey | null = unit;
  while (next !== null && !walked.has(next)) {
    if (next === other) return true;
    walked.add(next);
    next = all.get(next)?.parent ?? null;
  }
  return false;
}

function refusal(all: Units, office: UnitRecord, unit: UnitRecord): Pick<Fault, "vi" | "en"> {
  const above = office.parent === null ? null : (all.get(office.parent)?.name ?? null);
  const assessed = inSentence(unit.name);
  const vi = `${office.name} không mở được đợt đánh giá ${assessed}`;
  const en = `${office.name} cannot open a round that assesses ${unit.name}`;
  if (!serves(office))
    return {
      vi: `${vi}: chỉ đánh giá được chính mình và đơn vị trực thuộc. Bỏ đơn vị này khỏi danh sách.`,
      en: `${en}: it assesses only itself and what stands beneath it. Take this unit out of the list.`,
    };
  if (above === null)
    return {
      vi: `${vi}: danh mục đơn vị chưa ghi ${office.name} trực thuộc đâu. Nhờ quản trị hệ thống ghi đơn vị cấp trên.`,
      en: `${en}: the list of units does not say what ${office.name} stands under. Ask the administrator to enter it.`,
    };
  return {
    vi: `${vi}: đơn vị này không thuộc ${inSentence(above)}. Bỏ đơn vị này khỏi danh sách.`,
    en: `${en}: that unit does not belong to ${above}. Take it out of the list.`,
  };
}

/** "Tỉnh Minh Họa" is "tỉnh Minh Họa" within a sentence; a department keeps its capital. */
function inSentence(name: string): string {
  return officeNames({ office: name, above: null }).inSentence;
}
