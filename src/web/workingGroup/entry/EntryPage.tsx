import "../../look/workingGroup.css";
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import {
  type EntryLack,
  type EntryLine,
  type EntryView,
  EntryLack as Lacks,
} from "../../../contract/entryPack.ts";
import { entryQuery, packDownload } from "../../api/workingGroup.ts";
import { ProgressBar } from "../../parts/figures.tsx";
import { Loaded } from "../../parts/states.tsx";
import { useRound } from "../../rounds/RoundFrame.tsx";
import { pointsText, sizeText } from "../../show/numbers.ts";
import { ENTRY } from "../../words/entry.ts";
import { useLanguage, useWords } from "../../words/language.tsx";
import { RISKS } from "../../words/risks.ts";
import { EntryRow } from "./EntryRow.tsx";

/** «Nhập vào phần mềm của Bộ»: what is missing, the pack, and each leaf side by side with what is typed. */
export function Component() {
  const round = useRound();
  const entry = useQuery(entryQuery(round.id));
  return (
    <Loaded query={entry} lines={10}>
      {(view) => <Entry view={view} />}
    </Loaded>
  );
}

function Entry({ view }: { readonly view: EntryView }) {
  const words = useWords(ENTRY);
  const risks = useWords(RISKS);
  const { language } = useLanguage();
  const [onlyOpen, setOnlyOpen] = useState(false);
  const done = view.lines.filter(isDone).length;
  const shown = onlyOpen ? view.lines.filter((line) => !isDone(line)) : view.lines;
  return (
    <div className="stack">
      <p className="soft measure">{words.lead}</p>
      <section className="card stack-tight">
        <p className="risk-points">
          {risks.provisional(pointsText(view.selfPoints, language), pointsText(view.selfMax, language))}
        </p>
        {!view.handedIn && <p className="small losing">{words.notHandedIn}</p>}
        <LackList lines={view.lines} />
        <p className="small soft">{words.packText(view.files, sizeText(view.bytes, language))}</p>
        <div>
          <Button component="a" href={packDownload(view.round.id)}>
            {words.pack}
          </Button>
        </div>
      </section>
      <div className="row-apart">
        <div className="wide-progress">
          <ProgressBar done={done} of={view.lines.length} label={words.progress(done, view.lines.length)} />
        </div>
        <button type="button" className="chip" aria-pressed={onlyOpen} onClick={() => setOnlyOpen(!onlyOpen)}>
          {words.onlyOpen}
        </button>
      </div>
      {view.fields.map(({ code, label }) => {
        const lines = shown.filter(({ fieldCode }) => fieldCode === code);
        if (lines.length === 0) return null;
        return (
          <section key={code} className="stack" aria-labelledby={`field-${code}`}>
            <h2 id={`field-${code}`}>
              {code}. {label}
            </h2>
            {lines.map((line) => (
              <EntryRow key={line.code} round={view.round.id} line={line} />
            ))}
          </section>
        );
      })}
    </div>
  );
}

function isDone({ entered }: EntryLine): boolean {
  return entered !== null && !entered.changedSince;
}

/** Told before anything is downloaded, so that nothing is discovered while typing. */
function LackList({ lines }: { readonly lines: readonly EntryLine[] }) {
  const words = useWords(ENTRY);
  const groups = Lacks.options.map(
    (lack: EntryLack) => [lack, lines.filter(({ lacks }) => lacks.includes(lack))] as const,
  );
  if (groups.every(([, own]) => own.length === 0))
    return <p className="note note-success">{words.nothingLacking}</p>;
  return (
    <div className="note note-warning">
      <p className="strong">{words.lacking}</p>
      <ul>
        {groups
          .filter(([, own]) => own.length > 0)
          .map(([lack, own]) => (
            <li key={lack}>
              {words[lack]} ({words.count(own.length)}):{" "}
              {own.map(({ code }, index) => (
                <span key={code}>
                  {index > 0 && ", "}
                  <a href={`#entry-${code}`}>{code}</a>
                </span>
              ))}
            </li>
          ))}
      </ul>
    </div>
  );
}
