import { z } from "zod";
import { readRoundSoundness, soundnessCsv } from "../../app/soundness/index.ts";
import { Soundness, SoundnessTable } from "../../contract/soundness.ts";
import type { App } from "../app.ts";
import { attachment } from "../attachment.ts";
import { contextOf } from "../caller.ts";
import { roundParams } from "../rounds/params.ts";

/** What the result of a round says about its own set of criteria. */
export function registerRoundSoundness(app: App): void {
  const view = {
    tags: ["results"],
    summary: "What the result of a round says about its own set of criteria; for the owner",
    params: roundParams,
    response: { 200: Soundness },
  };
  app.get("/api/rounds/:id/soundness", { schema: view }, (request) =>
    readRoundSoundness(contextOf(request), request.params.id),
  );
  const csv = {
    tags: ["results"],
    summary: "One table of the same as CSV (UTF-8 with mark)",
    params: roundParams,
    querystring: z.object({ table: SoundnessTable }),
  };
  app.get("/api/rounds/:id/soundness.csv", { schema: csv }, async (request, reply) => {
    const view = await readRoundSoundness(contextOf(request), request.params.id);
    const { name, content } = soundnessCsv(view, request.query.table);
    return reply
      .type("text/csv; charset=utf-8")
      .header("content-disposition", attachment(name))
      .send(content);
  });
}
