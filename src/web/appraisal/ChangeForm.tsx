import { Button, Textarea, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { ErrorSummary, type FormFault, faultOf } from "../parts/ErrorSummary.tsx";
import { pointsOf } from "../sheet/filters.ts";
import { boxText, numberFrom, pointsText } from "../show/numbers.ts";
import { APPRAISAL } from "../words/appraisal.ts";
import { useLanguage, useWords } from "../words/language.tsx";
import { SHELL } from "../words/shell.ts";
import type { DeskItem } from "./deskItem.ts";
import type { Decide } from "./useDecide.ts";

interface ChangeFormProps {
  readonly item: DeskItem;
  readonly decide: Decide;
  readonly reasons: readonly string[];
  readonly cancel: () => void;
  readonly settled: (savedAt: string) => void;
}

/** Other points than the unit's own, always with a reason. */
export function ChangeForm({ item, decide, reasons, cancel, settled }: ChangeFormProps) {
  const words = useWords(APPRAISAL);
  const shell = useWords(SHELL);
  const { language } = useLanguage();
  const { leaf } = item;
  const before = leaf.appraisal?.points ?? pointsOf(leaf);
  const [points, setPoints] = useState(before === undefined ? "" : boxText(before, language));
  const [reason, setReason] = useState(leaf.appraisal?.reason ?? "");
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const max = pointsText(leaf.max, language);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const value = numberFrom(points, language);
    const found: FormFault[] = [];
    if (typeof value !== "number" || value < 0 || value > leaf.max) {
      found.push({ field: "change-points", text: words.pointsFault(max) });
    }
    if (reason.trim() === "") found.push({ field: "change-reason", text: words.reasonFault });
    setFaults(found);
    if (found.length > 0 || typeof value !== "number") return;
    const decision = {
      decision: "change" as const,
      points: value,
      reason: reason.trim(),
      baseVersion: leaf.appraisal?.version ?? 0,
    };
    decide.mutate({ item, decision }, { onSuccess: ({ savedAt }) => settled(savedAt) });
  };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <ErrorSummary faults={faults} />
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
      <Textarea
        id="change-reason"
        label={words.reason}
        description={words.reasonHint}
        autosize
        minRows={2}
        maxLength={2000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={faultOf(faults, "change-reason")}
      />
      <UsedReasons reasons={reasons} use={setReason} />
      <div className="form-actions">
        <Button type="submit" loading={decide.isPending}>
          {words.keepChange}
        </Button>
        <Button variant="default" onClick={cancel}>
          {shell.cancel}
        </Button>
      </div>
    </form>
  );
}

const focused = new WeakSet<HTMLInputElement>();

/** Whoever asked to change the points goes on typing them. */
function focusOnce(box: HTMLInputElement | null): void {
  if (!box || focused.has(box)) return;
  focused.add(box);
  box.focus();
  box.select();
}

function UsedReasons({
  reasons,
  use,
}: {
  readonly reasons: readonly string[];
  readonly use: (reason: string) => void;
}) {
  const words = useWords(APPRAISAL);
  if (reasons.length === 0) return null;
  return (
    <div className="stack-tight">
      <p className="small strong">{words.usedReasons}</p>
      <div className="chips">
        {reasons.map((reason) => (
          <button key={reason} type="button" className="chip chip-text" onClick={() => use(reason)}>
            {reason}
          </button>
        ))}
      </div>
    </div>
  );
}
