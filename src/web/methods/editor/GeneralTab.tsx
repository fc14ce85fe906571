import { Button, Textarea, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { Outline, SourceEdit } from "../../../core/index.ts";
import { ErrorSummary, type FormFault, faultOf } from "../../parts/ErrorSummary.tsx";
import { useWords } from "../../words/language.tsx";
import { METHODS } from "../../words/methods.ts";
import { MaxBox } from "./MaxBox.tsx";

interface GeneralTabProps {
  readonly outline: Outline;
  readonly readOnly: boolean;
  readonly edit: (change: SourceEdit) => boolean;
}

/** Title, note, scale, and the act by which the set was issued. */
export function GeneralTab({ outline, readOnly, edit }: GeneralTabProps) {
  const words = useWords(METHODS);
  const text = (key: "label" | "guidance", lang: "vi" | "en") => (value: string) =>
    edit({ kind: "text", code: null, key, lang, value });
  return (
    <div className="stack-wide">
      <fieldset className="form" disabled={readOnly}>
        <legend className="out-of-sight">{words.tabIssue}</legend>
        <Words label={words.titleVi} first={outline.title.vi} take={text("label", "vi")} />
        <Words label={words.titleEn} first={outline.title.en} take={text("label", "en")} />
        <Words label={words.noteVi} first={outline.note.vi} take={text("guidance", "vi")} />
        <div>
          <p className="strong small">{words.methodMax}</p>
          <MaxBox
            key={outline.max ?? ""}
            code={words.totalLine}
            value={outline.max}
            readOnly={readOnly}
            change={(value) => edit({ kind: "max", code: null, value })}
          />
        </div>
      </fieldset>
      {!readOnly && <Issue outline={outline} edit={edit} />}
    </div>
  );
}

function Words({ label, first, take }: { label: string; first: string; take: (value: string) => void }) {
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

function Issue({ outline, edit }: Omit<GeneralTabProps, "readOnly">) {
  const words = useWords(METHODS);
  const [typed, setTyped] = useState({ act: "", date: "", title: "", url: "" });
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found: FormFault[] = [];
    if (typed.act.trim() === "") found.push({ field: "act-number", text: words.actMissing });
    if (typed.date !== "" && !/^\d{4}-\d{2}-\d{2}$/.test(typed.date))
      found.push({ field: "act-date", text: words.actDateFault });
    setFaults(found);
    if (found.length === 0) edit({ kind: "issued", ...typed });
  };
  const box = (key: keyof typeof typed) => ({
    value: typed[key],
    onChange: (event: { currentTarget: { value: string } }) =>
      setTyped({ ...typed, [key]: event.currentTarget.value }),
  });
  return (
    <form className="form card" onSubmit={submit} noValidate>
      <h2>{words.actTitle}</h2>
      <p className="small soft">{words.actLead}</p>
      {outline.status === "official" && (
        <p className="note row-apart">
          <span>{words.actNow(outline.basis.join(", "))}</span>
          <Button variant="default" size="sm" onClick={() => edit({ kind: "not-issued" })}>
            {words.actWithdraw}
          </Button>
        </p>
      )}
      <ErrorSummary faults={faults} />
      <TextInput
        id="act-number"
        label={words.actNumber}
        description={words.actNumberHint}
        maw="20rem"
        error={faultOf(faults, "act-number")}
        {...box("act")}
      />
      <TextInput
        id="act-date"
        label={words.actDate}
        maw="20rem"
        error={faultOf(faults, "act-date")}
        {...box("date")}
      />
      <TextInput id="act-title" label={words.actName} {...box("title")} />
      <TextInput id="act-url" label={words.actUrl} {...box("url")} />
      <div className="form-actions">
        <Button type="submit">{words.actDo}</Button>
      </div>
    </form>
  );
}
