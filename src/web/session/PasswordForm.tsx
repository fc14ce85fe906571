import { Button, PasswordInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useChangePassword } from "../api/session.ts";
import { ErrorSummary, type FormFault, faultOf, useRefusal } from "../parts/ErrorSummary.tsx";
import { useWords } from "../words/language.tsx";
import { SESSION } from "../words/session.ts";

const SHORTEST = 10;
const BOXES = { current: "current-password", next: "new-password" };

/** Current password, new one twice. `oneTime` when the account still has the one it was given. */
export function PasswordForm({ oneTime, done }: { readonly oneTime: boolean; readonly done?: () => void }) {
  const words = useWords(SESSION);
  const refusal = useRefusal();
  const change = useChangePassword();
  const [typed, setTyped] = useState({ current: "", next: "", again: "" });
  const [faults, setFaults] = useState<readonly FormFault[]>([]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found: FormFault[] = [];
    if (typed.current === "") found.push({ field: "current-password", text: words.currentMissing });
    if (typed.next.length < SHORTEST) found.push({ field: "new-password", text: words.nextShort });
    else if (typed.next !== typed.again) found.push({ field: "again-password", text: words.againDiffers });
    setFaults(found);
    if (found.length > 0) return;
    change.mutate(
      { current: typed.current, next: typed.next },
      {
        onSuccess: () => {
          setTyped({ current: "", next: "", again: "" });
          done?.();
        },
        onError: (error) => setFaults(refusal(error, BOXES)),
      },
    );
  };
  const box = (
    name: keyof typeof typed,
    id: string,
    label: string,
    autoComplete: string,
    description?: string,
  ) => (
    <PasswordInput
      id={id}
      label={label}
      description={description}
      autoComplete={autoComplete}
      value={typed[name]}
      onChange={(event) => setTyped({ ...typed, [name]: event.currentTarget.value })}
      error={faultOf(faults, id)}
    />
  );
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <ErrorSummary faults={faults} />
      {box("current", "current-password", oneTime ? words.currentOneTime : words.current, "current-password")}
      {box("next", "new-password", words.next, "new-password", words.nextHint)}
      {box("again", "again-password", words.again, "new-password")}
      <div className="form-actions">
        <Button type="submit" loading={change.isPending}>
          {words.save}
        </Button>
      </div>
    </form>
  );
}
