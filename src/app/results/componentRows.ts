import type { ComponentRow, UnitIndexView } from "../../contract/published.ts";
import { formatNumber } from "../../core/index.ts";
import { type IndexDefinition, type Remark, sumMismatches } from "../../core/published/index.ts";
import type { YearFigures } from "./yearFigures.ts";

/** Components of an index for one unit: a line per component (per class for counts), a cell per year. */
export function componentRows(
  index: IndexDefinition,
  headline: string,
  years: readonly YearFigures[],
  unit: string,
): ComponentRow[] {
  const rows = years.map((figures) => figures.rows.filter((row) => row.unit === unit));
  return index.components.flatMap((component) => {
    if (component.code === headline && !component.count) return [];
    const own = rows.map((ofYear) => ofYear.filter((row) => row.component === component.code));
    const groups: readonly (string | null)[] = component.count
      ? [...new Set(own.flat().map((row) => row.group))]
      : own.some((ofYear) => ofYear.length > 0)
        ? [null]
        : [];
    return groups.map((group) => ({
      code: component.code,
      label:
        group === null
          ? component.label
          : { vi: `${component.label.vi}: ${group}`, en: `${component.label.en}: ${group}` },
      depth: depthOf(index, component.code),
      unit: component.unit,
      cells: own.map((ofYear) => {
        const row = ofYear.find((one) => group === null || one.group === group);
        return row ? { value: row.value, scaleMax: row.scaleMax, rank: row.rank, group: row.group } : null;
      }),
    }));
  });
}

function depthOf(index: IndexDefinition, code: string): number {
  const parent = index.components.find((one) => one.code === code)?.parent ?? null;
  return parent === null || parent === index.headline ? 0 : 1 + depthOf(index, parent);
}

/** Conflicts, contradicted sums and remarks about components other than the headline. */
export function componentRemarks(
  index: IndexDefinition,
  headline: string,
  years: readonly YearFigures[],
  unit: string,
  remarks: readonly Remark[],
): UnitIndexView["componentRemarks"] {
  const labels = new Map(index.components.map((component) => [component.code, component.label]));
  const found = years.flatMap((figures) => {
    const values = figures.values.get(unit) ?? new Map<string, string | null>();
    const sums = sumMismatches(values, figures.parts).filter((one) => one.component !== headline);
    return sums.map((one) => ({
      year: figures.year,
      component: one.component,
      text: {
        vi: `Giá trị in ${one.printed.replace(".", ",")} khác tổng ${one.parts} phần (${formatNumber(one.sum, "vi")}).`,
        en: `The printed ${one.printed} differs from the sum of its ${one.parts} parts (${formatNumber(one.sum, "en")}).`,
      },
    }));
  });
  const shownYears = new Set(years.map((figures) => figures.year));
  const loose = remarks.filter((remark) => remark.component !== headline || !shownYears.has(remark.year));
  return [...found, ...loose].flatMap(({ year, component, text }) => {
    const label = labels.get(component);
    return label ? [{ year, label, text }] : [];
  });
}
