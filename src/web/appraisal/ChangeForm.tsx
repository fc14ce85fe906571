import { Button, Textarea, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { AlikeGroup, DecideAppraisal } from "../../contract/appraisal.ts";
import { ErrorSummary, type FormFault, faultOf } from "../parts/ErrorSummary.tsx";
import { pointsOf } from "../sheet/filters.ts";
import { boxText, numberFrom, pointsText } from "../show/numbers.ts";
import { APPRAISAL } from "../words/appraisal.ts";
import { useLanguage, useWords } from "../words/language.tsx";
import { SHELL } from "../words/shell.ts";
import { othersAlike } from "./AlikeNote.tsx";
import { samePoints } from "./deskFilters.ts";
import type { DeskItem } from "./deskItem.ts";
import { ReasonPicker } from "./ReasonPicker.tsx";
import type { Decide } from "./useDecide.ts";

interface ChangeFormProps {
  readonly round: string;
  /** Other points, the first decision kept, or the explanation accepted. */
  readonly kind: "change" | "keep" | "accept";
  readonly item: DeskItem;
  readonly again: boolean;
  readonly alike: AlikeGroup | null;
  readonly decide: Decide;
  readonly reasons: readonly string[];
  readonly cancel: () => void;
  readonly settled: (savedAt: string) => void;
}

/** A decision that wants a reason: points other than the unit's own, or anything after an explanation. */
export function ChangeForm(props: ChangeFormProps) {
  const { round, kind, item, again, alike, decide, reasons, cancel, settled } = props;
  const words = useWords(APPRAISAL);
  const shell = useWords(SHELL);
  const { language } = useLanguage();
  const { leaf } = item;
  const before = leaf.appraisal?.points ?? pointsOf(leaf);
  const [points, setPoints] = useState(before === undefined ? "" : boxText(before, language));
  const [reason, setReason] = useState(again ? "" : (leaf.appraisal?.reason ?? ""));
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const max = pointsText(leaf.max, language);
  const typed = kind === "change" ? numberFrom(points, language) : undefined;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found: FormFault[] = [];
    if (kind === "change" && (typeof typed !== "number" || typed < 0 || typed > leaf.max))
      found.push({ field: "change-points", text: words.pointsFault(max) });
    if (reason.trim() === "")
      found.push({ field: "change-reason", text: again ? words.reasonAgainFault : words.reasonFault });
    setFaults(found);
    if (found.length > 0) return;
    const decision = decisionOf(kind, typed, reason.trim(), leaf.appraisal?.version ?? 0);
    decide.mutate({ item, decision }, { onSuccess: ({ savedAt }) => settled(savedAt) });
  };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <ErrorSummary faults={faults} />
      {kind === "change" ? (
        <TextInput
          id="change-points"
          label={words.points}
          description={words.pointsHint(max)}
          maw="10rem"
          inputMode="decimal"
          ref={focusOnce}
          value={points}
          onChange={(event) => setPoints(event.currentTarget.value)}
          error={faultOf(faults, "change-points")}
        />
      ) : (
        <Outcome kind={kind} item={item} />
      )}
      {typeof typed === "number" && alike && <Otherwise points={typed} alike={alike} unit={item.unit} />}
      <Textarea
        id="change-reason"
        label={{ change: words.reason, keep: words.keepReason, accept: words.acceptReason }[kind]}
        description={words.reasonHint}
        autosize
        minRows={2}
        maxLength={2000}
        ref={kind === "change" ? undefined : focusOnce}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={faultOf(faults, "change-reason")}
      />
      <ReasonPicker round={round} leaf={leaf} used={reasons} reason={reason} use={setReason} />
      <div className="form-actions">
        <Button type="submit" loading={decide.isPending}>
          {kind === "change" ? words.keepChange : words.saveDecision}
        </Button>
        <Button variant="default" onClick={cancel}>
          {shell.cancel}
        </Button>
      </div>
    </form>
  );
}

function decisionOf(
  kind: ChangeFormProps["kind"],
  points: unknown,
  reason: string,
  baseVersion: number,
): DecideAppraisal {
  if (kind === "keep") return { decision: "keep", reason, baseVersion };
  if (kind === "accept" || typeof points !== "number") return { decision: "agree", reason, baseVersion };
  return { decision: "change", points, reason, baseVersion };
}

/** What the points will be, said before the reason is written. */
function Outcome({ kind, item }: { readonly kind: "keep" | "accept"; readonly item: DeskItem }) {
  const words = useWords(APPRAISAL);
  const { language } = useLanguage();
  const points = kind === "keep" ? item.leaf.appraisal?.points : pointsOf(item.leaf);
  const text = pointsText(points ?? 0, language);
  return <p className="strong">{kind === "keep" ? words.keepHint(text) : words.acceptHint(text)}</p>;
}

/** A word before somebody decides otherwise than the group did on the same answer. */
function Otherwise(props: { readonly points: number; readonly alike: AlikeGroup; readonly unit: string }) {
  const words = useWords(APPRAISAL);
  const { language } = useLanguage();
  const [commonest] = othersAlike(props.alike, props.unit);
  if (!commonest || samePoints(commonest.points, props.points)) return null;
  return (
    <p className="note note-warning small" role="status">
      {words.alikeWarning(pointsText(commonest.points, language), commonest.units.length)}
    </p>
  );
}

const focused = new WeakSet<HTMLInputElement | HTMLTextAreaElement>();

/** Whoever asked for the form goes on typing in it. */
function focusOnce(box: HTMLInputElement | HTMLTextAreaElement | null): void {
  if (!box || focused.has(box)) return;
  focused.add(box);
  box.focus();
  box.select();
}
