import type { FastifyReply, FastifyRequest } from "fastify";
import type { CachedPage } from "./page-cache.ts";

/** Sends what the browser can read: unchanged, brotli, gzip or plain. */
export function sendPage(
  request: FastifyRequest,
  reply: FastifyReply,
  page: CachedPage,
  cacheControl = "no-cache",
): FastifyReply {
  void reply
    .header("etag", page.etag)
    .header("cache-control", cacheControl)
    .header("vary", "accept-encoding");
  if (request.headers["if-none-match"] === page.etag) return reply.code(304).send();
  void reply.type(page.type);
  const accepted = request.headers["accept-encoding"];
  if (typeof accepted === "string" && /\bbr\b/.test(accepted))
    return reply.header("content-encoding", "br").send(page.brotli);
  if (typeof accepted === "string" && /\bgzip\b/.test(accepted))
    return reply.header("content-encoding", "gzip").send(page.gzip);
  return reply.send(page.plain);
}
