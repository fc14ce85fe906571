import { z } from "zod";
import { readChecks } from "../../app/publication/index.ts";
import { RoundCheck } from "../../contract/rounds.ts";
import type { App } from "../app.ts";
import { contextOf } from "../caller.ts";
import { roundParams } from "./params.ts";

export function registerReadChecks(app: App): void {
  const schema = {
    tags: ["rounds"],
    summary: "What blocks opening or publishing, and what to look at before",
    params: roundParams,
    response: { 200: z.array(RoundCheck) },
  };
  app.get("/api/rounds/:id/checks", { schema }, (request) =>
    readChecks(contextOf(request), request.params.id),
  );
}
