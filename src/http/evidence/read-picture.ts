import { z } from "zod";
import { lookIntoEvidence, readEvidencePicture } from "../../app/evidence/index.ts";
import { FileLookWithHits } from "../../contract/library.ts";
import type { App } from "../app.ts";
import { contextOf } from "../caller.ts";
import { sendPicture } from "./fileReply.ts";
import { evidenceParams, pageParam, pictureQuery, widthOf } from "./params.ts";

export function registerReadPicture(app: App): void {
  const schema = {
    tags: ["evidence"],
    summary: "One page as a picture (WebP); w is the width: 160, 800 or 1400 pixels",
    params: evidenceParams.extend({ page: pageParam }),
    querystring: pictureQuery,
  };
  app.get("/api/evidence/:id/pages/:page.webp", { schema }, async (request, reply) => {
    const { id, page } = request.params;
    const width = widthOf(request.query.w);
    return sendPicture(reply, await readEvidencePicture(contextOf(request), id, page, width));
  });
}

export function registerLookInside(app: App): void {
  const schema = {
    tags: ["evidence"],
    summary: "Pages, signatures, and where the words of q stand in the file",
    params: evidenceParams,
    querystring: z.object({ q: z.string().max(200).default("") }),
    response: { 200: FileLookWithHits },
  };
  app.get("/api/evidence/:id/look", { schema }, (request) =>
    lookIntoEvidence(contextOf(request), request.params.id, request.query.q),
  );
}
