import type { FastifyReply, FastifyRequest } from "fastify";
import type { ReactElement } from "react";
import { AppError } from "../../contract/errors.ts";
import type { Lang } from "../../core/index.ts";
import { type PageFrame, renderPage } from "../../pages/index.ts";
import { type PageTools, sendNotFoundPage } from "./page-tools.ts";
import { sendPage } from "./send-page.ts";

/** Renders a page once per edition: what was published is kept in memory, and a new publication is seen at once. */
export async function answerEdition(
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
