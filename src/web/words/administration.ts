import { FAMILY_WORDS } from "../../contract/groupWords.ts";
import { counted } from "../../core/numbers/plural.ts";
import { messages } from "./language.tsx";

export const ADMINISTRATION = messages({
  accounts: { vi: "Tài khoản", en: "Accounts" },
  units: { vi: "Đơn vị", en: "Units" },
  sections: { vi: "Mục quản trị", en: "Administration sections" },
  accountsLead: {
    vi: "Mỗi người dùng một tài khoản riêng, để nhật ký ghi đúng người thực hiện.",
    en: "One account per person, so that the log names who did what.",
  },
  newAccount: { vi: "Thêm tài khoản", en: "Add an account" },
  search: { vi: "Tìm theo tên, tên đăng nhập hoặc đơn vị", en: "Find by name, user name or unit" },
  noneFound: { vi: "Không có tài khoản nào khớp với từ tìm kiếm.", en: "No account matches these words." },
  count: {
    vi: (shown: number, all: number) => `${shown}/${all} tài khoản`,
    en: (shown: number, all: number) => `${shown} of ${counted(all, "account")}`,
  },
  name: { vi: "Họ và tên", en: "Name" },
  nameHint: { vi: "Ví dụ: Nguyễn Thị Minh", en: "For example: Nguyễn Thị Minh" },
  username: { vi: "Tên đăng nhập", en: "User name" },
  usernameHint: {
    vi: "Chữ thường không dấu, số, dấu chấm hoặc gạch nối, từ 3 ký tự. Ví dụ: minh.sonoivu",
    en: "Lower-case letters, digits, dots or hyphens, 3 or more. For example: minh.sonoivu",
  },
  position: { vi: "Chức vụ", en: "Position" },
  positionHint: { vi: "Có thể để trống. Ví dụ: Chuyên viên phòng CCHC", en: "May stay empty" },
  roles: { vi: "Vai trò", en: "Roles" },
  role: { vi: "Vai trò", en: "Role" },
  unit: { vi: "Đơn vị", en: "Unit" },
  allUnits: { vi: "Phân công trong từng đợt", en: "Assigned in each round" },
  addRole: { vi: "Thêm vai trò", en: "Add a role" },
  removeRole: { vi: "Bỏ vai trò", en: "Remove role" },
  chooseUnit: { vi: "Gõ tên đơn vị để chọn", en: "Type a unit's name" },
  nameMissing: { vi: "Nhập họ và tên", en: "Enter a name" },
  usernameWrong: {
    vi: "Nhập tên đăng nhập bằng chữ thường không dấu, ví dụ: minh.sonoivu",
    en: "Enter a user name in lower-case letters, for example: minh.sonoivu",
  },
  unitMissing: { vi: "Chọn đơn vị cho vai trò này", en: "Choose the unit of this role" },
  chooseDivision: { vi: "Chọn phòng", en: "Choose a division" },
  divisionMissing: { vi: "Chọn phòng của người này", en: "Choose this person's division" },
  roleMissing: { vi: "Thêm ít nhất một vai trò", en: "Add at least one role" },
  create: { vi: "Tạo tài khoản", en: "Create the account" },
  save: { vi: "Lưu thay đổi", en: "Save changes" },
  edit: { vi: "Sửa", en: "Edit" },
  editOf: { vi: (name: string) => `Sửa tài khoản ${name}`, en: (name: string) => `Edit account ${name}` },
  disable: { vi: "Khóa tài khoản", en: "Disable the account" },
  enable: { vi: "Mở khóa tài khoản", en: "Enable the account" },
  disableHint: {
    vi: "Người dùng bị đăng xuất ngay và không đăng nhập được nữa. Việc đã làm vẫn giữ nguyên.",
    en: "The person is signed out at once and cannot sign in. Their work stays.",
  },
  reset: { vi: "Cấp mật khẩu dùng một lần", en: "Give a one-time password" },
  active: { vi: "Đang dùng", en: "Active" },
  disabled: { vi: "Đã khóa", en: "Disabled" },
  oneTimePending: { vi: "Chưa đổi mật khẩu", en: "Password not changed yet" },
  state: { vi: "Trạng thái", en: "State" },
  oneTimeTitle: {
    vi: (name: string) => `Mật khẩu dùng một lần của ${name}`,
    en: (name: string) => `One-time password of ${name}`,
  },
  oneTimeHint: {
    vi: "Chỉ hiện một lần. Chép lại và trao tận tay; người dùng phải đổi ngay lần đăng nhập đầu.",
    en: "Shown once only. Copy it and hand it over in person; it must be changed at the first sign-in.",
  },
  copy: { vi: "Chép", en: "Copy" },
  copied: { vi: "Đã chép", en: "Copied" },
  done: { vi: "Xong", en: "Done" },
  unitsLead: {
    vi: "Đơn vị được đánh giá hoặc chủ trì, phối hợp trong các đợt. Đơn vị đã dùng không bị xóa.",
    en: "Units that are assessed, lead or support in rounds. A unit that was used is never erased.",
  },
  newUnit: { vi: "Thêm đơn vị", en: "Add a unit" },
  createUnit: { vi: "Thêm đơn vị", en: "Add the unit" },
  unitName: { vi: "Tên đơn vị", en: "Name of the unit" },
  unitNameHint: { vi: "Tên đầy đủ, ví dụ: UBND xã An Bình", en: "Full name, for example: UBND xã An Bình" },
  unitNameMissing: { vi: "Nhập tên đơn vị", en: "Enter the name of the unit" },
  key: { vi: "Mã ổn định", en: "Stable key" },
  keyHint: {
    vi: "Chữ thường không dấu, số và gạch nối; không đổi khi đơn vị đổi tên. Ví dụ: xa-an-binh",
    en: "Lower-case letters, digits and hyphens; stays when the unit is renamed. For example: xa-an-binh",
  },
  keyWrong: {
    vi: "Nhập mã bằng chữ thường không dấu, số, gạch nối, ví dụ: xa-an-binh",
    en: "Enter a key in lower-case letters, digits, hyphens, for example: xa-an-binh",
  },
  family: { vi: "Khối", en: "Family" },
  everyFamily: { vi: "Mọi khối", en: "Every family" },
  parent: { vi: "Trực thuộc", en: "Belongs to" },
  validFrom: { vi: "Có hiệu lực từ ngày", en: "Valid from" },
  period: { vi: "Hiệu lực", en: "Validity" },
  from: { vi: (day: string) => `từ ${day}`, en: (day: string) => `from ${day}` },
  until: { vi: (day: string) => `đến ${day}`, en: (day: string) => `until ${day}` },
  searchUnits: { vi: "Tìm theo tên (có hoặc không dấu)", en: "Find by name (with or without marks)" },
  noUnits: { vi: "Không có đơn vị nào khớp.", en: "No unit matches." },
  showingFirst: {
    vi: (shown: number, all: number) => `Đang hiện ${shown}/${all} đơn vị; gõ thêm để thu hẹp.`,
    en: (shown: number, all: number) =>
      `Showing ${shown} of ${counted(all, "unit")}; type more to narrow down.`,
  },
});

/** Names of the unit families that the platform ships; another family shows its own id. */
export const FAMILIES = messages({
  ...FAMILY_WORDS,
  district: { vi: "Huyện (trước 01/7/2025)", en: "District (before 1 July 2025)" },
});
