import type { Role } from "./access.ts";

/** Names of the roles, on screen and in the files that carry accounts. */
export const ROLE_WORDS: Readonly<Record<Role, { readonly vi: string; readonly en: string }>> = {
  administrator: { vi: "Quản trị hệ thống", en: "Administrator" },
  owner: { vi: "Chủ trì đợt đánh giá", en: "Round owner" },
  unit: { vi: "Đầu mối đơn vị", en: "Unit focal point" },
  division: { vi: "Phòng chuyên môn", en: "Division staff" },
  leader: { vi: "Lãnh đạo", en: "Leader" },
  appraiser: { vi: "Thẩm định", en: "Appraiser" },
};

/** Names of the unit families that the platform ships; another family is written by its id. */
export const FAMILY_WORDS = {
  province: { vi: "Tỉnh, thành phố", en: "Province" },
  ministry: { vi: "Bộ, cơ quan ngang bộ", en: "Ministry" },
  department: { vi: "Sở, ban, ngành", en: "Department" },
  district: { vi: "Huyện", en: "District" },
  commune: { vi: "Xã, phường, đặc khu", en: "Commune" },
} as const satisfies Readonly<Record<string, { readonly vi: string; readonly en: string }>>;
