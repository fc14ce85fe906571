import { Button, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { MailAddress } from "../../contract/notices.ts";
import { accountEmailsQuery, useSetAccountEmail } from "../api/notices.ts";
import { ErrorSummary, type FormFault, faultOf, useRefusal } from "../parts/ErrorSummary.tsx";
import { Loaded } from "../parts/states.tsx";
import { useWords } from "../words/language.tsx";
import { MAILS, TOLD } from "../words/notices.ts";

/** An administrator enters or corrects the address at which an account is written to. */
export function AccountEmail({ account }: { readonly account: string }) {
  const emails = useQuery(accountEmailsQuery);
  return (
    <Loaded query={emails} lines={1}>
      {(list) => (
        <EmailForm account={account} start={list.find((one) => one.account === account)?.email ?? ""} />
      )}
    </Loaded>
  );
}

function EmailForm({ account, start }: { readonly account: string; readonly start: string }) {
  const words = useWords(MAILS);
  const told = useWords(TOLD);
  const refusal = useRefusal();
  const save = useSetAccountEmail();
  const [typed, setTyped] = useState(start);
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const email = typed.trim();
    const fits = MailAddress.safeParse(email).success;
    setFaults(fits ? [] : [{ field: "account-email", text: told.emailWrong }]);
    if (!fits) return;
    const refuse = (error: unknown) => setFaults(refusal(error, { email: "account-email" }));
    save.mutate({ account, email }, { onError: refuse });
  };
  return (
    <form className="stack measure" onSubmit={submit} noValidate>
      <ErrorSummary faults={faults} />
      <TextInput
        id="account-email"
        type="email"
        label={words.emailTitle}
        description={told.emailHint}
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        error={faultOf(faults, "account-email")}
      />
      <div className="form-actions">
        <Button type="submit" variant="default" loading={save.isPending}>
          {words.emailSave}
        </Button>
        <output>{save.isSuccess && <span className="soft">{told.saved}</span>}</output>
      </div>
    </form>
  );
}
