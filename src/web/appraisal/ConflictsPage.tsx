import "../look/appraisal.css";
import { Button, NativeSelect, Textarea } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { Link, useParams } from "react-router";
import type { Conflicts } from "../../contract/appraisal.ts";
import { UnitKey } from "../../contract/ids.ts";
import { conflictsQuery, declareConflict, liftConflict } from "../api/appraisal.ts";
import { ErrorSummary, type FormFault, faultOf, useRefusal } from "../parts/ErrorSummary.tsx";
import { PageTitle } from "../parts/PageTitle.tsx";
import { Empty, Loaded } from "../parts/states.tsx";
import { momentWords } from "../show/times.ts";
import { APPRAISAL } from "../words/appraisal.ts";
import { useLanguage, useSaid, useWords } from "../words/language.tsx";
import { SHELL } from "../words/shell.ts";

/** Conflicts of interest: an appraiser declares, the owner sees them all with what nobody can judge, and may lift one. */
export function Component() {
  const { round = "" } = useParams();
  const words = useWords(APPRAISAL);
  const conflicts = useQuery(conflictsQuery(round));
  return (
    <div className="page page-narrow">
      <PageTitle title={words.conflicts} crumbs={[{ label: words.title, to: `/dot/${round}/tham-dinh` }]}>
        <p className="soft measure">{words.conflictsLead}</p>
      </PageTitle>
      <Loaded query={conflicts}>{(view) => <Whole round={round} view={view} />}</Loaded>
    </div>
  );
}

function Whole({ round, view }: { readonly round: string; readonly view: Conflicts }) {
  const words = useWords(APPRAISAL);
  return (
    <div className="stack">
      <Gaps round={round} view={view} />
      {view.mayDeclare && view.units.length > 0 && <Declare round={round} view={view} />}
      {view.rows.length === 0 ? (
        <Empty title={view.mayLift ? words.noConflicts : words.noOwnConflicts} />
      ) : (
        <ul className="plain-list stack">
          {view.rows.map((row) => (
            <Row key={`${row.account} ${row.unit}`} round={round} row={row} mayLift={view.mayLift} />
          ))}
        </ul>
      )}
    </div>
  );
}

function Gaps({ round, view }: { readonly round: string; readonly view: Conflicts }) {
  const words = useWords(APPRAISAL);
  const said = useSaid();
  if (view.gaps.length === 0) return null;
  return (
    <div className="note note-danger stack-tight">
      <p className="strong">{words.gaps}</p>
      <ul>
        {view.gaps.map((gap) => (
          <li key={gap.field}>{said(gap)}</li>
        ))}
      </ul>
      <p>
        <Link to={`/dot/${round}/sua`}>{words.gapsHint}</Link>
      </p>
    </div>
  );
}

function useAct<Body>(round: string, act: (round: string, body: Body) => Promise<Conflicts>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Body) => act(round, body),
    onSuccess: (view) => {
      client.setQueryData(conflictsQuery(round).queryKey, view);
      void client.invalidateQueries({ queryKey: ["appraisal", round] });
    },
  });
}

function Declare({ round, view }: { readonly round: string; readonly view: Conflicts }) {
  const words = useWords(APPRAISAL);
  const refusal = useRefusal();
  const [unit, setUnit] = useState("");
  const [reason, setReason] = useState("");
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const declare = useAct(round, declareConflict);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found: FormFault[] = [];
    if (unit === "") found.push({ field: "conflict-unit", text: words.conflictUnitFault });
    if (reason.trim() === "") found.push({ field: "conflict-reason", text: words.conflictReasonFault });
    setFaults(found);
    if (found.length > 0) return;
    declare.mutate(
      { unit, reason: reason.trim() },
      {
        onSuccess: () => {
          setUnit("");
          setReason("");
        },
        onError: (error) => setFaults(refusal(error)),
      },
    );
  };
  return (
    <form className="card stack" onSubmit={submit} noValidate>
      <ErrorSummary faults={faults} />
      <NativeSelect
        id="conflict-unit"
        label={words.conflictUnit}
        maw="24rem"
        value={unit}
        onChange={(event) => setUnit(event.currentTarget.value)}
        error={faultOf(faults, "conflict-unit")}
        data={[
          { value: "", label: "–" },
          ...view.units.map((each) => ({ value: each.unit, label: each.name })),
        ]}
      />
      <Textarea
        id="conflict-reason"
        label={words.conflictReason}
        autosize
        minRows={2}
        maxLength={2000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={faultOf(faults, "conflict-reason")}
      />
      <div className="form-actions">
        <Button type="submit" loading={declare.isPending}>
          {words.declare}
        </Button>
      </div>
    </form>
  );
}

interface RowProps {
  readonly round: string;
  readonly row: Conflicts["rows"][number];
  readonly mayLift: boolean;
}

function Row({ round, row, mayLift }: RowProps) {
  const words = useWords(APPRAISAL);
  const { language } = useLanguage();
  const [lifting, setLifting] = useState(false);
  return (
    <li className="card stack-tight">
      <p>
        <span className="strong">{row.unitName}</span> · {row.name}
      </p>
      <p className="written">{row.reason}</p>
      <p className="faint">
        {words.declaredAt(momentWords(row.declaredAt, language))}
        {row.decided > 0 && ` · ${words.decidedBefore(row.decided)}`}
      </p>
      {row.lifted && (
        <p className="note small">
          {words.lifted(row.lifted.byName, momentWords(row.lifted.at, language))}: {row.lifted.reason}
        </p>
      )}
      {mayLift && !row.lifted && !lifting && (
        <div>
          <Button size="sm" variant="default" onClick={() => setLifting(true)}>
            {words.lift}
          </Button>
        </div>
      )}
      {lifting && <Lift round={round} row={row} done={() => setLifting(false)} />}
    </li>
  );
}

function Lift({ round, row, done }: Omit<RowProps, "mayLift"> & { readonly done: () => void }) {
  const words = useWords(APPRAISAL);
  const shell = useWords(SHELL);
  const refusal = useRefusal();
  const [reason, setReason] = useState("");
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const lift = useAct(round, liftConflict);
  const box = `lift-${row.unit}`;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() === "") {
      setFaults([{ field: box, text: words.conflictReasonFault }]);
      return;
    }
    lift.mutate(
      { account: row.account, unit: UnitKey.parse(row.unit), reason: reason.trim() },
      { onSuccess: done, onError: (error) => setFaults(refusal(error)) },
    );
  };
  return (
    <form className="stack-tight" onSubmit={submit} noValidate>
      <Textarea
        id={box}
        label={words.conflictReason}
        autosize
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={faults[0]?.text}
      />
      <div className="form-actions">
        <Button type="submit" size="sm" loading={lift.isPending}>
          {words.lift}
        </Button>
        <Button size="sm" variant="default" onClick={done}>
          {shell.cancel}
        </Button>
      </div>
    </form>
  );
}
