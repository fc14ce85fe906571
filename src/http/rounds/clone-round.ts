import { cloneRound, readRound } from "../../app/rounds/index.ts";
import { ClonedRound, CloneRound } from "../../contract/cloneRound.ts";
import type { App } from "../app.ts";
import { contextOf } from "../caller.ts";
import { roundParams } from "./params.ts";

export function registerCloneRound(app: App): void {
  const schema = {
    tags: ["rounds"],
    summary: "Make next year's draft from a round, naming what could not be carried over",
    params: roundParams,
    body: CloneRound,
    response: { 201: ClonedRound },
  };
  app.post("/api/rounds/:id/clone", { schema }, async (request, reply) => {
    const context = contextOf(request);
    const { id, faults } = await cloneRound(context, request.params.id, request.body);
    return reply.code(201).send({ round: await readRound(context, id), faults: [...faults] });
  });
}
