import { createElement } from "react";
import { homeView } from "../../app/results/index.ts";
import { HomePage } from "../../pages/index.ts";
import { inBothLanguages, type RegisterPage } from "./page-tools.ts";

export const registerHomePage: RegisterPage = (app, { deps, answer }) => {
  inBothLanguages("/", (path, lang) => {
    app.get(path, { schema: { hide: true } }, (request, reply) =>
      answer(request, reply, lang, async (frame) =>
        createElement(HomePage, { ...frame, view: await homeView(deps) }),
      ),
    );
  });
};
