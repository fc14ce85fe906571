import { createElement } from "react";
import { z } from "zod";
import { unitPage } from "../../app/results/index.ts";
import { UnitPage } from "../../pages/index.ts";
import { inBothLanguages, type RegisterPage } from "./page-tools.ts";

const Params = z.object({ unit: z.string().max(80) });

export const registerUnitPage: RegisterPage = (app, { deps, answer }) => {
  inBothLanguages("/don-vi/:unit", (path, lang) => {
    app.get(path, { schema: { hide: true, params: Params } }, (request, reply) =>
      answer(request, reply, lang, async (frame) =>
        createElement(UnitPage, { ...frame, view: await unitPage(deps, request.params.unit) }),
      ),
    );
  });
};
