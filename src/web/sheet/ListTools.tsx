import { Button, TextInput } from "@mantine/core";
import { IconAdjustmentsHorizontal, IconSearch } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import type { SheetView } from "../../contract/sheets.ts";
import { useWords } from "../words/language.tsx";
import { SHEET } from "../words/sheet.ts";
import { useLostBefore } from "./around/previous.ts";
import type { Density } from "./density.ts";
import { FILTERS, type Filter, isMine, type Narrowing, passes } from "./filters.ts";

interface ListToolsProps {
  readonly sheet: SheetView;
  readonly narrowing: Narrowing;
  readonly narrow: (change: Partial<Narrowing>) => void;
  readonly myUnits: readonly string[];
  readonly shown: number;
  readonly density: Density;
  readonly changeDensity: (to: Density) => void;
}

/** Search, filter chips with their counts, department, and how dense the list is; on a phone folded behind one button. */
export function ListTools(props: ListToolsProps) {
  const { sheet, narrowing, narrow, shown, density, changeDensity } = props;
  const words = useWords(SHEET);
  const used =
    narrowing.filters.length + (narrowing.words === "" ? 0 : 1) + (narrowing.department === "" ? 0 : 1);
  const [open, setOpen] = useState(used > 0);
  return (
    <section className="sheet-tools no-print" aria-label={words.filters} data-open={open}>
      <div className="sheet-tools-phone">
        <Button
          size="compact-md"
          variant={used > 0 ? "light" : "default"}
          aria-expanded={open}
          leftSection={<IconAdjustmentsHorizontal size={16} aria-hidden="true" />}
          onClick={() => setOpen(!open)}
        >
          {words.filtersButton(used)}
        </Button>
        <span className="faint" aria-hidden="true">
          {words.found(shown)}
        </span>
      </div>
      <div className="row sheet-tools-body">
        <SearchBox words={narrowing.words} change={(text) => narrow({ words: text })} />
        <DepartmentChoice
          sheet={sheet}
          chosen={narrowing.department}
          choose={(department) => narrow({ department })}
        />
        <DensitySwitch density={density} change={changeDensity} />
      </div>
      <div className="row-apart sheet-tools-body">
        <FilterChips {...props} />
        <output className="faint">{words.found(shown)}</output>
      </div>
    </section>
  );
}

function SearchBox({
  words: typed,
  change,
}: {
  readonly words: string;
  readonly change: (text: string) => void;
}) {
  const words = useWords(SHEET);
  const [text, setText] = useState(typed);
  const [seen, setSeen] = useState(typed);
  if (seen !== typed) {
    setSeen(typed);
    if (typed === "") setText(""); // cleared from outside; otherwise the box leads, so that an input method is not disturbed
  }
  return (
    <TextInput
      className="sheet-search"
      size="sm"
      type="search"
      aria-label={`${words.search}. ${words.searchHint}`}
      placeholder={words.search}
      leftSection={<IconSearch size={16} aria-hidden="true" />}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        change(event.currentTarget.value);
      }}
    />
  );
}

function FilterChips({ sheet, narrowing, narrow, myUnits }: ListToolsProps) {
  const words = useWords(SHEET);
  const labels: Record<Filter, string> = {
    unanswered: words.unanswered,
    "no-evidence": words.noEvidence,
    mine: words.mineOnly,
    losing: words.losing,
    "lost-before": words.lostBefore,
  };
  const lostBefore = useLostBefore();
  const counts = useMemo(
    () =>
      FILTERS.map(
        (filter) =>
          [filter, sheet.leaves.filter((leaf) => passes(leaf, filter, myUnits, lostBefore)).length] as const,
      ),
    [sheet.leaves, myUnits, lostBefore],
  );
  const allMine = sheet.leaves.every((leaf) => isMine(leaf, myUnits) || leaf.scoredBy !== "self");
  const toggle = (filter: Filter) => {
    const on = narrowing.filters.includes(filter);
    narrow({
      filters: on ? narrowing.filters.filter((one) => one !== filter) : [...narrowing.filters, filter],
    });
  };
  return (
    <div className="chips">
      {counts
        .filter(
          ([filter, count]) =>
            (filter !== "mine" || (!allMine && count > 0)) && (filter !== "lost-before" || count > 0),
        )
        .map(([filter, count]) => (
          <button
            key={filter}
            type="button"
            className="chip"
            aria-pressed={narrowing.filters.includes(filter)}
            onClick={() => toggle(filter)}
          >
            {labels[filter]} ({count})
          </button>
        ))}
    </div>
  );
}

interface DepartmentChoiceProps {
  readonly sheet: SheetView;
  readonly chosen: string;
  readonly choose: (department: string) => void;
}

/** Only where leaves have more than one lead, that is, for Sở Nội vụ in a round in which the province is measured. */
function DepartmentChoice({ sheet, chosen, choose }: DepartmentChoiceProps) {
  const words = useWords(SHEET);
  const departments = useMemo(() => {
    const leads = new Map(
      sheet.leaves.flatMap(({ lead }) => (lead ? [[lead.unit, lead.name] as const] : [])),
    );
    return [...leads].sort(([, a], [, b]) => a.localeCompare(b, "vi"));
  }, [sheet.leaves]);
  if (departments.length < 2) return null;
  return (
    <select
      className="plain-select"
      aria-label={words.department}
      value={chosen}
      onChange={(event) => choose(event.currentTarget.value)}
    >
      <option value="">{words.allDepartments}</option>
      {departments.map(([unit, name]) => (
        <option key={unit} value={unit}>
          {name}
        </option>
      ))}
    </select>
  );
}

function DensitySwitch({
  density,
  change,
}: {
  readonly density: Density;
  readonly change: (to: Density) => void;
}) {
  const words = useWords(SHEET);
  return (
    <fieldset className="switch-pair" aria-label={words.view}>
      <button type="button" aria-pressed={density === "roomy"} onClick={() => change("roomy")}>
        {words.roomy}
      </button>
      <button type="button" aria-pressed={density === "dense"} onClick={() => change("dense")}>
        {words.dense}
      </button>
    </fieldset>
  );
}
