import type { FastifyRequest } from "fastify";
import { requireSignedIn } from "../../app/access/index.ts";
import { contextOf } from "../caller.ts";
import { readUpload, type Upload } from "../read-upload.ts";

/** The file that somebody signed in sends; a stranger's is not even read. */
export async function sentFile(request: FastifyRequest): Promise<Upload> {
  requireSignedIn(contextOf(request).actor);
  return readUpload(request);
}
