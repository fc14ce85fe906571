import { askExemption, withdrawExemption } from "../../app/exemptions/index.ts";
import { openSheet } from "../../app/submissions/index.ts";
import { AskExemption } from "../../contract/exemptions.ts";
import { SheetView } from "../../contract/sheets.ts";
import type { App } from "../app.ts";
import { contextOf } from "../caller.ts";
import { plainJson } from "../plain-json.ts";
import { leafParams, sheetKey } from "../sheets/params.ts";

/** Asking that a leaf does not apply, and taking that back; answers with the sheet. */
export function registerAskExemption(app: App): void {
  const place = "/api/rounds/:id/sheets/:unit/leaves/:leaf/exemption-request";
  const response = { 200: SheetView };
  const ask = {
    tags: ["sheets"],
    summary: "Ask that a leaf does not apply to the unit, with the reason",
    params: leafParams,
    body: AskExemption,
    response,
  };
  app.post(place, { schema: ask, serializerCompiler: plainJson }, async (request) => {
    const context = contextOf(request);
    const sheet = sheetKey(request.params);
    await askExemption(context, { ...sheet, leaf: request.params.leaf }, request.body);
    return openSheet(context, sheet);
  });
  const withdraw = {
    tags: ["sheets"],
    summary: "Take an unanswered request back",
    params: leafParams,
    response,
  };
  app.delete(place, { schema: withdraw, serializerCompiler: plainJson }, async (request) => {
    const context = contextOf(request);
    const sheet = sheetKey(request.params);
    await withdrawExemption(context, { ...sheet, leaf: request.params.leaf });
    return openSheet(context, sheet);
  });
}
