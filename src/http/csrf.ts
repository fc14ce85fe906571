import { timingSafeEqual } from "node:crypto";
import type { FastifyRequest } from "fastify";
import { AppError } from "../contract/errors.ts";
import type { App, HttpDeps } from "./app.ts";
import { sessionOf } from "./caller.ts";

const READING = ["GET", "HEAD", "OPTIONS"];

/**
 * Refuses writes that another site makes the browser send: the page must show the token of its session, and the
 * browser must name our own address as the origin (which also guards sign-in, before there is a session).
 */
export function guardWrites(app: App, deps: HttpDeps): void {
  app.addHook("onRequest", async (request) => {
    if (READING.includes(request.method)) return;
    if (!isFromHere(request, deps))
      throw new AppError("csrf-failed", `origin ${request.headers.origin} is foreign`);
    const open = sessionOf(request);
    const signsIn = request.method === "POST" && request.routeOptions.url === "/api/session";
    if (open === null || signsIn) return;
    if (!isSame(request.headers["x-csrf-token"], open.session.csrfToken)) {
      throw new AppError("csrf-failed", "the token of the session is missing or wrong");
    }
  });
}

/** Programs send no origin; browsers do with every write. */
function isFromHere(request: FastifyRequest, { publicUrl }: HttpDeps): boolean {
  const { origin, host } = request.headers;
  if (origin === undefined) return request.headers["sec-fetch-site"] !== "cross-site";
  if (publicUrl !== null && origin === new URL(publicUrl).origin) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}

function isSame(given: string | string[] | undefined, wanted: string): boolean {
  if (typeof given !== "string") return false;
  const [left, right] = [Buffer.from(given), Buffer.from(wanted)];
  return left.length === right.length && timingSafeEqual(left, right);
}
