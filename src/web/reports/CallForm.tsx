import { Button, Checkbox, Textarea } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useNavigate } from "react-router";
import { UnitKey } from "../../contract/ids.ts";
import type { ReportList } from "../../contract/reports.ts";
import { useCallReports } from "../api/reports.ts";
import { announce } from "../parts/announce.ts";
import { DateBox } from "../parts/DateBox.tsx";
import { ErrorSummary, type FormFault, faultOf, useRefusal } from "../parts/ErrorSummary.tsx";
import { useWords } from "../words/language.tsx";
import { REPORTS } from "../words/reports.ts";
import { SHELL } from "../words/shell.ts";
import { PeriodBoxes, presentPeriod } from "./PeriodBoxes.tsx";

interface CallFormProps {
  readonly offices: ReportList["offices"];
  readonly close: () => void;
}

/** An office asks units below it for their reports by a day. */
export function CallForm({ offices, close }: CallFormProps) {
  const words = useWords(REPORTS);
  const shell = useWords(SHELL);
  const refusal = useRefusal();
  const navigate = useNavigate();
  const call = useCallReports();
  const [office] = offices;
  const below = office?.below ?? [];
  const [period, setPeriod] = useState(() => presentPeriod(new Date()));
  const [due, setDue] = useState("");
  const [text, setText] = useState("");
  const [units, setUnits] = useState<readonly string[]>([]);
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const missing: FormFault[] = [];
    if (due === "") missing.push({ field: "call-due", text: words.chooseDue });
    if (units.length === 0) missing.push({ field: "call-units", text: words.chooseUnits });
    setFaults(missing);
    if (missing.length > 0 || office === undefined) return;
    const typed = { office: office.unit, period, due, text, units: units.map((unit) => UnitKey.parse(unit)) };
    call.mutate(typed, {
      onSuccess: ({ id }) => {
        announce(words.called);
        void navigate(`/bao-cao/yeu-cau/${id}`);
      },
      onError: (error) => setFaults(refusal(error, { due: "call-due" })),
    });
  };
  const toggle = (unit: string, on: boolean) =>
    setUnits((before) => (on ? [...before, unit] : before.filter((each) => each !== unit)));
  return (
    <form className="card stack" onSubmit={submit} noValidate aria-label={words.callTitle}>
      <h2>{words.callTitle}</h2>
      <ErrorSummary faults={faults} />
      <PeriodBoxes period={period} change={setPeriod} />
      <DateBox
        id="call-due"
        label={words.callDue}
        value={due}
        change={setDue}
        fault={faultOf(faults, "call-due")}
      />
      <Textarea
        label={words.callText}
        autosize
        minRows={2}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <fieldset className="stack-tight report-units" id="call-units" tabIndex={-1}>
        <legend className="strong">{words.callUnits}</legend>
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => setUnits(units.length === below.length ? [] : below.map(({ unit }) => unit))}
        >
          {units.length === below.length && below.length > 0 ? words.noneChosen : words.all}
        </Button>
        <div className="report-unit-list">
          {below.map(({ unit, name }) => (
            <Checkbox
              key={unit}
              label={name}
              checked={units.includes(unit)}
              onChange={(event) => toggle(unit, event.currentTarget.checked)}
            />
          ))}
        </div>
      </fieldset>
      <div className="form-actions">
        <Button type="submit" loading={call.isPending}>
          {words.sendCall}
        </Button>
        <Button variant="default" onClick={close}>
          {shell.cancel}
        </Button>
      </div>
    </form>
  );
}
