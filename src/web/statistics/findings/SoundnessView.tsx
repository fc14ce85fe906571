import type {
  Soundness,
  SoundnessPart,
  SoundnessStudy,
  SoundnessTable,
} from "../../../contract/soundness.ts";
import { useSaid, useWords } from "../../words/language.tsx";
import { SOUNDNESS } from "../../words/soundness.ts";
import { FindingList } from "./FindingList.tsx";
import { GroupsTable } from "./GroupsTable.tsx";
import { LeavesTable } from "./LeavesTable.tsx";
import { ClosePairs, Dominance } from "./PairsTables.tsx";
import { RemovalsTable } from "./RemovalsTable.tsx";

interface SoundnessViewProps {
  readonly view: Pick<Soundness, "kind" | "findings" | "studies" | "withoutData">;
  /** Where a part can be opened. */
  readonly linkTo?: ((part: SoundnessPart) => string | undefined) | undefined;
  /** Address of a table as a file; without it nothing can be taken away. */
  readonly file?: ((table: SoundnessTable) => string) | undefined;
}

/** What an audit found, and the figures behind it by family or block. */
export function SoundnessView({ view, linkTo, file }: SoundnessViewProps) {
  const words = useWords(SOUNDNESS);
  return (
    <div className="stack-wide">
      <section className="stack-tight" aria-label={words.findings}>
        <div className="row-apart">
          <h2>{words.findings}</h2>
          {file && view.findings.length > 0 && (
            <a href={file("findings")} download aria-label={words.csvOf(words.findings)}>
              {words.csv}
            </a>
          )}
        </div>
        {view.withoutData.length > 0 && (
          <details className="note">
            <summary>{words.withoutData(view.withoutData.length)}</summary>
            <p className="small">{view.withoutData.map(({ code }) => code).join(", ")}</p>
          </details>
        )}
        <FindingList findings={view.findings} linkTo={linkTo} />
      </section>
      {view.studies.map((study) => (
        <Figures key={study.block.vi} study={study} points={view.kind === "points"} file={file} />
      ))}
    </div>
  );
}

interface FiguresProps {
  readonly study: SoundnessStudy;
  /** Bonus and penalty stand outside what is studied. */
  readonly points: boolean;
  readonly file: SoundnessViewProps["file"];
}

function Figures({ study, points, file }: FiguresProps) {
  const words = useWords(SOUNDNESS);
  const said = useSaid();
  return (
    <section className="card stack" aria-label={words.figuresOf(said(study.block), study.units)}>
      <h2>{words.figuresOf(said(study.block), study.units)}</h2>
      {study.units === 1 && <p className="note">{words.alone}</p>}
      {study.units > 1 && !study.enough && <p className="note">{words.tooFew(study.units, study.needed)}</p>}
      {study.units > 1 && (
        <>
          {points && <p className="small soft">{words.baseNote}</p>}
          <LeavesTable study={study} file={file} />
          {study.enough && <GroupsTable study={study} file={file} />}
          <RemovalsTable study={study} file={file} />
          {study.enough && <ClosePairs study={study} file={file} />}
          <Dominance study={study} file={file} />
        </>
      )}
    </section>
  );
}
