import type { FastifyReply, FastifyRequest } from "fastify";
import { createElement } from "react";
import { z } from "zod";
import { downloadRanking, listIndices, type RankingQuestion, rankingOf } from "../../app/results/index.ts";
import { explorerPath } from "../../contract/explorerAddress.ts";
import type { Lang } from "../../core/index.ts";
import { inLanguage, RankingPage, rankingPath, sortFromWord, YEAR_UNKNOWN } from "../../pages/index.ts";
import { attachment } from "../attachment.ts";
import { inBothLanguages, type PageTools, type RegisterPage, sendNotFoundPage } from "./page-tools.ts";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const Index = z.string().max(80);
const Params = z.object({ index: Index, year: z.string().max(20) });
const Query = z.object({
  "thanh-phan": z.string().max(60).optional().catch(undefined),
  vung: z.string().max(80).optional().catch(undefined),
  "sap-xep": z.string().max(20).optional().catch(undefined),
});

/** `/chi-so/:index/:year` as a page, and the same address ending in .csv or .xlsx as a file. */
export const registerRankingPage: RegisterPage = (app, tools) => {
  inBothLanguages("/chi-so/:index", (path, lang) => {
    app.get(path, { schema: { hide: true, params: z.object({ index: Index }) } }, (request, reply) =>
      toNewestYear(request, reply, tools, request.params.index, lang),
    );
  });
  inBothLanguages("/chi-so/:index/:year", (path, lang) => {
    app.get(path, { schema: { hide: true, params: Params, querystring: Query } }, async (request, reply) => {
      const { index, year } = request.params;
      const [, stem = year, extension] = /^(.+)\.(csv|xlsx)$/.exec(year) ?? [];
      const question = questionOf(index, stem, request.query);
      if (question === null) return sendNotFoundPage(request, reply, tools, lang);
      if (extension === "csv" || extension === "xlsx") return sendFile(reply, tools, question, extension);
      return tools.answer(request, reply, lang, async (frame) =>
        createElement(RankingPage, {
          ...frame,
          view: await rankingOf(tools.deps, question),
          explorer: explorerOf(tools, question),
        }),
      );
    });
  });
};

function questionOf(index: string, year: string, query: z.output<typeof Query>): RankingQuestion | null {
  if (year !== YEAR_UNKNOWN && !/^\d{4}$/.test(year)) return null;
  return {
    index,
    year: year === YEAR_UNKNOWN ? null : Number(year),
    component: query["thanh-phan"] || undefined,
    region: query.vung || undefined,
    sort: sortFromWord(query["sap-xep"]),
  };
}

/** Where the index of that year can be taken apart; null where no composite method covers it. */
function explorerOf({ deps }: PageTools, { index, year }: RankingQuestion): string | null {
  const method = deps.methods
    .composites()
    .find(
      ({ method: { publishedAs, covers } }) =>
        publishedAs === index &&
        year !== null &&
        covers !== undefined &&
        covers.from <= year &&
        (covers.to ?? year) >= year,
    );
  return method === undefined ? null : explorerPath(method.id, { period: String(year), percents: {} });
}

/** The address without a year leads to the newest one. */
async function toNewestYear(
  request: FastifyRequest,
  reply: FastifyReply,
  tools: PageTools,
  id: string,
  lang: Lang,
): Promise<FastifyReply> {
  const { indices } = await listIndices(tools.deps);
  const index = indices.find((one) => one.id === id);
  const [newest] = index?.years ?? [];
  if (newest === undefined) return sendNotFoundPage(request, reply, tools, lang);
  return reply.redirect(inLanguage(rankingPath(id, newest), lang), 302);
}

async function sendFile(
  reply: FastifyReply,
  { deps }: PageTools,
  question: RankingQuestion,
  extension: "csv" | "xlsx",
): Promise<FastifyReply> {
  const file = await downloadRanking(deps, question, extension);
  return reply
    .type(extension === "csv" ? "text/csv; charset=utf-8" : XLSX)
    .header("content-disposition", attachment(file.name))
    .header("cache-control", "no-cache")
    .send(file.content);
}
