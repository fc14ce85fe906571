import type { FastifyRequest } from "fastify";
import { z } from "zod";
import { ownCalendar } from "../../app/notices/index.ts";
import type { App, HttpDeps } from "../app.ts";

const querystring = z.object({ token: z.string().min(40).max(64) });

/** A calendar program fetches this by its secret address; there is no session. */
export function registerOwnCalendar(app: App, deps: HttpDeps): void {
  const schema = {
    tags: ["notices"],
    summary: "My deadlines as iCalendar, by the secret address from my account page",
    querystring,
  };
  app.get("/api/me/calendar.ics", { schema }, async (request, reply) => {
    const file = await ownCalendar(deps, request.query.token, deps.publicUrl ?? addressOf(request));
    return reply
      .type("text/calendar; charset=utf-8")
      .header("content-disposition", 'inline; filename="chiso.ics"')
      .send(file);
  });
}

/** Where only host and port are known, the address under which the calendar program came. */
function addressOf({ protocol, host }: FastifyRequest): string {
  return `${protocol}://${host}`;
}
