import { ActionIcon } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import { Link } from "react-router";
import type { NoticeView } from "../../contract/notices.ts";
import { clockWords } from "../show/times.ts";
import { useSaid, useWords } from "../words/language.tsx";
import { NOTICES } from "../words/notices.ts";

/** One notice; following its link also marks it as read. */
export function NoticeRow({ notice, read }: { readonly notice: NoticeView; readonly read: () => void }) {
  const words = useWords(NOTICES);
  const said = useSaid();
  const sentence = said(notice);
  const follow = () => {
    if (!notice.read) read();
  };
  const about = [
    notice.roundTitle,
    notice.unitName,
    notice.count > 1 ? words.times(notice.count) : null,
    notice.actorName === null ? null : words.by(notice.actorName),
    clockWords(notice.at),
  ].filter((part) => part !== null);
  return (
    <li className={notice.read ? undefined : "notice-fresh"}>
      <div>
        <p className={notice.read ? undefined : "strong"}>
          {!notice.read && <span className="tag tag-accent">{words.fresh}</span>}{" "}
          {notice.link === null ? (
            sentence
          ) : (
            <Link to={notice.link} onClick={follow}>
              {sentence}
            </Link>
          )}
        </p>
        <p className="soft small">{about.join(" · ")}</p>
      </div>
      {!notice.read && (
        <ActionIcon
          variant="subtle"
          size="lg"
          aria-label={words.markOne(sentence)}
          title={words.mark}
          onClick={read}
        >
          <IconCheck size={20} aria-hidden="true" />
        </ActionIcon>
      )}
    </li>
  );
}
