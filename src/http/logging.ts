import type { FastifyServerOptions } from "fastify";
import type { App } from "./app.ts";

/** Where the log goes and how much of it; one JSON object a line. */
export interface LogSettings {
  readonly level: "debug" | "info" | "warn" | "error" | "silent";
  readonly stream?: { write(line: string): void };
}

/** The server's logger; requests are told by `logRequests`. */
export function loggerOptions({ level, stream }: LogSettings): NonNullable<FastifyServerOptions["logger"]> {
  return { level, ...(stream === undefined ? {} : { stream }) };
}

/** One line a request. Never bodies, cookies, tokens or what stands behind the question mark of an address. */
export function logRequests(app: App): void {
  app.addHook("onResponse", async (request, reply) => {
    const { method, ip } = request;
    const path = request.url.split("?", 1)[0];
    const ms = Math.round(reply.elapsedTime * 10) / 10;
    request.log.info({ method, path, ip, status: reply.statusCode, ms }, "answered");
  });
}
