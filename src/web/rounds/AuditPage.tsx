import { Button } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import type { AuditEntryView } from "../../contract/audit.ts";
import { auditPages } from "../api/rounds.ts";
import { Empty, Loaded } from "../parts/states.tsx";
import { momentWords } from "../show/times.ts";
import { useLanguage, useSaid, useWords } from "../words/language.tsx";
import { ROUND } from "../words/rounds.ts";
import { useRound } from "./RoundFrame.tsx";

/** Everything written in the round, newest first. */
export function Component() {
  const round = useRound();
  const words = useWords(ROUND);
  const log = useInfiniteQuery(auditPages(round.id));
  return (
    <div className="stack">
      <p className="soft">{words.logLead}</p>
      <Loaded query={log}>
        {({ pages }) => {
          const entries = pages.flat();
          return entries.length === 0 ? <Empty title={words.noLog} /> : <LogTable entries={entries} />;
        }}
      </Loaded>
      {log.hasNextPage && (
        <div>
          <Button variant="default" loading={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>
            {words.logMore}
          </Button>
        </div>
      )}
    </div>
  );
}

function LogTable({ entries }: { readonly entries: readonly AuditEntryView[] }) {
  const words = useWords(ROUND);
  const said = useSaid();
  const { language } = useLanguage();
  return (
    <table className="table table-cards">
      <thead>
        <tr>
          <th scope="col">{words.logAt}</th>
          <th scope="col">{words.logWho}</th>
          <th scope="col">{words.logWhat}</th>
          <th scope="col">{words.logHash}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.seq}>
            <td className="nowrap">{momentWords(entry.at, language)}</td>
            <td className="nowrap" data-head={words.logWho}>
              {entry.actorName ?? "–"}
            </td>
            <td>{said(entry)}</td>
            <td data-head={words.logHash}>
              <code className="faint" title={entry.hash}>
                {entry.hash.slice(0, 12)}…
              </code>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
