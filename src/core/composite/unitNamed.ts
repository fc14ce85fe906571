import { searchKey } from "../published/search-key.ts";
import { indexFault, type Refusable } from "./indexFault.ts";
import type { IndexTable } from "./table.ts";

/** The key of the unit that a person means: by key, or by its name with or without Vietnamese marks. */
export function unitNamed({ rows }: Pick<IndexTable, "rows">, said: string): Refusable<string> {
  const text = said.trim().normalize("NFC");
  if (rows.some(({ unit }) => unit === text)) return { ok: true, value: text };
  const wanted = searchKey(text);
  const found = new Set(
    rows.flatMap(({ unit, label }) =>
      wanted !== "" && [unit, label ?? ""].some((name) => searchKey(name) === wanted) ? [unit] : [],
    ),
  );
  const [only] = found;
  if (only !== undefined && found.size === 1) return { ok: true, value: only };
  const keys = [...found].join(", ");
  const fault =
    only === undefined
      ? indexFault(
          "unit-unknown",
          { unit: said },
          `Bảng số liệu không có đơn vị “${said}”. Ghi khóa hoặc tên như trong bảng.`,
          `The table has no unit “${said}”. Give a key or a name as the table has it.`,
        )
      : indexFault(
          "unit-ambiguous",
          { unit: said },
          `Có ${found.size} đơn vị tên “${said}”: ${keys}. Ghi khóa của đơn vị cần xem.`,
          `${found.size} units are called “${said}”: ${keys}. Give the key of the one you mean.`,
        );
  return { ok: false, faults: [fault] };
}
