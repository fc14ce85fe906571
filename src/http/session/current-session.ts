import { sessionView } from "../../app/access/index.ts";
import { SessionView } from "../../contract/access.ts";
import type { App } from "../app.ts";
import { requireSession } from "../caller.ts";

export function registerCurrentSession(app: App): void {
  const schema = { tags: ["session"], summary: "Who is signed in", response: { 200: SessionView } };
  app.get("/api/session", { schema }, (request) => sessionView(requireSession(request)));
}
