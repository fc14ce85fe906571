import { z } from "zod";
import {
  readLearning,
  readLesson,
  readSharedFile,
  revokeShare,
  shareLeaf,
} from "../../app/learning/index.ts";
import { EvidenceId, LeafCode, RoundId, UnitKey, Version } from "../../contract/ids.ts";
import { LeafLesson, Learning, ShareLeaf } from "../../contract/learning.ts";
import type { App } from "../app.ts";
import { contextOf } from "../caller.ts";
import { sendFile } from "../evidence/fileReply.ts";
import { roundParams } from "../rounds/params.ts";

const tags = ["learning"];
const leafParams = z.object({ id: RoundId, leaf: LeafCode });
const shareParams = leafParams.extend({ unit: UnitKey });

/** What units learn from a published round, and what they let others read. */
export function registerLearning(app: App): void {
  const whole = {
    tags,
    summary: "Where many units lost points in a published round",
    params: roundParams,
    response: { 200: Learning },
  };
  app.get("/api/rounds/:id/learning", { schema: whole }, (request) =>
    readLearning(contextOf(request), request.params.id),
  );
  const lesson = {
    tags,
    summary: "One leaf: who met it and how, as far as they share it, and what came after",
    params: leafParams,
    response: { 200: LeafLesson },
  };
  app.get("/api/rounds/:id/learning/:leaf", { schema: lesson }, (request) =>
    readLesson(contextOf(request), request.params.id, request.params.leaf),
  );
  registerSharing(app, lesson.response);
}

function registerSharing(app: App, response: { 200: typeof LeafLesson }): void {
  const share = {
    tags,
    summary: "Let others of the round read how the unit met a leaf; after publication, without personal data",
    params: shareParams,
    body: ShareLeaf,
    response,
  };
  app.put("/api/rounds/:id/learning/:leaf/shares/:unit", { schema: share }, async (request) => {
    const { id, unit, leaf } = request.params;
    await shareLeaf(contextOf(request), { roundId: id, unit, leaf }, request.body);
    return readLesson(contextOf(request), id, leaf);
  });
  const revoke = {
    tags,
    summary: "Take the consent back",
    params: shareParams,
    querystring: z.object({ version: z.coerce.number().pipe(Version) }),
    response,
  };
  app.delete("/api/rounds/:id/learning/:leaf/shares/:unit", { schema: revoke }, async (request) => {
    const { id, unit, leaf } = request.params;
    await revokeShare(contextOf(request), { roundId: id, unit, leaf }, request.query.version);
    return readLesson(contextOf(request), id, leaf);
  });
  const file = {
    tags,
    summary: "A document that its unit shares",
    params: shareParams.extend({ evidence: EvidenceId }),
  };
  app.get(
    "/api/rounds/:id/learning/:leaf/shares/:unit/documents/:evidence",
    { schema: file },
    async (request, reply) => {
      const { id, unit, leaf, evidence } = request.params;
      return sendFile(reply, await readSharedFile(contextOf(request), { roundId: id, unit, leaf }, evidence));
    },
  );
}
