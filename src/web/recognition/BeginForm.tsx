import { Button, NativeSelect } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useNavigate } from "react-router";
import type { RecognitionChoices } from "../../contract/recognition.ts";
import { useBeginList } from "../api/recognition.ts";
import { DateBox } from "../parts/DateBox.tsx";
import { ErrorSummary, type FormFault, faultOf, useRefusal } from "../parts/ErrorSummary.tsx";
import { useWords } from "../words/language.tsx";
import { RECOGNITION } from "../words/recognition.ts";

interface BeginFormProps {
  readonly office: RecognitionChoices["offices"][number];
}

export function BeginForm({ office }: BeginFormProps) {
  const words = useWords(RECOGNITION);
  const refusal = useRefusal();
  const navigate = useNavigate();
  const begin = useBeginList();
  const [round, setRound] = useState(office.rounds[0]?.id ?? "");
  const [from, setFrom] = useState("");
  const [until, setUntil] = useState("");
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const [roundId, untilId] = [`round-${office.unit}`, `until-${office.unit}`];
  if (office.rounds.length === 0) return <p className="soft">{words.noRounds}</p>;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    begin.mutate(
      {
        office: office.unit,
        round,
        ...(from === "" ? {} : { tasksFrom: from }),
        ...(until === "" ? {} : { tasksUntil: until }),
      },
      {
        onSuccess: ({ id }) => void navigate(`/khen-thuong/${id}`),
        onError: (error) => setFaults(refusal(error, { round: roundId, tasksUntil: untilId })),
      },
    );
  };
  return (
    <form className="stack" onSubmit={submit} noValidate aria-label={words.begin}>
      <ErrorSummary faults={faults} />
      <NativeSelect
        id={roundId}
        label={words.round}
        value={round}
        onChange={(event) => setRound(event.currentTarget.value)}
        error={faultOf(faults, roundId)}
        data={office.rounds.map(({ id, title }) => ({ value: id, label: title }))}
      />
      <div className="rule-boxes">
        <DateBox
          id={`from-${office.unit}`}
          label={words.tasksFrom}
          hint={words.tasksHint}
          value={from}
          change={setFrom}
        />
        <DateBox
          id={untilId}
          label={words.tasksUntil}
          value={until}
          change={setUntil}
          fault={faultOf(faults, untilId)}
        />
      </div>
      <div className="form-actions">
        <Button type="submit" loading={begin.isPending}>
          {words.begin}
        </Button>
      </div>
    </form>
  );
}
