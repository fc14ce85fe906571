import { DOTTED, type DocumentHead, placeAndDate } from "../documents/index.ts";
import { vietnamClock } from "../vietnamTime.ts";
import type { PaperRound } from "./paperRound.ts";

/** Names as papers write them; what is not known is a dotted blank. */
export interface PaperNames {
  /** "tỉnh Minh Họa". */
  readonly province: string;
  /** "Ủy ban nhân dân tỉnh Minh Họa". */
  readonly committee: string;
  /** Who runs the round, without the province's name: "Sở Nội vụ". */
  readonly owner: string;
  /** "Minh Họa", or null. */
  readonly place: string | null;
  /** "tỉnh" or "thành phố". */
  readonly level: string;
}

const LEVEL = /^(tỉnh|thành phố)\s+/i;

export function namesOf({ owner, province }: PaperRound): PaperNames {
  const full = province?.name ?? null;
  const level = full === null ? "tỉnh" : (LEVEL.exec(full)?.[1]?.toLocaleLowerCase("vi") ?? "tỉnh");
  const place = full?.replace(LEVEL, "") ?? null;
  const ownerName = owner?.name ?? DOTTED;
  return {
    province: `${level} ${place ?? DOTTED}`,
    committee: `Ủy ban nhân dân ${level} ${place ?? DOTTED}`,
    owner:
      place !== null && ownerName.endsWith(` ${place}`) ? ownerName.slice(0, -place.length - 1) : ownerName,
    place,
    level,
  };
}

/** Of a paper that the chairman signs; number and day stay blank. */
export function committeeHead(paper: PaperRound, sign: string): DocumentHead {
  const { place, level } = namesOf(paper);
  return {
    superior: null,
    issuer: `ỦY BAN NHÂN DÂN\n${`${level} ${place ?? DOTTED}`.toLocaleUpperCase("vi")}`,
    number: `Số:         /${sign}`,
    placeAndDate: placeAndDate(place, null, yearOf(paper.now)),
  };
}

/** Of a paper that the round's owner issues; without `sign` it carries no number. */
export function ownerHead(paper: PaperRound, sign: string | null): DocumentHead {
  const { place, owner, level } = namesOf(paper);
  return {
    superior: `UBND ${level} ${place ?? DOTTED}`.toLocaleUpperCase("vi"),
    issuer: owner.toLocaleUpperCase("vi"),
    number: sign === null ? null : `Số:         /${sign}`,
    placeAndDate: placeAndDate(place, null, yearOf(paper.now)),
  };
}

export function yearOf(moment: Date): string {
  return vietnamClock(moment).day.slice(0, 4);
}

/** "Sở Nội vụ" signs as "SNV": the first letters of its words. */
export function signOf(owner: string): string {
  if (owner === DOTTED) return DOTTED;
  return owner
    .split(/\s+/)
    .map((word) => word.charAt(0).toLocaleUpperCase("vi"))
    .join("");
}

/** "GIÁM ĐỐC" of a department (sở), else the general word. */
export function headTitle(owner: string): string {
  return owner.startsWith("Sở ") ? "GIÁM ĐỐC" : "THỦ TRƯỞNG CƠ QUAN";
}
