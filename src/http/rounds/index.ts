import type { App } from "../app.ts";
import { registerActs } from "./act-on-round.ts";
import { registerApproveRound } from "./approve-round.ts";
import { registerCloneRound } from "./clone-round.ts";
import { registerCreateRound } from "./create-round.ts";
import { registerDeleteDraft } from "./delete-draft.ts";
import { registerEditRound } from "./edit-round.ts";
import { registerListRounds } from "./list-rounds.ts";
import { registerReadBoard } from "./read-board.ts";
import { registerReadChecks } from "./read-checks.ts";
import { registerReadLog } from "./read-log.ts";
import { registerReadRound } from "./read-round.ts";

export function registerRounds(app: App): void {
  registerListRounds(app);
  registerCreateRound(app);
  registerCloneRound(app);
  registerReadRound(app);
  registerEditRound(app);
  registerDeleteDraft(app);
  registerActs(app);
  registerApproveRound(app);
  registerReadBoard(app);
  registerReadChecks(app);
  registerReadLog(app);
}
