import { Button, MultiSelect, NativeSelect, Select } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { SurveyColumnView, SurveyEstimateView } from "../../../contract/surveys.ts";
import { type SurveyAsked, useSurveyEstimate } from "../../api/surveys.ts";
import { ErrorSummary, type FormFault, faultOf, useRefusal } from "../../parts/ErrorSummary.tsx";
import { FileFaults } from "../../parts/FileFaults.tsx";
import { useWords } from "../../words/language.tsx";
import { SURVEYS } from "../../words/surveys.ts";
import { DesignBoxes } from "./DesignBoxes.tsx";
import { samplePlan, soundSuppress, type TypedDesign } from "./design.ts";
import { EstimateTable } from "./EstimateTable.tsx";

const KINDS = ["mean", "share", "total", "count", "quantile", "ratio"] as const;
type Kind = (typeof KINDS)[number];

interface DeskProps {
  readonly file: File;
  readonly columns: readonly SurveyColumnView[];
  readonly design: TypedDesign;
  readonly changeDesign: (design: TypedDesign) => void;
}

/** Choose what to estimate and by which groups; the answer stands beneath. */
export function EstimateDesk({ file, columns, design, changeDesign }: DeskProps) {
  const words = useWords(SURVEYS);
  const refusal = useRefusal();
  const compute = useSurveyEstimate();
  const [kind, setKind] = useState<Kind>("mean");
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [below, setBelow] = useState<string | null>(null);
  const [by, setBy] = useState<readonly string[]>([]);
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const [answer, setAnswer] = useState<SurveyEstimateView | null>(null);
  const [asked, setAsked] = useState<SurveyAsked | null>(null);
  const levels = kind === "share" || kind === "count";
  const possible = columns.filter(({ numeric, distinct }) => (levels ? distinct <= 50 : numeric));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const found = [
      ...(chosen.length === 0 ? [{ field: "survey-columns", text: words.columnsMissing }] : []),
      ...(kind === "ratio" && below === null ? [{ field: "survey-below", text: words.belowMissing }] : []),
      ...(soundSuppress(design) ? [] : [{ field: "survey-suppress", text: words.suppressWrong }]),
    ];
    setFaults(found);
    if (found.length > 0) return;
    const plan = {
      ...samplePlan(design),
      estimates: estimatesOf(kind, chosen, below),
      by,
      withAll: by.length > 0,
      designEffect: "without",
    };
    const question: SurveyAsked = { kind: "estimate", file, fields: { plan: JSON.stringify(plan) } };
    compute.mutate(question, {
      onSuccess: (found) => {
        setAnswer(found);
        setAsked(question);
      },
      onError: (error) => setFaults(refusal(error)),
    });
  };
  return (
    <div className="stack-wide">
      <form className="form survey-form" onSubmit={submit} noValidate>
        <ErrorSummary faults={faults} />
        <DesignBoxes
          suppressId="survey-suppress"
          columns={columns}
          typed={design}
          change={changeDesign}
          faults={faults}
        />
        <fieldset className="stack">
          <legend>{words.what}</legend>
          <div className="survey-boxes">
            <NativeSelect
              size="md"
              label={words.kind}
              value={kind}
              onChange={(event) => {
                setKind(KINDS.find((one) => one === event.currentTarget.value) ?? "mean");
                setChosen([]);
              }}
              data={KINDS.map((value) => ({ value, label: words[value] }))}
            />
            <MultiSelect
              id="survey-columns"
              size="md"
              label={words.columns}
              error={faultOf(faults, "survey-columns")}
              data={possible.map(({ name }) => name)}
              value={[...chosen]}
              onChange={setChosen}
              searchable
              hidePickedOptions
            />
            {kind === "ratio" && (
              <Select
                id="survey-below"
                size="md"
                label={words.below}
                error={faultOf(faults, "survey-below")}
                data={possible.map(({ name }) => name)}
                value={below}
                onChange={setBelow}
                searchable
              />
            )}
            <MultiSelect
              size="md"
              label={words.by}
              data={columns.filter(({ distinct }) => distinct <= 200).map(({ name }) => name)}
              value={[...by]}
              onChange={setBy}
              searchable
              hidePickedOptions
            />
          </div>
        </fieldset>
        <div className="form-actions">
          <Button type="submit" loading={compute.isPending}>
            {words.compute}
          </Button>
        </div>
      </form>
      <div role="status" className="out-of-sight">
        {compute.isPending ? words.computing : ""}
      </div>
      {answer?.ok === false && <FileFaults title={words.faults(answer.found)} faults={answer.faults} />}
      {answer?.ok === true && asked !== null && <EstimateTable result={answer} asked={asked} />}
    </div>
  );
}

function estimatesOf(kind: Kind, chosen: readonly string[], below: string | null): unknown[] {
  if (kind === "ratio") return chosen.map((above) => ({ kind, above, below }));
  return [{ kind, columns: chosen, ...(kind === "quantile" ? { shares: [0.25, 0.5, 0.75] } : {}) }];
}
