import type { FastifyReply, FastifyRequest } from "fastify";
import { createElement } from "react";
import { z } from "zod";
import {
  type Explored,
  type ExplorerContext,
  editionOfExplorer,
  explore,
  explorerCsv,
  listSubjects,
  questionOf,
} from "../../app/explorer/index.ts";
import { AppError } from "../../contract/errors.ts";
import { ExplorerQuery } from "../../contract/explorer.ts";
import { explorerPath } from "../../contract/explorerAddress.ts";
import type { Lang } from "../../core/index.ts";
import { ExplorerPage, ExplorersPage, inLanguage, renderPage } from "../../pages/index.ts";
import { attachment } from "../attachment.ts";
import {
  answerEdition,
  inBothLanguages,
  type PageTools,
  type RegisterPage,
  sendNotFoundPage,
} from "../public/index.ts";

const Params = z.object({ id: z.string().max(110) });

/** What can be explored, and one index or round taken apart. */
export function explorerPages(context: ExplorerContext): readonly RegisterPage[] {
  return [listPage(context), explorerPage(context)];
}

function listPage(context: ExplorerContext): RegisterPage {
  return (app, tools) =>
    inBothLanguages("/kham-pha", (path, lang) => {
      app.get(path, { schema: { hide: true } }, (request, reply) =>
        answerEdition(
          request,
          reply,
          tools,
          lang,
          () => editionOfExplorer(context),
          async (frame) => createElement(ExplorersPage, { ...frame, subjects: await listSubjects(context) }),
        ),
      );
    });
}

function explorerPage(context: ExplorerContext): RegisterPage {
  return (app, tools) =>
    inBothLanguages("/kham-pha/:id", (path, lang) => {
      app.get(
        path,
        { schema: { hide: true, params: Params, querystring: ExplorerQuery } },
        async (request, reply) => {
          const [, id = request.params.id, csv] = /^(.+?)(\.csv)?$/.exec(request.params.id) ?? [];
          try {
            if (csv !== undefined) return await sendFile(reply, context, id, request.query);
            const explored = await explore(context, id, questionOf(request.query));
            const address = inLanguage(addressOf(id, explored), lang);
            if (request.url !== address) return reply.redirect(address, 302);
            return await sendExplored(request, reply, tools, lang, explored, () =>
              editionOfExplorer(context),
            );
          } catch (error) {
            if (!(error instanceof AppError) || error.code !== "not-found") throw error;
            const better = await instead(context, id, request.query.nam);
            if (better !== undefined) return reply.redirect(inLanguage(better, lang), 302);
            return sendNotFoundPage(request, reply, tools, lang);
          }
        },
      );
    });
}

/** Where somebody goes who asks for a year that cannot be taken apart: to one that can, or to the list, which says why. */
async function instead(
  context: ExplorerContext,
  id: string,
  period: string | undefined,
): Promise<string | undefined> {
  const subject = (await listSubjects(context)).find((each) => each.id === id);
  if (subject === undefined) return undefined;
  const others = subject.periods.some((each) => each.open && each.period !== period);
  return others ? `/kham-pha/${encodeURIComponent(id)}` : "/kham-pha";
}

/** The one address of a question: in a fixed order, without what is the method's own. */
function addressOf(id: string, { question, view }: Explored): string {
  return explorerPath(
    id,
    question,
    view.parts.map(({ code }) => code),
  );
}

/** A page as the method has it is kept like others; what readers choose is as many pages as there are readers. */
async function sendExplored(
  request: FastifyRequest,
  reply: FastifyReply,
  tools: PageTools,
  lang: Lang,
  { view, question, kit, units }: Explored,
  edition: () => Promise<string>,
): Promise<FastifyReply> {
  const script = tools.deps.assets.explorerScript;
  const handover =
    kit === null
      ? null
      : JSON.stringify({
          id: view.subject.id,
          kit,
          units,
          decimals: view.decimals,
          parts: view.parts.map(({ code, percent }) => [code, percent]),
          state: question,
          ownMean: view.mean,
        });
  const page = (frame: ReturnType<PageTools["frame"]>) =>
    createElement(ExplorerPage, {
      ...frame,
      view,
      state: question,
      handover,
      scriptHref: script?.href ?? null,
    });
  const asIs = Object.entries(question).every(
    ([name, value]) =>
      name === "period" ||
      value === undefined ||
      (name === "percents" && Object.keys(question.percents).length === 0),
  );
  if (asIs) return answerEdition(request, reply, tools, lang, edition, async (frame) => page(frame));
  return reply
    .type("text/html; charset=utf-8")
    .header("cache-control", "no-cache")
    .header("x-robots-tag", "noindex")
    .send(renderPage(page(tools.frame(request, lang))));
}

async function sendFile(
  reply: FastifyReply,
  context: ExplorerContext,
  id: string,
  query: z.output<typeof ExplorerQuery>,
): Promise<FastifyReply> {
  const file = await explorerCsv(context, id, questionOf(query));
  return reply
    .type("text/csv; charset=utf-8")
    .header("content-disposition", attachment(file.name))
    .header("cache-control", "no-cache")
    .send(file.content);
}
