import { Button, Checkbox, NativeSelect } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useNavigate } from "react-router";
import { UnitKey } from "../../contract/ids.ts";
import type { ReportList } from "../../contract/reports.ts";
import { useBeginReport } from "../api/reports.ts";
import { ErrorSummary, type FormFault, useRefusal } from "../parts/ErrorSummary.tsx";
import { useWords } from "../words/language.tsx";
import { REPORTS } from "../words/reports.ts";
import { SHELL } from "../words/shell.ts";
import { PeriodBoxes, presentPeriod } from "./PeriodBoxes.tsx";

interface BeginFormProps {
  readonly offices: ReportList["offices"];
  readonly close: () => void;
}

export function BeginForm({ offices, close }: BeginFormProps) {
  const words = useWords(REPORTS);
  const shell = useWords(SHELL);
  const refusal = useRefusal();
  const navigate = useNavigate();
  const begin = useBeginReport();
  const [office, setOffice] = useState<string>(offices[0]?.unit ?? "");
  const about = offices.find(({ unit }) => unit === office)?.about ?? [];
  const [unit, setUnit] = useState<string>(about[0]?.unit ?? "");
  const [period, setPeriod] = useState(() => presentPeriod(new Date()));
  const [keepText, setKeepText] = useState(true);
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const typed = { office: UnitKey.parse(office), unit: UnitKey.parse(unit), period, keepText };
    begin.mutate(typed, {
      onSuccess: ({ id }) => void navigate(`/bao-cao/${id}`),
      onError: (error) => setFaults(refusal(error, { period: "period-kind", "period.kind": "period-kind" })),
    });
  };
  return (
    <form className="card stack" onSubmit={submit} noValidate aria-label={words.beginTitle}>
      <h2>{words.beginTitle}</h2>
      <ErrorSummary faults={faults} />
      {offices.length > 1 && (
        <NativeSelect
          label={words.office}
          value={office}
          data={offices.map(({ unit: value, name: label }) => ({ value, label }))}
          onChange={(event) => {
            const next = event.currentTarget.value;
            setOffice(next);
            setUnit(offices.find((each) => each.unit === next)?.about[0]?.unit ?? "");
          }}
        />
      )}
      {about.length > 1 && (
        <NativeSelect
          label={words.about}
          value={unit}
          data={about.map(({ unit: value, name: label }) => ({ value, label }))}
          onChange={(event) => setUnit(event.currentTarget.value)}
        />
      )}
      <PeriodBoxes period={period} change={setPeriod} />
      <Checkbox
        label={words.keepText}
        checked={keepText}
        onChange={(event) => setKeepText(event.currentTarget.checked)}
      />
      <div className="form-actions">
        <Button type="submit" loading={begin.isPending}>
          {words.start}
        </Button>
        <Button variant="default" onClick={close}>
          {shell.cancel}
        </Button>
      </div>
    </form>
  );
}
