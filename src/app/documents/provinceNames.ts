import { vietnamClock } from "../vietnamTime.ts";
import type { DocumentHead } from "./officialDocument.ts";
import { DOTTED, placeAndDate } from "./printedText.ts";

/** Names as papers of a province write them; what is not known is a dotted blank. */
export interface ProvinceNames {
  /** "tỉnh" or "thành phố". */
  readonly level: string;
  /** "Minh Họa". */
  readonly place: string;
  /** "tỉnh Minh Họa". */
  readonly province: string;
  /** Who runs the round, without the province's name: "Sở Nội vụ". */
  readonly owner: string;
}

const LEVEL = /^(tỉnh|thành phố)\s+/i;

/** From the full names of the province and of the office that runs the round. */
export function provinceNames(province: string | null, owner: string | null): ProvinceNames {
  const level = LEVEL.exec(province ?? "")?.[1]?.toLocaleLowerCase("vi") ?? "tỉnh";
  const place = province?.replace(LEVEL, "") ?? DOTTED;
  return { level, place, province: `${level} ${place}`, owner: withoutPlace(owner ?? DOTTED, place) };
}

/** "Sở Nội vụ Minh Họa" → "Sở Nội vụ": papers of a province do not repeat its name. */
export function withoutPlace(name: string, place: string): string {
  return name.endsWith(` ${place}`) ? name.slice(0, -place.length - 1) : name;
}

/** Of a paper that the committee or its chairman signs; number and day are written in by hand. */
export function committeeHead({ province, place }: ProvinceNames, sign: string, now: Date): DocumentHead {
  return {
    superior: null,
    issuer: `ỦY BAN NHÂN DÂN\n${province.toLocaleUpperCase("vi")}`,
    number: `Số:         /${sign}`,
    placeAndDate: placeAndDate(place, null, vietnamClock(now).day.slice(0, 4)),
  };
}

/** Of a paper that the owner of the round issues; without `sign` it carries no number. */
export function ownerHead(
  { province, place, owner }: ProvinceNames,
  sign: string | null,
  now: Date,
): DocumentHead {
  return {
    superior: `UBND ${province}`.toLocaleUpperCase("vi"),
    issuer: owner.toLocaleUpperCase("vi"),
    number: sign === null ? null : `Số:         /${sign}`,
    placeAndDate: placeAndDate(place, null, vietnamClock(now).day.slice(0, 4)),
  };
}

/** "Sở Nội vụ" signs as "SNV": the first letters of its words. */
export function signOf(office: string): string {
  if (office === DOTTED) return DOTTED;
  return office
    .split(/\s+/)
    .map((word) => word.charAt(0).toLocaleUpperCase("vi"))
    .join("");
}

/** "GIÁM ĐỐC" of a department (sở), else the general word. */
export function headTitle(office: string): string {
  return office.startsWith("Sở ") ? "GIÁM ĐỐC" : "THỦ TRƯỞNG CƠ QUAN";
}
