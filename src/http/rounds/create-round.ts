import { createRound, readRound } from "../../app/rounds/index.ts";
import { CreateRound, RoundDetail } from "../../contract/rounds.ts";
import type { App } from "../app.ts";
import { contextOf } from "../caller.ts";

export function registerCreateRound(app: App): void {
  const schema = {
    tags: ["rounds"],
    summary: "Make a draft round",
    body: CreateRound,
    response: { 201: RoundDetail },
  };
  app.post("/api/rounds", { schema }, async (request, reply) => {
    const context = contextOf(request);
    const id = await createRound(context, request.body);
    return reply.code(201).send(await readRound(context, id));
  });
}
