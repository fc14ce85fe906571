import { z } from "zod";
import { lookIntoDocument, readDocumentFile, readDocumentPicture } from "../../app/library/index.ts";
import { FileLookWithHits } from "../../contract/library.ts";
import type { App } from "../app.ts";
import { contextOf } from "../caller.ts";
import { sendFile, sendPicture } from "../evidence/fileReply.ts";
import { pageParam, pictureQuery, widthOf } from "../evidence/params.ts";
import { versionParams } from "./params.ts";

export function registerReadVersion(app: App): void {
  const schema = {
    tags: ["library"],
    summary: "The file of one version of a document",
    params: versionParams,
  };
  app.get("/api/library/:document/versions/:version/file", { schema }, async (request, reply) =>
    sendFile(reply, await readDocumentFile(contextOf(request), request.params)),
  );
}

export function registerVersionPicture(app: App): void {
  const schema = {
    tags: ["library"],
    summary: "One page of a version as a picture (WebP); w is the width: 160, 800 or 1400 pixels",
    params: versionParams.extend({ page: pageParam }),
    querystring: pictureQuery,
  };
  app.get("/api/library/:document/versions/:version/pages/:page.webp", { schema }, async (request, reply) => {
    const { page, ...wanted } = request.params;
    const width = widthOf(request.query.w);
    return sendPicture(reply, await readDocumentPicture(contextOf(request), wanted, page, width));
  });
}

export function registerLookIntoVersion(app: App): void {
  const schema = {
    tags: ["library"],
    summary: "Pages, signatures, and where the words of q stand in the file of a version",
    params: versionParams,
    querystring: z.object({ q: z.string().max(200).default("") }),
    response: { 200: FileLookWithHits },
  };
  app.get("/api/library/:document/versions/:version/look", { schema }, (request) =>
    lookIntoDocument(contextOf(request), request.params, request.query.q),
  );
}
