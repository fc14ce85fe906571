import { Button, Textarea } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { z } from "zod";
import type { ParagraphView } from "../../contract/plans.ts";
import { ApiError } from "../api/client.ts";
import { planQuery, saveParagraph } from "../api/plans.ts";
import { Problem } from "../parts/states.tsx";
import { useWords } from "../words/language.tsx";
import { PLANS } from "../words/plans.ts";
import { SHELL } from "../words/shell.ts";

const Theirs = z.object({ text: z.string(), version: z.int() });

interface ParagraphBoxProps {
  readonly plan: string;
  readonly paragraph: ParagraphView;
  readonly close: () => void;
}

/** Writes one paragraph over the version that was seen; where somebody else was first, both texts are shown. */
export function ParagraphBox({ plan, paragraph, close }: ParagraphBoxProps) {
  const words = useWords(PLANS);
  const shell = useWords(SHELL);
  const client = useQueryClient();
  const [text, setText] = useState(paragraph.text);
  const [version, setVersion] = useState(paragraph.version);
  const [theirs, setTheirs] = useState<z.infer<typeof Theirs> | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const done = async () => {
    await client.invalidateQueries({ queryKey: planQuery(plan).queryKey });
    close();
  };
  const save = async (over: number) => {
    setBusy(true);
    setProblem(null);
    try {
      await saveParagraph(plan, paragraph.id, text, over);
      await done();
    } catch (error) {
      const other = error instanceof ApiError ? Theirs.safeParse(error.body.details) : null;
      if (other?.success) {
        setTheirs(other.data);
        setVersion(other.data.version);
      } else setProblem(error);
      setBusy(false);
    }
  };
  return (
    <div className="stack-tight plan-wide">
      <Textarea
        aria-label={words.content}
        autosize
        minRows={paragraph.kind === "heading" ? 1 : 3}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {theirs !== null && (
        <div className="note note-warning stack-tight" role="alert">
          <p className="strong">{words.otherWrote}</p>
          <p className="comment-text">{theirs.text}</p>
          <div className="row">
            <Button size="sm" onClick={() => void save(version)}>
              {words.keepMine}
            </Button>
            <Button size="sm" variant="default" onClick={() => void done()}>
              {words.takeTheirs}
            </Button>
          </div>
        </div>
      )}
      {problem !== null && <Problem error={problem} />}
      {theirs === null && (
        <div className="form-actions">
          <Button size="sm" loading={busy} onClick={() => void save(version)}>
            {words.save}
          </Button>
          <Button size="sm" variant="default" onClick={close}>
            {shell.cancel}
          </Button>
        </div>
      )}
    </div>
  );
}
