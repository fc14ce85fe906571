import { sessionView } from "../../app/access/index.ts";
import { SessionView } from "../../contract/access.ts";
import type { App } from "../app.ts";
import { sessionOf } from "../caller.ts";

export function registerCurrentSession(app: App): void {
  const schema = {
    tags: ["session"],
    summary: "Who is signed in; null when nobody is",
    response: { 200: SessionView.nullable() },
  };
  app.get("/api/session", { schema }, (request) => {
    const open = sessionOf(request);
    return open === null ? null : sessionView(open);
  });
}
