import { Button, NativeSelect, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { ErrorSummary, type FormFault, faultOf } from "../../parts/ErrorSummary.tsx";
import { ProgressBar } from "../../parts/figures.tsx";
import { numberFrom, percentText } from "../../show/numbers.ts";
import { INDICES } from "../../words/indices.ts";
import { useLanguage, useSaid, useWords } from "../../words/language.tsx";
import type { Computed } from "./computed.ts";
import { Refusal } from "./Refusal.tsx";
import { SurenessTables } from "./SurenessTables.tsx";
import { askedOf } from "./subject.ts";
import { useSimulation } from "./useSimulation.ts";

const KINDS = ["uncertainty", "sobol", "reach"] as const;
const MOST = 10_000;

/** How sure the ranks are: a run that can be followed and stopped. */
export function SurenessTab({ computed, varies }: { readonly computed: Computed; readonly varies: boolean }) {
  const words = useWords(INDICES);
  const said = useSaid();
  const { language } = useLanguage();
  const [kind, setKind] = useState<(typeof KINDS)[number]>("uncertainty");
  const [noise, setNoise] = useState(varies ? "" : "25");
  const [replications, setReplications] = useState("1000");
  const [seed, setSeed] = useState("1");
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const { state, start, cancel } = useSimulation();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const percent = numberFrom(noise, language);
    const [runs, from] = [Number(replications), Number(seed)];
    const badNoise =
      percent === "not-a-number" || (typeof percent === "number" && !(percent > 0 && percent <= 100));
    const found = [
      ...(badNoise ? [{ field: "index-noise", text: words.noiseWrong }] : []),
      ...(Number.isInteger(runs) && runs >= 1 && runs <= MOST
        ? []
        : [{ field: "index-runs", text: words.replicationsWrong }]),
      ...(/^\d{1,15}$/.test(seed) ? [] : [{ field: "index-seed", text: words.seedWrong }]),
    ];
    setFaults(found);
    if (found.length > 0) return;
    const more = { kind, seed: from, replications: runs };
    start(askedOf(computed.subject, typeof percent === "number" ? { ...more, noise: percent / 100 } : more));
  };
  return (
    <section className="stack-wide" aria-label={words.tabSureness}>
      <form className="form survey-form" onSubmit={submit} noValidate>
        <p className="soft measure">{words.surenessLead}</p>
        <ErrorSummary faults={faults} />
        <div className="survey-boxes">
          <NativeSelect
            size="md"
            label={words.kind}
            value={kind}
            onChange={(event) =>
              setKind(KINDS.find((one) => one === event.currentTarget.value) ?? "uncertainty")
            }
            data={KINDS.map((value) => ({ value, label: words[value] }))}
          />
          <TextInput
            id="index-noise"
            size="md"
            inputMode="decimal"
            label={words.noise}
            description={words.noiseHint}
            error={faultOf(faults, "index-noise")}
            value={noise}
            onChange={(event) => setNoise(event.currentTarget.value)}
          />
          {kind !== "reach" && (
            <>
              <TextInput
                id="index-runs"
                size="md"
                inputMode="numeric"
                label={words.replications}
                error={faultOf(faults, "index-runs")}
                value={replications}
                onChange={(event) => setReplications(event.currentTarget.value.trim())}
              />
              <TextInput
                id="index-seed"
                size="md"
                inputMode="numeric"
                label={words.seed}
                error={faultOf(faults, "index-seed")}
                value={seed}
                onChange={(event) => setSeed(event.currentTarget.value.trim())}
              />
            </>
          )}
        </div>
        <div className="form-actions">
          <Button type="submit" disabled={state.kind === "running"}>
            {words.start}
          </Button>
          {state.kind === "running" && (
            <Button variant="default" onClick={cancel}>
              {words.cancel}
            </Button>
          )}
        </div>
      </form>
      {state.kind === "running" && (
        <ProgressBar
          done={state.share}
          of={1}
          label={words.running(percentText(Math.round(state.share * 100), language))}
        />
      )}
      <div role="status">
        {state.kind === "cancelled" && <p className="note">{words.cancelled}</p>}
        {state.kind === "running" && <span className="out-of-sight">{words.computing}</span>}
      </div>
      {state.kind === "refused" && (
        <div className="note note-danger" role="alert">
          {state.faults.map((fault) => (
            <p key={fault.en}>{said(fault)}</p>
          ))}
        </div>
      )}
      {state.kind === "failed" && <Refusal error={state.error} />}
      {state.kind === "done" && <SurenessTables result={state.result} />}
    </section>
  );
}
