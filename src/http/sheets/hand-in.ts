import { submitSheet, withdrawSheet } from "../../app/submissions/index.ts";
import { Receipt, SheetView } from "../../contract/sheets.ts";
import type { App } from "../app.ts";
import { contextOf } from "../caller.ts";
import { sheetKey, sheetParams } from "./params.ts";

/** Handing a sheet in, and taking it back before the deadline. */
export function registerHandIn(app: App): void {
  const submit = {
    tags: ["sheets"],
    summary: "Hand the sheet in; answers a receipt",
    params: sheetParams,
    response: { 200: Receipt },
  };
  app.post("/api/rounds/:id/sheets/:unit/submit", { schema: submit }, (request) =>
    submitSheet(contextOf(request), sheetKey(request.params)),
  );
  const withdraw = {
    tags: ["sheets"],
    summary: "Take the sheet back before the deadline",
    params: sheetParams,
    response: { 200: SheetView },
  };
  app.post("/api/rounds/:id/sheets/:unit/withdraw", { schema: withdraw }, (request) =>
    withdrawSheet(contextOf(request), sheetKey(request.params)),
  );
}
