import { MultiSelect, NativeSelect, Select } from "@mantine/core";
import { useState } from "react";
import { useSurveyEstimate } from "../../api/surveys.ts";
import { faultOf } from "../../parts/ErrorSummary.tsx";
import { useWords } from "../../words/language.tsx";
import { SURVEYS } from "../../words/surveys.ts";
import { samplePlan, soundSuppress } from "./design.ts";
import { EstimateTable } from "./EstimateTable.tsx";
import { type DeskProps, SurveyDesk, useSurveyRun } from "./SurveyDesk.tsx";

const KINDS = ["mean", "share", "total", "count", "quantile", "ratio"] as const;
type Kind = (typeof KINDS)[number];

/** Choose what to estimate and by which groups; the answer stands beneath. */
export function EstimateDesk({ file, columns, design, changeDesign }: DeskProps) {
  const words = useWords(SURVEYS);
  const run = useSurveyRun(useSurveyEstimate());
  const { faults, answer, asked } = run;
  const [kind, setKind] = useState<Kind>("mean");
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [below, setBelow] = useState<string | null>(null);
  const [by, setBy] = useState<readonly string[]>([]);
  const levels = kind === "share" || kind === "count";
  const possible = columns.filter(({ numeric, distinct }) => (levels ? distinct <= 50 : numeric));
  const submit = (): void => {
    const found = [
      ...(chosen.length === 0 ? [{ field: "survey-columns", text: words.columnsMissing }] : []),
      ...(kind === "ratio" && below === null ? [{ field: "survey-below", text: words.belowMissing }] : []),
      ...(soundSuppress(design) ? [] : [{ field: "survey-suppress", text: words.suppressWrong }]),
    ];
    run.ask(found, () => {
      const plan = {
        ...samplePlan(design),
        estimates: estimatesOf(kind, chosen, below),
        by,
        withAll: by.length > 0,
        designEffect: "without",
      };
      return { kind: "estimate", file, fields: { plan: JSON.stringify(plan) } };
    });
  };
  return (
    <SurveyDesk
      suppressId="survey-suppress"
      columns={columns}
      design={design}
      changeDesign={changeDesign}
      run={run}
      submit={submit}
      result={answer?.ok === true && asked !== null && <EstimateTable result={answer} asked={asked} />}
    >
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
    </SurveyDesk>
  );
}

function estimatesOf(kind: Kind, chosen: readonly string[], below: string | null): unknown[] {
  if (kind === "ratio") return chosen.map((above) => ({ kind, above, below }));
  return [{ kind, columns: chosen, ...(kind === "quantile" ? { shares: [0.25, 0.5, 0.75] } : {}) }];
}
