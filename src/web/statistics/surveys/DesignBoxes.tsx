import { Checkbox, MultiSelect, NativeSelect, Select, TextInput } from "@mantine/core";
import type { SurveyColumnView } from "../../../contract/surveys.ts";
import { type FormFault, faultOf } from "../../parts/ErrorSummary.tsx";
import { useWords } from "../../words/language.tsx";
import { SURVEYS } from "../../words/surveys.ts";
import type { TypedDesign } from "./design.ts";

interface DesignBoxesProps {
  /** Of the box whose number may be wrong; both forms of the page have one. */
  readonly suppressId: string;
  readonly columns: readonly SurveyColumnView[];
  readonly typed: TypedDesign;
  readonly change: (typed: TypedDesign) => void;
  readonly faults: readonly FormFault[];
}

/** Which columns tell how the sample was drawn, what codes are no answer, and how errors are made. */
export function DesignBoxes({ suppressId, columns, typed, change, faults }: DesignBoxesProps) {
  const words = useWords(SURVEYS);
  const all = columns.map(({ name }) => name);
  const numeric = columns.filter((column) => column.numeric).map(({ name }) => name);
  const set = (part: Partial<TypedDesign>): void => change({ ...typed, ...part });
  return (
    <fieldset className="stack">
      <legend>{words.sample}</legend>
      <p className="small soft">{words.sampleHint}</p>
      <div className="survey-boxes">
        <OneColumn
          label={words.weights}
          data={numeric}
          value={typed.weights}
          choose={(weights) => set({ weights })}
        />
        <OneColumn
          label={words.strata}
          data={all}
          value={typed.strata}
          choose={(strata) => set({ strata })}
        />
        <MultiSelect
          size="md"
          label={words.clusters}
          description={words.clustersHint}
          data={all}
          value={[...typed.clusters]}
          onChange={(clusters) => set({ clusters })}
          searchable
          hidePickedOptions
        />
        <MultiSelect
          size="md"
          label={words.fpc}
          description={words.fpcHint}
          data={numeric}
          value={[...typed.fpc]}
          onChange={(fpc) => set({ fpc })}
          searchable
          hidePickedOptions
        />
        <NativeSelect
          size="md"
          label={words.lonely}
          value={typed.lonelyPsu}
          onChange={(event) => set({ lonelyPsu: event.currentTarget.value })}
          data={[
            { value: "refuse", label: words.lonelyRefuse },
            { value: "adjust", label: words.lonelyAdjust },
            { value: "average", label: words.lonelyAverage },
            { value: "certainty", label: words.lonelyCertainty },
          ]}
        />
        <NativeSelect
          size="md"
          label={words.replicates}
          value={typed.replicates}
          onChange={(event) => set({ replicates: event.currentTarget.value })}
          data={[
            { value: "", label: words.taylor },
            { value: "jackknife", label: words.jackknife },
            { value: "bootstrap", label: words.bootstrap },
          ]}
        />
        {(["dontKnow", "refused", "notApplicable"] as const).map((code) => (
          <TextInput
            key={code}
            size="md"
            label={words[code]}
            description={words.codesHint}
            value={typed[code]}
            onChange={(event) => set({ [code]: event.currentTarget.value })}
          />
        ))}
        <TextInput
          id={suppressId}
          size="md"
          inputMode="numeric"
          label={words.suppress}
          description={words.suppressHint}
          error={faultOf(faults, suppressId)}
          value={typed.suppress}
          onChange={(event) => set({ suppress: event.currentTarget.value })}
        />
      </div>
      {typed.strata !== "" && typed.clusters.length > 0 && (
        <Checkbox
          label={words.nest}
          checked={typed.nest}
          onChange={(event) => set({ nest: event.currentTarget.checked })}
        />
      )}
    </fieldset>
  );
}

function OneColumn(props: {
  readonly label: string;
  readonly data: readonly string[];
  readonly value: string;
  readonly choose: (name: string) => void;
}) {
  return (
    <Select
      size="md"
      label={props.label}
      data={[...props.data]}
      value={props.value === "" ? null : props.value}
      onChange={(name) => props.choose(name ?? "")}
      searchable
      clearable
    />
  );
}
