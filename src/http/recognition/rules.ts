import { z } from "zod";
import { readRules, saveRules } from "../../app/recognition/index.ts";
import { UnitKey } from "../../contract/ids.ts";
import { OfficeRules, SaveRules } from "../../contract/recognition.ts";
import type { App } from "../app.ts";
import { contextOf } from "../caller.ts";
import { tags } from "./params.ts";

export function registerRecognitionRules(app: App): void {
  const params = z.object({ unit: UnitKey });
  const read = {
    tags,
    summary: "Rules of commendation of an office",
    params,
    response: { 200: OfficeRules },
  };
  app.get("/api/units/:unit/recognition-rules", { schema: read }, (request) =>
    readRules(contextOf(request), request.params.unit),
  );
  const save = {
    tags,
    summary: "Rules for lists that the office begins from now on",
    params,
    body: SaveRules,
    response: { 200: OfficeRules },
  };
  app.put("/api/units/:unit/recognition-rules", { schema: save }, async (request) => {
    const context = contextOf(request);
    await saveRules(context, request.params.unit, request.body);
    return readRules(context, request.params.unit);
  });
}
