import "../look/notices.css";
import { IconBell } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { noticeCountQuery } from "../api/notices.ts";
import { useWords } from "../words/language.tsx";
import { NOTICES } from "../words/notices.ts";

const MOST = 99;

/** The way to the notices, with the number of those unread; a plain link where the number cannot be had. */
export function Bell() {
  const words = useWords(NOTICES);
  const unread = useQuery(noticeCountQuery).data?.unread ?? 0;
  return (
    <Link to="/thong-bao" className="bell" aria-label={words.bell(unread)} title={words.bell(unread)}>
      <IconBell size={22} aria-hidden="true" />
      {unread > 0 && (
        <span className="bell-count" aria-hidden="true">
          {unread > MOST ? `${MOST}+` : unread}
        </span>
      )}
    </Link>
  );
}
