import "../../look/surveys.css";
import { useState } from "react";
import type { SurveyColumnsView } from "../../../contract/surveys.ts";
import { useSurveyColumns } from "../../api/surveys.ts";
import { FileForm } from "../../parts/FileForm.tsx";
import { PageTitle } from "../../parts/PageTitle.tsx";
import { wholeText } from "../../show/numbers.ts";
import { useLanguage, useWords } from "../../words/language.tsx";
import { SURVEYS } from "../../words/surveys.ts";
import { EMPTY_DESIGN, guessedDesign } from "./design.ts";
import { EstimateDesk } from "./EstimateDesk.tsx";
import { IndexDesk } from "./IndexDesk.tsx";

const TABS = ["estimate", "index"] as const;

/** A file of answers, how its sample was drawn, and what follows for the population. */
export function Component() {
  const words = useWords(SURVEYS);
  const { language } = useLanguage();
  const read = useSurveyColumns();
  const [file, setFile] = useState<File | null>(null);
  const [table, setTable] = useState<SurveyColumnsView | null>(null);
  const [design, setDesign] = useState(EMPTY_DESIGN);
  const [tab, setTab] = useState<(typeof TABS)[number]>("estimate");
  const labels = { estimate: words.tabEstimate, index: words.tabIndex };
  return (
    <div className="page">
      <PageTitle title={words.title}>
        <p className="soft measure">{words.lead}</p>
      </PageTitle>
      <div className="stack-wide">
        <FileForm
          id="survey-file"
          words={words}
          accept=".csv,.xlsx,.parquet"
          act={words.readFile}
          variant={table === null ? "filled" : "default"}
          check={read}
          checked={(next, chosen) => {
            setTable(next);
            setFile(chosen);
            setDesign(guessedDesign(next.columns));
          }}
        />
        <div role="status">
          {table !== null && file !== null && (
            <p className="note">
              {words.fileRead(file.name, wholeText(table.rows, language), table.columns.length)}
            </p>
          )}
        </div>
        {table !== null && file !== null && (
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
            {TABS.map((key) => {
              const Desk = key === "estimate" ? EstimateDesk : IndexDesk;
              return (
                <div key={`${key} ${file.name} ${file.lastModified}`} hidden={tab !== key}>
                  <Desk file={file} columns={table.columns} design={design} changeDesign={setDesign} />
                </div>
              );
            })}
          </>
        )}
      </div>
    </div>
  );
}
