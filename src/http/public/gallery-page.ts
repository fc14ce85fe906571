import { createElement } from "react";
import { GalleryPage } from "../../pages/index.ts";
import { inBothLanguages, type RegisterPage } from "./page-tools.ts";

export const registerGalleryPage: RegisterPage = (app, { answer }) => {
  inBothLanguages("/thanh-phan-giao-dien", (path, lang) => {
    app.get(path, { schema: { hide: true } }, (request, reply) =>
      answer(request, reply.header("x-robots-tag", "noindex"), lang, async (frame) =>
        createElement(GalleryPage, frame),
      ),
    );
  });
};
