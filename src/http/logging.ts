import type { FastifyRequest, FastifyServerOptions } from "fastify";

/** Where the log goes and how much of it; one JSON object a line. */
export interface LogSettings {
  readonly level: "debug" | "info" | "warn" | "error" | "silent";
  readonly stream?: { write(line: string): void };
}

/** Never bodies, cookies, tokens or what stands behind the question mark of an address. */
export function loggerOptions({ level, stream }: LogSettings): NonNullable<FastifyServerOptions["logger"]> {
  return {
    level,
    ...(stream === undefined ? {} : { stream }),
    serializers: {
      req: (request: FastifyRequest) => ({
        method: request.method,
        path: request.url.split("?", 1)[0],
        remoteAddress: request.ip,
      }),
      res: (reply) => ({ statusCode: reply.statusCode }),
    },
  };
}
