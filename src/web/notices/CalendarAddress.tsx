import { Button, CopyButton, TextInput } from "@mantine/core";
import { useState } from "react";
import { useRenewCalendar } from "../api/notices.ts";
import { Problem } from "../parts/states.tsx";
import { useWords } from "../words/language.tsx";
import { TOLD } from "../words/notices.ts";

/** The secret address of the reader's calendar, how to add it, and a new one when it became known. */
export function CalendarAddress({ path }: { readonly path: string | null }) {
  const words = useWords(TOLD);
  const renew = useRenewCalendar();
  const [renewed, setRenewed] = useState(false);
  const address = path === null ? "" : `${location.origin}${path}`;
  return (
    <div className="stack" style={{ borderTop: "1px solid var(--line)", paddingTop: "var(--space-4)" }}>
      <div>
        <h3>{words.calendarTitle}</h3>
        <p className="soft">{words.calendarLead}</p>
      </div>
      {path !== null && (
        <>
          <div className="calendar-address">
            <TextInput
              label={words.calendarAddress}
              value={address}
              readOnly
              onFocus={(event) => event.currentTarget.select()}
            />
            <CopyButton value={address}>
              {({ copied, copy }) => (
                <Button variant="default" onClick={copy}>
                  {copied ? words.copied : words.copy}
                </Button>
              )}
            </CopyButton>
          </div>
          <p>
            <a href={address.replace(/^https?:/, "webcal:")}>{words.openInCalendar}</a>
          </p>
          <details>
            <summary>{words.howTo}</summary>
            <ul>
              <li>{words.outlook}</li>
              <li>{words.google}</li>
              <li>{words.iphone}</li>
            </ul>
          </details>
          <p className="soft small">{words.calendarSecret}</p>
        </>
      )}
      {renew.error && <Problem error={renew.error} />}
      <div className="form-actions">
        <Button
          variant="default"
          loading={renew.isPending}
          onClick={() => renew.mutate(undefined, { onSuccess: () => setRenewed(path !== null) })}
        >
          {path === null ? words.calendarMake : words.calendarRenew}
        </Button>
        <output>{renewed && <span className="soft">{words.calendarRenewed}</span>}</output>
      </div>
    </div>
  );
}
