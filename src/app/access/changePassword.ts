import type { z } from "zod";
import type { ChangePassword } from "../../contract/access.ts";
import { AppError } from "../../contract/errors.ts";
import type { Context } from "../context.ts";
import { requireSignedIn } from "./actorOf.ts";
import { hashPassword, passwordFits } from "./passwords.ts";

/** Gives the reader a new password and ends all their other sessions. */
export async function changePassword(
  context: Context,
  input: z.output<typeof ChangePassword>,
  sessionId: string,
): Promise<void> {
  const actorId = requireSignedIn(context.actor);
  const found = await context.store.read((tx) => tx.access.credentialsById(actorId));
  if (found === null || !(await passwordFits(found.passwordHash, input.current))) throw wrongPassword();
  if (input.current.normalize("NFC") === input.next.normalize("NFC")) throw samePassword();
  const passwordHash = await hashPassword(input.next);
  await context.store.write(async (tx) => {
    const present = await tx.access.lockCredentials(actorId);
    // Reset by an administrator in the meantime: the old password opens nothing any more.
    if (present?.passwordHash !== found.passwordHash) throw wrongPassword();
    const at = context.clock.now();
    await tx.access.setPassword(actorId, passwordHash, false);
    await tx.access.revokeSessionsOf(actorId, at, sessionId);
    const data = { account: actorId, username: found.account.username };
    await tx.audit.append({ chain: "general", at, actorId, kind: "account.password-changed", data });
  });
}

function wrongPassword(): AppError {
  const fault = {
    path: "current",
    vi: "Mật khẩu hiện tại không đúng. Kiểm tra phím Caps Lock rồi nhập lại.",
    en: "The current password is wrong. Check Caps Lock and try again.",
  };
  return new AppError("invalid", "wrong current password", { faults: [fault] });
}

function samePassword(): AppError {
  const fault = {
    path: "next",
    vi: "Mật khẩu mới trùng mật khẩu hiện tại. Nhập mật khẩu khác.",
    en: "The new password is the same as the current one. Choose another.",
  };
  return new AppError("invalid", "new password equals the current one", { faults: [fault] });
}
