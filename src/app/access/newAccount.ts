import type { z } from "zod";
import type { CreateAccount } from "../../contract/access.ts";
import { AccountId } from "../../contract/ids.ts";
import type { AccountRecord } from "./ports.ts";

/** An account as it is when made: enabled, with a password that must be changed at the first sign-in. */
export function newAccount(id: string, input: z.output<typeof CreateAccount>, at: Date): AccountRecord {
  return {
    id: AccountId.parse(id),
    username: input.username,
    displayName: input.displayName.normalize("NFC").trim(),
    position: input.position.normalize("NFC").trim(),
    roles: input.roles,
    mustChangePassword: true,
    disabledAt: null,
    createdAt: at,
  };
}
