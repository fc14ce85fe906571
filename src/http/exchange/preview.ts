import { EXCHANGES } from "../../app/exchange/index.ts";
import { ExchangePreview } from "../../contract/exchange.ts";
import type { App } from "../app.ts";
import { contextOf } from "../caller.ts";
import { readUpload } from "../read-upload.ts";
import { type Place, placeOf } from "./places.ts";

export function registerPreview(app: App, { kind, base, params }: Place): void {
  const schema = {
    tags: ["exchange"],
    summary: `What a file of ${kind} would change, or every fault of it (multipart: file)`,
    consumes: ["multipart/form-data"],
    params,
    response: { 200: ExchangePreview },
  };
  app.post(`${base}/${kind}/preview`, { schema }, async (request) => {
    const { file } = await readUpload(request);
    const target = { ...placeOf(request.params), reason: "" };
    return EXCHANGES[kind].preview(contextOf(request), target, file);
  });
}
