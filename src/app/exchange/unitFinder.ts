import type { UnitKey } from "../../contract/ids.ts";
import { searchKey } from "../../core/published/index.ts";
import type { Words } from "./fault.ts";

interface FoundUnit {
  readonly key: UnitKey;
  readonly name: string;
}

export type UnitSearch =
  | { readonly ok: true; readonly unit: FoundUnit }
  | { readonly ok: false; readonly words: Words };

/** Finds a unit by its key or by its whole name, with or without marks. */
export function unitFinder(units: readonly FoundUnit[]): (typed: string) => UnitSearch {
  const byKey = new Map<string, FoundUnit>(units.map((unit) => [unit.key, unit]));
  const byName = new Map<string, FoundUnit[]>();
  for (const unit of units) {
    const name = searchKey(unit.name);
    byName.set(name, [...(byName.get(name) ?? []), unit]);
  }
  return (typed) => {
    const named = byName.get(searchKey(typed)) ?? [];
    const unit = byKey.get(typed) ?? (named.length === 1 ? named[0] : undefined);
    if (unit !== undefined) return { ok: true, unit };
    return { ok: false, words: named.length > 1 ? several(typed, named) : unknown(typed) };
  };
}

function unknown(typed: string): Words {
  return {
    vi: `Không có đơn vị “${typed}”. Ghi mã hoặc tên đầy đủ như trong danh sách đơn vị.`,
    en: `There is no unit “${typed}”. Write its key or its whole name as in the list of units.`,
  };
}

function several(typed: string, named: readonly FoundUnit[]): Words {
  const keys = named.map(({ key }) => key).join(", ");
  return {
    vi: `Có ${named.length} đơn vị tên “${typed}”. Ghi mã: ${keys}.`,
    en: `${named.length} units are called “${typed}”. Write the key: ${keys}.`,
  };
}
