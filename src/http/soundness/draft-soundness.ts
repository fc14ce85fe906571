import { z } from "zod";
import { listSoundnessRounds, readDraftSoundness, soundnessCsv } from "../../app/soundness/index.ts";
import { RoundId } from "../../contract/ids.ts";
import { Soundness, SoundnessRound, SoundnessTable } from "../../contract/soundness.ts";
import type { App } from "../app.ts";
import { attachment } from "../attachment.ts";
import { contextOf } from "../caller.ts";
import { methodParams } from "../methods/params.ts";

/** What is weak in a set that is being written, without data or with those of a round. */
export function registerDraftSoundness(app: App): void {
  const rounds = {
    tags: ["methods"],
    summary: "Rounds on whose data a set can be looked into",
    params: methodParams,
    response: { 200: z.array(SoundnessRound) },
  };
  app.get("/api/own-methods/:id/:version/soundness-rounds", { schema: rounds }, (request) =>
    listSoundnessRounds(contextOf(request), request.params),
  );
  const view = {
    tags: ["methods"],
    summary: "What is weak in the texts, weights and rules of a set, and in what the data of a round show",
    params: methodParams,
    querystring: z.object({ round: RoundId.optional() }),
    response: { 200: Soundness },
  };
  app.get("/api/own-methods/:id/:version/soundness", { schema: view }, (request) =>
    readDraftSoundness(contextOf(request), request.params, request.query.round),
  );
  const csv = {
    tags: ["methods"],
    summary: "One table of the same as CSV (UTF-8 with mark)",
    params: methodParams,
    querystring: z.object({ round: RoundId.optional(), table: SoundnessTable }),
  };
  app.get("/api/own-methods/:id/:version/soundness.csv", { schema: csv }, async (request, reply) => {
    const { round, table } = request.query;
    const { name, content } = soundnessCsv(
      await readDraftSoundness(contextOf(request), request.params, round),
      table,
    );
    return reply
      .type("text/csv; charset=utf-8")
      .header("content-disposition", attachment(name))
      .send(content);
  });
}
