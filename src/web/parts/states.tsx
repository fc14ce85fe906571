import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { ApiError, OfflineError } from "../api/client.ts";
import { useSaid, useWords } from "../words/language.tsx";
import { SHELL } from "../words/shell.ts";

/** Grey lines where a list will stand; said once to a screen reader. */
export function Loading({ lines = 4 }: { readonly lines?: number }) {
  const words = useWords(SHELL);
  return (
    <output className="loading">
      <span className="out-of-sight">{words.loading}</span>
      {Array.from({ length: lines }, (_, line) => (
        <div key={line} className="loading-line" aria-hidden="true" />
      ))}
    </output>
  );
}

/** A list without rows: says why it is empty and what to do next. */
export function Empty(props: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <div className="empty">
      <p className="strong">{props.title}</p>
      {props.children}
    </div>
  );
}

/** What went wrong with a page or list, and the way on. Refusals speak the server's own words. */
export function Problem({ error, retry }: { readonly error: unknown; readonly retry?: () => void }) {
  const words = useWords(SHELL);
  const said = useSaid();
  const { title, text, requestId } = problemWords(error, words, said);
  return (
    <div className="note note-danger stack" role="alert">
      <div>
        <p className="strong">{title}</p>
        {text !== "" && <p>{text}</p>}
        {requestId !== "" && (
          <p className="faint">
            {words.requestId}: <code>{requestId}</code>
          </p>
        )}
      </div>
      <div className="row">
        {retry && (
          <Button variant="default" onClick={retry}>
            {words.retry}
          </Button>
        )}
        <Link to="/">{words.goHome}</Link>
      </div>
    </div>
  );
}

type ShellWords = ReturnType<typeof useWords<typeof SHELL>>;

function problemWords(error: unknown, words: ShellWords, said: (both: { vi: string; en: string }) => string) {
  if (error instanceof OfflineError)
    return { title: words.offlineTitle, text: words.offlineText, requestId: "" };
  if (error instanceof ApiError) {
    const title = error.status === 403 ? words.noRightTitle : said(error.body);
    const text = error.status === 403 ? said(error.body) : (error.body.faults ?? []).map(said).join(" ");
    return { title, text, requestId: error.status >= 500 ? error.body.requestId : "" };
  }
  return { title: words.brokenTitle, text: error instanceof Error ? error.message : "", requestId: "" };
}

/** One of three: loading, problem, or the content. Old content stays on screen while it is read again. */
export function Loaded<T>(props: {
  readonly query: { readonly data: T | undefined; readonly error: unknown; readonly refetch: () => unknown };
  readonly lines?: number;
  readonly children: (data: T) => ReactNode;
}) {
  const { data, error, refetch } = props.query;
  if (data !== undefined) return props.children(data);
  if (error) return <Problem error={error} retry={() => void refetch()} />;
  return <Loading lines={props.lines ?? 4} />;
}
