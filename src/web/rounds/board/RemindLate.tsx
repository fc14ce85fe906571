import "../../look/notices.css";
import { Button, Checkbox, Textarea } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { ReminderRow } from "../../../contract/notices.ts";
import type { RoundDetail } from "../../../contract/rounds.ts";
import { remindersQuery, useRemind } from "../../api/notices.ts";
import { announce } from "../../parts/announce.ts";
import { Dialog } from "../../parts/Dialog.tsx";
import { ErrorSummary, type FormFault, useRefusal } from "../../parts/ErrorSummary.tsx";
import { useNow } from "../../parts/useNow.ts";
import { agoWords } from "../../show/times.ts";
import { useLanguage, useWords } from "../../words/language.tsx";
import { REMIND } from "../../words/notices.ts";

interface Late {
  readonly unit: string;
  readonly name: string;
}

interface RemindLateProps {
  readonly round: Pick<RoundDetail, "id" | "kind" | "allowed">;
  readonly late: readonly Late[];
}

/** One click reminds all who are behind; whom that reaches and when the last one went is shown first. */
export function RemindLate({ round, late }: RemindLateProps) {
  const words = useWords(REMIND);
  const [open, setOpen] = useState(false);
  if (late.length === 0 || !round.allowed.includes("round.remind")) return null;
  const label = round.kind === "measured" ? words.buttonDepartments(late.length) : words.button(late.length);
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {label}
      </Button>
      <Dialog opened={open} onClose={() => setOpen(false)} title={words.title} size="lg">
        <RemindForm round={round} late={late} close={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function RemindForm({ round, late, close }: RemindLateProps & { readonly close: () => void }) {
  const words = useWords(REMIND);
  const refusal = useRefusal();
  const reminders = useQuery({ ...remindersQuery(round.id), staleTime: 0 });
  const remind = useRemind(round.id);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [text, setText] = useState("");
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const chosen = late.filter(({ unit }) => !left.has(unit)).map(({ unit }) => unit);
  const rows = new Map(reminders.data?.units.map((row) => [row.unit as string, row]));
  const all = chosen.length === late.length;
  const submit = () => {
    if (chosen.length === 0) return setFaults([{ field: "", text: words.noneChosen }]);
    const asked = round.kind === "measured" ? { departments: chosen } : { units: chosen };
    remind.mutate(
      { ...asked, text },
      {
        onSuccess: () => {
          close();
          announce(words.sent(chosen.length));
        },
        onError: (error) => setFaults(refusal(error)),
      },
    );
  };
  const choose = (unit: string, yes: boolean) => {
    const next = new Set(left);
    if (yes) next.delete(unit);
    else next.add(unit);
    setLeft(next);
  };
  return (
    <div className="stack">
      <p className="soft">{words.lead}</p>
      <ErrorSummary faults={faults} />
      <div className="row-apart">
        <span role="status">{words.chosen(chosen.length, late.length)}</span>
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => setLeft(new Set(all ? late.map(({ unit }) => unit) : []))}
        >
          {all ? words.chooseNone : words.chooseAll}
        </Button>
      </div>
      <ul className="remind-list">
        {late.map(({ unit, name }) => (
          <li key={unit}>
            <Checkbox
              label={name}
              checked={!left.has(unit)}
              onChange={(event) => choose(unit, event.currentTarget.checked)}
            />
            <Reach row={rows.get(unit)} />
          </li>
        ))}
      </ul>
      <Textarea
        label={words.text}
        description={words.textHint}
        value={text}
        maxLength={1000}
        autosize
        minRows={2}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className="form-actions">
        <Button onClick={submit} loading={remind.isPending}>
          {words.send(chosen.length)}
        </Button>
      </div>
    </div>
  );
}

function Reach({ row }: { readonly row: ReminderRow | undefined }) {
  const words = useWords(REMIND);
  const { language } = useLanguage();
  const now = useNow();
  if (row === undefined) return null;
  const names = row.people.map(({ name, hasEmail }) => (hasEmail ? name : `${name} (${words.noMail})`));
  return (
    <p className="soft small" style={{ marginLeft: "2rem" }}>
      {names.length === 0 ? words.nobody : words.people(names.join(", "))}
      {" · "}
      {row.lastAt === null ? words.never : words.last(agoWords(row.lastAt, now, language))}
    </p>
  );
}
