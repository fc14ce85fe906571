import { createElement } from "react";
import { listSources } from "../../app/results/index.ts";
import { SourcesPage } from "../../pages/index.ts";
import { inBothLanguages, type RegisterPage } from "./page-tools.ts";

export const registerSourcesPage: RegisterPage = (app, { deps, answer }) => {
  inBothLanguages("/nguon", (path, lang) => {
    app.get(path, { schema: { hide: true } }, (request, reply) =>
      answer(request, reply, lang, async (frame) =>
        createElement(SourcesPage, { ...frame, view: await listSources(deps) }),
      ),
    );
  });
};
