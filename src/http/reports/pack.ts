import { downloadPack, readPack } from "../../app/conference/index.ts";
import { PackQuestion, PackView } from "../../contract/reports.ts";
import type { App } from "../app.ts";
import { attachment } from "../attachment.ts";
import { contextOf } from "../caller.ts";

const tags = ["reports"];

export function registerPack(app: App): void {
  const view = {
    tags,
    summary: "What a conference is shown: indices, losses, best and worst, tasks, what comes next",
    querystring: PackQuestion,
    response: { 200: PackView },
  };
  app.get("/api/conference-pack", { schema: view }, (request) => readPack(contextOf(request), request.query));
  const file = {
    tags,
    summary: "The whole pack in one archive: slides, printable pages, Word, spreadsheet",
    querystring: PackQuestion,
  };
  app.get("/api/conference-pack/pack.zip", { schema: file }, async (request, reply) => {
    const { name, content } = await downloadPack(contextOf(request), request.query);
    return reply.type("application/zip").header("content-disposition", attachment(name)).send(content);
  });
}
