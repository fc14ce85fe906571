import { z } from "zod";
import { listMethods } from "../../app/methods/index.ts";
import { MethodSummary } from "../../contract/methods.ts";
import type { App } from "../app.ts";
import { contextOf } from "../caller.ts";

export function registerListMethods(app: App): void {
  const schema = {
    tags: ["methods"],
    summary: "The method library",
    response: { 200: z.array(MethodSummary) },
  };
  app.get("/api/methods", { schema }, (request) => listMethods(contextOf(request)));
}
