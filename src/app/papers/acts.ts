import type { Method } from "../../core/index.ts";
import { DOTTED } from "../documents/index.ts";

/** What kind of act a number means: "876/QĐ-BNV" is a decision. */
const KINDS: readonly (readonly [mark: RegExp, name: string])[] = [
  [/QĐ/, "Quyết định"],
  [/NQ/, "Nghị quyết"],
  [/NĐ/, "Nghị định"],
  [/TT/, "Thông tư"],
  [/CT/, "Chỉ thị"],
  [/KH/, "Kế hoạch"],
];

/** The acts on which the criteria rest, each a sentence of the legal basis; a dotted blank where the set names none. */
export function basisLines({ basis, title }: Method): readonly string[] {
  if (basis.length === 0)
    return [`Căn cứ Quyết định số ……… ngày ……… của ${DOTTED} ban hành Bộ tiêu chí ${title.vi};`];
  return basis.map(({ act, date, title: about }) => {
    const kind = KINDS.find(([mark]) => mark.test(act))?.[1] ?? "Văn bản";
    const day = date === undefined ? "" : ` ngày ${longDay(date)}`;
    return `Căn cứ ${kind} số ${act}${day}${about === undefined ? "" : ` về ${about.charAt(0).toLocaleLowerCase("vi")}${about.slice(1)}`};`;
  });
}

/** 2025-10-05 → "05 tháng 10 năm 2025". */
export function longDay(day: string): string {
  const [year = "", month = "", date = ""] = day.split("-");
  return `${date} tháng ${Number(month) <= 2 ? month : Number(month)} năm ${year}`;
}
