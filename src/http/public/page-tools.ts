import type { FastifyReply, FastifyRequest } from "fastify";
import { createElement, type ReactElement } from "react";
import { editionOf, listIndices } from "../../app/results/index.ts";
import { AppError } from "../../contract/errors.ts";
import type { Lang } from "../../core/index.ts";
import { NotFoundPage, type PageFrame, renderPage } from "../../pages/index.ts";
import type { App, HttpDeps } from "../app.ts";
import type { PublicAssets } from "./assets.ts";
import { createPageCache, type PageCache } from "./page-cache.ts";
import { sendPage } from "./send-page.ts";

export interface PublicDeps extends Omit<HttpDeps, "files" | "webFolder" | "secret" | "publicUrl"> {
  readonly assets: PublicAssets;
}

/** What a page route is given besides the request. */
export interface PageTools {
  readonly deps: PublicDeps;
  readonly cache: PageCache;
  /** Address of the page in Vietnamese, language, style sheet and fonts. */
  readonly frame: (request: FastifyRequest, lang: Lang) => PageFrame;
  /** Answers from memory, or renders, keeps and answers; a missing thing becomes the designed page. */
  readonly answer: (
    request: FastifyRequest,
    reply: FastifyReply,
    lang: Lang,
    page: (frame: PageFrame) => Promise<ReactElement>,
  ) => Promise<FastifyReply>;
}

export type RegisterPage = (app: App, tools: PageTools) => void;

/** Registers a page in both languages: `path` and `/en` + path. */
export function inBothLanguages(path: string, register: (path: string, lang: Lang) => void): void {
  register(path, "vi");
  register(path === "/" ? "/en" : `/en${path}`, "en");
}

/** Tools for the pages here and for public pages of other modules. */
export function createPageTools(deps: PublicDeps): PageTools {
  const cache = createPageCache({ edition: () => editionOf(deps), now: () => performance.now() });
  const frame = (request: FastifyRequest, lang: Lang): PageFrame => ({
    lang,
    path: inVietnamese(request.url),
    styleHref: deps.assets.style.href,
    fontHrefs: deps.assets.fonts.map((font) => font.href),
  });
  const tools: PageTools = {
    deps,
    cache,
    frame,
    async answer(request, reply, lang, page) {
      try {
        const made = await cache.get(request.url, async () => renderPage(await page(frame(request, lang))));
        return sendPage(request, reply, made);
      } catch (error) {
        if (!(error instanceof AppError) || error.code !== "not-found") throw error;
        return sendNotFoundPage(request, reply, tools, lang);
      }
    },
  };
  return tools;
}

/** The designed page for an address that is not there. */
export async function sendNotFoundPage(
  request: FastifyRequest,
  reply: FastifyReply,
  { deps, cache, frame }: PageTools,
  lang: Lang = request.url.startsWith("/en") ? "en" : "vi",
): Promise<FastifyReply> {
  const page = await cache.get(`not-found ${lang}`, async () =>
    renderPage(createElement(NotFoundPage, { ...frame(request, lang), view: await listIndices(deps) })),
  );
  return reply.code(404).type(page.type).header("cache-control", "no-cache").send(page.plain);
}

function inVietnamese(url: string): string {
  if (url === "/en") return "/";
  return url.startsWith("/en/") ? url.slice(3) : url;
}
