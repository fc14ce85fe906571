import { Button, Textarea, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { UnitKey } from "../../../contract/ids.ts";
import {
  type Decide,
  type DecisionKind,
  DecisionView,
  type MeetingView,
} from "../../../contract/meetings.ts";
import type { RiskLine } from "../../../contract/riskMarks.ts";
import { ApiError } from "../../api/client.ts";
import { meetingQuery, useMeetingAct } from "../../api/workingGroup.ts";
import { useDeskKeys } from "../../appraisal/useDeskKeys.ts";
import { DateBox } from "../../parts/DateBox.tsx";
import { ErrorSummary, type FormFault, faultOf, useRefusal } from "../../parts/ErrorSummary.tsx";
import { boxText, numberFrom, pointsText } from "../../show/numbers.ts";
import { dateWords } from "../../show/times.ts";
import { useLanguage, useWords } from "../../words/language.tsx";
import { MEETINGS } from "../../words/meetings.ts";
import { PortalChoice, type PortalTyped } from "./PortalChoice.tsx";

const KINDS = ["keep", "lower", "supplement", "drop"] as const satisfies readonly DecisionKind[];

interface DecisionFormProps {
  readonly meeting: MeetingView;
  readonly line: RiskLine;
  readonly done: () => void;
}

interface Typed {
  readonly kind: DecisionKind | "";
  readonly points: string;
  readonly department: string;
  readonly until: string;
  readonly note: string;
  readonly portal: PortalTyped;
}

/** What the meeting decides on this leaf; recorded, it goes on to the next. */
export function DecisionForm({ meeting, line, done }: DecisionFormProps) {
  const words = useWords(MEETINGS);
  const { language } = useLanguage();
  const client = useQueryClient();
  const act = useMeetingAct(meeting.round, meeting.id);
  const refusal = useRefusal();
  const before = meeting.decided.find(({ leaf }) => leaf === line.code);
  const [typed, setTyped] = useState<Typed>(() => typedOf(before, line, language));
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const choose = (kind: DecisionKind) => setTyped({ ...typed, kind });
  const keys = Object.fromEntries(KINDS.map((kind, index) => [String(index + 1), () => choose(kind)]));
  useDeskKeys(meeting.mayWrite ? keys : {});
  if (!meeting.mayWrite) return <Recorded decision={before} />;
  const record = (event: FormEvent) => {
    event.preventDefault();
    const most = pointsText(line.selfPoints ?? line.max, language);
    const points = numberFrom(typed.points, language);
    if (typed.kind === "") return;
    if (typed.kind === "lower" && typeof points !== "number")
      return setFaults([{ field: "decision-points", text: words.pointsFault(most) }]);
    setFaults([]);
    const decision = decisionOf(typed, typed.kind, points, before?.version ?? 0);
    act.mutate(
      { act: "decide", leaf: line.code, decision },
      {
        onSuccess: done,
        onError: (error) => {
          const other = otherDecision(error);
          if (other) void client.invalidateQueries({ queryKey: meetingQuery(meeting.id).queryKey });
          setFaults(
            other
              ? [{ field: "", text: words.otherFirst(other.decidedByName) }]
              : refusal(error, { points: "decision-points" }),
          );
        },
      },
    );
  };
  return (
    <form className="card stack meeting-decision" onSubmit={record} noValidate>
      <h3>{words.decision}</h3>
      <ErrorSummary faults={faults} />
      <fieldset className="decision-choice" aria-label={words.decision}>
        {KINDS.map((kind, index) => (
          <button
            key={kind}
            type="button"
            className="mark-button decision-button"
            aria-pressed={typed.kind === kind}
            onClick={() => choose(kind)}
          >
            {words[kind]} <kbd aria-hidden="true">{index + 1}</kbd>
          </button>
        ))}
      </fieldset>
      {typed.kind === "lower" && (
        <TextInput
          id="decision-points"
          label={words.points}
          inputMode="decimal"
          maw="9rem"
          value={typed.points}
          error={faultOf(faults, "decision-points")}
          onChange={(event) => setTyped({ ...typed, points: event.currentTarget.value })}
        />
      )}
      {typed.kind === "supplement" && (
        <>
          <label className="stack-tight">
            <span className="strong small">{words.department}</span>
            <select
              className="plain-select"
              value={typed.department}
              onChange={(event) => setTyped({ ...typed, department: event.currentTarget.value })}
            >
              {meeting.departments.map(({ unit, name }) => (
                <option key={unit} value={unit}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <DateBox
            id="decision-until"
            label={words.until}
            value={typed.until}
            change={(until) => setTyped({ ...typed, until })}
          />
        </>
      )}
      <Textarea
        label={words.note}
        description={words.noteHint}
        autosize
        minRows={2}
        maxLength={2000}
        value={typed.note}
        onChange={(event) => setTyped({ ...typed, note: event.currentTarget.value })}
      />
      <PortalChoice
        departments={meeting.departments}
        typed={typed.portal}
        change={(portal) => setTyped({ ...typed, portal })}
      />
      <div className="form-actions">
        <Button type="submit" size="md" disabled={typed.kind === ""} loading={act.isPending}>
          {before ? words.change : words.record}
        </Button>
      </div>
    </form>
  );
}

function typedOf(before: DecisionView | undefined, line: RiskLine, language: "vi" | "en"): Typed {
  return {
    kind: before?.kind ?? "",
    points: before?.kind === "lower" ? boxText(before.points, language) : "",
    department: before?.department?.unit ?? line.lead?.unit ?? "",
    until: before?.until ?? "",
    note: before?.note ?? "",
    portal: {
      on: Boolean(before?.portal),
      lead: before?.portal?.lead.unit ?? "",
      support: before?.portal?.support.map(({ unit }) => unit) ?? [],
    },
  };
}

function decisionOf(
  { department, until, note, portal }: Typed,
  kind: DecisionKind,
  points: ReturnType<typeof numberFrom>,
  baseVersion: number,
): Decide {
  return {
    kind,
    ...(kind === "lower" && typeof points === "number" ? { points } : {}),
    ...(kind === "supplement" && department !== "" ? { department: UnitKey.parse(department) } : {}),
    until: until === "" ? null : until,
    note: note.trim(),
    ...(portal.on && portal.lead !== ""
      ? {
          portal: {
            lead: UnitKey.parse(portal.lead),
            support: portal.support.map((unit) => UnitKey.parse(unit)),
          },
        }
      : {}),
    baseVersion,
  };
}

function otherDecision(error: unknown): DecisionView | undefined {
  if (!(error instanceof ApiError) || error.body.code !== "changed-by-other") return undefined;
  const other = DecisionView.safeParse(error.body.details);
  return other.success ? other.data : undefined;
}

/** For those who follow without writing. */
function Recorded({ decision }: { readonly decision: DecisionView | undefined }) {
  const words = useWords(MEETINGS);
  const { language } = useLanguage();
  if (decision === undefined) return null;
  return (
    <section className="card stack-tight meeting-decision">
      <h3>{words.decision}</h3>
      <p className="strong">
        {words[decision.kind]}
        {decision.kind === "lower" && ` ${pointsText(decision.points, language)}`}
      </p>
      {decision.department && <p>{decision.department.name}</p>}
      {decision.until && (
        <p>
          {words.until} {dateWords(decision.until)}
        </p>
      )}
      {decision.note !== "" && <p className="written">{decision.note}</p>}
    </section>
  );
}
