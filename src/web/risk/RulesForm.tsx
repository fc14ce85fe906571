import { Button, FileButton, Textarea, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import type { RiskRulesView } from "../../contract/risk.ts";
import { ApiError } from "../api/client.ts";
import { riskRulesTextQuery, useRulesChange } from "../api/risk.ts";
import { Loaded, Problem } from "../parts/states.tsx";
import { useWords } from "../words/language.tsx";
import { RISK_RULES } from "../words/risk.ts";
import { RulesFaults } from "./RulesFaults.tsx";

/** The text of the rules, to be changed in place or replaced by a file; kept only when it is sound. */
export function RulesForm({ view }: { readonly view: RiskRulesView }) {
  const words = useWords(RISK_RULES);
  const text = useQuery(riskRulesTextQuery(view.office));
  return (
    <section className="stack" aria-labelledby="rules-change">
      <h2 id="rules-change">{words.change}</h2>
      <p className="soft measure">{words.changeHint}</p>
      <Loaded query={text} lines={6}>
        {(source) => <Editor key={source} view={view} source={source} />}
      </Loaded>
    </section>
  );
}

function Editor({ view, source }: { readonly view: RiskRulesView; readonly source: string }) {
  const words = useWords(RISK_RULES);
  const change = useRulesChange(view.office);
  const [typed, setTyped] = useState(source);
  const [note, setNote] = useState("");
  const baseVersion = view.versions[0]?.version ?? 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate({ act: "save", source: typed, note, baseVersion });
  };
  const take = async (file: File | null) => {
    if (file !== null) setTyped(await file.text());
  };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <Refused error={change.error} />
      {change.isSuccess && <output className="note note-success">{words.saved}</output>}
      <Textarea
        label={words.text}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        rows={18}
        spellCheck={false}
        classNames={{ input: "risk-rules-text" }}
      />
      <TextInput label={words.note} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
      <div className="row">
        <Button type="submit" loading={change.isPending} disabled={typed === source}>
          {words.save}
        </Button>
        <FileButton onChange={(file) => void take(file)} accept=".yaml,.yml,.txt">
          {(props) => (
            <Button {...props} variant="default">
              {words.pick}
            </Button>
          )}
        </FileButton>
        {view.own && (
          <Button
            variant="default"
            loading={change.isPending}
            onClick={() => change.mutate({ act: "drop", note, baseVersion })}
          >
            {words.back}
          </Button>
        )}
      </div>
    </form>
  );
}

/** Faults of the text line by line; anything else in the words of the refusal. */
function Refused({ error }: { readonly error: unknown }) {
  const words = useWords(RISK_RULES);
  if (error === null) return null;
  const faults = error instanceof ApiError ? (error.body.faults ?? []) : [];
  if (faults.length === 0) return <Problem error={error} />;
  return (
    <div className="note note-danger stack-tight" role="alert">
      <p className="strong">{words.faults(faults.length)}</p>
      <RulesFaults
        faults={faults.map(({ row, path, vi, en }) => ({
          path,
          vi,
          en,
          ...(typeof row === "number" ? { line: row } : {}),
        }))}
      />
    </div>
  );
}
