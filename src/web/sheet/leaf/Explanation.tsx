import { Textarea } from "@mantine/core";
import { useState } from "react";
import type { LeafView } from "../../../contract/sheets.ts";
import { useWords } from "../../words/language.tsx";
import { SHEET } from "../../words/sheet.ts";
import { SaveMark } from "../saving/SaveMark.tsx";
import { EXPLANATION } from "../saving/state.ts";
import { useQueue, useUnsaved } from "../saving/useSaving.ts";

const PAUSE = 900;

/** Words beside the numbers; saved by themselves while typing. */
export function Explanation({ leaf }: { readonly leaf: LeafView }) {
  const words = useWords(SHEET);
  const queue = useQueue();
  const target = { leaf: leaf.code, input: EXPLANATION };
  const unsaved = useUnsaved(target);
  const text = unsaved ? String(unsaved.value ?? "") : leaf.explanation.text;
  const [opened, setOpened] = useState(false);
  const may = leaf.allowed.includes("leaf.explain");
  if (!may) return text === "" ? null : <ReadOnlyExplanation text={text} />;
  if (text === "" && !opened) {
    return (
      <button type="button" className="plain-button small" onClick={() => setOpened(true)}>
        {words.writeExplanation}
      </button>
    );
  }
  return (
    <div className="stack-tight">
      <Textarea
        label={words.explanation}
        description={words.explanationHint}
        autosize
        minRows={2}
        maxRows={12}
        maxLength={8000}
        ref={opened ? focusOnce : undefined}
        value={text}
        onChange={(event) => queue.change(target, event.currentTarget.value, leaf.explanation.version, PAUSE)}
        onBlur={() => queue.flush()}
      />
      <SaveMark target={target} updatedAt={null} />
    </div>
  );
}

/** Whoever asked for the box wants to write in it. */
function focusOnce(box: HTMLTextAreaElement | null): void {
  if (box && box.value === "") box.focus();
}

function ReadOnlyExplanation({ text }: { readonly text: string }) {
  const words = useWords(SHEET);
  return (
    <div className="small">
      <p className="strong">{words.explanation}</p>
      <p className="written">{text}</p>
    </div>
  );
}
