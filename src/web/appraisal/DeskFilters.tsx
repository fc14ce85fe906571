import { APPRAISAL } from "../words/appraisal.ts";
import { useWords } from "../words/language.tsx";
import { DESK_FILTERS, type DeskFilter, passesDesk } from "./deskFilters.ts";
import type { DeskItem } from "./deskItem.ts";

interface DeskFiltersProps {
  readonly items: readonly DeskItem[];
  readonly filter: DeskFilter;
  readonly narrow: (filter: DeskFilter) => void;
}

/** Narrows the list to what wants a look; a filter that would leave nothing is not offered. */
export function DeskFilters({ items, filter, narrow }: DeskFiltersProps) {
  const words = useWords(APPRAISAL);
  const labels: Readonly<Record<DeskFilter, string>> = {
    all: words.filterAll,
    open: words.filterOpen,
    doubtful: words.filterDoubtful,
    question: words.filterQuestion,
    claimed: words.filterClaimed,
    "no-evidence": words.filterNoEvidence,
    replied: words.filterReplied,
  };
  const counted = DESK_FILTERS.map((one) => ({
    one,
    count: items.filter((item) => passesDesk(item, one)).length,
  })).filter(({ one, count }) => one === "all" || one === filter || count > 0);
  return (
    <fieldset className="chips desk-filters" aria-label={words.filters}>
      {counted.map(({ one, count }) => (
        <button
          key={one}
          type="button"
          className="chip"
          aria-pressed={one === filter}
          onClick={() => narrow(one === filter ? "all" : one)}
        >
          {labels[one]} ({count})
        </button>
      ))}
    </fieldset>
  );
}
