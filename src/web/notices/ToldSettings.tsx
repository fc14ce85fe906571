import { Button, Checkbox, Radio, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { useLocation } from "react-router";
import { MailAddress, type NotificationsView } from "../../contract/notices.ts";
import { notificationsQuery, useSetNotifications } from "../api/notices.ts";
import { ErrorSummary, type FormFault, faultOf, useRefusal } from "../parts/ErrorSummary.tsx";
import { Loaded } from "../parts/states.tsx";
import { useWords } from "../words/language.tsx";
import { TOLD } from "../words/notices.ts";
import { CalendarAddress } from "./CalendarAddress.tsx";

/** On the account page: mail address, digest, and the calendar's address. */
export function ToldSettings() {
  const words = useWords(TOLD);
  const query = useQuery(notificationsQuery);
  const { hash } = useLocation();
  const place = useRef<HTMLElement>(null);
  const loaded = query.data !== undefined;
  useEffect(() => {
    if (hash === "#thong-bao" && loaded) place.current?.scrollIntoView();
  }, [hash, loaded]);
  return (
    <section id="thong-bao" className="card stack" aria-labelledby="told-title" ref={place}>
      <div>
        <h2 id="told-title">{words.title}</h2>
        <p className="soft">{words.lead}</p>
      </div>
      <Loaded query={query} lines={3}>
        {(view) => (
          <>
            <ToldForm start={view} />
            <CalendarAddress path={view.calendarPath} />
          </>
        )}
      </Loaded>
    </section>
  );
}

function ToldForm({ start }: { readonly start: NotificationsView }) {
  const words = useWords(TOLD);
  const refusal = useRefusal();
  const save = useSetNotifications();
  const [typed, setTyped] = useState(start);
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const email = typed.email.trim();
    const fits = MailAddress.safeParse(email).success;
    setFaults(fits ? [] : [{ field: "own-email", text: words.emailWrong }]);
    if (!fits) return;
    const { digest, language } = typed;
    const refuse = (error: unknown) => setFaults(refusal(error, { email: "own-email" }));
    save.mutate({ email, digest, language }, { onError: refuse });
  };
  return (
    <form className="stack measure" onSubmit={submit} noValidate>
      <ErrorSummary faults={faults} />
      <TextInput
        id="own-email"
        type="email"
        label={words.email}
        description={words.emailHint}
        autoComplete="email"
        value={typed.email}
        onChange={(event) => setTyped({ ...typed, email: event.currentTarget.value })}
        error={faultOf(faults, "own-email")}
      />
      <Checkbox
        label={words.digest}
        description={words.digestHint}
        checked={typed.digest}
        onChange={(event) => setTyped({ ...typed, digest: event.currentTarget.checked })}
      />
      <Radio.Group
        label={words.language}
        value={typed.language}
        onChange={(language) => setTyped({ ...typed, language: language === "en" ? "en" : "vi" })}
      >
        <div className="row">
          <Radio value="vi" label={words.vietnamese} />
          <Radio value="en" label={words.english} />
        </div>
      </Radio.Group>
      <div className="form-actions">
        <Button type="submit" loading={save.isPending}>
          {words.save}
        </Button>
        <output>{save.isSuccess && <span className="soft">{words.saved}</span>}</output>
      </div>
    </form>
  );
}
