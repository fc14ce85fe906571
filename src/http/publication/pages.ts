import type { FastifyReply, FastifyRequest } from "fastify";
import { createElement, type ReactElement } from "react";
import { z } from "zod";
import {
  editionOfPublicRound,
  editionOfPublicRounds,
  listPublicRounds,
  readPublicRound,
  readPublicUnit,
} from "../../app/publication/index.ts";
import { AppError } from "../../contract/errors.ts";
import { RoundId, UnitKey } from "../../contract/ids.ts";
import type { Lang } from "../../core/index.ts";
import { type PageFrame, RoundPage, RoundsPage, RoundUnitPage, renderPage } from "../../pages/index.ts";
import type { HttpDeps } from "../app.ts";
import { inBothLanguages, type PageTools, type RegisterPage, sendNotFoundPage } from "../public/index.ts";
import { sendPage } from "../public/send-page.ts";

const Params = z.object({ round: z.string(), unit: z.string().optional() });

/** Published rounds of the platform: the list, a ranking, one unit. */
export function roundPages(deps: HttpDeps): readonly RegisterPage[] {
  return [listPage(deps), roundPage(deps), unitPage(deps)];
}

function listPage(deps: HttpDeps): RegisterPage {
  return (app, tools) =>
    inBothLanguages("/ket-qua", (path, lang) => {
      app.get(path, { schema: { hide: true } }, (request, reply) =>
        answerEdition(
          request,
          reply,
          tools,
          lang,
          () => editionOfPublicRounds(deps),
          async (frame) => createElement(RoundsPage, { ...frame, rounds: await listPublicRounds(deps) }),
        ),
      );
    });
}

function roundPage(deps: HttpDeps): RegisterPage {
  return (app, tools) =>
    inBothLanguages("/ket-qua/:round", (path, lang) => {
      app.get(path, { schema: { hide: true, params: Params } }, (request, reply) => {
        const id = RoundId.safeParse(request.params.round);
        if (!id.success) return sendNotFoundPage(request, reply, tools, lang);
        return answerEdition(
          request,
          reply,
          tools,
          lang,
          () => editionOfPublicRound(deps, id.data),
          async (frame) =>
            createElement(RoundPage, { ...frame, round: await readPublicRound(deps, id.data, lang) }),
        );
      });
    });
}

function unitPage(deps: HttpDeps): RegisterPage {
  return (app, tools) =>
    inBothLanguages("/ket-qua/:round/:unit", (path, lang) => {
      app.get(path, { schema: { hide: true, params: Params } }, (request, reply) => {
        const id = RoundId.safeParse(request.params.round);
        const unit = UnitKey.safeParse(request.params.unit);
        if (!id.success || !unit.success) return sendNotFoundPage(request, reply, tools, lang);
        return answerEdition(
          request,
          reply,
          tools,
          lang,
          () => editionOfPublicRound(deps, id.data),
          async (frame) =>
            createElement(RoundUnitPage, {
              ...frame,
              result: await readPublicUnit(deps, id.data, unit.data, lang),
            }),
        );
      });
    });
}

/** Renders a page once per edition: what was published is kept in memory, and a new publication is seen at once. */
async function answerEdition(
  request: FastifyRequest,
  reply: FastifyReply,
  tools: PageTools,
  lang: Lang,
  edition: () => Promise<string>,
  page: (frame: PageFrame) => Promise<ReactElement>,
): Promise<FastifyReply> {
  try {
    const frame = tools.frame(request, lang);
    const key = `${lang} ${frame.path} ${await edition()}`;
    return sendPage(request, reply, await tools.cache.get(key, async () => renderPage(await page(frame))));
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "not-found") throw error;
    return sendNotFoundPage(request, reply, tools, lang);
  }
}
