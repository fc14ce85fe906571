import { Button, NativeSelect } from "@mantine/core";
import { useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { RiskLeaf, RiskSubject, UnitRisk } from "../../contract/risk.ts";
import { Empty } from "../parts/states.tsx";
import { useWords } from "../words/language.tsx";
import { RISK } from "../words/risk.ts";
import { LeafCard } from "./LeafCard.tsx";
import { type Narrowing, NO_LEAD, narrowed, STATE_FILTERS } from "./narrowing.ts";

interface LeafListProps {
  readonly shown: NonNullable<UnitRisk["shown"]>;
  readonly subject: RiskSubject;
  readonly narrowing: Narrowing;
  readonly narrow: (change: Partial<Narrowing>) => void;
}

/** Leaves in the order in which work pays most, narrowed by the boxes above. */
export function LeafList({ shown, subject, narrowing, narrow }: LeafListProps) {
  const words = useWords(RISK);
  const leaves = narrowed(shown.leaves, narrowing);
  return (
    <>
      <Boxes shown={shown} narrowing={narrowing} narrow={narrow} />
      <p className="small soft" aria-live="polite">
        {words.shown(leaves.length, shown.leaves.length)}
      </p>
      {leaves.length === 0 ? (
        <Empty title={words.nothing}>
          <Button variant="default" onClick={() => narrow({ state: "", field: "", lead: "", when: "" })}>
            {words.clear}
          </Button>
        </Empty>
      ) : (
        <Cards key={JSON.stringify(narrowing)} leaves={leaves} subject={subject} />
      )}
    </>
  );
}

/** How many leaves stand on the page at first, and are added each time. */
const AT_ONCE = 20;

interface CardsProps {
  readonly leaves: readonly RiskLeaf[];
  readonly subject: RiskSubject;
}

/** The first of them; whoever asks for more goes on reading at the first that was added. */
function Cards({ leaves, subject }: CardsProps) {
  const words = useWords(RISK);
  const [most, setMost] = useState(AT_ONCE);
  const list = useRef<HTMLUListElement>(null);
  const showMore = () => {
    flushSync(() => setMost(most + AT_ONCE));
    list.current?.children.item(most)?.querySelector("a")?.focus({ preventScroll: true });
  };
  return (
    <>
      <ul className="risk-list" ref={list}>
        {leaves.slice(0, most).map((leaf) => (
          <LeafCard key={leaf.leaf} leaf={leaf} subject={subject} />
        ))}
      </ul>
      {leaves.length > most && (
        <p className="no-print">
          <Button variant="default" onClick={showMore}>
            {words.more(leaves.length - most)}
          </Button>
        </p>
      )}
    </>
  );
}

function Boxes({ shown, narrowing, narrow }: Omit<LeafListProps, "subject">) {
  const words = useWords(RISK);
  const states = {
    "at-risk": words["at-risk"],
    lost: words.lost,
    open: words.stateOpen,
    sure: words.sure,
  } as const;
  const leads = shown.leads.map(({ key, name }) => ({
    value: key === "" ? NO_LEAD : key,
    label: key === "" ? words.nobody : name,
  }));
  return (
    <div className="risk-boxes no-print">
      <NativeSelect
        label={words.filterState}
        value={narrowing.state}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          narrow({ state: STATE_FILTERS.find((each) => each === chosen) ?? "" });
        }}
        data={[
          { value: "", label: words.allStates },
          ...STATE_FILTERS.map((value) => ({ value, label: states[value] })),
        ]}
      />
      <NativeSelect
        label={words.field}
        value={narrowing.field}
        onChange={(event) => narrow({ field: event.currentTarget.value })}
        data={[
          { value: "", label: words.allFields },
          ...shown.fields.map(({ key, name }) => ({ value: key, label: name })),
        ]}
      />
      {leads.length > 1 && (
        <NativeSelect
          label={words.leadHead}
          value={narrowing.lead}
          onChange={(event) => narrow({ lead: event.currentTarget.value })}
          data={[{ value: "", label: words.allLeads }, ...leads]}
        />
      )}
      <NativeSelect
        label={words.when}
        value={narrowing.when}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          narrow({ when: WHEN.find((each) => each === chosen) ?? "" });
        }}
        data={[
          { value: "", label: words.allDates },
          ...WHEN.filter((when) => shown.dates.some(({ key }) => key === when)).map((value) => ({
            value,
            label: words[value],
          })),
        ]}
      />
    </div>
  );
}

const WHEN = ["passed", "week", "fortnight", "month", "later", "undated", "settled"] as const;
