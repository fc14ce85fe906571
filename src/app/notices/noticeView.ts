import type { NoticeView } from "../../contract/notices.ts";
import { dataOf, noticeWords, tellingOf, type Words } from "../audit/index.ts";
import type { Notice } from "./ports.ts";

/** A notice as its reader sees it. */
export function noticeView(notice: Notice): NoticeView {
  const { id, kind, at, count, read, urgent, actorName, round, unitName } = notice;
  return {
    id,
    kind,
    at: at.toISOString(),
    count,
    read,
    urgent,
    actorName,
    roundTitle: round?.title ?? null,
    unitName,
    ...wordsOf(notice),
    link: linkOf(notice),
  };
}

/** A tampered entry must not take the whole list away. */
export function wordsOf({ kind, body }: Pick<Notice, "kind" | "body">): Words {
  try {
    return noticeWords(kind, dataOf({ body }));
  } catch {
    return { vi: `Không đọc được nội dung (${kind})`, en: `Unreadable content (${kind})` };
  }
}

/**
 * Path in the workspace: where the kind of event leads, or else the place of the reader's own work. The people of a unit
 * are led to its sheet (at the leaf, where the event names one), appraisers to their desk, the owner and the working group
 * to the leaf or the board; after publication everybody is led to the results.
 */
export function linkOf(notice: Notice): string | null {
  const { round, sheet, audience, kind } = notice;
  const own = ownLink(notice);
  if (round === null) return own === undefined ? null : `/${own}`;
  const path = `/dot/${round.id}`;
  if (own !== undefined) return `${path}/${own}`;
  if (kind === "round.published")
    return audience === "owner" || sheet === null ? `${path}/ket-qua` : `${path}/ket-qua/${sheet}`;
  const leaf = leafOf(notice);
  switch (audience) {
    case "owner":
      return leaf !== null && sheet !== null ? `${path}/phieu/${sheet}${narrowed(notice, leaf)}` : path;
    case "appraisers":
      if (round.kind === "measured") return linkOf({ ...notice, audience: "owner" });
      return leaf === null ? `${path}/tham-dinh` : `${path}/tham-dinh/tieu-chi/${encodeURIComponent(leaf)}`;
    case "unit":
    case "department":
    case "leaders":
    case "office":
    case "division":
    case "everyone":
      return sheet === null ? path : `${path}/phieu/${sheet}${narrowed(notice, leaf)}`;
    case "account":
      return leaf === null ? path : `${path}/tham-dinh/tieu-chi/${encodeURIComponent(leaf)}`;
  }
}

/** Where the kind of event itself leads. */
function ownLink({ kind, body }: Notice): string | undefined {
  try {
    return tellingOf(kind)?.link?.(dataOf({ body }));
  } catch {
    return undefined;
  }
}

/** The sheet shows the one leaf, or in the sheet of a province those of the reader's own department. */
function narrowed({ round, unit, sheet }: Notice, leaf: string | null): string {
  if (leaf !== null) return `?tim=${encodeURIComponent(leaf)}`;
  return round?.kind === "measured" && unit !== null && unit !== sheet ? `?co-quan=${unit}` : "";
}

function leafOf({ body }: Notice): string | null {
  const data = dataOf({ body });
  return typeof data === "object" && data !== null && "leaf" in data && typeof data.leaf === "string"
    ? data.leaf
    : null;
}
