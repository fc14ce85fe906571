import rateLimit from "@fastify/rate-limit";
import type { FastifyRequest } from "fastify";
import { z } from "zod";
import { AppError } from "../../contract/errors.ts";
import type { App } from "../app.ts";

const WINDOW = "1 minute";
/** One address may be the gateway of a whole office. */
const PER_ADDRESS = 100;
const PER_USERNAME = 10;

const WithUsername = z.object({ username: z.string() });

/** Makes the guard of sign-in: so many attempts a minute from one address, so many at one user name. */
export async function limitAttempts(app: App): Promise<(request: FastifyRequest) => Promise<void>> {
  await app.register(rateLimit, { global: false });
  const byAddress = app.createRateLimit({ max: PER_ADDRESS, timeWindow: WINDOW });
  const byUsername = app.createRateLimit({ max: PER_USERNAME, timeWindow: WINDOW, keyGenerator: usernameOf });
  return async (request) => {
    for (const check of [byAddress, byUsername]) {
      const found = await check(request);
      if (!found.isAllowed && found.isExceeded)
        throw new AppError("too-many-attempts", `too many attempts: ${found.key}`);
    }
  };
}

/** The name typed at sign-in, or the account of the session where a password is changed. */
function usernameOf(request: FastifyRequest): string {
  const typed = WithUsername.safeParse(request.body);
  const name = typed.success ? typed.data.username : request.caller?.open?.account.username;
  return `username:${(name ?? "").trim().toLowerCase()}`;
}
