import { useEffect, useRef, useState } from "react";
import type { MethodFault } from "../../../contract/methods.ts";
import { useWords } from "../../words/language.tsx";
import { METHODS } from "../../words/methods.ts";

interface SourceTabProps {
  readonly source: string;
  readonly readOnly: boolean;
  readonly faults: readonly MethodFault[];
  /** A line to go to; a new object goes there again. */
  readonly at: { readonly line: number } | null;
  readonly type: (text: string) => void;
  readonly leave: () => void;
}

/** The text itself, with numbered lines; lines with faults are marked. */
export function SourceTab({ source, readOnly, faults, at, type, leave }: SourceTabProps) {
  const words = useWords(METHODS);
  const box = useRef<HTMLTextAreaElement>(null);
  const [scroll, setScroll] = useState(0);
  const lines = source.split("\n");
  useEffect(() => {
    if (at !== null && box.current) goToLine(box.current, at.line);
  }, [at]);
  const faulty = new Set(faults.map(({ line }) => line));
  return (
    <div className="source-box">
      <div className="source-lines" aria-hidden="true">
        <div style={{ transform: `translateY(${-scroll}px)` }}>
          {lines.map((_line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its number
            <div key={index} className={faulty.has(index + 1) ? "source-line-faulty" : undefined}>
              {index + 1}
            </div>
          ))}
        </div>
      </div>
      <textarea
        ref={box}
        aria-label={words.tabSource}
        value={source}
        readOnly={readOnly}
        spellCheck={false}
        wrap="off"
        onChange={(event) => type(event.currentTarget.value)}
        onBlur={leave}
        onScroll={(event) => setScroll(event.currentTarget.scrollTop)}
      />
    </div>
  );
}

/** Chooses the line, puts it in the upper third of the box, and takes the focus there. */
function goToLine(box: HTMLTextAreaElement, line: number): void {
  const lines = box.value.split("\n");
  const start = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
  box.focus();
  box.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
  const height = box.scrollHeight / Math.max(1, lines.length);
  box.scrollTop = Math.max(0, (line - 1) * height - box.clientHeight / 3);
  box.scrollLeft = 0;
}
