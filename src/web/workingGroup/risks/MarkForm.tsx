import { Button, Textarea, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import {
  type MarkLeaf,
  type MarkView,
  RISK_MARKS,
  type RiskLine,
  type RiskMark,
} from "../../../contract/riskMarks.ts";
import { risksQuery } from "../../api/workingGroup.ts";
import { useRefusal } from "../../parts/ErrorSummary.tsx";
import { useNow } from "../../parts/useNow.ts";
import { boxText, numberFrom, pointsText } from "../../show/numbers.ts";
import { clockWords, shortMoment } from "../../show/times.ts";
import { useLanguage, useWords } from "../../words/language.tsx";
import { RISKS } from "../../words/risks.ts";
import { otherMark, useMarking } from "./useMarking.ts";

const PAUSE = 900;

interface MarkFormProps {
  readonly round: string;
  readonly line: RiskLine;
  /** A key was pressed for this leaf; taken over once. */
  readonly pressed: RiskMark | null;
  readonly taken: () => void;
}

interface Typed {
  readonly mark: RiskMark;
  readonly expected: string;
  readonly reason: string;
}

/** One of three marks, the points expected and the reason; it saves by itself once it is complete. */
export function MarkForm({ round, line, pressed, taken }: MarkFormProps) {
  const words = useWords(RISKS);
  const { language } = useLanguage();
  const now = useNow();
  const client = useQueryClient();
  const marking = useMarking(round);
  const refusal = useRefusal();
  const reasonBox = useRef<HTMLTextAreaElement>(null);
  const { typed, set, choose, show } = useTyped(line, marking, reasonBox);
  useEffect(() => {
    if (pressed === null) return;
    taken();
    choose(pressed);
  }, [pressed, taken, choose]);
  const points = typed === null ? "empty" : numberFrom(typed.expected, language);
  const wrong = typed !== null && (typeof points !== "number" || points < 0 || points > line.max);
  const reasonMissing = typed !== null && typed.mark !== "sure" && typed.reason.trim() === "";
  const other = otherMark(marking.error);
  const { mark } = line;
  const take = (theirs: MarkView) => {
    show({ mark: theirs.mark, expected: boxText(theirs.expected, language), reason: theirs.reason });
    marking.reset();
    void client.invalidateQueries({ queryKey: risksQuery(round).queryKey });
  };
  return (
    <div className="stack mark-form">
      <fieldset className="mark-choice" aria-label={words.mark}>
        {RISK_MARKS.map((each, index) => (
          <button
            key={each}
            type="button"
            className={`mark-button mark-${each}`}
            aria-pressed={typed?.mark === each}
            onClick={() => choose(each)}
          >
            {words[each]} <kbd aria-hidden="true">{index + 1}</kbd>
          </button>
        ))}
      </fieldset>
      {typed !== null && (
        <div className="mark-boxes">
          <TextInput
            label={words.expectedPoints}
            inputMode="decimal"
            value={typed.expected}
            error={wrong ? words.expectedFault(pointsText(line.max, language)) : undefined}
            onChange={(event) => set({ ...typed, expected: event.currentTarget.value })}
          />
          {typed.mark !== "sure" && (
            <Textarea
              ref={reasonBox}
              label={words.reason}
              description={words.reasonHint}
              autosize
              minRows={2}
              maxLength={2000}
              value={typed.reason}
              error={reasonMissing ? words.reasonNeeded : undefined}
              onChange={(event) => set({ ...typed, reason: event.currentTarget.value })}
            />
          )}
        </div>
      )}
      {other !== undefined && <Collision line={line} typed={typed} marking={marking} take={take} />}
      <p className="small soft" role="status">
        {marking.isPending
          ? words.saving
          : marking.error && other === undefined
            ? `${words.notSaved}. ${refusal(marking.error)
                .map(({ text }) => text)
                .join(" ")}`
            : mark && (
                <>
                  {marking.isSuccess && `${words.saved(clockWords(mark.markedAt))} · `}
                  {words.by(mark.markedByName, shortMoment(mark.markedAt, now))}
                  {mark.meeting !== null && ` · ${words.inMeeting}`}
                </>
              )}
      </p>
    </div>
  );
}

/** What was typed, saved after a pause and when the reader goes on to another leaf. */
function useTyped(
  line: RiskLine,
  marking: ReturnType<typeof useMarking>,
  reasonBox: { readonly current: HTMLTextAreaElement | null },
) {
  const { language } = useLanguage();
  const before = kept(line, language);
  const [typed, setTyped] = useState<Typed | null>(before);
  const waiting = useRef<Typed | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const version = line.mark?.version ?? 0;
  const flush = () => {
    clearTimeout(timer.current);
    const next = waiting.current;
    const mark = next && complete(line, next, version, language);
    if (!mark) return;
    waiting.current = null;
    marking.mutate({ leaf: line.code, mark });
  };
  const last = useRef(flush);
  useEffect(() => {
    last.current = flush;
  });
  useEffect(() => () => last.current(), []);
  const set = (next: Typed) => {
    setTyped(next);
    waiting.current = next;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => last.current(), PAUSE);
  };
  const choose = (mark: RiskMark) => {
    const self = line.selfPoints ?? line.max;
    const points = mark === "sure" ? self : (line.mark?.expected ?? (mark === "lost" ? 0 : self));
    const changed = typed?.mark !== mark;
    const next = {
      mark,
      expected: changed || typed === null ? boxText(points, language) : typed.expected,
      reason: typed?.reason ?? "",
    };
    set(next);
    if (complete(line, next, version, language)) last.current();
    else setTimeout(() => reasonBox.current?.focus(), 0);
  };
  return { typed, set, choose, show: setTyped };
}

