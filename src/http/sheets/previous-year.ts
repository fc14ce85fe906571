import { previousYear } from "../../app/submissions/index.ts";
import { PreviousYearAnswer } from "../../contract/previousYear.ts";
import type { App } from "../app.ts";
import { contextOf } from "../caller.ts";
import { sheetKey, sheetParams } from "./params.ts";

export function registerPreviousYear(app: App): void {
  const schema = {
    tags: ["sheets"],
    summary: "Values, points and reasons of the round before, by code of the criterion",
    params: sheetParams,
    response: { 200: PreviousYearAnswer },
  };
  app.get("/api/rounds/:id/sheets/:unit/previous", { schema }, async (request) => ({
    previous: await previousYear(contextOf(request), sheetKey(request.params)),
  }));
}
