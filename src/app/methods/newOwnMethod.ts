import { AppError } from "../../contract/errors.ts";
import type { AccountId, UnitKey } from "../../contract/ids.ts";
import { sha256 } from "../audit/index.ts";
import type { Context } from "../context.ts";
import type { WriteTransaction } from "../store.ts";
import { isShipped } from "./offeredAny.ts";
import type { OwnMethod } from "./ports.ts";

interface Making {
  readonly id: string;
  readonly version: string;
  readonly source: string;
  readonly ownerUnit: UnitKey;
  readonly madeFrom: string;
  readonly by: AccountId;
}

/** Stores a new draft. A name that is shipped, frozen by a round or taken by another draft is refused. */
export async function storeDraft(context: Context, tx: WriteTransaction, making: Making): Promise<OwnMethod> {
  const { id, version, by, ...given } = making;
  const now = context.clock.now();
  const draft: OwnMethod = {
    id,
    version,
    ...given,
    state: "draft",
    sha256: sha256(making.source),
    createdAt: now,
    createdBy: by,
    savedAt: now,
    savedBy: by,
    releasedAt: null,
    releasedBy: null,
    rowVersion: 1,
  };
  const taken = isShipped(context.methods, draft) || (await tx.methods.frozen(id, version)) !== undefined;
  if (taken || !(await tx.methods.insertOwn(draft)))
    throw new AppError("method-exists", `${id}@${version} is taken`);
  return draft;
}
