import { TextInput } from "@mantine/core";
import { useMemo, useState } from "react";
import type { z } from "zod";
import type { ScenarioBase, ScenarioLeafView } from "../../../contract/scenarios.ts";
import type { Outcome } from "../../../core/outcome.ts";
import type { WhatIf } from "../../../core/scenarios/index.ts";
import { Empty } from "../../parts/states.tsx";
import { useWords } from "../../words/language.tsx";
import { SCENARIOS } from "../../words/scenarios.ts";
import type { Draft } from "../draft.ts";
import type { Engine } from "../engine.ts";
import { TryLeaf } from "./TryLeaf.tsx";

type Leaf = z.infer<typeof ScenarioLeafView>;

interface TryListProps {
  readonly base: ScenarioBase;
  readonly draft: Draft;
  readonly change: (to: (draft: Draft) => Draft) => void;
  readonly detail: WhatIf;
  readonly why: Engine["why"];
}

type Show = "losing" | "changed" | "all";

/** The criteria, by field; each opens to the same boxes as on the sheet. */
export function TryList({ base, draft, change, detail, why }: TryListProps) {
  const words = useWords(SCENARIOS);
  const [show, setShow] = useState<Show>("losing");
  const [search, setSearch] = useState("");
  const before = useMemo(() => outcomesOf(detail.before), [detail.before]);
  const after = useMemo(() => outcomesOf(detail.after), [detail.after]);
  const tried = new Map(draft.changes.map((each) => [each.leaf, each]));
  const wanted = search.normalize("NFC").trim().toLocaleLowerCase("vi");
  const shown = base.leaves.filter(
    (leaf) =>
      (show === "all" ||
        tried.has(leaf.code) ||
        (show === "losing" && isLosing(leaf, before.get(leaf.code)))) &&
      (wanted === "" || `${leaf.code} ${leaf.label}`.toLocaleLowerCase("vi").includes(wanted)),
  );
  const names = { losing: words.showLosing, changed: words.showChanged(tried.size), all: words.showAll };
  const fields = [
    ...base.fields,
    { code: "bonus", label: words.bonus },
    { code: "penalty", label: words.penalty },
  ];
  return (
    <section className="stack" aria-labelledby="scenario-criteria">
      <h2 id="scenario-criteria">{words.criteria}</h2>
      <p className="small soft measure">
        {words.legend} <span className="scenario-changed-key" aria-hidden="true" /> {words.legendChanged}
      </p>
      <div className="row no-print">
        <TextInput
          aria-label={words.search}
          placeholder={words.search}
          value={search}
          onChange={({ currentTarget }) => setSearch(currentTarget.value)}
        />
        <fieldset className="chips" aria-label={words.criteria}>
          {(["losing", "changed", "all"] as const).map((each) => (
            <button
              key={each}
              type="button"
              className="chip"
              aria-pressed={show === each}
              onClick={() => setShow(each)}
            >
              {names[each]}
            </button>
          ))}
        </fieldset>
      </div>
      {shown.length === 0 && (
        <Empty title={words.none}>
          <p className="soft">{words.noneText}</p>
        </Empty>
      )}
      {fields.map(({ code, label }) => {
        const leaves = shown.filter((leaf) => leaf.field === code);
        if (leaves.length === 0) return null;
        return (
          <section key={code} className="scenario-field">
            <h3>
              {/^\d/.test(code) && <span className="faint">{code}. </span>}
              {label}
            </h3>
            {leaves.map((leaf) => (
              <TryLeaf
                key={leaf.code}
                leaf={leaf}
                entry={base.setting.sheet.entries[leaf.code]?.inputs ?? NOTHING}
                inputs={tried.get(leaf.code)?.inputs ?? NOTHING}
                aside={tried.get(leaf.code)?.notApplicable === true}
                before={before.get(leaf.code)}
                after={after.get(leaf.code)}
                change={change}
                why={why}
              />
            ))}
          </section>
        );
      })}
    </section>
  );
}

const NOTHING = {};

function outcomesOf({ leaves, items }: WhatIf["before"]): ReadonlyMap<string, Outcome> {
  return new Map([...leaves, ...items].map(({ code, outcome }) => [code, outcome]));
}

function isLosing(leaf: Leaf, outcome: Outcome | undefined): boolean {
  if (leaf.exempt || outcome?.kind === "notApplicable") return false;
  const points = outcome?.kind === "scored" ? outcome.points : 0;
  return leaf.block === "penalty" ? points > 0 : points < leaf.max - 1e-9;
}
