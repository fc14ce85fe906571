import { access } from "node:fs/promises";
import path from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyReply, FastifyRequest } from "fastify";
import { AppError } from "../contract/errors.ts";
import type { App, HttpDeps } from "./app.ts";
import { workspaceHeaders } from "./security-headers.ts";

const ADDRESS = "/lam-viec";

/** The React workspace: assets named by their content are kept for a year, the page itself is always asked for. */
export async function serveWorkspace(app: App, deps: HttpDeps): Promise<void> {
  await app.register(fastifyStatic, {
    root: path.join(deps.webFolder, "assets"),
    prefix: `${ADDRESS}/assets/`,
    immutable: true,
    maxAge: "365d",
    index: false,
    preCompressed: true,
    decorateReply: false,
  });
  await app.register(fastifyStatic, { root: deps.webFolder, serve: false });
  const headers = await workspaceHeaders(deps);
  const sendPage = async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    await access(path.join(deps.webFolder, "index.html")).catch(() => {
      throw new AppError(
        "not-found",
        `${request.url}: the workspace has not been built into ${deps.webFolder}`,
      );
    });
    void reply.headers(headers).header("cache-control", "no-cache");
    return reply.sendFile("index.html", { cacheControl: false });
  };
  const options = { schema: { hide: true } };
  app.get(ADDRESS, options, sendPage);
  app.get(`${ADDRESS}/*`, options, sendPage);
}
