import { copyDivision, divideLeaves } from "../../app/divisions/index.ts";
import { openSheet } from "../../app/submissions/index.ts";
import { CopyDivision, DivideLeaves, DivisionCopied } from "../../contract/divisions.ts";
import { SheetView } from "../../contract/sheets.ts";
import type { App } from "../app.ts";
import { contextOf } from "../caller.ts";
import { plainJson } from "../plain-json.ts";
import { sheetKey, sheetParams } from "../sheets/params.ts";

/** Giving leaves of a sheet to divisions. */
export function registerDivideLeaves(app: App): void {
  const tags = ["divisions"];
  const divide = {
    tags,
    summary: "Give leaves to a division with an inner deadline, or take them back",
    params: sheetParams,
    body: DivideLeaves,
    response: { 200: SheetView },
  };
  app.post(
    "/api/rounds/:id/sheets/:unit/divide",
    { schema: divide, serializerCompiler: plainJson },
    async (request) => {
      const context = contextOf(request);
      await divideLeaves(context, sheetKey(request.params), request.body);
      return openSheet(context, sheetKey(request.params));
    },
  );
  const copy = {
    tags,
    summary: "Give leaves that nobody has yet as in the round of the year before",
    params: sheetParams,
    body: CopyDivision,
    response: { 200: DivisionCopied },
  };
  app.post("/api/rounds/:id/sheets/:unit/divide/copy", { schema: copy }, async (request) => {
    const leaves = await copyDivision(contextOf(request), sheetKey(request.params), request.body.department);
    return { leaves };
  });
}
