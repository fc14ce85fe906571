import { useSignOut } from "../api/session.ts";
import { useWords } from "../words/language.tsx";
import { SESSION } from "../words/session.ts";
import { SHELL } from "../words/shell.ts";
import { PasswordForm } from "./PasswordForm.tsx";

/** The only page open to an account that still has its one-time password. */
export function ForcedPassword() {
  const words = useWords(SESSION);
  const shell = useWords(SHELL);
  const signOut = useSignOut();
  return (
    <div className="sign-in">
      <main className="sign-in-card stack-wide">
        <div className="stack-tight">
          <h1>{words.changeTitle}</h1>
          <p className="soft">{words.forcedLead}</p>
        </div>
        <PasswordForm oneTime />
        <button type="button" className="plain-button" onClick={() => signOut.mutate()}>
          {shell.signOut}
        </button>
      </main>
    </div>
  );
}
