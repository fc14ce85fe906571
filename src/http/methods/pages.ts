import { createElement } from "react";
import { z } from "zod";
import { PUBLIC } from "../../app/context.ts";
import { findMethod, listMethods, viewMethod } from "../../app/methods/index.ts";
import { MethodPage, MethodsPage } from "../../pages/index.ts";
import type { HttpDeps } from "../app.ts";
import { inBothLanguages, type RegisterPage } from "../public/index.ts";

const Params = z.object({ id: z.string().max(100), version: z.string().max(100) });

/** The method library and each of its versions. */
export function methodPages(deps: HttpDeps): readonly RegisterPage[] {
  return [libraryPage(deps), methodPage(deps)];
}

function libraryPage(deps: HttpDeps): RegisterPage {
  return (app, { answer }) =>
    inBothLanguages("/bo-tieu-chi", (path, lang) => {
      app.get(path, { schema: { hide: true } }, (request, reply) =>
        answer(request, reply, lang, async (frame) =>
          createElement(MethodsPage, { ...frame, methods: listMethods(deps) }),
        ),
      );
    });
}

function methodPage(deps: HttpDeps): RegisterPage {
  const context = { ...deps, actor: PUBLIC };
  return (app, { answer }) =>
    inBothLanguages("/bo-tieu-chi/:id/:version", (path, lang) => {
      app.get(path, { schema: { hide: true, params: Params } }, (request, reply) =>
        answer(request, reply, lang, async (frame) => {
          const { id, version } = request.params;
          return createElement(MethodPage, {
            ...frame,
            method: viewMethod(await findMethod(context, id, version), lang),
          });
        }),
      );
    });
}
