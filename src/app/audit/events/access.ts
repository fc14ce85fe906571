import { z } from "zod";
import { RoleGrant } from "../../../contract/access.ts";
import { AccountId } from "../../../contract/ids.ts";
import { eventKind } from "../eventKind.ts";

const named = z.object({ account: AccountId, username: z.string() });

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
  "account.password-reset": eventKind(named, (data) => ({
    vi: `Cấp mật khẩu dùng một lần cho tài khoản ${data.username}`,
    en: `Gave account ${data.username} a one-time password`,
  })),
  "account.password-changed": eventKind(named, (data) => ({
    vi: `Tài khoản ${data.username} đổi mật khẩu`,
    en: `Account ${data.username} changed its password`,
  })),
  "session.started": eventKind(named, (data) => ({
    vi: `Tài khoản ${data.username} đăng nhập`,
    en: `Account ${data.username} signed in`,
  })),
  "session.ended": eventKind(named, (data) => ({
    vi: `Kết thúc phiên làm việc của tài khoản ${data.username}`,
    en: `Ended a session of account ${data.username}`,
  })),
};
