import { DivisionKey } from "../../contract/access.ts";
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
  /** Who signs for it; signs in as `ld.` and its user name. */
  readonly leader: string;
}

export interface Department extends Place {
  readonly issuer: Issuer;
}

function department(
  username: string,
  name: string,
  nameEn: string,
  person: string,
  leader: string,
  sign: string,
): Department {
  const key = UnitKey.parse(`minh-hoa-${username}`);
  return { key, name, nameEn, username, person, leader, issuer: { name, sign } };
}

export const DEPARTMENTS = {
  "Sở Nội vụ": department(
    "sonoivu",
    "Sở Nội vụ Minh Họa",
    "Department of Home Affairs",
    "Trần Thu Hà",
    "Lương Quốc Đạt",
    "SNV",
  ),
  "Văn phòng UBND tỉnh": department(
    "vpubnd",
    "Văn phòng UBND tỉnh Minh Họa",
    "Provincial Office",
    "Lê Quang Huy",
    "Phùng Văn Khánh",
    "VPUB",
  ),
  "Sở Tư pháp": department(
    "sotuphap",
    "Sở Tư pháp Minh Họa",
    "Department of Justice",
    "Phạm Minh Châu",
    "Cao Thị Hạnh",
    "STP",
  ),
  "Sở Tài chính": department(
    "sotaichinh",
    "Sở Tài chính Minh Họa",
    "Department of Finance",
    "Đỗ Thị Lan",
    "Mai Xuân Trường",
    "STC",
  ),
  "Sở Khoa học và Công nghệ": department(
    "sokhcn",
    "Sở Khoa học và Công nghệ Minh Họa",
    "Department of Science and Technology",
    "Vũ Hoàng Nam",
    "Tạ Thị Minh Nguyệt",
    "SKHCN",
  ),
  "Sở Nông nghiệp và Môi trường": department(
    "sonnmt",
    "Sở Nông nghiệp và Môi trường Minh Họa",
    "Department of Agriculture and Environment",
    "Bùi Văn Sơn",
    "Hứa Đình Phong",
    "SNNMT",
  ),
} as const;

/** Quality 0–1 shapes the answers of a commune; nobody sees it. */
export interface Commune extends Place {
  readonly quality: number;
}

function commune(name: string, username: string, person: string, leader: string, quality: number): Commune {
  const nameEn = `${name.replace("Phường ", "").replace("Xã ", "")} ${name.startsWith("Phường") ? "ward" : "commune"}`;
  return { key: UnitKey.parse(`minh-hoa-${username}`), name, nameEn, username, person, leader, quality };
}

export const COMMUNES: readonly Commune[] = [
  commune("Phường Phượng Vĩ", "phuongvi", "Nguyễn Hải Yến", "Trương Đình Lâm", 0.93),
  commune("Phường Bằng Lăng", "banglang", "Hoàng Đức Thịnh", "Đoàn Thị Vân", 0.87),
  commune("Phường Hoa Sữa", "hoasua", "Lý Thanh Mai", "Quách Văn Hưng", 0.8),
  commune("Xã Hoa Ban", "hoaban", "Lò Thị Hương", "Lò Văn Phong", 0.84),
  commune("Xã Hoa Gạo", "hoagao", "Nông Văn Tùng", "Nông Thị Thơm", 0.68),
  commune("Xã Hoa Sim", "hoasim", "Hà Thị Nga", "Hà Công Bằng", 0.74),
  commune("Xã Hoa Mua", "hoamua", "Vàng A Páo", "Vàng Thị Máy", 0.46),
  commune("Xã Hoa Đào", "hoadao", "Triệu Thị Sen", "Triệu Văn Thọ", 0.6),
  commune("Xã Hoa Mận", "hoaman", "Giàng Thị Dua", "Giàng A Tủa", 0.52),
  commune("Xã Hoa Cải", "hoacai", "Chu Văn Lâm", "Chu Thị Liên", 0.64),
  commune("Xã Hoa Cúc", "hoacuc", "Đặng Thị Thủy", "Đặng Văn Toàn", 0.77),
  commune("Xã Hoa Lau", "hoalau", "Ma Văn Kiên", "Ma Thị Hồng", 0.36),
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

/** The leader's user name of a unit that works as `username`. */
export function leaderOf({ username }: Pick<Place, "username">): string {
  return `ld.${username}`;
}

/** A division of a department with one member of staff; the department gives it some leaves. */
export interface Division {
  readonly department: Department;
  readonly key: string;
  readonly name: string;
  readonly username: string;
  readonly person: string;
  /** Codes of the fields it works on, in the departments' round. */
  readonly fields: RegExp;
}

export const DIVISIONS: readonly Division[] = [
  {
    department: DEPARTMENTS["Sở Tài chính"],
    key: DivisionKey.parse("phong-quan-ly-ngan-sach"),
    name: "Phòng Quản lý ngân sách",
    username: "stc.ngansach",
    person: "Lưu Thị Thanh",
    fields: /^6\./,
  },
  {
    department: DEPARTMENTS["Sở Tài chính"],
    key: DivisionKey.parse("van-phong-so"),
    name: "Văn phòng Sở",
    username: "stc.vanphong",
    person: "Dương Văn Hải",
    fields: /^[37]\./,
  },
  {
    department: DEPARTMENTS["Sở Nông nghiệp và Môi trường"],
    key: DivisionKey.parse("phong-ke-hoach-tai-chinh"),
    name: "Phòng Kế hoạch - Tài chính",
    username: "snnmt.kehoach",
    person: "Kiều Thị Oanh",
    fields: /^6\./,
  },
  {
    department: DEPARTMENTS["Sở Nông nghiệp và Môi trường"],
    key: DivisionKey.parse("van-phong-so"),
    name: "Văn phòng Sở",
    username: "snnmt.vanphong",
    person: "Thân Đức Mạnh",
    fields: /^[37]\./,
  },
];

/** One password for all, because everybody may read it on the console. */
export const DEMO_PASSWORD = "minh-hoa-2026";
