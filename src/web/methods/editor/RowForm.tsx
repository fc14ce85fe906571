import { Button, Checkbox, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import type { OutlineRow } from "../../../core/index.ts";
import { useSaid, useWords } from "../../words/language.tsx";
import { METHODS } from "../../words/methods.ts";
import { CopyBox } from "./CopyBox.tsx";
import { EvidenceRows } from "./EvidenceRows.tsx";
import type { TableTabProps } from "./tableProps.ts";

interface RowFormProps extends TableTabProps {
  readonly row: OutlineRow;
  readonly close: () => void;
}

/** Everything about one criterion but its points and its way of scoring. Each box is taken when it is left. */
export function RowForm({ row, outline, readOnly, edit, toLine, close }: RowFormProps) {
  const words = useWords(METHODS);
  const said = useSaid();
  const { code } = row;
  const text = (key: "label" | "guidance", lang: "vi" | "en") => (value: string) =>
    edit({ kind: "text", code, key, lang, value });
  const item = row.block !== "tree";
  return (
    <fieldset className="row-form" disabled={readOnly}>
      <legend className="out-of-sight">{words.changeOf(code)}</legend>
      <div className="row-form-columns">
        <WordsBox label={words.labelVi} first={row.label.vi} take={text("label", "vi")} />
        <WordsBox label={words.labelEn} first={row.label.en} take={text("label", "en")} />
        <WordsBox label={words.guidanceVi} first={row.guidance.vi} take={text("guidance", "vi")} />
        <WordsBox label={words.guidanceEn} first={row.guidance.en} take={text("guidance", "en")} />
        {!item && (
          <LineBox
            label={words.leadAgency}
            first={row.lead}
            take={(value) => edit({ kind: "lead", code, value })}
          />
        )}
        {!item && row.leaf && (
          <LineBox
            label={words.support}
            hint={words.supportHint}
            first={row.support.join("; ")}
            take={(value) => edit({ kind: "support", code, value: value.split(";") })}
          />
        )}
      </div>
      {!item && outline.families.length > 1 && <Families row={row} outline={outline} edit={edit} />}
      {row.leaf && (
        <EvidenceRows first={row.evidence} take={(value) => edit({ kind: "evidence", code, value })} />
      )}
      <p className="small soft">
        {row.rule && `${words.rule}: ${said(row.rule)} `}
        {row.leaf && `${words.ruleNote} `}
        <button type="button" className="link-button" onClick={() => toLine(row.line)}>
          {words.toLine(row.line)}
        </button>
      </p>
      {!readOnly && (
        <div className="row-form-end">
          {row.leaf && <CopyBox row={row} outline={outline} edit={edit} />}
          <Button
            variant="default"
            className="danger-button"
            size="sm"
            disabled={row.first && row.last}
            onClick={() => {
              if (!confirm(words.removeSure(code))) return;
              close();
              edit({ kind: "remove", code });
            }}
          >
            {words.remove}
          </Button>
          {row.first && row.last && <span className="small soft">{words.lastChild}</span>}
        </div>
      )}
    </fieldset>
  );
}

interface BoxProps {
  readonly label: string;
  readonly hint?: string;
  readonly first: string;
  readonly take: (value: string) => void;
}

function WordsBox({ label, first, take }: BoxProps) {
  const [typed, setTyped] = useState(first);
  return (
    <Textarea
      label={label}
      autosize
      minRows={1}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => typed !== first && take(typed)}
    />
  );
}

function LineBox({ label, hint, first, take }: BoxProps) {
  const [typed, setTyped] = useState(first);
  return (
    <TextInput
      label={label}
      description={hint}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => typed !== first && take(typed)}
    />
  );
}

function Families({ row, outline, edit }: Pick<RowFormProps, "row" | "outline" | "edit">) {
  const words = useWords(METHODS);
  return (
    <Checkbox.Group
      label={words.families}
      description={words.familiesHint}
      value={[...row.families]}
      onChange={(value) => edit({ kind: "families", code: row.code, value })}
    >
      <div className="row">
        {outline.families.map(({ id, label }) => (
          <Checkbox key={id} value={id} label={label} />
        ))}
      </div>
    </Checkbox.Group>
  );
}
