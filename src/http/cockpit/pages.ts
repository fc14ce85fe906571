import { createElement } from "react";
import { z } from "zod";
import { downloadChange, editionOfPages, onePage, readChange } from "../../app/cockpit/index.ts";
import { PageYear } from "../../contract/cockpit.ts";
import { UnitKey } from "../../contract/ids.ts";
import { RankChangePage, UnitOnePage } from "../../pages/index.ts";
import type { HttpDeps } from "../app.ts";
import { attachment } from "../attachment.ts";
import { answerEdition, inBothLanguages, type RegisterPage, sendNotFoundPage } from "../public/index.ts";

const Year = PageYear.optional().catch(undefined);
const Query = z.object({ nam: Year, truoc: Year });

/** Where a unit stands on one page, and why a rank changed: published figures, for everybody. */
export function unitPages(deps: HttpDeps): readonly RegisterPage[] {
  return [unitOnePage(deps), rankChange(deps)];
}

function unitOnePage(deps: HttpDeps): RegisterPage {
  const params = z.object({ unit: z.string().max(80) });
  return (app, tools) =>
    inBothLanguages("/don-vi/:unit/mot-trang", (path, lang) => {
      app.get(path, { schema: { hide: true, params, querystring: Query } }, (request, reply) => {
        const unit = UnitKey.safeParse(request.params.unit);
        if (!unit.success) return sendNotFoundPage(request, reply, tools, lang);
        return answerEdition(
          request,
          reply,
          tools,
          lang,
          () => editionOfPages(deps),
          async (frame) =>
            createElement(UnitOnePage, { ...frame, view: await onePage(deps, unit.data, request.query.nam) }),
        );
      });
    });
}

function rankChange(deps: HttpDeps): RegisterPage {
  const params = z.object({ unit: z.string().max(80), index: z.string().max(90) });
  return (app, tools) =>
    inBothLanguages("/don-vi/:unit/vi-sao/:index", (path, lang) => {
      app.get(path, { schema: { hide: true, params, querystring: Query } }, async (request, reply) => {
        const unit = UnitKey.safeParse(request.params.unit);
        if (!unit.success) return sendNotFoundPage(request, reply, tools, lang);
        const [, index = request.params.index, csv] = /^(.+?)(\.csv)?$/.exec(request.params.index) ?? [];
        const { nam: after, truoc: before } = request.query;
        const question = { unit: unit.data, index, after, before };
        if (csv !== undefined) {
          const file = await downloadChange(deps, question);
          return reply
            .type("text/csv; charset=utf-8")
            .header("content-disposition", attachment(file.name))
            .header("cache-control", "no-cache")
            .send(file.content);
        }
        return answerEdition(
          request,
          reply,
          tools,
          lang,
          () => editionOfPages(deps),
          async (frame) =>
            createElement(RankChangePage, { ...frame, change: await readChange(deps, question) }),
        );
      });
    });
}
