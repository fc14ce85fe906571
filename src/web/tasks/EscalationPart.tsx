import { Button, Checkbox, NumberInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { EscalationRule } from "../../contract/duties.ts";
import { escalationsQuery, useSetEscalation } from "../api/tasks.ts";
import { Loaded, Problem } from "../parts/states.tsx";
import { useWords } from "../words/language.tsx";
import { DUTIES } from "../words/task.ts";

/** By which rules people are told of deadlines that an office has set; each says whom and when. */
export function EscalationPart({ office, named }: { readonly office: string; readonly named: boolean }) {
  const words = useWords(DUTIES);
  const query = useQuery(escalationsQuery(office));
  return (
    <section className="stack" aria-label={words.rules}>
      <h2>
        {words.rules}
        {named && query.data ? `: ${query.data.office.name}` : ""}
      </h2>
      <p className="soft measure">{words.rulesLead}</p>
      <Loaded query={query}>
        {({ rules, mayWrite }) => (
          <div className="stack">
            {rules.map((rule) => (
              <Rule
                key={`${rule.step}${rule.days}${rule.active}`}
                office={office}
                rule={rule}
                mayWrite={mayWrite}
              />
            ))}
          </div>
        )}
      </Loaded>
    </section>
  );
}

interface RuleProps {
  readonly office: string;
  readonly rule: EscalationRule;
  readonly mayWrite: boolean;
}

function Rule({ office, rule, mayWrite }: RuleProps) {
  const words = useWords(DUTIES);
  const set = useSetEscalation(office);
  const [days, setDays] = useState(rule.days);
  const [active, setActive] = useState(rule.active);
  const names = {
    ahead: words.ahead_rule,
    due: words.due_rule,
    "late-office": words.office_rule,
    "late-above": words.above_rule,
  };
  const changed = days !== rule.days || active !== rule.active;
  return (
    <fieldset className="card stack-tight">
      <legend className="out-of-sight">{names[rule.step]}</legend>
      <p>
        <strong>{names[rule.step]}</strong>{" "}
        <span className="small soft">({rule.own ? words.ownRule : words.shipped})</span>
      </p>
      <div className="row">
        {rule.step !== "due" && (
          <NumberInput
            label={words.daysOf}
            min={1}
            max={250}
            clampBehavior="strict"
            maw="9rem"
            disabled={!mayWrite}
            value={days}
            onChange={(next) => setDays(Number(next) || 1)}
          />
        )}
        <Checkbox
          label={words.on}
          disabled={!mayWrite}
          checked={active}
          onChange={(event) => setActive(event.currentTarget.checked)}
        />
        {changed && (
          <Button
            size="sm"
            loading={set.isPending}
            onClick={() => set.mutate({ step: rule.step, days, active })}
          >
            {words.save}
          </Button>
        )}
      </div>
      {set.error && <Problem error={set.error} />}
    </fieldset>
  );
}
