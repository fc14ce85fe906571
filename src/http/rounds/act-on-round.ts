import type { Context } from "../../app/context.ts";
import { archiveRound, computeRound, publishRound } from "../../app/publication/index.ts";
import { closeRound, openRound, readRound } from "../../app/rounds/index.ts";
import type { RoundId } from "../../contract/ids.ts";
import { RoundDetail } from "../../contract/rounds.ts";
import type { App } from "../app.ts";
import { contextOf } from "../caller.ts";
import { roundParams } from "./params.ts";

interface Act {
  readonly path: `/api/rounds/:id/${string}`;
  readonly summary: string;
  readonly perform: (context: Context, id: RoundId) => Promise<unknown>;
}

const ACTS: readonly Act[] = [
  {
    path: "/api/rounds/:id/open",
    summary: "Open a draft: the method is frozen and sheets are made",
    perform: openRound,
  },
  { path: "/api/rounds/:id/close", summary: "End the work of units and appraisers", perform: closeRound },
  { path: "/api/rounds/:id/compute", summary: "Score and rank a closed round", perform: computeRound },
  { path: "/api/rounds/:id/publish", summary: "Make the newest computation public", perform: publishRound },
  { path: "/api/rounds/:id/archive", summary: "Put a published round aside", perform: archiveRound },
];

/** The acts of the owner on a round; each answers with the round as it stands afterwards. */
export function registerActs(app: App): void {
  for (const { path, summary, perform } of ACTS) {
    const schema = { tags: ["rounds"], summary, params: roundParams, response: { 200: RoundDetail } };
    app.post(path, { schema }, async (request) => {
      const context = contextOf(request);
      await perform(context, request.params.id);
      return readRound(context, request.params.id);
    });
  }
}
