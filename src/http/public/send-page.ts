import type { FastifyReply, FastifyRequest } from "fastify";
import type { CachedPage } from "./page-cache.ts";

const BROTLI = /\bbr\b/;
const GZIP = /\bgzip\b/;

/** Sends what the browser can read: unchanged, brotli, gzip or plain. Headers were written out with the page. */
export function sendPage(request: FastifyRequest, reply: FastifyReply, page: CachedPage): FastifyReply {
  const { "accept-encoding": accepted, "if-none-match": known } = request.headers;
  if (known === page.etag) return reply.headers(page.headers.confirmed).code(304).send();
  const encoding = typeof accepted === "string" ? encodingOf(accepted) : "plain";
  return reply.headers(page.headers[encoding]).send(page[encoding]);
}

function encodingOf(accepted: string): "brotli" | "gzip" | "plain" {
  if (BROTLI.test(accepted)) return "brotli";
  return GZIP.test(accepted) ? "gzip" : "plain";
}
