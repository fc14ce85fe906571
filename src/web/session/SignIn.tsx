import { Button, PasswordInput, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useSignIn } from "../api/session.ts";
import mark from "../mark.svg";
import { ErrorSummary, type FormFault, faultOf, useRefusal } from "../parts/ErrorSummary.tsx";
import { LanguageSwitch } from "../shell/LanguageSwitch.tsx";
import { useWords } from "../words/language.tsx";
import { SESSION } from "../words/session.ts";
import { SHELL } from "../words/shell.ts";

/** Stands in place of any page while nobody is signed in, so that the address is kept. */
export function SignIn({ expired }: { readonly expired: boolean }) {
  const words = useWords(SESSION);
  const shell = useWords(SHELL);
  return (
    <div className="sign-in">
      <main className="sign-in-card stack-wide">
        <div className="row-apart">
          <span className="shell-brand">
            <img src={mark} alt="" /> {shell.product}
          </span>
          <LanguageSwitch />
        </div>
        <div className="stack-tight">
          <h1>{words.title}</h1>
          <p className="soft">{words.lead}</p>
        </div>
        {expired && <output className="note note-warning">{words.expired}</output>}
        <SignInForm />
        <p className="small soft">{words.help}</p>
        <a href="/">{words.look}</a>
      </main>
    </div>
  );
}

function SignInForm() {
  const words = useWords(SESSION);
  const refusal = useRefusal();
  const signIn = useSignIn();
  const [username, setUsername] = useState("");
  const [password, setPassword] = useState("");
  const [faults, setFaults] = useState<readonly FormFault[]>([]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found: FormFault[] = [];
    if (username.trim() === "") found.push({ field: "username", text: words.usernameMissing });
    if (password === "") found.push({ field: "password", text: words.passwordMissing });
    setFaults(found);
    if (found.length > 0) return;
    signIn.mutate(
      { username: username.trim(), password },
      {
        onError: (error) =>
          setFaults(refusal(error).map((fault) => ({ ...fault, field: fault.field || "password" }))),
      },
    );
  };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <ErrorSummary faults={faults} />
      <TextInput
        id="username"
        label={words.username}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        value={username}
        onChange={(event) => setUsername(event.currentTarget.value)}
        error={faultOf(faults, "username")}
      />
      <PasswordInput
        id="password"
        label={words.password}
        autoComplete="current-password"
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        error={faultOf(faults, "password")}
      />
      <Button type="submit" loading={signIn.isPending} fullWidth>
        {words.signIn}
      </Button>
    </form>
  );
}
