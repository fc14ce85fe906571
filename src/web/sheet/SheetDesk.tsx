import { useMemo, useState } from "react";
import type { SheetView } from "../../contract/sheets.ts";
import { useSession } from "../api/session.ts";
import { useWords } from "../words/language.tsx";
import { SHEET } from "../words/sheet.ts";
import { AddressContext } from "./address.ts";
import { AroundContext } from "./around/context.ts";
import { byLeaf, FindingsContext, useFindings } from "./around/findings.ts";
import { PreviousContext, useLostBefore, usePrevious } from "./around/previous.ts";
import { ConflictDialog } from "./ConflictDialog.tsx";
import type { Density } from "./density.ts";
import { FieldTree } from "./FieldTree.tsx";
import { narrowed } from "./filters.ts";
import { LeafList } from "./LeafList.tsx";
import { ListTools } from "./ListTools.tsx";
import { useNarrowing } from "./narrowing.ts";
import { PreviewContext, usePreviewScorer } from "./preview/preview.ts";
import { SheetHead } from "./SheetHead.tsx";
import { SavingContext, useSaving } from "./saving/useSaving.ts";
import { sheetParts } from "./sheetParts.ts";
import { TotalBar } from "./TotalBar.tsx";

const STORED_DENSITY = "chiso:density";

/** The desk of one sheet: tree of fields, list of criteria, running total. */
export function SheetDesk({ sheet }: { readonly sheet: SheetView }) {
  const address = useMemo(
    () => ({ round: sheet.round.id, unit: sheet.unit.key }),
    [sheet.round.id, sheet.unit.key],
  );
  const { queue, restored } = useSaving(address);
  const scorer = usePreviewScorer(sheet);
  const findings = useFindings(sheet, address);
  const found = useMemo(() => byLeaf(findings), [findings]);
  const previous = usePrevious(sheet, address);
  return (
    <AddressContext value={address}>
      <SavingContext value={queue}>
        <PreviewContext value={scorer}>
          <AroundContext value={sheet.around}>
            <FindingsContext value={found}>
              <PreviousContext value={previous}>
                <div className="page sheet">
                  <SheetHead sheet={sheet} address={address} restored={restored} findings={findings} />
                  <SheetBody sheet={sheet} />
                </div>
              </PreviousContext>
            </FindingsContext>
          </AroundContext>
          {sheet.total && <TotalBar total={sheet.total} />}
          <ConflictDialog sheet={sheet} />
        </PreviewContext>
      </SavingContext>
    </AddressContext>
  );
}

function SheetBody({ sheet }: { readonly sheet: SheetView }) {
  const words = useWords(SHEET);
  const myUnits = useMyUnits();
  const parts = useMemo(
    () => sheetParts(sheet, { bonus: words.bonus, penalty: words.penalty }),
    [sheet, words.bonus, words.penalty],
  );
  const [narrowing, narrow] = useNarrowing(parts[0]?.code ?? "");
  const [density, setDensity] = useState<Density>(() =>
    localStorage.getItem(STORED_DENSITY) === "dense" ? "dense" : "roomy",
  );
  const lostBefore = useLostBefore();
  const shown = useMemo(
    () => narrowed(sheet.leaves, narrowing, myUnits, lostBefore),
    [sheet.leaves, narrowing, myUnits, lostBefore],
  );
  const changeDensity = (to: Density) => {
    localStorage.setItem(STORED_DENSITY, to);
    setDensity(to);
  };
  return (
    <div className="sheet-body">
      <FieldTree parts={parts} field={narrowing.field} choose={(field) => narrow({ field })} />
      <div className="stack">
        <ListTools
          sheet={sheet}
          narrowing={narrowing}
          narrow={narrow}
          myUnits={myUnits}
          shown={shown.length}
          density={density}
          changeDensity={changeDensity}
        />
        <LeafList
          sheet={sheet}
          parts={parts}
          leaves={shown}
          density={density}
          narrowing={narrowing}
          narrow={narrow}
        />
      </div>
    </div>
  );
}

function useMyUnits(): readonly string[] {
  const session = useSession();
  return useMemo(() => {
    const grants = session?.account.roles ?? [];
    return grants.flatMap(({ role, unit }) => (unit !== null && role !== "appraiser" ? [unit] : []));
  }, [session]);
}
