import { z } from "zod";
import { preSubmitFindings } from "../../app/submissions/index.ts";
import { PreSubmitFinding } from "../../contract/sheets.ts";
import type { App } from "../app.ts";
import { contextOf } from "../caller.ts";
import { sheetKey, sheetParams } from "./params.ts";

export function registerPreSubmitFindings(app: App): void {
  const schema = {
    tags: ["sheets"],
    summary: "What would lose points if the sheet were sent now",
    params: sheetParams,
    response: { 200: z.array(PreSubmitFinding) },
  };
  app.get("/api/rounds/:id/sheets/:unit/findings", { schema }, (request) =>
    preSubmitFindings(contextOf(request), sheetKey(request.params)),
  );
}
