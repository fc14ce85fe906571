import { readDelimited } from "./delimited.ts";
import { type InputFault, inputFault } from "./inputFault.ts";

/** A unit that a file of scores may name. */
export interface ListedUnit {
  readonly unit: string;
  readonly family?: string;
  readonly ranked?: boolean;
}

export type UnitsReading =
  | { readonly ok: true; readonly units: readonly ListedUnit[] }
  | { readonly ok: false; readonly faults: readonly InputFault[] };

const NOT_RANKED = new Set(["no", "false", "không", "0"]);

/** Reads a list of units from CSV with a column `unit` and, when wanted, `family` and `ranked` (yes or no). */
export function readUnits(text: string): UnitsReading {
  const { rows } = readDelimited(text);
  const [header, ...body] = rows;
  const names = (header?.cells ?? []).map((cell) => cell.trim().toLowerCase());
  const [unitAt, familyAt, rankedAt] = [
    names.indexOf("unit"),
    names.indexOf("family"),
    names.indexOf("ranked"),
  ];
  if (unitAt < 0) {
    const words = {
      vi: "danh sách đơn vị cần cột “unit” ở dòng đầu",
      en: "the list of units needs a column “unit” in its first line",
    };
    return { ok: false, faults: [inputFault(1, "unit", "missing-column", words)] };
  }
  const seen = new Set<string>();
  const faults: InputFault[] = [];
  const units = body.flatMap(({ line, cells }) => {
    const unit = cells[unitAt]?.trim() ?? "";
    const family = cells[familyAt]?.trim() ?? "";
    if (unit === "")
      faults.push(inputFault(line, "unit", "no-unit", { vi: "chưa ghi đơn vị", en: "no unit" }));
    else if (seen.has(unit))
      faults.push(
        inputFault(line, "unit", "repeated-unit", {
          vi: `đơn vị “${unit}” đã có ở trên`,
          en: `the unit “${unit}” stands above already`,
        }),
      );
    seen.add(unit);
    const unranked = NOT_RANKED.has(cells[rankedAt]?.trim().toLowerCase() ?? "");
    return [{ unit, ...(family === "" ? {} : { family }), ...(unranked ? { ranked: false } : {}) }];
  });
  return faults.length > 0 ? { ok: false, faults } : { ok: true, units };
}
