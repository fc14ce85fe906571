import { MultiSelect, NativeSelect, Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { SurveyColumnView, SurveyMethodView } from "../../../contract/surveys.ts";
import { surveyMethodsQuery, useSurveyIndex } from "../../api/surveys.ts";
import { faultOf } from "../../parts/ErrorSummary.tsx";
import { Empty, Loaded } from "../../parts/states.tsx";
import { useSaid, useWords } from "../../words/language.tsx";
import { SURVEYS } from "../../words/surveys.ts";
import { samplePlan, soundSuppress } from "./design.ts";
import { IndexTables } from "./IndexTables.tsx";
import { type DeskProps, SurveyDesk, useSurveyRun } from "./SurveyDesk.tsx";

/** A satisfaction index from the answers: which questions belong to which part, and how they are gathered. */
export function IndexDesk(props: DeskProps) {
  const words = useWords(SURVEYS);
  const methods = useQuery(surveyMethodsQuery);
  return (
    <Loaded query={methods} lines={4}>
      {(found) => {
        const [first] = found;
        if (first === undefined) return <Empty title={words.noMethods} />;
        return <Desk {...props} methods={found} first={first} />;
      }}
    </Loaded>
  );
}

const idOf = ({ id, version }: SurveyMethodView): string => `${id}@${version}`;

function Desk({
  file,
  columns,
  design,
  changeDesign,
  methods,
  first,
}: DeskProps & { readonly methods: readonly SurveyMethodView[]; readonly first: SurveyMethodView }) {
  const words = useWords(SURVEYS);
  const said = useSaid();
  const run = useSurveyRun(useSurveyIndex());
  const { faults, answer, asked } = run;
  const newest = methods.find(({ id }) => id === "sipas") ?? first;
  const [method, setMethod] = useState(newest);
  const [items, setItems] = useState(() => guessedItems(newest, columns));
  const [unit, setUnit] = useState<string | null>(null);
  const [rollUp, setRollUp] = useState("method");
  const submit = (): void => {
    const found = [
      ...method.leaves
        .filter(({ code }) => (items[code] ?? []).length === 0)
        .map(({ code, label }) => ({
          field: `survey-leaf-${code}`,
          text: `${said(label)}: ${words.questionsMissing}`,
        })),
      ...(soundSuppress(design) ? [] : [{ field: "survey-index-suppress", text: words.suppressWrong }]),
    ];
    run.ask(found, () => {
      const plan = { ...samplePlan(design), items, rollUp, ...(unit === null ? {} : { unit }) };
      return { kind: "index", file, fields: { method: idOf(method), plan: JSON.stringify(plan) } };
    });
  };
  return (
    <SurveyDesk
      suppressId="survey-index-suppress"
      columns={columns}
      design={design}
      changeDesign={changeDesign}
      run={run}
      submit={submit}
      result={answer?.ok === true && asked !== null && <IndexTables result={answer} asked={asked} />}
    >
      <fieldset className="stack">
        <legend>{words.questions}</legend>
        <div className="survey-boxes">
          <NativeSelect
            size="md"
            label={words.method}
            value={idOf(method)}
            onChange={(event) => {
              const chosen = methods.find((one) => idOf(one) === event.currentTarget.value) ?? first;
              setMethod(chosen);
              setItems(guessedItems(chosen, columns));
            }}
            data={methods.map((one) => ({ value: idOf(one), label: said(one.title) }))}
          />
          <Select
            size="md"
            label={words.unit}
            data={columns.filter(({ distinct }) => distinct <= 200).map(({ name }) => name)}
            value={unit}
            onChange={setUnit}
            searchable
            clearable
          />
          <NativeSelect
            size="md"
            label={words.rollUp}
            value={rollUp}
            onChange={(event) => setRollUp(event.currentTarget.value)}
            data={[
              { value: "method", label: words.rollMethod },
              { value: "pooled", label: words.rollPooled },
              { value: "item-count", label: words.rollItems },
            ]}
          />
        </div>
        <p className="small soft">{words.questionsHint}</p>
        <div className="survey-boxes">
          {method.leaves.map(({ code, label }) => (
            <MultiSelect
              key={code}
              id={`survey-leaf-${code}`}
              size="md"
              label={said(label)}
              error={faultOf(faults, `survey-leaf-${code}`)}
              data={columns.filter(({ numeric }) => numeric).map(({ name }) => name)}
              value={[...(items[code] ?? [])]}
              onChange={(chosen) => setItems({ ...items, [code]: chosen })}
              searchable
              hidePickedOptions
            />
          ))}
        </div>
      </fieldset>
    </SurveyDesk>
  );
}

/** Columns named after a part (`access`, `access.1`, `access_2`) are its questions. */
function guessedItems(
  { leaves }: SurveyMethodView,
  columns: readonly SurveyColumnView[],
): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    leaves.map(({ code }) => [
      code,
      columns.flatMap(({ name, numeric }) => {
        const rest = name.startsWith(code) ? name.slice(code.length) : "x";
        return numeric && /^([._-]\d+)?$/u.test(rest) ? [name] : [];
      }),
    ]),
  );
}
