import { Button, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { ErrorSummary, type FormFault, faultOf } from "../parts/ErrorSummary.tsx";
import { ADMINISTRATION } from "../words/administration.ts";
import { useWords } from "../words/language.tsx";
import { SHELL } from "../words/shell.ts";
import { accountFaults, type TypedAccount } from "./accountTyped.ts";
import { RoleRows } from "./RoleRows.tsx";

interface AccountFormProps {
  readonly start: TypedAccount;
  /** The user name cannot be changed once the account exists. */
  readonly existing: boolean;
  readonly busy: boolean;
  readonly refused: readonly FormFault[];
  readonly send: (typed: TypedAccount) => void;
  readonly cancel: () => void;
}

export function AccountForm({ start, existing, busy, refused, send, cancel }: AccountFormProps) {
  const words = useWords(ADMINISTRATION);
  const shell = useWords(SHELL);
  const [typed, setTyped] = useState(start);
  const [found, setFound] = useState<readonly FormFault[]>([]);
  const faults = found.length > 0 ? found : refused;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const next = accountFaults(typed, words);
    setFound(next);
    if (next.length === 0) send(typed);
  };
  const box = (name: "displayName" | "username" | "position", id: string, label: string, hint: string) => (
    <TextInput
      id={id}
      label={label}
      description={hint}
      disabled={existing && name === "username"}
      autoComplete="off"
      value={typed[name]}
      onChange={(event) => setTyped({ ...typed, [name]: event.currentTarget.value })}
      error={faultOf(faults, id)}
    />
  );
  return (
    <form className="form" onSubmit={submit} noValidate>
      <ErrorSummary faults={faults} />
      {box("displayName", "display-name", words.name, words.nameHint)}
      {box("username", "username", words.username, words.usernameHint)}
      {box("position", "position", words.position, words.positionHint)}
      <RoleRows rows={typed.roles} faults={faults} change={(roles) => setTyped({ ...typed, roles })} />
      <div className="form-actions">
        <Button type="submit" loading={busy}>
          {existing ? words.save : words.create}
        </Button>
        <Button variant="default" onClick={cancel}>
          {shell.cancel}
        </Button>
      </div>
    </form>
  );
}
