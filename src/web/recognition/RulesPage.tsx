import "../look/learning.css";
import { Button, NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useParams } from "react-router";
import {
  EXCLUSIONS,
  ExclusionEffect,
  type OfficeRules,
  type RecognitionAward,
  type RecognitionRules,
} from "../../contract/recognition.ts";
import { recognitionRulesQuery, useSaveRules } from "../api/recognition.ts";
import { announce } from "../parts/announce.ts";
import { ErrorSummary, type FormFault, useRefusal } from "../parts/ErrorSummary.tsx";
import { PageTitle } from "../parts/PageTitle.tsx";
import { Loaded } from "../parts/states.tsx";
import { dayWords } from "../show/times.ts";
import { useSaid, useWords } from "../words/language.tsx";
import { RECOGNITION, RECOGNITION_RULES } from "../words/recognition.ts";
import { AwardEditor } from "./AwardEditor.tsx";

/** The rules of commendation of an office; read by its people, changed by its focal point. */
export function Component() {
  const { unit = "" } = useParams();
  const rules = useQuery(recognitionRulesQuery(unit));
  return (
    <div className="page page-narrow">
      <Loaded query={rules} lines={8}>
        {(view) => <Rules key={view.version} view={view} />}
      </Loaded>
    </div>
  );
}

function Rules({ view }: { readonly view: OfficeRules }) {
  const words = useWords(RECOGNITION_RULES);
  const lists = useWords(RECOGNITION);
  const said = useSaid();
  const refusal = useRefusal();
  const save = useSaveRules(view.office);
  const [rules, setRules] = useState<RecognitionRules>(view.rules);
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const { own, mayWrite } = view;
  const store = () =>
    save.mutate(
      { rules, version: view.version },
      { onSuccess: () => announce(words.saved), onError: (error) => setFaults(refusal(error)) },
    );
  const setAwards = (awards: RecognitionAward[]) => setRules({ ...rules, awards });
  return (
    <>
      <PageTitle title={words.title} crumbs={[{ label: lists.title, to: "/khen-thuong" }]}>
        <p>
          {view.officeName}. {own === null ? words.shippedNow : words.ownNow(own.byName, dayWords(own.at))}
        </p>
        <p className="note measure">{said(view.note)}</p>
        <p className="small soft">{words.newLists}</p>
      </PageTitle>
      <fieldset className="stack-wide" disabled={!mayWrite}>
        <ErrorSummary faults={faults} />
        <section className="card stack" aria-labelledby="rules-awards">
          <h2 id="rules-awards">{words.awards}</h2>
          {rules.awards.map((award, place) => (
            <AwardEditor
              key={award.id}
              award={award}
              change={(next) => setAwards(rules.awards.with(place, next))}
              remove={rules.awards.length > 1 ? () => setAwards(rules.awards.toSpliced(place, 1)) : undefined}
            />
          ))}
          {mayWrite && (
            <div>
              <Button variant="default" onClick={() => setAwards([...rules.awards, newAward(rules)])}>
                {words.addAward}
              </Button>
            </div>
          )}
        </section>
        <Exclusions rules={rules} change={setRules} />
        {mayWrite && (
          <div className="form-actions">
            <Button loading={save.isPending} onClick={store}>
              {words.save}
            </Button>
            <Button variant="default" onClick={() => setRules(view.shipped)}>
              {words.reset}
            </Button>
          </div>
        )}
      </fieldset>
    </>
  );
}

/** With an id that no other has. */
function newAward({ awards }: RecognitionRules): RecognitionAward {
  const taken = new Set(awards.map(({ id }) => id));
  let place = awards.length + 1;
  while (taken.has(`hinh-thuc-${place}`)) place += 1;
  return {
    id: `hinh-thuc-${place}`,
    title: { vi: `Hình thức ${place}`, en: `Award ${place}` },
    form: "",
    conditions: [{ kind: "top", count: 3 }],
  };
}

interface ExclusionsProps {
  readonly rules: RecognitionRules;
  readonly change: (rules: RecognitionRules) => void;
}

function Exclusions({ rules, change }: ExclusionsProps) {
  const words = useWords(RECOGNITION_RULES);
  return (
    <section className="card stack" aria-labelledby="rules-exclusions">
      <h2 id="rules-exclusions">{words.exclusions}</h2>
      <div className="rule-boxes">
        {EXCLUSIONS.map((kind) => (
          <NativeSelect
            key={kind}
            label={words[kind]}
            value={rules.exclusions[kind]}
            onChange={(event) => {
              const effect = ExclusionEffect.safeParse(event.currentTarget.value);
              if (effect.success)
                change({ ...rules, exclusions: { ...rules.exclusions, [kind]: effect.data } });
            }}
            data={ExclusionEffect.options.map((effect) => ({ value: effect, label: words[effect] }))}
          />
        ))}
      </div>
    </section>
  );
}
