import type { Readable } from "node:stream";
import type { FastifyReply } from "fastify";
import type { EvidenceFile } from "../../app/files/index.ts";
import { contentDisposition } from "../attachment.ts";

/** Opened by the browser itself; everything else is only ever saved. */
const SHOWN: ReadonlySet<string> = new Set(["application/pdf", "image/jpeg", "image/png"]);

/** A file that strangers made: shown without any right to run, or saved. */
export function sendFile(
  reply: FastifyReply,
  { file, content }: { readonly file: EvidenceFile; readonly content: Readable },
): FastifyReply {
  const kind = SHOWN.has(file.mediaType) ? "inline" : "attachment";
  return reply
    .type(file.mediaType)
    .header("content-length", file.size)
    .header("content-disposition", contentDisposition(kind, file.name))
    .header("content-security-policy", "sandbox; default-src 'none'; style-src 'unsafe-inline'")
    .header("x-content-type-options", "nosniff")
    .header("cache-control", "private, no-store")
    .send(content);
}

/** A page as a picture. Its bytes never change, but rights may: the browser keeps it for a short while only. */
export function sendPicture(reply: FastifyReply, picture: Uint8Array): FastifyReply {
  return reply
    .type("image/webp")
    .header("x-content-type-options", "nosniff")
    .header("cache-control", "private, max-age=300")
    .send(Buffer.from(picture.buffer, picture.byteOffset, picture.byteLength));
}
