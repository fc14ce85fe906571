import { Button } from "@mantine/core";
import type { RecognitionAward, RecognitionEntry, RecognitionView } from "../../contract/recognition.ts";
import { useTakeOut } from "../api/recognition.ts";
import { announce } from "../parts/announce.ts";
import { useRefusal } from "../parts/ErrorSummary.tsx";
import { useSaid, useWords } from "../words/language.tsx";
import { RECOGNITION_LIST } from "../words/recognition.ts";
import { CandidateLine, capital, Findings } from "./CandidateLine.tsx";

interface AwardPartProps {
  readonly view: RecognitionView;
  readonly award: RecognitionAward;
  readonly writes: boolean;
}

/** Everybody for one award, ties and rules without a case said above them. */
export function AwardPart({ view, award, writes }: AwardPartProps) {
  const words = useWords(RECOGNITION_LIST);
  const said = useSaid();
  const mine = <T extends { readonly award: string }>(all: readonly T[]) =>
    all.filter((each) => each.award === award.id);
  const [candidates, entries] = [mine(view.candidates), mine(view.entries)];
  return (
    <section className="card" aria-labelledby={`award-${award.id}`}>
      <h2 id={`award-${award.id}`}>{said(award.title)}</h2>
      {award.form !== "" && <p className="small soft">{award.form}</p>}
      {mine(view.ties).map((tie) => (
        <p key={tie.vi} className="note note-warning">
          {said(tie)}
        </p>
      ))}
      {mine(view.notes).map((note) => (
        <p key={note.vi} className="note">
          {capital(said(note))}.
        </p>
      ))}
      {candidates.map((candidate) => (
        <CandidateLine key={candidate.unit} view={view} candidate={candidate} writes={writes} />
      ))}
      {entries.map((entry) => (
        <EntryLine key={entry.id} view={view} entry={entry} writes={writes} />
      ))}
      {candidates.length + entries.length === 0 && mine(view.notes).length === 0 && (
        <p className="soft">{words.nobody}</p>
      )}
    </section>
  );
}

interface EntryLineProps {
  readonly view: RecognitionView;
  readonly entry: RecognitionEntry;
  readonly writes: boolean;
}

function EntryLine({ view, entry, writes }: EntryLineProps) {
  const words = useWords(RECOGNITION_LIST);
  const refusal = useRefusal();
  const takeOut = useTakeOut(view.id);
  const person = entry.kind === "person";
  const name = person ? entry.person : entry.unitName;
  const place = [entry.job, entry.unitName].filter((part) => part !== "").join(", ");
  return (
    <article className="award-line" aria-label={name}>
      <div className="stack-tight">
        <span className="strong">{name}</span>
        {person && <span className="small soft">{place}</span>}
        <span>{entry.grounds}</span>
        <Findings findings={entry.findings} />
        <span className="small soft">
          {words.byHand}, {words.addedBy(entry.addedByName)}
        </span>
      </div>
      <div className="stack-tight">
        <span className="tag tag-success">{words.stands}</span>
        {writes && (
          <Button
            variant="default"
            size="compact-sm"
            aria-label={words.removeName(name)}
            loading={takeOut.isPending}
            onClick={() =>
              takeOut.mutate(
                { part: `entries/${entry.id}`, version: view.version },
                {
                  onError: (error) =>
                    announce(
                      refusal(error)
                        .map(({ text }) => text)
                        .join(" "),
                    ),
                },
              )
            }
          >
            {words.remove}
          </Button>
        )}
      </div>
    </article>
  );
}
