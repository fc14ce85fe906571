import { z } from "zod";
import { RoleGrant } from "../../../contract/access.ts";
import { AccountId } from "../../../contract/ids.ts";
import { eventKind } from "../eventKind.ts";

const named = z.object({ account: AccountId, username: z.string() });

const REFUSED = {
  unknown: { vi: "không có tên đăng nhập này", en: "no such user name" },
  password: { vi: "sai mật khẩu", en: "wrong password" },
  disabled: { vi: "tài khoản đã khóa", en: "the account is disabled" },
} as const;

export const accessEvents = {
  "account.created": eventKind(
    named.extend({ displayName: z.string(), roles: z.array(RoleGrant) }),
    (data) => ({
      vi: `Tạo tài khoản ${data.username} (${data.displayName})`,
      en: `Created account ${data.username} (${data.displayName})`,
    }),
  ),
  "account.edited": eventKind(
    named.extend({
      displayName: z.string(),
      position: z.string(),
      roles: z.array(RoleGrant),
      disabled: z.boolean(),
    }),
    (data) => ({
      vi: data.disabled ? `Khóa tài khoản ${data.username}` : `Sửa tài khoản ${data.username}`,
      en: data.disabled ? `Disabled account ${data.username}` : `Edited account ${data.username}`,
    }),
  ),
  "account.password-reset": eventKind(
    named,
    (data) => ({
      vi: `Cấp mật khẩu dùng một lần cho tài khoản ${data.username}`,
      en: `Gave account ${data.username} a one-time password`,
    }),
    {
      concerns: ({ account }) => [{ to: "account", account }],
      notice: () => ({
        vi: "Quản trị hệ thống đã cấp mật khẩu dùng một lần cho tài khoản của bạn. Nếu bạn không yêu cầu, hãy báo ngay cho quản trị",
        en: "An administrator gave your account a one-time password. If you did not ask for it, tell them at once",
      }),
      link: () => "tai-khoan",
    },
  ),
  "account.password-changed": eventKind(named, (data) => ({
    vi: `Tài khoản ${data.username} đổi mật khẩu`,
    en: `Account ${data.username} changed its password`,
  })),
  "account.notifications-set": eventKind(
    z.object({ account: AccountId, email: z.boolean(), calendar: z.boolean() }),
    ({ email, calendar }) =>
      calendar
        ? { vi: "Cấp địa chỉ lịch mới", en: "Made a new calendar address" }
        : {
            vi: email ? "Sửa địa chỉ thư điện tử nhận thông báo" : "Sửa cách nhận thông báo",
            en: email ? "Changed the mail address for notices" : "Changed how notices are sent",
          },
  ),
  "session.started": eventKind(named, (data) => ({
    vi: `Tài khoản ${data.username} đăng nhập`,
    en: `Account ${data.username} signed in`,
  })),
  "session.refused": eventKind(
    z.object({
      account: AccountId.nullable(),
      username: z.string().nullable(),
      because: z.enum(["unknown", "password", "disabled"]),
    }),
    ({ username, because }) =>
      username === null
        ? {
            vi: "Từ chối đăng nhập: không có tên đăng nhập này",
            en: "Refused a sign-in: there is no such user name",
          }
        : {
            vi: `Từ chối đăng nhập vào tài khoản ${username}: ${REFUSED[because].vi}`,
            en: `Refused a sign-in to account ${username}: ${REFUSED[because].en}`,
          },
  ),
  "session.ended": eventKind(named, (data) => ({
    vi: `Kết thúc phiên làm việc của tài khoản ${data.username}`,
    en: `Ended a session of account ${data.username}`,
  })),
};
