import { z } from "zod";
import { Day, LeafCode, UnitKey } from "../../../contract/ids.ts";
import { counted } from "../../../core/numbers/plural.ts";
import { dayWords } from "../../vietnamTime.ts";
import { eventKind } from "../eventKind.ts";

const division = z.object({ key: z.string(), name: z.string() });

/** Divisions inside a unit, and the leaves given to them. */
export const divisionEvents = {
  "division.added": eventKind(division, ({ name }) => ({
    vi: `Thêm phòng “${name}”`,
    en: `Added the division “${name}”`,
  })),
  "division.renamed": eventKind(division.extend({ before: z.string() }), ({ before, name }) => ({
    vi: `Đổi tên phòng “${before}” thành “${name}”`,
    en: `Renamed the division “${before}” to “${name}”`,
  })),
  "division.removed": eventKind(division, ({ name }) => ({
    vi: `Bỏ phòng “${name}”; việc đã giao trước đây vẫn được lưu`,
    en: `Removed the division “${name}”; what it was given stays on record`,
  })),
  "leaves.divided": eventKind(
    z.object({
      department: UnitKey,
      division: z.string().nullable(),
      name: z.string(),
      leaves: z.array(LeafCode),
      due: Day.nullable(),
      note: z.string(),
    }),
    ({ division: key, name, leaves }) =>
      key === null
        ? {
            vi: `Thôi giao ${leaves.length} tiêu chí (${codes(leaves)}) cho phòng`,
            en: `Took ${counted(leaves.length, "criterion", "criteria")} (${codes(leaves)}) back from their division`,
          }
        : {
            vi: `Giao ${leaves.length} tiêu chí (${codes(leaves)}) cho “${name}”`,
            en: `Gave ${counted(leaves.length, "criterion", "criteria")} (${codes(leaves)}) to “${name}”`,
          },
    {
      concerns: ({ department, division: key }) =>
        key === null ? [] : [{ to: "division", unit: department, division: key }],
      notice: ({ leaves, due, note }) => ({
        vi: `Phòng được giao ${leaves.length} tiêu chí (${codes(leaves)})${due === null ? "" : `, hạn nội bộ ${dayWords(due)}`}${note === "" ? "" : `. ${note}`}`,
        en: `Your division was given ${counted(leaves.length, "criterion", "criteria")} (${codes(leaves)})${due === null ? "" : `, due inside by ${dayWords(due)}`}${note === "" ? "" : `. ${note}`}`,
      }),
    },
  ),
};

function codes(leaves: readonly string[]): string {
  const some = leaves.slice(0, 6).join("; ");
  return leaves.length > 6 ? `${some}; …` : some;
}
