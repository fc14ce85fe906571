import { Button, MultiSelect, NativeSelect, NumberInput, Textarea, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import type { DutySchedule, DutyView, OnDayOff } from "../../contract/duties.ts";
import type { TaskChoices } from "../../contract/tasks.ts";
import { previewDuty, useSaveDuty } from "../api/tasks.ts";
import { DateBox } from "../parts/DateBox.tsx";
import { ErrorSummary, type FormFault, faultOf, useRefusal } from "../parts/ErrorSummary.tsx";
import { useNow } from "../parts/useNow.ts";
import { toLocalBox } from "../show/times.ts";
import { useWords } from "../words/language.tsx";
import { SHELL } from "../words/shell.ts";
import { DUTIES, NEW_TASK } from "../words/task.ts";
import { TASKS } from "../words/tasks.ts";
import { DutyYearList, shownYears } from "./DutyYearList.tsx";

interface DutyFormProps {
  readonly choices: TaskChoices;
  /** Null for a new one. */
  readonly duty: DutyView | null;
  readonly done: () => void;
}

/** A duty: what, by whom, when it comes again; the whole year is seen before it is saved. */
export function DutyForm({ choices, duty, done }: DutyFormProps) {
  const words = useWords(DUTIES);
  const task = useWords(NEW_TASK);
  const shell = useWords(SHELL);
  const list = useWords(TASKS);
  const refusal = useRefusal();
  const save = useSaveDuty(duty?.id ?? null);
  const now = useNow();
  const today = toLocalBox(now.toISOString()).slice(0, 10);
  const [office] = choices.offices.filter(
    ({ office: each }) => duty === null || each.unit === duty.office.unit,
  );
  const [typed, setTyped] = useState(() => startOf(duty, today));
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const rule = {
    schedule: typed.schedule,
    onDayOff: typed.onDayOff,
    aheadDays: typed.aheadDays,
    startsOn: typed.startsOn,
  };
  const preview = useMutation({
    mutationFn: () => Promise.all(shownYears(now).map((year) => previewDuty({ ...rule, year }))),
    onSuccess: () => setFaults([]),
    onError: (error) => setFaults(refusal(error)),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = [
      ...(typed.title.trim().length < 3 ? [{ field: "duty-title", text: task.nameFault }] : []),
      ...(typed.leads.length === 0 ? [{ field: "duty-leads", text: words.leadsFault }] : []),
      ...(typed.startsOn === "" ? [{ field: "duty-starts", text: list.dayFault }] : []),
    ];
    setFaults(found);
    if (found.length > 0 || office === undefined) return;
    const about = duty?.about ?? null;
    const fields = {
      ...typed,
      about,
      expectedPoints: duty?.expectedPoints ?? null,
      support: duty?.support.map(({ unit }) => unit) ?? [],
    };
    const [unit] = office.units;
    save.mutate(
      duty === null
        ? { ...fields, office: office.office.unit, unit: unit?.unit ?? office.office.unit }
        : { ...fields, version: duty.version },
      {
        onSuccess: done,
        onError: (error) => setFaults(refusal(error, { leads: "duty-leads", title: "duty-title" })),
      },
    );
  };
  return (
    <form className="card stack" onSubmit={submit} noValidate>
      <ErrorSummary faults={faults} />
      <TextInput
        id="duty-title"
        label={task.name}
        value={typed.title}
        error={faultOf(faults, "duty-title")}
        onChange={(event) => setTyped({ ...typed, title: event.currentTarget.value })}
      />
      <MultiSelect
        size="md"
        id="duty-leads"
        label={words.leads}
        searchable
        value={typed.leads}
        data={(office?.agencies ?? []).map(({ unit, name }) => ({ value: unit as string, label: name }))}
        error={faultOf(faults, "duty-leads")}
        onChange={(leads) => setTyped({ ...typed, leads })}
      />
      <ScheduleBoxes schedule={typed.schedule} change={(schedule) => setTyped({ ...typed, schedule })} />
      <div className="task-form-line">
        <NativeSelect
          label={words.dayOff}
          value={typed.onDayOff}
          onChange={(event) => {
            const choice = (["before", "after", "keep"] as const).find(
              (each) => each === event.currentTarget.value,
            );
            setTyped({ ...typed, onDayOff: choice ?? "before" });
          }}
          data={[
            { value: "before", label: words.before },
            { value: "after", label: words.after },
            { value: "keep", label: words.keep },
          ]}
        />
        <NumberInput
          size="md"
          label={words.ahead}
          min={1}
          max={366}
          value={typed.aheadDays}
          onChange={(days) => setTyped({ ...typed, aheadDays: Number(days) || 20 })}
        />
        <DateBox
          id="duty-starts"
          label={words.starts}
          value={typed.startsOn}
          fault={faultOf(faults, "duty-starts")}
          change={(startsOn) => setTyped({ ...typed, startsOn })}
        />
      </div>
      <TextInput
        label={task.basis}
        description={task.basisHint}
        value={typed.basis}
        onChange={(event) => setTyped({ ...typed, basis: event.currentTarget.value })}
      />
      <Textarea
        label={task.detail}
        autosize
        minRows={2}
        value={typed.detail}
        onChange={(event) => setTyped({ ...typed, detail: event.currentTarget.value })}
      />
      {preview.data?.map((year) => (
        <DutyYearList key={year.year} year={year} />
      ))}
      <div className="form-actions">
        <Button type="submit" loading={save.isPending}>
          {words.save}
        </Button>
        <Button variant="default" loading={preview.isPending} onClick={() => preview.mutate()}>
          {words.preview}
        </Button>
        <Button variant="default" onClick={done}>
          {shell.cancel}
        </Button>
      </div>
    </form>
  );
}

interface DutyTyped {
  readonly title: string;
  readonly detail: string;
  readonly basis: string;
  readonly leads: string[];
  readonly schedule: DutySchedule;
  readonly onDayOff: OnDayOff;
  readonly aheadDays: number;
  readonly startsOn: string;
}

function startOf(duty: DutyView | null, today: string): DutyTyped {
  return {
    title: duty?.title ?? "",
    detail: duty?.detail ?? "",
    basis: duty?.basis ?? "",
    leads: duty?.leads.map(({ unit }) => unit) ?? [],
    schedule: duty?.schedule ?? { kind: "quarter", month: 3, day: 14 },
    onDayOff: duty?.onDayOff ?? "before",
    aheadDays: duty?.aheadDays ?? 20,
    startsOn: duty?.startsOn ?? today,
  };
}

interface ScheduleBoxesProps {
  readonly schedule: DutySchedule;
  readonly change: (schedule: DutySchedule) => void;
}

function ScheduleBoxes({ schedule, change }: ScheduleBoxesProps) {
  const words = useWords(DUTIES);
  const { day } = schedule;
  const months = schedule.kind === "quarter" ? 3 : 12;
  return (
    <div className="task-form-line">
      <NativeSelect
        label={words.when}
        value={schedule.kind}
        onChange={(event) => {
          const kind = event.currentTarget.value;
          if (kind === "quarter") change({ kind, month: 3, day });
          else if (kind === "year") change({ kind, month: 1, day });
          else change({ kind: "month", day });
        }}
        data={[
          { value: "month", label: words.month },
          { value: "quarter", label: words.quarter },
          { value: "year", label: words.year },
        ]}
      />
      {schedule.kind !== "month" && (
        <NumberInput
          size="md"
          label={schedule.kind === "quarter" ? words.monthOfQuarter : words.monthOfYear}
          min={1}
          max={months}
          clampBehavior="strict"
          value={schedule.month}
          onChange={(month) => change({ ...schedule, month: Number(month) || 1 })}
        />
      )}
      <NumberInput
        size="md"
        label={words.day}
        min={1}
        max={31}
        clampBehavior="strict"
        value={day}
        onChange={(next) => change({ ...schedule, day: Number(next) || 1 })}
      />
    </div>
  );
}
