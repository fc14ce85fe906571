import { createElement } from "react";
import { z } from "zod";
import { type Context, PUBLIC } from "../../app/context.ts";
import {
  compareVersions,
  editionOfLibrary,
  findAnyMethod,
  listMethods,
  viewComposite,
  viewMethod,
} from "../../app/methods/index.ts";
import { AppError } from "../../contract/errors.ts";
import {
  COMPARE_SHOWS,
  ComparePage,
  type ComparePageProps,
  CompositePage,
  MethodPage,
  MethodsPage,
} from "../../pages/index.ts";
import type { HttpDeps } from "../app.ts";
import { answerEdition, inBothLanguages, type RegisterPage } from "../public/index.ts";
import { versionName } from "./params.ts";

const Params = z.object({ id: z.string().max(100), version: z.string().max(100) });

/** The method library, each of its versions, and two of them side by side. */
export function methodPages(deps: HttpDeps): readonly RegisterPage[] {
  return [libraryPage(deps), comparePage(deps), methodPage(deps)];
}

function libraryPage(deps: HttpDeps): RegisterPage {
  return (app, tools) =>
    inBothLanguages("/bo-tieu-chi", (path, lang) => {
      app.get(path, { schema: { hide: true } }, (request, reply) =>
        answerEdition(
          request,
          reply,
          tools,
          lang,
          () => editionOfLibrary(deps),
          async (frame) => createElement(MethodsPage, { ...frame, methods: await listMethods(deps) }),
        ),
      );
    });
}

function methodPage(deps: HttpDeps): RegisterPage {
  return (app, tools) =>
    inBothLanguages("/bo-tieu-chi/:id/:version", (path, lang) => {
      app.get(path, { schema: { hide: true, params: Params } }, (request, reply) => {
        const { id, version } = request.params;
        return answerEdition(
          request,
          reply,
          tools,
          lang,
          () => editionOfLibrary(deps),
          async (frame) => {
            const method = await findAnyMethod(deps, id, version);
            return method.kind === "points"
              ? createElement(MethodPage, { ...frame, method: viewMethod(method.loaded, lang) })
              : createElement(CompositePage, { ...frame, method: viewComposite(method.loaded, lang) });
          },
        );
      });
    });
}

/** What was chosen; anything that is no choice is none. */
const Choice = z.object({
  truoc: z.string().max(200).catch(""),
  sau: z.string().max(200).catch(""),
  xem: z.enum(COMPARE_SHOWS).catch("changed"),
});

function comparePage(deps: HttpDeps): RegisterPage {
  const context = { ...deps, actor: PUBLIC };
  return (app, tools) =>
    inBothLanguages("/bo-tieu-chi/so-sanh", (path, lang) => {
      app.get(path, { schema: { hide: true, querystring: Choice } }, (request, reply) => {
        const { truoc, sau, xem } = request.query;
        return answerEdition(
          request,
          reply,
          tools,
          lang,
          () => editionOfLibrary(deps),
          async (frame) =>
            createElement(ComparePage, {
              ...frame,
              methods: await listMethods(deps),
              before: truoc,
              after: sau,
              show: xem,
              comparison: await comparisonOf(context, truoc, sau),
            }),
        );
      });
    });
}

async function comparisonOf(
  context: Context,
  before: string,
  after: string,
): Promise<ComparePageProps["comparison"]> {
  if (before === "" && after === "") return null;
  const [old, next] = [versionName.safeParse(before), versionName.safeParse(after)];
  if (!old.success || !next.success) return before === "" || after === "" ? null : "unknown";
  if (before === after) return "same";
  try {
    return await compareVersions(context, old.data, next.data);
  } catch (error) {
    if (error instanceof AppError && error.code === "not-found") return "unknown";
    if (error instanceof AppError && error.code === "invalid") return "kinds";
    throw error;
  }
}
