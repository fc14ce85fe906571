import type { FastifyReply } from "fastify";

/** Aborts when the connection closes before the answer: nobody waits for the calculation any more. */
export function untilClosed(reply: FastifyReply): AbortSignal {
  const stop = new AbortController();
  reply.raw.once("close", () => {
    if (!reply.raw.writableFinished) stop.abort();
  });
  return stop.signal;
}
