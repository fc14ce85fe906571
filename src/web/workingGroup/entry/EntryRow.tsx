import { Button } from "@mantine/core";
import { type ReactNode, useState } from "react";
import type { EntryLine } from "../../../contract/entryPack.ts";
import { apiAddress } from "../../api/client.ts";
import { useTickEntry } from "../../api/workingGroup.ts";
import { Problem } from "../../parts/states.tsx";
import { useNow } from "../../parts/useNow.ts";
import { boxText, pointsText } from "../../show/numbers.ts";
import { shortMoment } from "../../show/times.ts";
import { ENTRY } from "../../words/entry.ts";
import { useLanguage, useWords } from "../../words/language.tsx";

interface EntryRowProps {
  readonly round: string;
  readonly line: EntryLine;
}

/** One leaf: everything the Ministry's form asks for, each with its own button to copy. */
export function EntryRow({ round, line }: EntryRowProps) {
  const words = useWords(ENTRY);
  const { language } = useLanguage();
  const tick = useTickEntry(round);
  const now = useNow();
  const { entered, points } = line;
  return (
    <article className="card stack-tight entry-row" id={`entry-${line.code}`} aria-label={line.label}>
      <div className="row-apart">
        <h3>
          <span className="leaf-code">{line.code}</span> {line.label}
        </h3>
        <span className="row">
          {line.lacks.map((lack) => (
            <span key={lack} className="tag tag-warning">
              {words[lack]}
            </span>
          ))}
        </span>
      </div>
      <dl className="entry-facts">
        <Fact name={words.points} copy={points === null ? "" : boxText(points, "vi")}>
          {points === null ? words.none : `${pointsText(points, language)}/${pointsText(line.max, language)}`}
        </Fact>
        <Fact name={words.answers} copy={line.answers}>
          {line.answers || words.none}
        </Fact>
        <Fact name={words.explanation} copy={line.explanation}>
          {line.explanation || words.none}
        </Fact>
        <Fact name={words.evidence} copy={line.evidenceText}>
          {line.files.length === 0 ? (
            words.none
          ) : (
            <ul className="entry-files">
              {line.files.map(({ evidence, path, link, title }) => (
                <li key={evidence}>
                  <a href={link ?? apiAddress(`/evidence/${evidence}/file`)} target="_blank" rel="noreferrer">
                    {path === null ? title : (path.split("/").at(-1) ?? title)}
                  </a>
                </li>
              ))}
            </ul>
          )}
        </Fact>
      </dl>
      {entered?.changedSince && <p className="note note-warning small">{words.changed}</p>}
      {tick.error && <Problem error={tick.error} />}
      <div className="row">
        <label className="tick">
          <input
            type="checkbox"
            checked={tick.isPending ? tick.variables.entered : entered !== null}
            disabled={tick.isPending}
            onChange={() => tick.mutate({ leaf: line.code, entered: entered === null })}
          />
          <span>{words.entered}</span>
        </label>
        {entered && (
          <span className="soft small">{words.enteredBy(entered.byName, shortMoment(entered.at, now))}</span>
        )}
        {entered?.changedSince && (
          <Button
            size="compact-sm"
            loading={tick.isPending}
            onClick={() => tick.mutate({ leaf: line.code, entered: true })}
          >
            {words.again}
          </Button>
        )}
      </div>
    </article>
  );
}

interface FactProps {
  readonly name: string;
  /** What goes to the clipboard; nothing to copy when empty. */
  readonly copy: string;
  readonly children: ReactNode;
}

function Fact({ name, copy, children }: FactProps) {
  const words = useWords(ENTRY);
  const [copied, setCopied] = useState(false);
  const put = async () => {
    await navigator.clipboard.writeText(copy);
    setCopied(true);
    setTimeout(() => setCopied(false), 2000);
  };
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <div className="written">{children}</div>
        {copy !== "" && (
          <button
            type="button"
            className="plain-button small no-print"
            aria-label={words.copyOf(name)}
            onClick={() => void put()}
          >
            {copied ? words.copied : words.copy}
          </button>
        )}
      </dd>
    </div>
  );
}