function kept({ mark }: RiskLine, language: "vi" | "en"): Typed | null {
  return mark && { mark: mark.mark, expected: boxText(mark.expected, language), reason: mark.reason };
}

/** The mark as it is sent; null while something is missing or nothing is new. */
function complete(line: RiskLine, typed: Typed, baseVersion: number, language: "vi" | "en"): MarkLeaf | null {
  const expected = numberFrom(typed.expected, language);
  const reason = typed.mark === "sure" ? "" : typed.reason.trim();
  if (typeof expected !== "number" || expected < 0 || expected > line.max) return null;
  if (typed.mark !== "sure" && reason === "") return null;
  const { mark } = line;
  if (mark !== null && mark.mark === typed.mark && mark.expected === expected && mark.reason === reason)
    return null;
  return { mark: typed.mark, expected, reason, baseVersion };
}

interface CollisionProps {
  readonly line: RiskLine;
  readonly typed: Typed | null;
  readonly marking: ReturnType<typeof useMarking>;
  readonly take: (theirs: MarkView) => void;
}

/** Two marked the same leaf: both are shown, and the second chooses. */
function Collision({ line, typed, marking, take }: CollisionProps) {
  const words = useWords(RISKS);
  const { language } = useLanguage();
  const other = otherMark(marking.error);
  if (other === undefined) return null;
  const theirs = `${words[other.mark]}, ${pointsText(other.expected, language)}${other.reason === "" ? "" : `: ${other.reason}`}`;
  const mine = typed && complete(line, typed, other.version, language);
  return (
    <div className="note note-warning stack-tight" role="alert">
      <p>{words.otherFirst(other.markedByName)}</p>
      <p className="strong">{theirs}</p>
      {typed && (
        <p>
          {words[typed.mark]}, {typed.expected}
          {typed.reason === "" ? "" : `: ${typed.reason}`}
        </p>
      )}
      <div className="row">
        <Button variant="default" onClick={() => take(other)}>
          {words.theirs}
        </Button>
        {mine && (
          <Button onClick={() => marking.mutate({ leaf: line.code, mark: mine })}>{words.mine}</Button>
        )}
      </div>
    </div>
  );
}
