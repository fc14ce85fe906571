import { createElement } from "react";
import { z } from "zod";
import {
  editionOfPublicRound,
  editionOfPublicRounds,
  listPublicRounds,
  readPublicRound,
  readPublicUnit,
} from "../../app/publication/index.ts";
import { RoundId, UnitKey } from "../../contract/ids.ts";
import { RoundPage, RoundsPage, RoundUnitPage } from "../../pages/index.ts";
import type { HttpDeps } from "../app.ts";
import { answerEdition, inBothLanguages, type RegisterPage, sendNotFoundPage } from "../public/index.ts";

const Params = z.object({
  round: z.string(),
  unit: z.string().optional(),
  /** What was published before a correction stays readable at an address of its own. */
  edition: z.coerce.number().int().min(1).max(1000).optional(),
});

/** Published rounds of the platform: the list, a ranking, one unit. */
export function roundPages(deps: HttpDeps): readonly RegisterPage[] {
  return [
    listPage(deps),
    roundPage(deps, "/ket-qua/:round"),
    roundPage(deps, "/ket-qua/:round/ban/:edition"),
    unitPage(deps, "/ket-qua/:round/:unit"),
    unitPage(deps, "/ket-qua/:round/ban/:edition/:unit"),
  ];
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

function roundPage(deps: HttpDeps, place: string): RegisterPage {
  return (app, tools) =>
    inBothLanguages(place, (path, lang) => {
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
            createElement(RoundPage, {
              ...frame,
              round: await readPublicRound(deps, id.data, lang, request.params.edition),
            }),
        );
      });
    });
}

function unitPage(deps: HttpDeps, place: string): RegisterPage {
  return (app, tools) =>
    inBothLanguages(place, (path, lang) => {
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
              result: await readPublicUnit(deps, id.data, unit.data, lang, request.params.edition),
            }),
        );
      });
    });
}
