import type { DocumentHead } from "./officialDocument.ts";
import { placeAndDate } from "./printedText.ts";
import { headTitle, signOf } from "./provinceNames.ts";

/** An office as its papers name it: `office` and the unit `above` it, by their full names. */
export interface OfficeNames {
  readonly office: string;
  readonly above: string | null;
}

export interface OfficeLetterhead {
  readonly head: DocumentHead;
  /** Who signs: "GIÁM ĐỐC", "CHỦ TỊCH". */
  readonly headTitle: string;
  /** "TM. ỦY BAN NHÂN DÂN" of a People's Committee; null where the head signs alone. */
  readonly capacity: string | null;
  /** What stands after the kind of paper in its number: "UBND", "SNV". */
  readonly sign: string;
}

const PROVINCE = /^(tỉnh|thành phố)\s+/i;
const COMMUNE = /^(xã|phường|đặc khu|huyện|quận|thị xã)\s+/i;

/** "Sở Nội vụ Minh Họa" is "Sở Nội vụ" in papers of its own province; "Tỉnh Minh Họa" is "tỉnh Minh Họa" in a sentence. */
export function officeNames({ office, above }: OfficeNames): {
  readonly short: string;
  readonly place: string | null;
  readonly committee: boolean;
  readonly inSentence: string;
} {
  const committee = PROVINCE.test(office) || COMMUNE.test(office);
  const whole = committee ? office : above;
  const place = whole === null ? null : whole.replace(PROVINCE, "").replace(COMMUNE, "");
  const short =
    !committee && place !== null && office.endsWith(` ${place}`)
      ? office.slice(0, -place.length - 1)
      : office;
  const inSentence = committee ? `${office.charAt(0).toLocaleLowerCase("vi")}${office.slice(1)}` : short;
  return { short, place, committee, inSentence };
}

/**
 * Head of a paper that an office issues (Nghị định 30/2020, Annex I): a People's Committee has no superior above its
 * name, a department stands under its committee. Number and day stay blank where they are not given.
 */
export function officeLetterhead(
  names: OfficeNames,
  year: string,
  issued: { readonly number: string | null; readonly day: string | null } = { number: null, day: null },
  kind = "",
): OfficeLetterhead {
  const { short, place, committee } = officeNames(names);
  const upper = (text: string) => text.toLocaleUpperCase("vi");
  const sign = committee ? "UBND" : signOf(short);
  const superior = names.above === null ? null : upper(`UBND ${withKind(names.above)}`);
  return {
    head: {
      superior: committee ? null : superior,
      issuer: committee ? `ỦY BAN NHÂN DÂN\n${upper(names.office)}` : upper(short),
      number: `Số: ${issued.number ?? `        /${kind === "" ? "" : `${kind}-`}${sign}`}`,
      placeAndDate: placeAndDate(place, issued.day, year),
    },
    headTitle: committee ? "CHỦ TỊCH" : headTitle(short),
    capacity: committee ? "TM. ỦY BAN NHÂN DÂN" : null,
    sign,
  };
}

/** A name that says itself what kind of unit it is. */
const KIND =
  /^(tỉnh|thành phố|tp\.?|xã|phường|thị trấn|đặc khu|bộ|sở|ban|cục|chi cục|ủy ban|văn phòng)(\s|$)/i;
/** Cities directly under the central government that are listed by their bare name. */
const CITIES = new Set(["Hà Nội", "Hải Phòng", "Huế", "Đà Nẵng", "Cần Thơ", "Hồ Chí Minh"]);

/** Published lists say "Hà Tĩnh"; a letterhead says "tỉnh Hà Tĩnh". */
function withKind(name: string): string {
  if (KIND.test(name)) return name;
  return CITIES.has(name) ? `thành phố ${name}` : `tỉnh ${name}`;
}
