import { Button } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link, useSearchParams } from "react-router";
import type { NoticeView } from "../../contract/notices.ts";
import { noticePages, useMarkRead } from "../api/notices.ts";
import { PageTitle } from "../parts/PageTitle.tsx";
import { Empty, Loaded } from "../parts/states.tsx";
import { useNow } from "../parts/useNow.ts";
import { dayWords } from "../show/times.ts";
import { useWords } from "../words/language.tsx";
import { NOTICES } from "../words/notices.ts";
import { NoticeRow } from "./NoticeRow.tsx";

const UNREAD = "chua-doc";

/** What concerns the reader, by day, newest first. */
export function Component() {
  const words = useWords(NOTICES);
  const [params, setParams] = useSearchParams();
  const unreadOnly = params.get("loc") === UNREAD;
  const pages = useInfiniteQuery(noticePages(unreadOnly));
  const unread = pages.data?.pages[0]?.unread ?? 0;
  const mark = useMarkRead();
  const chips = [
    ["", words.all],
    [UNREAD, words.unread(unread)],
  ] as const;
  return (
    <div className="page page-narrow">
      <PageTitle title={words.title}>
        <p className="soft">
          {words.lead} <Link to="/tai-khoan#thong-bao">{words.settings}</Link>
        </p>
      </PageTitle>
      <div className="stack">
        <div className="row-apart">
          <fieldset className="chips" aria-label={words.filter}>
            {chips.map(([name, label]) => (
              <button
                key={name}
                type="button"
                className="chip"
                aria-pressed={unreadOnly === (name === UNREAD)}
                onClick={() => setParams(name === "" ? {} : { loc: name }, { replace: true })}
              >
                {label}
              </button>
            ))}
          </fieldset>
          <Button
            variant="default"
            disabled={unread === 0}
            loading={mark.isPending && mark.variables === undefined}
            onClick={() => mark.mutate(undefined)}
          >
            {words.markAll}
          </Button>
        </div>
        <Loaded query={pages}>
          {(data) => (
            <NoticeDays
              notices={data.pages.flatMap(({ notices }) => notices)}
              unreadOnly={unreadOnly}
              read={(id) => mark.mutate([id])}
            />
          )}
        </Loaded>
        {pages.hasNextPage && (
          <div>
            <Button
              variant="default"
              loading={pages.isFetchingNextPage}
              onClick={() => void pages.fetchNextPage()}
            >
              {words.older}
            </Button>
          </div>
        )}
      </div>
    </div>
  );
}

interface NoticeDaysProps {
  readonly notices: readonly NoticeView[];
  readonly unreadOnly: boolean;
  readonly read: (id: number) => void;
}

function NoticeDays({ notices, unreadOnly, read }: NoticeDaysProps) {
  const words = useWords(NOTICES);
  const today = dayWords(useNow().toISOString());
  if (notices.length === 0) {
    return (
      <Empty title={unreadOnly ? words.noneUnread : words.none}>
        {!unreadOnly && <p className="soft">{words.noneText}</p>}
      </Empty>
    );
  }
  const days = new Map<string, NoticeView[]>();
  for (const notice of notices) {
    const day = dayWords(notice.at);
    days.set(day, [...(days.get(day) ?? []), notice]);
  }
  return [...days].map(([day, ofDay]) => (
    <section key={day} className="stack-tight" aria-label={day}>
      <h2>{day === today ? `${words.today}, ${day}` : day}</h2>
      <ul className="notice-list">
        {ofDay.map((notice) => (
          <NoticeRow key={notice.id} notice={notice} read={() => read(notice.id)} />
        ))}
      </ul>
    </section>
  ));
}
