import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { SheetView } from "../../../contract/sheets.ts";
import { sheetQuery } from "../../api/sheet.ts";
import { Loaded } from "../../parts/states.tsx";
import { AddressContext } from "../../sheet/address.ts";
import { ConflictDialog } from "../../sheet/ConflictDialog.tsx";
import { InputBox } from "../../sheet/leaf/InputBox.tsx";
import { LeafPoints } from "../../sheet/leaf/LeafPoints.tsx";
import { PreviewContext, usePreviewScorer } from "../../sheet/preview/preview.ts";
import { SavingContext, useSaving } from "../../sheet/saving/useSaving.ts";
import { useWords } from "../../words/language.tsx";
import { ROUND } from "../../words/rounds.ts";

interface UnitValueRowProps {
  readonly round: string;
  readonly unit: string;
  readonly name: string;
  readonly code: string;
}

/** One unit's value for the chosen criterion; saves through the same queue as a sheet. */
export function UnitValueRow({ round, unit, name, code }: UnitValueRowProps) {
  const words = useWords(ROUND);
  const sheet = useQuery(sheetQuery({ round, unit }));
  if (!sheet.data) {
    return (
      <tr>
        <th scope="row">{name}</th>
        <td colSpan={2} data-head={words.value}>
          <Loaded query={sheet} lines={1}>
            {() => null}
          </Loaded>
        </td>
      </tr>
    );
  }
  return <LoadedRow sheet={sheet.data} name={name} code={code} />;
}

function LoadedRow({
  sheet,
  name,
  code,
}: {
  readonly sheet: SheetView;
  readonly name: string;
  readonly code: string;
}) {
  const address = useMemo(
    () => ({ round: sheet.round.id, unit: sheet.unit.key }),
    [sheet.round.id, sheet.unit.key],
  );
  const { queue } = useSaving(address);
  const scorer = usePreviewScorer(sheet);
  const leaf = sheet.leaves.find((one) => one.code === code);
  return (
    <AddressContext value={address}>
      <SavingContext value={queue}>
        <PreviewContext value={scorer}>
          <tr>
            <th scope="row">{name}</th>
            <td className={leaf?.inputs.length === 1 ? "value-cell" : undefined}>
              {leaf?.inputs.map((input) => (
                <InputBox key={input.name} leaf={leaf} input={input} place={sheet.unit.key} />
              ))}
              <ConflictDialog sheet={sheet} />
            </td>
            <td className="score-cell">{leaf && <LeafPoints leaf={leaf} />}</td>
          </tr>
        </PreviewContext>
      </SavingContext>
    </AddressContext>
  );
}
