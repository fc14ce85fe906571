import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { FailedMail } from "../../contract/notices.ts";
import { AdministrationNav } from "../administration/AdministrationNav.tsx";
import { failedMailsQuery, useRetryMail } from "../api/notices.ts";
import { PageTitle } from "../parts/PageTitle.tsx";
import { Empty, Loaded, Problem } from "../parts/states.tsx";
import { momentWords } from "../show/times.ts";
import { useLanguage, useSaid, useWords } from "../words/language.tsx";
import { MAILS } from "../words/notices.ts";
import { SHELL } from "../words/shell.ts";

/** Mails that could not be delivered, with the reason and the next try. */
export function Component() {
  const words = useWords(MAILS);
  const shell = useWords(SHELL);
  const mails = useQuery(failedMailsQuery);
  const retry = useRetryMail();
  return (
    <div className="page">
      <PageTitle title={shell.administration}>
        <p className="soft">{words.lead}</p>
      </PageTitle>
      <AdministrationNav />
      <div className="stack">
        {retry.error && <Problem error={retry.error} />}
        <Loaded query={mails}>
          {(list) =>
            list.length === 0 ? (
              <Empty title={words.none} />
            ) : (
              <MailTable
                mails={list}
                busy={retry.isPending ? retry.variables : null}
                retry={(id) => retry.mutate(id)}
              />
            )
          }
        </Loaded>
      </div>
    </div>
  );
}

interface MailTableProps {
  readonly mails: readonly FailedMail[];
  readonly busy: string | null;
  readonly retry: (id: string) => void;
}

function MailTable({ mails, busy, retry }: MailTableProps) {
  const words = useWords(MAILS);
  const said = useSaid();
  const { language } = useLanguage();
  return (
    <table className="table table-cards">
      <thead>
        <tr>
          <th scope="col">{words.to}</th>
          <th scope="col">{words.subject}</th>
          <th scope="col">{words.reason}</th>
          <th scope="col">{words.next}</th>
          <th scope="col">
            <span className="out-of-sight">{words.retry}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {mails.map((mail) => (
          <tr key={mail.id}>
            <th scope="row">
              {mail.displayName}
              <br />
              <span className="soft small">{mail.recipient}</span>
            </th>
            <td data-head={words.subject}>{said(mail.subject)}</td>
            <td data-head={words.reason}>{mail.error}</td>
            <td data-head={words.next}>
              {mail.nextAt === null ? words.givenUp(mail.attempts) : momentWords(mail.nextAt, language)}
            </td>
            <td>
              <Button
                variant="default"
                size="sm"
                aria-label={words.retryOf(mail.displayName)}
                loading={busy === mail.id}
                onClick={() => retry(mail.id)}
              >
                {words.retry}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
