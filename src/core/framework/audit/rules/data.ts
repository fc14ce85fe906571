import { type AuditContext, capital, listed, number, percent } from "../context.ts";
import { aboutNodes, aboutUnits, type Finding } from "../finding.ts";

/** Leaves for which no unit has data. */
export function allMissing({ study, name }: AuditContext): readonly Finding[] {
  return study.leaves
    .filter(({ available, code }) => available === 0 && study.availability.leaves[code] !== null)
    .map(({ code }) =>
      aboutNodes(
        "error",
        "all-missing",
        [code],
        0,
        `${capital(name(code).vi)} không có số liệu của đơn vị nào; hãy thu thập hoặc bỏ khỏi kỳ này.`,
        `The ${name(code).en} has data for no unit; collect them or leave it out of this period.`,
      ),
    );
}

/** Leaves on which all units are equal, or all have full marks. */
export function allAlike({ study, name }: AuditContext): readonly Finding[] {
  return study.leaves.flatMap(({ code, available, least, most, full }) => {
    if (available < 2) return [];
    if (full === available)
      return [
        aboutNodes(
          "warning",
          "all-full",
          [code],
          1,
          `Cả ${available} đơn vị đều đạt điểm tối đa ở ${name(code).vi}; hãy nâng yêu cầu hoặc bỏ vì không còn phân biệt được.`,
          `All ${available} units have full marks for the ${name(code).en}; raise the bar or drop it, since it tells nobody apart.`,
        ),
      ];
    if (least !== most) return [];
    return [
      aboutNodes(
        "error",
        "all-equal",
        [code],
        least,
        `Cả ${available} đơn vị có cùng giá trị ${number(least ?? 0, 4).vi} ở ${name(code).vi} nên không so sánh được; hãy kiểm tra số liệu hoặc bỏ chỉ tiêu.`,
        `All ${available} units have the same value ${number(least ?? 0, 4).en} for the ${name(code).en}, so it compares nothing; check the data or drop it.`,
      ),
    ];
  });
}

/** Leaves on which nearly all have full marks. */
export function nearlyAllFull({ study, limits, name }: AuditContext): readonly Finding[] {
  return study.leaves.flatMap(({ code, available, full }) => {
    if (full === null || available < 5 || full === available || full / available < limits.full) return [];
    const share = percent(full / available, 0);
    return [
      aboutNodes(
        "note",
        "nearly-all-full",
        [code],
        full / available,
        `${share.vi} đơn vị đạt điểm tối đa ở ${name(code).vi}; hãy xem lại mức yêu cầu.`,
        `${share.en} of the units have full marks for the ${name(code).en}; review the bar.`,
      ),
    ];
  });
}

/** Leaves and units with too few data. */
export function littleData({ framework, study, limits, name }: AuditContext): readonly Finding[] {
  const leaves = Object.entries(study.availability.leaves).flatMap(([code, share]) => {
    if (share === null || share === 0 || share >= limits.available) return [];
    const shown = percent(share, 0);
    return [
      aboutNodes(
        "warning",
        "little-data",
        [code],
        share,
        `${capital(name(code).vi)} chỉ có số liệu của ${shown.vi} đơn vị; hãy bổ sung, hoặc nêu cách xử lý số liệu thiếu.`,
        `The ${name(code).en} has data for ${shown.en} of the units only; complete it or say how gaps are dealt with.`,
      ),
    ];
  });
  const units = study.availability.units.flatMap((share, row) => {
    const unit = framework.units[row] ?? "";
    const label = framework.labels[row] ?? unit;
    if (share === null || share >= limits.available) return [];
    const shown = percent(share, 0);
    return [
      aboutUnits(
        "warning",
        "unit-little-data",
        [unit],
        share,
        `${label} chỉ có ${shown.vi} số liệu; hãy bổ sung hoặc không xếp hạng đơn vị này.`,
        `${label} has ${shown.en} of its data only; complete them or do not rank this unit.`,
      ),
    ];
  });
  return [...leaves, ...units];
}

/** Leaves that are mostly zero. */
export function mostlyZero({ study, limits, name }: AuditContext): readonly Finding[] {
  return study.leaves.flatMap(({ code, available, zero, least, most }) => {
    if (available < 5 || least === most || zero / available <= limits.zero) return [];
    const share = percent(zero / available, 0);
    return [
      aboutNodes(
        "note",
        "mostly-zero",
        [code],
        zero / available,
        `${share.vi} đơn vị có giá trị 0 ở ${name(code).vi}; hãy xem lại cách đo, vì chỉ tiêu chỉ phân biệt số ít đơn vị còn lại.`,
        `${share.en} of the units have 0 for the ${name(code).en}; review the measure, since it tells only the others apart.`,
      ),
    ];
  });
}

/** Values beyond what the leaf says is possible. */
export function outOfBounds({ framework, leaves, name }: AuditContext): readonly Finding[] {
  return leaves.flatMap(({ code, bounds }) => {
    const given = framework.given.get(code);
    if (bounds === undefined || given === undefined) return [];
    const rows = framework.units
      .map((_, row) => row)
      .filter((row) => {
        const value = given[row] ?? Number.NaN;
        return value < bounds[0] || value > bounds[1];
      });
    if (rows.length === 0) return [];
    const labels = rows.map((row) => framework.labels[row] ?? "");
    const ends = {
      vi: `${number(bounds[0]).vi}–${number(bounds[1]).vi}`,
      en: `${number(bounds[0]).en}–${number(bounds[1]).en}`,
    };
    return [
      {
        ...aboutNodes(
          "error",
          "out-of-bounds",
          [code],
          rows.length,
          `${capital(name(code).vi)} có giá trị ngoài khoảng ${ends.vi} ở ${listed(labels, "vi")}; hãy sửa số liệu hoặc hai đầu thang đo.`,
          `The ${name(code).en} has values outside ${ends.en} at ${listed(labels, "en")}; mend the data or the ends of its scale.`,
        ),
        place: { nodes: [code], units: rows.map((row) => framework.units[row] ?? "") },
      },
    ];
  });
}
