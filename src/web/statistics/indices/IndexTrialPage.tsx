import "../../look/indices.css";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { IndexChoice } from "../../../contract/indices.ts";
import { indexChoicesQuery, useIndexBuild } from "../../api/indices.ts";
import { PageTitle } from "../../parts/PageTitle.tsx";
import { Loaded } from "../../parts/states.tsx";
import { INDICES } from "../../words/indices.ts";
import { useWords } from "../../words/language.tsx";
import { AuditTab } from "./AuditTab.tsx";
import { ChangeTab } from "./ChangeTab.tsx";
import { CompareTab } from "./CompareTab.tsx";
import type { Computed } from "./computed.ts";
import { Refusal } from "./Refusal.tsx";
import { ResultTab } from "./ResultTab.tsx";
import { SubjectForm } from "./SubjectForm.tsx";
import { SurenessTab } from "./SurenessTab.tsx";
import { askedOf, EMPTY_SUBJECT, nameOf, OWN, type TypedSubject } from "./subject.ts";

/** An index computed on a file or on published figures, and every question about it. */
export function Component() {
  const words = useWords(INDICES);
  return (
    <div className="page">
      <PageTitle title={words.title}>
        <p className="soft measure">{words.lead}</p>
      </PageTitle>
      <Loaded query={useQuery(indexChoicesQuery)}>{(choices) => <Desk choices={choices} />}</Loaded>
    </div>
  );
}

function Desk({ choices }: { readonly choices: readonly IndexChoice[] }) {
  const words = useWords(INDICES);
  const build = useIndexBuild();
  const [typed, setTyped] = useState<TypedSubject>(() => ({
    ...EMPTY_SUBJECT,
    method: choices[0] === undefined ? OWN : nameOf(choices[0]),
  }));
  const [computed, setComputed] = useState<Computed | null>(null);
  const [count, setCount] = useState(0);
  const compute = (): void =>
    build.mutate(askedOf(typed), {
      onSuccess: (trial) => {
        setComputed({ subject: typed, trial });
        setCount((before) => before + 1);
      },
      onError: () => setComputed(null),
    });
  return (
    <div className="stack-wide">
      <SubjectForm
        choices={choices}
        typed={typed}
        change={setTyped}
        pending={build.isPending}
        compute={compute}
      />
      <div role="status" className={computed === null || build.isPending ? "out-of-sight" : "note"}>
        {build.isPending ? words.computing : computed === null ? "" : words.done(computed.trial.units.length)}
      </div>
      {build.error && <Refusal error={build.error} />}
      {computed !== null && <Tabs key={count} computed={computed} choices={choices} />}
    </div>
  );
}

const TABS = ["result", "sureness", "audit", "compare", "change"] as const;
type Tab = (typeof TABS)[number];

function Tabs({
  computed,
  choices,
}: {
  readonly computed: Computed;
  readonly choices: readonly IndexChoice[];
}) {
  const words = useWords(INDICES);
  const [tab, setTab] = useState<Tab>("result");
  const labels: Readonly<Record<Tab, string>> = {
    result: words.tabResult,
    sureness: words.tabSureness,
    audit: words.tabAudit,
    compare: words.tabCompare,
    change: words.tabChange,
  };
  const { run } = computed.trial;
  return (
    <>
      <fieldset className="survey-tabs" aria-label={words.tabs}>
        {TABS.map((key) => (
          <button
            key={key}
            type="button"
            className="chip"
            aria-pressed={tab === key}
            onClick={() => setTab(key)}
          >
            {labels[key]}
          </button>
        ))}
      </fieldset>
      <div hidden={tab !== "result"}>
        <ResultTab computed={computed} />
      </div>
      <div hidden={tab !== "sureness"}>
        <SurenessTab computed={computed} varies={variesIn(choices, computed)} />
      </div>
      <div hidden={tab !== "audit"}>
        <AuditTab computed={computed} />
      </div>
      <div hidden={tab !== "compare"}>
        <CompareTab computed={computed} choices={choices} />
      </div>
      <div hidden={tab !== "change"}>
        <ChangeTab computed={computed} choices={choices} />
      </div>
      <p className="small faint survey-hash">{words.run(run.method, run.codeVersion, run.dataSha256)}</p>
    </>
  );
}

/** Whether the method itself says what may vary; of an own text it is not known. */
function variesIn(choices: readonly IndexChoice[], { subject }: Computed): boolean {
  return choices.some((choice) => nameOf(choice) === subject.method && choice.varies);
}
