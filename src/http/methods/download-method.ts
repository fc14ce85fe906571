import { readMethodSource } from "../../app/methods/index.ts";
import type { App } from "../app.ts";
import { attachment } from "../attachment.ts";
import { contextOf } from "../caller.ts";
import { methodParams } from "./params.ts";

/** The text of a version as a file, exactly as written. */
export function registerDownloadMethod(app: App): void {
  const schema = { tags: ["methods"], summary: "One version as its YAML file", params: methodParams };
  app.get("/api/methods/:id/:version/source.yaml", { schema }, async (request, reply) => {
    const { id, version } = request.params;
    const source = await readMethodSource(contextOf(request), id, version);
    return reply
      .type("application/yaml; charset=utf-8")
      .header("content-disposition", attachment(`${id}-${version}.yaml`))
      .send(source);
  });
}
