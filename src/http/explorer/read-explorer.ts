import { z } from "zod";
import {
  type ExplorerContext,
  explore,
  explorerCsv,
  listSubjects,
  questionOf,
} from "../../app/explorer/index.ts";
import { ExplorerQuery, ExplorerSubject, ExplorerView } from "../../contract/explorer.ts";
import type { App } from "../app.ts";
import { attachment } from "../attachment.ts";

const Params = z.object({ id: z.string().max(100) });

/** The figures of the explorer for programs; the query is that of the page, so an address of one is an address of the other. */
export function registerReadExplorer(app: App, context: ExplorerContext): void {
  const tags = ["explorer"];
  app.get(
    "/api/explorer",
    {
      schema: {
        tags,
        summary: "Indices and rounds that can be taken apart, with their years",
        response: { 200: z.array(ExplorerSubject) },
      },
    },
    async () => [...(await listSubjects(context))],
  );
  app.get(
    "/api/explorer/:id",
    {
      schema: {
        tags,
        summary:
          "An index under other weights: ranks, rank intervals, a pair, the change since the year before, other rules",
        params: Params,
        querystring: ExplorerQuery,
        response: { 200: ExplorerView },
      },
    },
    async (request) => (await explore(context, request.params.id, questionOf(request.query))).view,
  );
  app.get(
    "/api/explorer/:id/csv",
    {
      schema: {
        tags,
        summary: "The table of ranks and the weights as CSV, every digit",
        params: Params,
        querystring: ExplorerQuery,
      },
    },
    async (request, reply) => {
      const file = await explorerCsv(context, request.params.id, questionOf(request.query));
      return reply
        .type("text/csv; charset=utf-8")
        .header("content-disposition", attachment(file.name))
        .send(file.content);
    },
  );
}
