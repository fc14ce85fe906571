import { Button } from "@mantine/core";
import type { LeafView, SheetView } from "../../contract/sheets.ts";
import { Empty } from "../parts/states.tsx";
import { useWords } from "../words/language.tsx";
import { SHEET } from "../words/sheet.ts";
import type { Density } from "./density.ts";
import { partTitle } from "./FieldTree.tsx";
import { type Narrowing, partOf } from "./filters.ts";
import { grouped } from "./grouped.ts";
import { LeafCard } from "./leaf/LeafCard.tsx";
import { LeafRow } from "./leaf/LeafRow.tsx";
import type { SheetPart } from "./sheetParts.ts";

interface LeafListProps {
  readonly sheet: SheetView;
  readonly parts: readonly SheetPart[];
  readonly leaves: readonly LeafView[];
  readonly density: Density;
  readonly narrowing: Narrowing;
  readonly narrow: (change: Partial<Narrowing>) => void;
}

/** Criteria under the headings of their field and criterion, and the way to the next field. */
export function LeafList(props: LeafListProps) {
  const { sheet, parts, leaves, density, narrowing, narrow } = props;
  const words = useWords(SHEET);
  if (leaves.length === 0) {
    return (
      <Empty title={words.nothingFound}>
        <Button
          variant="default"
          onClick={() => narrow({ filters: [], words: "", department: "", field: "" })}
        >
          {words.clearFilters}
        </Button>
      </Empty>
    );
  }
  const next = parts[parts.findIndex(({ code }) => code === narrowing.field) + 1];
  return (
    <>
      {parts.map((part) => {
        const inPart = leaves.filter((leaf) => partOf(leaf) === part.code);
        return (
          inPart.length > 0 && (
            <PartSection
              key={part.code}
              sheet={sheet}
              part={part}
              leaves={inPart}
              density={density}
              chosen={part.code === narrowing.field}
            />
          )
        );
      })}
      {narrowing.field !== "" && next && (
        <div className="no-print">
          <Button
            variant="default"
            onClick={() => {
              narrow({ field: next.code });
              scrollTo({ top: 0 });
            }}
          >
            {words.nextField(partTitle(next))}
          </Button>
        </div>
      )}
    </>
  );
}

interface PartSectionProps {
  readonly sheet: SheetView;
  readonly part: SheetPart;
  readonly leaves: readonly LeafView[];
  readonly density: Density;
  /** The list of fields above already names it on a phone. */
  readonly chosen: boolean;
}

function PartSection({ sheet, part, leaves, density, chosen }: PartSectionProps) {
  const words = useWords(SHEET);
  const labels = new Map(sheet.nodes.map((node) => [node.code, node.label]));
  const groups = grouped(leaves, (leaf) => (leaf.parentCode === part.code ? "" : (leaf.parentCode ?? "")));
  return (
    <section className="stack" aria-label={partTitle(part)}>
      <h2 className={chosen ? "part-chosen" : undefined}>{partTitle(part)}</h2>
      {part.code === "bonus" && <p className="soft measure">{words.bonusNote}</p>}
      {part.code === "penalty" && <p className="soft measure">{words.penaltyNote}</p>}
      {[...groups].map(([parent, children]) => (
        <div key={parent} className={density === "dense" ? "leaf-rows" : "stack"}>
          {labels.has(parent) && parent !== "" && (
            <h3 className="leaf-group">
              {parent}. {labels.get(parent)}
            </h3>
          )}
          {children.map((leaf) =>
            density === "dense" ? (
              <LeafRow key={leaf.code} leaf={leaf} />
            ) : (
              <LeafCard key={leaf.code} leaf={leaf} level={parent === "" ? 3 : 4} />
            ),
          )}
        </div>
      ))}
    </section>
  );
}
