import "../look/rounds.css";
import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { Link } from "react-router";
import type { ClonedRound } from "../../contract/cloneRound.ts";
import type { RoundSummary } from "../../contract/rounds.ts";
import { cloneRound } from "../api/comparison.ts";
import { methodsQuery } from "../api/methods.ts";
import { roundQuery } from "../api/rounds.ts";
import { Dialog } from "../parts/Dialog.tsx";
import { ErrorSummary, type FormFault, faultOf, useRefusal } from "../parts/ErrorSummary.tsx";
import { useSaid, useWords } from "../words/language.tsx";
import { CLONE_ROUND } from "../words/methods.ts";
import { SHELL } from "../words/shell.ts";

type Source = Pick<RoundSummary, "id" | "title" | "period" | "methodId" | "methodVersion">;

/** «Nhân bản cho năm sau»: asks for the period and the method, makes the draft, and names what could not come along. */
export function CloneRoundButton({ round, size = "md" }: { readonly round: Source; readonly size?: string }) {
  const words = useWords(CLONE_ROUND);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="default"
        size={size}
        onClick={() => setOpen(true)}
        aria-label={`${words.act}: ${round.title}`}
      >
        {words.act}
      </Button>
      {open && <CloneRoundDialog round={round} close={() => setOpen(false)} />}
    </>
  );
}

export function CloneRoundDialog({ round, close }: { readonly round: Source; readonly close: () => void }) {
  const words = useWords(CLONE_ROUND);
  const [made, setMade] = useState<ClonedRound | null>(null);
  return (
    <Dialog opened onClose={close} title={made ? words.doneTitle : words.title} size="lg">
      {made ? <Done made={made} /> : <CloneForm round={round} close={close} done={setMade} />}
    </Dialog>
  );
}

interface CloneFormProps {
  readonly round: Source;
  readonly close: () => void;
  readonly done: (made: ClonedRound) => void;
}

const PATHS = { period: "clone-period", title: "clone-title", methodVersion: "clone-method" };

function CloneForm({ round, close, done }: CloneFormProps) {
  const words = useWords(CLONE_ROUND);
  const shell = useWords(SHELL);
  const refusal = useRefusal();
  const client = useQueryClient();
  const next = nextPeriod(round.period);
  const [typed, setTyped] = useState({
    period: next,
    title: round.title.replaceAll(round.period, next),
    method: `${round.methodId}@${round.methodVersion}`,
  });
  const [found, setFound] = useState<readonly FormFault[]>([]);
  const clone = useMutation({
    mutationFn: () => {
      const at = typed.method.lastIndexOf("@");
      return cloneRound(round.id, {
        title: typed.title.trim(),
        period: typed.period.trim(),
        methodId: typed.method.slice(0, at),
        methodVersion: typed.method.slice(at + 1),
      });
    },
    onSuccess: (made) => {
      client.setQueryData(roundQuery(made.round.id).queryKey, made.round);
      void client.invalidateQueries({ queryKey: ["rounds"] });
      done(made);
    },
    onError: (error) => setFound(refusal(error, PATHS)),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const faults: FormFault[] = [];
    if (typed.period.trim().length < 4) faults.push({ field: PATHS.period, text: words.periodFault });
    if (typed.title.trim().length < 3) faults.push({ field: PATHS.title, text: words.nameFault });
    setFound(faults);
    if (faults.length === 0) clone.mutate();
  };
  return (
    <form className="form" onSubmit={submit} noValidate>
      <p className="small soft">{words.lead(round.title)}</p>
      <ErrorSummary faults={found} />
      <TextInput
        id={PATHS.period}
        label={words.period}
        maw="12rem"
        value={typed.period}
        onChange={(event) => {
          const period = event.currentTarget.value;
          const follows = typed.title.includes(typed.period) && typed.period.trim().length >= 4;
          setTyped({
            ...typed,
            period,
            title: follows ? typed.title.replaceAll(typed.period, period) : typed.title,
          });
        }}
        error={faultOf(found, PATHS.period)}
        data-autofocus
      />
      <TextInput
        id={PATHS.title}
        label={words.name}
        value={typed.title}
        onChange={(event) => setTyped({ ...typed, title: event.currentTarget.value })}
        error={faultOf(found, PATHS.title)}
      />
      <MethodBox
        round={round}
        value={typed.method}
        choose={(method) => setTyped({ ...typed, method })}
        fault={faultOf(found, PATHS.methodVersion)}
      />
      <div className="form-actions">
        <Button type="submit" loading={clone.isPending}>
          {words.make}
        </Button>
        <Button variant="default" onClick={close}>
          {shell.cancel}
        </Button>
      </div>
    </form>
  );
}

interface MethodBoxProps {
  readonly round: Source;
  readonly value: string;
  readonly choose: (value: string) => void;
  readonly fault: string | undefined;
}

/** Versions of the same set stand first. */
function MethodBox({ round, value, choose, fault }: MethodBoxProps) {
  const words = useWords(CLONE_ROUND);
  const { data: methods = [] } = useQuery(methodsQuery);
  const sameFirst = [
    ...methods.filter(({ id }) => id === round.methodId),
    ...methods.filter(({ id }) => id !== round.methodId),
  ];
  return (
    <NativeSelect
      id={PATHS.methodVersion}
      label={words.method}
      value={value}
      onChange={(event) => choose(event.currentTarget.value)}
      data={sameFirst.map(({ id, version, title }) => ({
        value: `${id}@${version}`,
        label: `${version}: ${title}`,
      }))}
      error={fault}
    />
  );
}

function Done({ made: { round, faults } }: { readonly made: ClonedRound }) {
  const words = useWords(CLONE_ROUND);
  const said = useSaid();
  return (
    <div className="stack">
      {faults.length === 0 ? (
        <p className="note note-success">{words.allCarried}</p>
      ) : (
        <div className="note note-warning stack-tight">
          <p className="strong">{words.notCarried(faults.length)}</p>
          <ul className="carry-faults">
            {faults.map((fault) => (
              <li key={fault.vi}>{said(fault)}</li>
            ))}
          </ul>
        </div>
      )}
      <Button component={Link} to={`/dot/${round.id}/sua`}>
        {words.open}
      </Button>
    </div>
  );
}

/** The year after, where the period begins with one. */
function nextPeriod(period: string): string {
  return period.replace(/^\d{4}/, (year) => String(Number(year) + 1));
}
