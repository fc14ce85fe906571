import { createElement } from "react";
import { z } from "zod";
import { findUnits } from "../../app/results/index.ts";
import { SearchPage } from "../../pages/index.ts";
import { inBothLanguages, type RegisterPage } from "./page-tools.ts";

const Question = z.object({ q: z.string().max(200).default("").catch("") });

export const registerSearchPage: RegisterPage = (app, { deps, answer }) => {
  inBothLanguages("/tim", (path, lang) => {
    app.get(path, { schema: { hide: true, querystring: Question } }, (request, reply) =>
      answer(request, reply, lang, async (frame) =>
        createElement(SearchPage, { ...frame, view: await findUnits(deps, request.query.q) }),
      ),
    );
  });
};
