import { ROLE_WORDS } from "../../../contract/groupWords.ts";
import type { Column } from "../columns.ts";

export type AccountColumn = "username" | "displayName" | "position" | "role" | "unit" | "division" | "state";

export const STATE_WORDS = {
  active: { vi: "Đang dùng", en: "Active" },
  disabled: { vi: "Đã khóa", en: "Disabled" },
} as const;

const ROLES = Object.values(ROLE_WORDS)
  .map(({ vi }) => vi)
  .join(", ");

export const ACCOUNT_COLUMNS: readonly Column<AccountColumn>[] = [
  {
    key: "username",
    name: { vi: "Tên đăng nhập", en: "User name" },
    needed: true,
    width: 24,
    hint: "Chữ thường không dấu, số, dấu chấm hoặc gạch nối, từ 3 ký tự. Ví dụ: minh.sonoivu. Người có nhiều vai trò: mỗi vai trò một dòng, cùng tên đăng nhập.",
  },
  {
    key: "displayName",
    name: { vi: "Họ và tên", en: "Name" },
    needed: true,
    width: 28,
    hint: "Ví dụ: Nguyễn Thị Minh. Ở dòng thứ hai của cùng một người có thể để trống.",
  },
  {
    key: "position",
    name: { vi: "Chức vụ", en: "Position" },
    needed: false,
    width: 30,
    hint: "Có thể để trống. Ví dụ: Chuyên viên phòng CCHC.",
  },
  {
    key: "role",
    name: { vi: "Vai trò", en: "Role" },
    needed: true,
    width: 24,
    hint: `Một trong: ${ROLES}.`,
  },
  {
    key: "unit",
    name: { vi: "Đơn vị", en: "Unit" },
    needed: true,
    width: 30,
    hint: "Mã hoặc tên đầy đủ của đơn vị. Để trống với Quản trị hệ thống và Thẩm định.",
  },
  {
    key: "division",
    name: { vi: "Phòng", en: "Division" },
    needed: false,
    width: 18,
    hint: "Mã phòng, chỉ với vai trò Phòng chuyên môn. Ví dụ: phong-cchc.",
  },
  {
    key: "state",
    name: { vi: "Trạng thái", en: "State" },
    needed: false,
    width: 14,
    hint: "Đang dùng hoặc Đã khóa. Để trống là đang dùng; tài khoản đã có thì giữ nguyên.",
  },
];
