import { saveInput } from "../../app/submissions/index.ts";
import { LeafSaved, SaveInput } from "../../contract/sheets.ts";
import type { App } from "../app.ts";
import { contextOf } from "../caller.ts";
import { plainJson } from "../plain-json.ts";
import { inputParams, sheetKey } from "./params.ts";

export function registerSaveInput(app: App): void {
  const schema = {
    tags: ["sheets"],
    summary: "Save one input; null clears it",
    params: inputParams,
    body: SaveInput,
    response: { 200: LeafSaved },
  };
  app.put(
    "/api/rounds/:id/sheets/:unit/leaves/:leaf/inputs/:input",
    { schema, serializerCompiler: plainJson },
    (request) => {
      const { leaf, input } = request.params;
      return saveInput(contextOf(request), { ...sheetKey(request.params), leaf, input }, request.body);
    },
  );
}
