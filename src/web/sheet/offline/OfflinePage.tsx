import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useParams } from "react-router";
import type { OfflineComparison } from "../../../contract/offline.ts";
import type { SheetView } from "../../../contract/sheets.ts";
import { offlineDownload, useCompareFile } from "../../api/offline.ts";
import { type SheetAddress, sheetQuery } from "../../api/sheet.ts";
import { FileForm } from "../../parts/FileForm.tsx";
import { PageTitle } from "../../parts/PageTitle.tsx";
import { Loaded } from "../../parts/states.tsx";
import { useWords } from "../../words/language.tsx";
import { OFFLINE } from "../../words/offline.ts";
import { SHEET } from "../../words/sheet.ts";
import { SHELL } from "../../words/shell.ts";
import { Comparison } from "./Comparison.tsx";

/** The sheet out to a spreadsheet and back, difference by difference. */
export function Component() {
  const { round = "", unit = "" } = useParams();
  const address = { round, unit };
  const sheet = useQuery(sheetQuery(address));
  return <Loaded query={sheet}>{(view) => <Offline key={unit} sheet={view} address={address} />}</Loaded>;
}

function Offline({ sheet, address }: { readonly sheet: SheetView; readonly address: SheetAddress }) {
  const words = useWords(OFFLINE);
  const sheetWords = useWords(SHEET);
  const shell = useWords(SHELL);
  const compare = useCompareFile(address);
  const [seen, setSeen] = useState<Seen | null>(null);
  const back = `/dot/${address.round}/phieu/${address.unit}`;
  const canWork = sheet.leaves.some(
    ({ allowed }) => allowed.includes("leaf.answer") || allowed.includes("leaf.explain"),
  );
  return (
    <div className="page stack-wide">
      <PageTitle
        title={words.title(sheet.unit.name)}
        crumbs={[
          { label: shell.home, to: "/" },
          { label: sheet.round.title, to: `/dot/${address.round}` },
          { label: sheetWords.title(sheet.unit.name), to: back },
        ]}
      />
      {canWork ? (
        <>
          <section className="stack">
            <h2>{words.takeTitle}</h2>
            <p className="soft measure">{words.takeText}</p>
            <p>
              <a href={offlineDownload(address)} download>
                {words.take}
              </a>
            </p>
          </section>
          <section className="stack">
            <h2>{words.bringTitle}</h2>
            <p className="soft measure">{words.bringText}</p>
            <FileForm
              id="offline-file"
              words={words}
              accept=".xlsx"
              act={words.compare}
              check={compare}
              checked={(comparison, file) => setSeen({ file, comparison })}
            />
          </section>
          {seen && (
            <Comparison
              key={`${seen.file.name}${seen.file.lastModified}${seen.comparison.takenAt}`}
              address={address}
              file={seen.file}
              comparison={seen.comparison}
              renewed={(comparison) => setSeen({ file: seen.file, comparison })}
            />
          )}
        </>
      ) : (
        <p className="note">{sheetWords.readOnly}</p>
      )}
      <p>
        <Link to={back}>{words.back}</Link>
      </p>
    </div>
  );
}

interface Seen {
  readonly file: File;
  readonly comparison: OfflineComparison;
}
