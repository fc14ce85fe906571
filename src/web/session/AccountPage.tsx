import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { SessionSummary } from "../../contract/access.ts";
import { sessionsQuery, useRevokeSession, useSession } from "../api/session.ts";
import { ToldSettings } from "../notices/ToldSettings.tsx";
import { PageTitle } from "../parts/PageTitle.tsx";
import { Empty, Loaded } from "../parts/states.tsx";
import { useNow } from "../parts/useNow.ts";
import { agoWords, momentWords } from "../show/times.ts";
import { useLanguage, useWords } from "../words/language.tsx";
import { ROLES, SESSION } from "../words/session.ts";
import { deviceName } from "./deviceName.ts";
import { PasswordForm } from "./PasswordForm.tsx";

export function Component() {
  const words = useWords(SESSION);
  const sessions = useQuery(sessionsQuery);
  const [changed, setChanged] = useState(false);
  return (
    <div className="page page-narrow">
      <PageTitle title={words.accountTitle} />
      <div className="stack-wide">
        <AccountFacts />
        <ToldSettings />
        <section className="card stack" aria-labelledby="sessions-title">
          <div>
            <h2 id="sessions-title">{words.sessionsTitle}</h2>
            <p className="soft">{words.sessionsHint}</p>
          </div>
          <Loaded query={sessions} lines={2}>
            {(list) =>
              list.length === 0 ? <Empty title={words.noSessions} /> : <SessionTable sessions={list} />
            }
          </Loaded>
        </section>
        <section className="card stack" aria-labelledby="password-title">
          <h2 id="password-title">{words.changeTitle}</h2>
          <output>{changed && <p className="note note-success">{words.changed}</p>}</output>
          <div className="measure">
            <PasswordForm oneTime={false} done={() => setChanged(true)} />
          </div>
        </section>
      </div>
    </div>
  );
}

function AccountFacts() {
  const session = useSession();
  const words = useWords(SESSION);
  const roles = useWords(ROLES);
  if (!session) return null;
  const { displayName, username, position, roles: grants } = session.account;
  return (
    <dl className="card fact-grid">
      <div>
        <dt>{words.username}</dt>
        <dd>
          {displayName} ({username})
        </dd>
      </div>
      {position !== "" && (
        <div>
          <dt>{words.position}</dt>
          <dd>{position}</dd>
        </div>
      )}
      <div>
        <dt>{words.roles}</dt>
        <dd>
          {grants
            .map((grant) => (grant.unit ? `${roles[grant.role]} (${grant.unit})` : roles[grant.role]))
            .join("; ")}
        </dd>
      </div>
    </dl>
  );
}

function SessionTable({ sessions }: { readonly sessions: readonly SessionSummary[] }) {
  const words = useWords(SESSION);
  const { language } = useLanguage();
  const revoke = useRevokeSession();
  const now = useNow();
  return (
    <table className="table table-cards">
      <thead>
        <tr>
          <th scope="col">{words.device}</th>
          <th scope="col">{words.began}</th>
          <th scope="col">{words.lastSeen}</th>
          <th scope="col">
            <span className="out-of-sight">{words.revoke}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {sessions.map((session) => (
          <tr key={session.id}>
            <th scope="row">{deviceName(session.userAgent) || words.unknownDevice}</th>
            <td data-head={words.began}>{momentWords(session.createdAt, language)}</td>
            <td data-head={words.lastSeen}>{agoWords(session.lastSeenAt, now, language)}</td>
            <td>
              {session.current ? (
                <span className="tag tag-accent">{words.thisSession}</span>
              ) : (
                <Button
                  variant="default"
                  size="sm"
                  loading={revoke.isPending && revoke.variables === session.id}
                  onClick={() => revoke.mutate(session.id)}
                >
                  {words.revoke}
                </Button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
