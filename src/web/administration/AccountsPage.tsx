import { Button, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import type { z } from "zod";
import type { Account, OneTimePassword } from "../../contract/access.ts";
import { searchKey } from "../../core/published/search-key.ts";
import {
  accountsQuery,
  unitsQuery,
  useCreateAccount,
  useEditAccount,
  useResetPassword,
} from "../api/administration.ts";
import { FileButton } from "../exchange/FileButton.tsx";
import { AccountEmail } from "../notices/AccountEmail.tsx";
import { ErrorSummary, type FormFault, useRefusal } from "../parts/ErrorSummary.tsx";
import { PageTitle } from "../parts/PageTitle.tsx";
import { Empty, Loaded } from "../parts/states.tsx";
import { ADMINISTRATION } from "../words/administration.ts";
import { useWords } from "../words/language.tsx";
import { SHELL } from "../words/shell.ts";
import { AccountForm } from "./AccountForm.tsx";
import { AccountRow } from "./AccountRow.tsx";
import { AdministrationNav } from "./AdministrationNav.tsx";
import { EMPTY_ACCOUNT, sentOf, type TypedAccount, typedOf } from "./accountTyped.ts";
import { OneTimeNote } from "./OneTimeNote.tsx";

export function Component() {
  const words = useWords(ADMINISTRATION);
  const shell = useWords(SHELL);
  const accounts = useQuery(accountsQuery);
  const [given, setGiven] = useState<z.infer<typeof OneTimePassword> | null>(null);
  const [adding, setAdding] = useState(false);
  return (
    <div className="page">
      <PageTitle title={shell.administration}>
        <p className="soft">{words.accountsLead}</p>
      </PageTitle>
      <AdministrationNav />
      <div className="stack-wide">
        {given && <OneTimeNote given={given} done={() => setGiven(null)} />}
        {adding ? (
          <NewAccount close={() => setAdding(false)} gave={setGiven} />
        ) : (
          <FileButton base="/exchange/accounts">
            <Button onClick={() => setAdding(true)}>{words.newAccount}</Button>
          </FileButton>
        )}
        <Loaded query={accounts}>{(list) => <AccountTable accounts={list} gave={setGiven} />}</Loaded>
      </div>
    </div>
  );
}

type Gave = (given: z.infer<typeof OneTimePassword>) => void;

function NewAccount({ close, gave }: { readonly close: () => void; readonly gave: Gave }) {
  const words = useWords(ADMINISTRATION);
  const refusal = useRefusal();
  const create = useCreateAccount();
  const [refused, setRefused] = useState<readonly FormFault[]>([]);
  const send = (typed: TypedAccount) =>
    create.mutate(
      { username: typed.username, ...sentOf(typed) },
      {
        onSuccess: (made) => {
          gave(made);
          close();
        },
        onError: (error) => setRefused(refusal(error, { username: "username", displayName: "display-name" })),
      },
    );
  return (
    <section className="card stack" aria-label={words.newAccount}>
      <h2>{words.newAccount}</h2>
      <AccountForm
        start={EMPTY_ACCOUNT}
        existing={false}
        busy={create.isPending}
        refused={refused}
        send={send}
        cancel={close}
      />
    </section>
  );
}

function AccountTable({ accounts, gave }: { readonly accounts: readonly Account[]; readonly gave: Gave }) {
  const words = useWords(ADMINISTRATION);
  const [sought, setSought] = useState("");
  const units = useQuery(unitsQuery("", "")).data;
  const unitNames = useMemo(() => new Map((units ?? []).map(({ key, name }) => [key, name])), [units]);
  const wanted = searchKey(sought);
  const shown = accounts.filter((account) => searchKey(findable(account, unitNames)).includes(wanted));
  return (
    <section className="stack" aria-label={words.accounts}>
      <div className="row-apart">
        <TextInput
          label={words.search}
          value={sought}
          onChange={(event) => setSought(event.currentTarget.value)}
          miw="20rem"
          maw="100%"
        />
        <span className="soft" role="status">
          {words.count(shown.length, accounts.length)}
        </span>
      </div>
      {shown.length === 0 ? (
        <Empty title={words.noneFound} />
      ) : (
        <AccountRows accounts={shown} unitNames={unitNames} gave={gave} />
      )}
    </section>
  );
}

type UnitNames = ReadonlyMap<string, string>;

function findable(account: Account, unitNames: UnitNames): string {
  return [
    account.displayName,
    account.username,
    account.position,
    ...account.roles.map(({ unit }) => (unit === null ? "" : (unitNames.get(unit) ?? unit))),
  ].join(" ");
}

interface AccountRowsProps {
  readonly accounts: readonly Account[];
  readonly unitNames: UnitNames;
  readonly gave: Gave;
}

function AccountRows({ accounts, unitNames, gave }: AccountRowsProps) {
  const words = useWords(ADMINISTRATION);
  const refusal = useRefusal();
  const edit = useEditAccount();
  const reset = useResetPassword();
  const [open, setOpen] = useState<string | null>(null);
  const [refused, setRefused] = useState<readonly FormFault[]>([]);
  const refuse = (error: unknown) => setRefused(refusal(error));
  const editing = accounts.find((account) => account.id === open);
  return (
    <>
      {editing ? (
        <section className="card stack" aria-label={words.editOf(editing.displayName)}>
          <h2>{words.editOf(editing.displayName)}</h2>
          <AccountForm
            key={editing.id}
            start={typedOf(editing)}
            existing
            busy={edit.isPending}
            refused={refused}
            send={(typed) =>
              edit.mutate(
                { id: editing.id, change: sentOf(typed) },
                { onSuccess: () => setOpen(null), onError: refuse },
              )
            }
            cancel={() => setOpen(null)}
          />
          <AccountEmail key={`mail-${editing.id}`} account={editing.id} />
        </section>
      ) : (
        <ErrorSummary faults={refused} />
      )}
      <table className="table table-cards">
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.roles}</th>
            <th scope="col">{words.state}</th>
            <th scope="col">
              <span className="out-of-sight">{words.edit}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {accounts.map((account) => (
            <AccountRow
              key={account.id}
              account={account}
              unitNames={unitNames}
              busy={edit.isPending || reset.isPending}
              edit={() => {
                setRefused([]);
                setOpen(account.id);
              }}
              reset={() => reset.mutate(account.id, { onSuccess: gave, onError: refuse })}
              toggle={() =>
                edit.mutate({ id: account.id, change: { disabled: !account.disabled } }, { onError: refuse })
              }
            />
          ))}
        </tbody>
      </table>
    </>
  );
}
