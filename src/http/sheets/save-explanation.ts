import { saveExplanation } from "../../app/submissions/index.ts";
import { LeafSaved, SaveExplanation } from "../../contract/sheets.ts";
import type { App } from "../app.ts";
import { contextOf } from "../caller.ts";
import { leafParams, sheetKey } from "./params.ts";

export function registerSaveExplanation(app: App): void {
  const schema = {
    tags: ["sheets"],
    summary: "Save the explanation of one leaf",
    params: leafParams,
    body: SaveExplanation,
    response: { 200: LeafSaved },
  };
  app.put("/api/rounds/:id/sheets/:unit/leaves/:leaf/explanation", { schema }, (request) => {
    const { leaf } = request.params;
    return saveExplanation(contextOf(request), { ...sheetKey(request.params), leaf }, request.body);
  });
}
