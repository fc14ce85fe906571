import { z } from "zod";
import { listMethodSets } from "../../app/methods/index.ts";
import { MethodSet } from "../../contract/methods.ts";
import type { App } from "../app.ts";
import { contextOf } from "../caller.ts";

export function registerListMethodSets(app: App): void {
  const schema = {
    tags: ["methods"],
    summary: "Sets shipped, released and being written, for those who write sets",
    response: { 200: z.array(MethodSet) },
  };
  app.get("/api/own-methods", { schema }, (request) => listMethodSets(contextOf(request)));
}
