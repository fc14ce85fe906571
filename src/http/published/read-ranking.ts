import { z } from "zod";
import { downloadRanking, type RankingQuestion, rankingOf } from "../../app/results/index.ts";
import { RankingSort, RankingView } from "../../contract/published.ts";
import type { App } from "../app.ts";
import { attachment } from "../attachment.ts";
import { contextOf } from "../caller.ts";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const Params = z.object({
  index: z.string().max(80),
  /** `unknown` asks for the figures whose year the source does not name. */
  year: z.union([z.literal("unknown"), z.coerce.number().int().min(1900).max(2200)]),
});
const Query = z.object({
  component: z.string().max(60).optional(),
  region: z.string().max(80).optional(),
  sort: RankingSort.optional(),
});

export function registerReadRanking(app: App): void {
  const asked = { tags: ["published"], params: Params, querystring: Query };
  app.get(
    "/api/published/indices/:index/years/:year",
    { schema: { ...asked, summary: "One index in one year as published", response: { 200: RankingView } } },
    (request) => rankingOf(contextOf(request), questionOf(request.params, request.query)),
  );
  for (const format of ["csv", "xlsx"] as const) {
    const schema = { ...asked, summary: `The same as ${format.toUpperCase()}, every digit as printed` };
    app.get(`/api/published/indices/:index/years/:year/${format}`, { schema }, async (request, reply) => {
      const file = await downloadRanking(
        contextOf(request),
        questionOf(request.params, request.query),
        format,
      );
      return reply
        .type(format === "csv" ? "text/csv; charset=utf-8" : XLSX)
        .header("content-disposition", attachment(file.name))
        .send(file.content);
    });
  }
}

function questionOf(
  { index, year }: z.output<typeof Params>,
  query: z.output<typeof Query>,
): RankingQuestion {
  return { index, year: year === "unknown" ? null : year, ...query };
}
