import { z } from "zod";
import { listReceipts, renewSheet } from "../../app/submissions/index.ts";
import { Receipt, ReceiptView } from "../../contract/sheets.ts";
import type { App } from "../app.ts";
import { contextOf } from "../caller.ts";
import { sheetKey, sheetParams } from "./params.ts";

/** Proofs of handing in, and a new one after changes in a reopened sheet. */
export function registerReceipts(app: App): void {
  const list = {
    tags: ["sheets"],
    summary: "Every receipt of the sheet with its state, newest first",
    params: sheetParams,
    response: { 200: z.array(ReceiptView) },
  };
  app.get("/api/rounds/:id/sheets/:unit/receipts", { schema: list }, (request) =>
    listReceipts(contextOf(request), sheetKey(request.params)),
  );
  const renew = {
    tags: ["sheets"],
    summary: "After changes in a reopened sheet: a new receipt; the older ones are kept",
    params: sheetParams,
    response: { 200: Receipt },
  };
  app.post("/api/rounds/:id/sheets/:unit/renew", { schema: renew }, (request) =>
    renewSheet(contextOf(request), sheetKey(request.params)),
  );
}
