import { DOTTED, type DocumentHead, placeAndDate } from "../../documents/index.ts";
import type { ReadTransaction } from "../../store.ts";
import type { SheetFrame } from "../../submissions/index.ts";
import { vietnamClock } from "../../vietnamTime.ts";

const LEVEL = /^(tỉnh|thành phố)\s+/i;

/** Names as papers of a measured round write them. */
export interface PaperNames {
  /** "tỉnh" or "thành phố". */
  readonly level: string;
  /** "Minh Họa". */
  readonly place: string;
  /** Who runs the round, without the province's name: "Sở Nội vụ". */
  readonly owner: string;
}

export async function paperNames(tx: ReadTransaction, { unit, round }: SheetFrame): Promise<PaperNames> {
  const owner = (await tx.units.byKey(round.ownerUnit))?.name ?? DOTTED;
  const level = LEVEL.exec(unit.name)?.[1]?.toLocaleLowerCase("vi") ?? "tỉnh";
  const place = unit.name.replace(LEVEL, "");
  return { level, place, owner: withoutPlace(owner, place) };
}

/** "Sở Nội vụ Minh Họa" → "Sở Nội vụ": papers of a province do not repeat its name. */
export function withoutPlace(name: string, place: string): string {
  return name.endsWith(` ${place}`) ? name.slice(0, -place.length - 1) : name;
}

/** Of a paper that the owner of the round issues; number and day are written in by hand. */
export function ownerHead({ level, place, owner }: PaperNames, sign: string, now: Date): DocumentHead {
  return {
    superior: `UBND ${level} ${place}`.toLocaleUpperCase("vi"),
    issuer: owner.toLocaleUpperCase("vi"),
    number: `Số:         /${sign}`,
    placeAndDate: placeAndDate(place, null, vietnamClock(now).day.slice(0, 4)),
  };
}

/** Of a notice of conclusions, which the Office of the People's Committee gives out. */
export function committeeHead({ level, place }: PaperNames, sign: string, now: Date): DocumentHead {
  return {
    superior: null,
    issuer: `ỦY BAN NHÂN DÂN\n${`${level} ${place}`.toLocaleUpperCase("vi")}`,
    number: `Số:         /${sign}`,
    placeAndDate: placeAndDate(place, null, vietnamClock(now).day.slice(0, 4)),
  };
}

/** "Sở Nội vụ" signs as "SNV": the first letters of its words. */
export function signOf(name: string): string {
  return name
    .split(/\s+/)
    .map((word) => word.charAt(0).toLocaleUpperCase("vi"))
    .join("");
}

/** "GIÁM ĐỐC" of a department (sở), else the general word. */
export function headTitle(owner: string): string {
  return owner.startsWith("Sở ") ? "GIÁM ĐỐC" : "THỦ TRƯỞNG CƠ QUAN";
}
