import { EXCHANGES } from "../../app/exchange/index.ts";
import { ExchangeApplied } from "../../contract/exchange.ts";
import type { App } from "../app.ts";
import { contextOf } from "../caller.ts";
import { readUpload } from "../read-upload.ts";
import { type Place, placeOf } from "./places.ts";

export function registerApply(app: App, { kind, base, params }: Place): void {
  const schema = {
    tags: ["exchange"],
    summary: `Apply a previewed file of ${kind} (multipart: file, digest of the preview, reason)`,
    consumes: ["multipart/form-data"],
    params,
    response: { 200: ExchangeApplied },
  };
  app.post(`${base}/${kind}/apply`, { schema }, async (request) => {
    const { file, fields } = await readUpload(request);
    const target = { ...placeOf(request.params), reason: fields["reason"]?.trim() ?? "" };
    return EXCHANGES[kind].apply(contextOf(request), target, file, fields["digest"] ?? "");
  });
}
