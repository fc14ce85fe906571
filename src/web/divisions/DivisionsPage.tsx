import "../look/unitWork.css";
import { Button, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useParams } from "react-router";
import type { Division } from "../../contract/divisions.ts";
import { addDivision, divisionsQuery, removeDivision, renameDivision } from "../api/unitWork.ts";
import { ErrorSummary, type FormFault, faultOf, useRefusal } from "../parts/ErrorSummary.tsx";
import { PageTitle } from "../parts/PageTitle.tsx";
import { Empty, Loaded, Problem } from "../parts/states.tsx";
import { useWords } from "../words/language.tsx";
import { SHELL } from "../words/shell.ts";
import { DIVISIONS } from "../words/unitWork.ts";

/** The divisions of a unit, kept by its focal point. */
export function Component() {
  const { unit = "" } = useParams();
  const words = useWords(DIVISIONS);
  const shell = useWords(SHELL);
  const divisions = useQuery(divisionsQuery(unit));
  return (
    <div className="page page-narrow">
      <PageTitle title={words.heading} crumbs={[{ label: shell.home, to: "/" }]}>
        <p className="soft measure">{words.lead}</p>
      </PageTitle>
      <Loaded query={divisions} lines={3}>
        {(list) => (
          <div className="stack-wide">
            {list.length === 0 ? (
              <Empty title={words.none} />
            ) : (
              <ul className="part-list card">
                {list.map((division) => (
                  <DivisionRow key={division.key} unit={unit} division={division} />
                ))}
              </ul>
            )}
            <AddDivision unit={unit} />
          </div>
        )}
      </Loaded>
    </div>
  );
}

function useChange<Typed>(unit: string, change: (typed: Typed) => Promise<Division[]>, done: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (list) => {
      client.setQueryData(divisionsQuery(unit).queryKey, list);
      done();
    },
  });
}

function DivisionRow({ unit, division }: { readonly unit: string; readonly division: Division }) {
  const words = useWords(DIVISIONS);
  const [renaming, setRenaming] = useState(false);
  const remove = useChange(
    unit,
    () => removeDivision(unit, division.key),
    () => undefined,
  );
  if (renaming) {
    return (
      <li>
        <NameForm
          id={`rename-${division.key}`}
          start={division.name}
          label={words.save}
          send={(name) => renameDivision(unit, division.key, name)}
          unit={unit}
          done={() => setRenaming(false)}
        />
      </li>
    );
  }
  return (
    <li className="row-apart">
      <span>
        <span className="strong">{division.name}</span>
        <br />
        <span className="small soft">
          {words.people}: {division.people.length > 0 ? division.people.join(", ") : words.nobody}
        </span>
      </span>
      <span className="row">
        <Button
          variant="default"
          size="sm"
          aria-label={words.renameOf(division.name)}
          onClick={() => setRenaming(true)}
        >
          {words.rename}
        </Button>
        <Button
          variant="default"
          size="sm"
          aria-label={words.removeOf(division.name)}
          loading={remove.isPending}
          onClick={() => remove.mutate(undefined)}
        >
          {words.remove}
        </Button>
      </span>
      {remove.error && <Problem error={remove.error} />}
    </li>
  );
}

function AddDivision({ unit }: { readonly unit: string }) {
  const words = useWords(DIVISIONS);
  const [round, setRound] = useState(0);
  return (
    <section className="card" aria-label={words.add}>
      <NameForm
        key={round}
        id="new-division"
        start=""
        label={words.add}
        send={(name) => addDivision(unit, name)}
        unit={unit}
        done={() => setRound(round + 1)}
      />
    </section>
  );
}

interface NameFormProps {
  readonly id: string;
  readonly start: string;
  readonly label: string;
  readonly unit: string;
  readonly send: (name: string) => Promise<Division[]>;
  readonly done: () => void;
}

function NameForm({ id, start, label, unit, send, done }: NameFormProps) {
  const words = useWords(DIVISIONS);
  const refusal = useRefusal();
  const [name, setName] = useState(start);
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const change = useChange(unit, send, done);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const missing = name.trim().length < 2;
    setFaults(missing ? [{ field: id, text: words.nameMissing }] : []);
    if (!missing) change.mutate(name, { onError: (error) => setFaults(refusal(error, { name: id })) });
  };
  return (
    <form className="form" onSubmit={submit} noValidate>
      <ErrorSummary faults={faults} />
      <TextInput
        id={id}
        label={words.name}
        description={words.nameHint}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={faultOf(faults, id)}
      />
      <div className="form-actions">
        <Button type="submit" loading={change.isPending}>
          {label}
        </Button>
      </div>
    </form>
  );
}
