import { Button, Textarea } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { useRef, useState } from "react";
import type { ReportParagraphView } from "../../contract/reports.ts";
import { ApiError } from "../api/client.ts";
import { saveParagraph } from "../api/reports.ts";
import { clockWords } from "../show/times.ts";
import { useWords } from "../words/language.tsx";
import { REPORT } from "../words/reports.ts";
import { FigurePart } from "./FigurePart.tsx";

const PAUSE_MS = 900;

interface ParagraphPartProps {
  readonly report: string;
  readonly paragraph: ReportParagraphView;
  readonly mayWrite: boolean;
}

/** What the system fills in, and beside it the text that people type; saved by itself, its state always visible. */
export function ParagraphPart({ report, paragraph, mayWrite }: ParagraphPartProps) {
  const words = useWords(REPORT);
  const { level, heading, figures, hint, id } = paragraph;
  const Heading = level === 1 ? "h2" : "h3";
  const bare = level === 1 && figures.length === 0 && hint === "";
  return (
    <section className={bare ? undefined : "card stack"} aria-label={heading}>
      <Heading>{heading}</Heading>
      {!bare && (
        <div className={figures.length > 0 ? "report-sides" : undefined}>
          {figures.length > 0 && (
            <div className="stack">
              <p className="small strong">{words.fromSystem}</p>
              {figures.map((part) => (
                <FigurePart key={part.sentences[0] ?? part.source} part={part} />
              ))}
            </div>
          )}
          {mayWrite ? (
            <TextBox key={id} report={report} paragraph={paragraph} />
          ) : (
            <p className="report-typed">{paragraph.text}</p>
          )}
        </div>
      )}
    </section>
  );
}

type SaveState =
  | { readonly kind: "kept" | "typing" | "saving" }
  | { readonly kind: "saved"; readonly at: string }
  | { readonly kind: "failed"; readonly why: string }
  | { readonly kind: "conflict"; readonly stored: string; readonly version: number };

function TextBox({ report, paragraph }: Omit<ParagraphPartProps, "mayWrite">) {
  const words = useWords(REPORT);
  const [text, setText] = useState(paragraph.text);
  const [state, setState] = useState<SaveState>({ kind: "kept" });
  const version = useRef(paragraph.version);
  const queue = useRef<Promise<void>>(Promise.resolve());
  const store = async (typed: string) => {
    setState({ kind: "saving" });
    try {
      const saved = await saveParagraph(report, paragraph.id, typed, version.current);
      version.current = saved.version;
      setState({ kind: "saved", at: new Date().toISOString() });
    } catch (error) {
      setState(failureOf(error));
    }
  };
  // One save after the other: each is based on the version that the last one made.
  const save = (typed: string) => {
    queue.current = queue.current.then(() => store(typed));
  };
  const saveSoon = useDebouncedCallback(save, { delay: PAUSE_MS, flushOnUnmount: true });
  const type = (typed: string) => {
    setText(typed);
    setState({ kind: "typing" });
    saveSoon(typed);
  };
  return (
    <div className="stack-tight">
      <Textarea
        id={`text-${paragraph.key}`}
        label={words.typed}
        description={paragraph.hint}
        autosize
        minRows={3}
        value={text}
        onChange={(event) => type(event.currentTarget.value)}
      />
      <SaveNews
        state={state}
        carried={paragraph.carried && text === paragraph.text}
        again={() => save(text)}
        settle={(mine) => {
          if (state.kind !== "conflict") return;
          version.current = state.version;
          if (mine) save(text);
          else {
            setText(state.stored);
            setState({ kind: "kept" });
          }
        }}
      />
      {paragraph.previous && paragraph.previous.text !== text && (
        <details>
          <summary>{words.previous}</summary>
          <p className="report-typed soft">{paragraph.previous.text}</p>
          <Button variant="default" size="compact-sm" onClick={() => type(paragraph.previous?.text ?? "")}>
            {words.takePrevious}
          </Button>
        </details>
      )}
    </div>
  );
}

function failureOf(error: unknown): SaveState {
  if (error instanceof ApiError && error.body.code === "changed-by-other") {
    const { stored, storedVersion } = error.body.details ?? {};
    return {
      kind: "conflict",
      stored: typeof stored === "string" ? stored : "",
      version: Number(storedVersion ?? 0),
    };
  }
  return { kind: "failed", why: error instanceof ApiError ? error.body.vi : "" };
}

interface SaveNewsProps {
  readonly state: SaveState;
  readonly carried: boolean;
  readonly again: () => void;
  readonly settle: (mine: boolean) => void;
}

function SaveNews({ state, carried, again, settle }: SaveNewsProps) {
  const words = useWords(REPORT);
  switch (state.kind) {
    case "kept":
      return carried ? <p className="small soft">{words.carried}</p> : null;
    case "typing":
      return <p className="small soft">{words.unsaved}</p>;
    case "saving":
      return <p className="small soft">{words.saving}</p>;
    case "saved":
      return (
        <output className="small soft">
          {words.saved} {clockWords(state.at)}
        </output>
      );
    case "failed":
      return (
        <div className="note note-danger row" role="alert">
          <span>
            {words.saveFailed} {state.why}
          </span>
          <Button variant="default" size="compact-sm" onClick={again}>
            {words.keepMine}
          </Button>
        </div>
      );
    case "conflict":
      return (
        <div className="note note-warning stack-tight" role="alert">
          <p>{words.changedByOther}</p>
          <p className="report-typed">
            {words.theirs} {state.stored}
          </p>
          <div className="row">
            <Button size="compact-sm" onClick={() => settle(true)}>
              {words.keepMine}
            </Button>
            <Button variant="default" size="compact-sm" onClick={() => settle(false)}>
              {words.takeTheirs}
            </Button>
          </div>
        </div>
      );
  }
}
