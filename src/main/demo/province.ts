import { UnitKey } from "../../contract/ids.ts";
import type { Issuer } from "./papers.ts";

/** A province that does not exist; its communes are named after flowers so that nobody takes them for real ones. */
export const PROVINCE = {
  key: UnitKey.parse("minh-hoa"),
  name: "Tỉnh Minh Họa",
  nameEn: "Minh Họa (illustration)",
};

interface Place {
  readonly key: UnitKey;
  readonly name: string;
  readonly nameEn: string;
  /** Also the user name of the account that works for it. */
  readonly username: string;
  readonly person: string;
}

export interface Department extends Place {
  readonly issuer: Issuer;
}

function department(
  username: string,
  name: string,
  nameEn: string,
  person: string,
  sign: string,
): Department {
  const key = UnitKey.parse(`minh-hoa-${username}`);
  return { key, name, nameEn, username, person, issuer: { name, sign } };
}

export const DEPARTMENTS = {
  "Sở Nội vụ": department(
    "sonoivu",
    "Sở Nội vụ Minh Họa",
    "Department of Home Affairs",
    "Trần Thu Hà",
    "SNV",
  ),
  "Văn phòng UBND tỉnh": department(
    "vpubnd",
    "Văn phòng UBND tỉnh Minh Họa",
    "Provincial Office",
    "Lê Quang Huy",
    "VPUB",
  ),
  "Sở Tư pháp": department(
    "sotuphap",
    "Sở Tư pháp Minh Họa",
    "Department of Justice",
    "Phạm Minh Châu",
    "STP",
  ),
  "Sở Tài chính": department(
    "sotaichinh",
    "Sở Tài chính Minh Họa",
    "Department of Finance",
    "Đỗ Thị Lan",
    "STC",
  ),
  "Sở Khoa học và Công nghệ": department(
    "sokhcn",
    "Sở Khoa học và Công nghệ Minh Họa",
    "Department of Science and Technology",
    "Vũ Hoàng Nam",
    "SKHCN",
  ),
  "Sở Nông nghiệp và Môi trường": department(
    "sonnmt",
    "Sở Nông nghiệp và Môi trường Minh Họa",
    "Department of Agriculture and Environment",
    "Bùi Văn Sơn",
    "SNNMT",
  ),
} as const;

/** Quality 0–1 shapes the answers of a commune; nobody sees it. */
export interface Commune extends Place {
  readonly quality: number;
}

function commune(name: string, username: string, person: string, quality: number): Commune {
  const nameEn = `${name.replace("Phường ", "").replace("Xã ", "")} ${name.startsWith("Phường") ? "ward" : "commune"}`;
  return { key: UnitKey.parse(`minh-hoa-${username}`), name, nameEn, username, person, quality };
}

export const COMMUNES: readonly Commune[] = [
  commune("Phường Phượng Vĩ", "phuongvi", "Nguyễn Hải Yến", 0.93),
  commune("Phường Bằng Lăng", "banglang", "Hoàng Đức Thịnh", 0.87),
  commune("Phường Hoa Sữa", "hoasua", "Lý Thanh Mai", 0.8),
  commune("Xã Hoa Ban", "hoaban", "Lò Thị Hương", 0.84),
  commune("Xã Hoa Gạo", "hoagao", "Nông Văn Tùng", 0.68),
  commune("Xã Hoa Sim", "hoasim", "Hà Thị Nga", 0.74),
  commune("Xã Hoa Mua", "hoamua", "Vàng A Páo", 0.46),
  commune("Xã Hoa Đào", "hoadao", "Triệu Thị Sen", 0.6),
  commune("Xã Hoa Mận", "hoaman", "Giàng Thị Dua", 0.52),
  commune("Xã Hoa Cải", "hoacai", "Chu Văn Lâm", 0.64),
  commune("Xã Hoa Cúc", "hoacuc", "Đặng Thị Thủy", 0.77),
  commune("Xã Hoa Lau", "hoalau", "Ma Văn Kiên", 0.36),
];

/** How a commune names itself on its papers. */
export function communeIssuer({ name }: Commune): Issuer {
  return { name: `UBND ${name.charAt(0).toLowerCase()}${name.slice(1)}`, sign: "UBND" };
}

export const APPRAISERS = {
  thamdinh1: { person: "Ngô Thị Bích", position: "Thành viên Tổ thẩm định, tất cả lĩnh vực" },
  thamdinh2: {
    person: "Đinh Công Vinh",
    position: "Thành viên Tổ thẩm định, thủ tục hành chính và chính quyền số",
  },
} as const;

/** Members of the working group (Tổ giúp việc) that reviews the province's own round. */
export const WORKING_GROUP = {
  togiupviec1: { person: "Phan Thị Thu", position: "Thành viên Tổ giúp việc Ban Chỉ đạo CCHC tỉnh" },
  togiupviec2: {
    person: "Trịnh Quốc Bảo",
    position: "Thành viên Tổ giúp việc, thủ tục hành chính và chính quyền số",
  },
} as const;

/** One password for all, because everybody may read it on the console. */
export const DEMO_PASSWORD = "minh-hoa-2026";
