import { Button, FileInput, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { IndexChoice } from "../../../contract/indices.ts";
import { ErrorSummary, type FormFault, faultOf } from "../../parts/ErrorSummary.tsx";
import { saveCsv } from "../../parts/saveFile.ts";
import { INDICES } from "../../words/indices.ts";
import { useSaid, useWords } from "../../words/language.tsx";
import { SHELL } from "../../words/shell.ts";
import { nameOf, OWN, type TypedSubject } from "./subject.ts";

interface SubjectFormProps {
  readonly choices: readonly IndexChoice[];
  readonly typed: TypedSubject;
  readonly change: (typed: TypedSubject) => void;
  readonly pending: boolean;
  readonly compute: () => void;
}

/** Which index, on which figures. */
export function SubjectForm({ choices, typed, change, pending, compute }: SubjectFormProps) {
  const words = useWords(INDICES);
  const said = useSaid();
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const chosen = choices.find((choice) => nameOf(choice) === typed.method);
  const years = chosen?.publishedYears ?? [];
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const { method, source, figures, file, period } = typed;
    const found = [
      ...(method === OWN && source.trim() === ""
        ? [{ field: "index-source", text: words.sourceMissing }]
        : []),
      ...(figures === "file" && file === null ? [{ field: "index-file", text: words.fileMissing }] : []),
      ...(figures === "published" && period === ""
        ? [{ field: "index-period", text: words.periodMissing }]
        : []),
    ];
    setFaults(found);
    if (found.length === 0) compute();
  };
  const choose = (method: string): void => {
    const years = choices.find((choice) => nameOf(choice) === method)?.publishedYears ?? [];
    const figures = years.length === 0 ? "file" : typed.figures;
    change({ ...typed, method, figures, period: figures === "published" ? String(years[0]) : "" });
  };
  return (
    <form className="form survey-form" onSubmit={submit} noValidate>
      <ErrorSummary faults={faults} />
      <fieldset className="stack">
        <legend>{words.subject}</legend>
        <div className="survey-boxes">
          <NativeSelect
            size="md"
            label={words.method}
            value={typed.method}
            onChange={(event) => choose(event.currentTarget.value)}
            data={[
              ...choices.map((choice) => ({
                value: nameOf(choice),
                label: `${said(choice.title)} (${nameOf(choice)})`,
              })),
              { value: OWN, label: words.own },
            ]}
          />
          <NativeSelect
            size="md"
            label={words.figures}
            value={typed.figures}
            onChange={(event) => {
              const published = event.currentTarget.value === "published";
              change({
                ...typed,
                figures: published ? "published" : "file",
                period: published ? String(years[0] ?? "") : "",
              });
            }}
            data={[
              { value: "file", label: words.fromFile },
              { value: "published", label: words.fromPublished, disabled: years.length === 0 },
            ]}
          />
          {typed.figures === "file" ? (
            <FileBoxes typed={typed} change={change} faults={faults} />
          ) : (
            <NativeSelect
              id="index-period"
              size="md"
              label={words.period}
              error={faultOf(faults, "index-period")}
              value={typed.period}
              onChange={(event) => change({ ...typed, period: event.currentTarget.value })}
              data={years.map(String)}
            />
          )}
        </div>
        {typed.method === OWN && (
          <SourceBox typed={typed} change={change} fault={faultOf(faults, "index-source")} />
        )}
        {typed.figures === "file" && chosen !== undefined && <Columns choice={chosen} />}
      </fieldset>
      <div className="form-actions">
        <Button type="submit" loading={pending}>
          {words.compute}
        </Button>
      </div>
    </form>
  );
}

type BoxProps = Pick<SubjectFormProps, "typed" | "change">;

function FileBoxes({ typed, change, faults }: BoxProps & { readonly faults: readonly FormFault[] }) {
  const words = useWords(INDICES);
  const shell = useWords(SHELL);
  return (
    <>
      <FileInput
        id="index-file"
        size="md"
        label={words.file}
        description={words.fileHint}
        placeholder={words.chooseFile}
        accept=".csv,.xlsx,.parquet"
        value={typed.file}
        onChange={(file) => change({ ...typed, file })}
        error={faultOf(faults, "index-file")}
        clearable
        clearButtonProps={{ "aria-label": shell.clear }}
      />
      <TextInput
        id="index-period"
        size="md"
        label={words.period}
        description={words.periodHint}
        maxLength={20}
        value={typed.period}
        onChange={(event) => change({ ...typed, period: event.currentTarget.value.trim() })}
      />
    </>
  );
}

function SourceBox({ typed, change, fault }: BoxProps & { readonly fault: string | undefined }) {
  const words = useWords(INDICES);
  return (
    <div className="stack-tight">
      <Textarea
        id="index-source"
        size="md"
        label={words.source}
        description={words.sourceHint}
        error={fault}
        autosize
        minRows={6}
        maxRows={20}
        spellCheck={false}
        classNames={{ input: "index-source" }}
        value={typed.source}
        onChange={(event) => change({ ...typed, source: event.currentTarget.value })}
      />
      <FileInput
        size="md"
        aria-label={words.sourceFile}
        placeholder={words.sourceFile}
        accept=".yaml,.yml"
        value={null}
        onChange={(file) => {
          if (file !== null) void file.text().then((source) => change({ ...typed, source }));
        }}
      />
    </div>
  );
}

function Columns({ choice }: { readonly choice: IndexChoice }) {
  const words = useWords(INDICES);
  return (
    <details>
      <summary>{words.columns}</summary>
      <p className="small survey-hash">{choice.columns.join(", ")}</p>
      <Button variant="default" onClick={() => saveCsv(`${nameOf(choice)}.csv`, [choice.columns])}>
        {words.template}
      </Button>
    </details>
  );
}
