import { z } from "zod";
import { countNotices, listNotices, markNoticesRead } from "../../app/notices/index.ts";
import { MarkRead, NoticeCount, NoticePage } from "../../contract/notices.ts";
import type { App } from "../app.ts";
import { contextOf } from "../caller.ts";

const querystring = z.object({
  unread: z.enum(["1"]).optional(),
  before: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER).optional(),
});

/** The reader's own notices; nobody reads those of another. */
export function registerOwnNotices(app: App): void {
  const listing = {
    tags: ["notices"],
    summary: "My notices, newest first; unread=1 for those I have not read",
    querystring,
    response: { 200: NoticePage },
  };
  app.get("/api/me/notices", { schema: listing }, (request) => {
    const { unread, before = null } = request.query;
    return listNotices(contextOf(request), { unreadOnly: unread === "1", before });
  });
  const counting = { tags: ["notices"], summary: "How many I have not read", response: { 200: NoticeCount } };
  app.get("/api/me/notices/count", { schema: counting }, (request) => countNotices(contextOf(request)));
  const marking = {
    tags: ["notices"],
    summary: "Mark my notices as read: those named, or all",
    body: MarkRead,
    response: { 200: NoticeCount },
  };
  app.post("/api/me/notices/read", { schema: marking }, (request) =>
    markNoticesRead(contextOf(request), request.body),
  );
}
