import type {
  FastifyBaseLogger,
  FastifyInstance,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import type { Context } from "../app/context.ts";

/** The server as route modules see it: schemas of routes are zod schemas, and handlers get their types from them. */
export type App = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  ZodTypeProvider
>;

/** What routes need; the same for all of them. Who is asking comes from the request: `contextOf(request)`. */
export interface HttpDeps extends Omit<Context, "actor"> {
  /** CHISO_URL without a slash at its end: how people reach this server. Null when only known by its port. */
  readonly publicUrl: string | null;
  /** CHISO_SECRET: signs the session cookie, so that a made-up one never reaches the store. */
  readonly secret: string;
  /** Folder of the built workspace (index.html and assets). */
  readonly webFolder: string;
}

/** Every route module exports one of these; paths are written whole, beginning with `/api/` or `/`. */
export type RegisterRoutes = (app: App, deps: HttpDeps) => void | Promise<void>;
