import rateLimit from "@fastify/rate-limit";
import type { FastifyRequest } from "fastify";
import { AppError } from "../../contract/errors.ts";
import type { App } from "../app.ts";
import { requireSession } from "../caller.ts";

const WINDOW = "1 minute";

/** Makes the guard of calculations that take long: so many a minute from one account. The public is refused before. */
export async function limitTrials(
  app: App,
  max: number,
): Promise<(request: FastifyRequest) => Promise<void>> {
  if (!app.hasDecorator("createRateLimit")) await app.register(rateLimit, { global: false });
  const check = app.createRateLimit({
    max,
    timeWindow: WINDOW,
    keyGenerator: (request) => `trial:${requireSession(request).account.id}`,
  });
  return async (request) => {
    requireSession(request);
    const found = await check(request);
    if (!found.isAllowed && found.isExceeded)
      throw new AppError("too-many-attempts", `too many trials: ${found.key}`);
  };
}
