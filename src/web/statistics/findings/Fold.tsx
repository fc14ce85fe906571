import type { ReactNode } from "react";
import type { SoundnessTable } from "../../../contract/soundness.ts";
import { useWords } from "../../words/language.tsx";
import { SOUNDNESS } from "../../words/soundness.ts";

interface FoldProps {
  readonly title: string;
  /** What the table says, in a sentence. */
  readonly said: string;
  readonly table: SoundnessTable;
  /** Address of the table as a file; without it nothing can be taken away. */
  readonly file?: ((table: SoundnessTable) => string) | undefined;
  /** The table; without it the sentence stands alone. */
  readonly children?: ReactNode;
}

/** A plain sentence, and the table behind it folded. */
export function Fold({ title, said, table, file, children }: FoldProps) {
  const words = useWords(SOUNDNESS);
  return (
    <section className="stack-tight" aria-label={title}>
      <h3>{title}</h3>
      <p className="measure">{said}</p>
      {children && (
        <details className="figures-fold">
          <summary>{words.figures}</summary>
          {file && (
            <p className="small">
              <a href={file(table)} download aria-label={words.csvOf(title)}>
                {words.csv}
              </a>
            </p>
          )}
          {children}
        </details>
      )}
    </section>
  );
}
