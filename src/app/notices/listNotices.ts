import type { NoticePage } from "../../contract/notices.ts";
import { requireSignedIn } from "../access/index.ts";
import type { Context } from "../context.ts";
import { noticeView } from "./noticeView.ts";

const PAGE = 50;

/** The reader's own notices, newest first; nobody sees those of another. */
export async function listNotices(
  context: Context,
  choice: { readonly unreadOnly: boolean; readonly before: number | null },
): Promise<NoticePage> {
  const account = requireSignedIn(context.actor);
  return context.store.read(async ({ notices }) => {
    const found = await notices.list(account, { ...choice, limit: PAGE });
    return {
      notices: found.map(noticeView),
      unread: await notices.countUnread(account),
      next: found.length < PAGE ? null : (found.at(-1)?.id ?? null),
    };
  });
}

export async function countNotices(context: Context): Promise<{ unread: number }> {
  const account = requireSignedIn(context.actor);
  return { unread: await context.store.read((tx) => tx.notices.countUnread(account)) };
}
