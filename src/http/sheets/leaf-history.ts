import { leafHistory } from "../../app/submissions/index.ts";
import { LeafHistory } from "../../contract/sheets.ts";
import type { App } from "../app.ts";
import { contextOf } from "../caller.ts";
import { leafParams, sheetKey } from "./params.ts";

export function registerLeafHistory(app: App): void {
  const schema = {
    tags: ["sheets"],
    summary: "Every value a leaf ever had, oldest first",
    params: leafParams,
    response: { 200: LeafHistory },
  };
  app.get("/api/rounds/:id/sheets/:unit/leaves/:leaf/history", { schema }, (request) =>
    leafHistory(contextOf(request), { ...sheetKey(request.params), leaf: request.params.leaf }),
  );
}
