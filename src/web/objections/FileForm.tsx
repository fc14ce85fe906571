import { Button, NativeSelect, Textarea } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useSearchParams } from "react-router";
import type { UnitKey } from "../../contract/ids.ts";
import type { ObjectionList } from "../../contract/objections.ts";
import type { RoundDetail } from "../../contract/rounds.ts";
import type { LeafResult } from "../../contract/scores.ts";
import { useFileObjection } from "../api/objections.ts";
import { unitResultQuery } from "../api/rounds.ts";
import { announce } from "../parts/announce.ts";
import { ErrorSummary, type FormFault, faultOf, useRefusal } from "../parts/ErrorSummary.tsx";
import { pointsText } from "../show/numbers.ts";
import { type Language, useLanguage, useWords } from "../words/language.tsx";
import { OBJECTIONS } from "../words/objections.ts";
import { type ChosenDocument, DocumentChoice } from "./DocumentChoice.tsx";

interface FileFormProps {
  readonly round: RoundDetail;
  readonly unit: UnitKey;
  readonly unitName: string;
  readonly list: ObjectionList;
}

/** One leaf, the grounds, and documents of the unit's own library. */
export function FileForm({ round, unit, unitName, list }: FileFormProps) {
  const words = useWords(OBJECTIONS);
  const refusal = useRefusal();
  const [search] = useSearchParams();
  const [leaf, setLeaf] = useState(search.get("tieu-chi") ?? "");
  const [text, setText] = useState("");
  const [documents, setDocuments] = useState<readonly ChosenDocument[]>([]);
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const file = useFileObjection(round.id);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (leaf === "") return setFaults([{ field: `leaf-${unit}`, text: words.leafMissing }]);
    const laid = documents.map(({ document, version, page }) => ({ document, version, page }));
    file.mutate(
      { unit, leaf, text, documents: laid },
      {
        onSuccess: () => {
          setFaults([]);
          setLeaf("");
          setText("");
          setDocuments([]);
          announce(words.sent);
        },
        onError: (error) => setFaults(refusal(error, { text: `text-${unit}` })),
      },
    );
  };
  return (
    <form className="card stack" onSubmit={submit} noValidate aria-label={words.fileTitle}>
      <h3>
        {words.fileTitle}: {unitName}
      </h3>
      <ErrorSummary faults={faults} />
      <LeafChoice
        round={round.id}
        unit={unit}
        list={list}
        value={leaf}
        change={setLeaf}
        fault={faultOf(faults, `leaf-${unit}`)}
      />
      <Textarea
        id={`text-${unit}`}
        label={words.text}
        description={words.textHint}
        autosize
        minRows={4}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        error={faultOf(faults, `text-${unit}`)}
      />
      <DocumentChoice unit={unit} chosen={documents} change={setDocuments} />
      <div className="form-actions">
        <Button type="submit" loading={file.isPending}>
          {words.send}
        </Button>
      </div>
    </form>
  );
}

interface LeafChoiceProps {
  readonly round: string;
  readonly unit: UnitKey;
  readonly list: ObjectionList;
  readonly value: string;
  readonly change: (leaf: string) => void;
  readonly fault: string | undefined;
}

/** Largest losses first; what cannot be objected to any more is left out. */
function LeafChoice({ round, unit, list, value, change, fault }: LeafChoiceProps) {
  const words = useWords(OBJECTIONS);
  const { language } = useLanguage();
  const { data: result } = useQuery(unitResultQuery(round, unit));
  const closed = new Set(
    list.objections
      .filter((each) => each.unit === unit && (each.decision === null || each.instance === 2))
      .map(({ leaf }) => leaf),
  );
  const leaves = (result?.leaves ?? [])
    .filter(({ code }) => !closed.has(code))
    .sort((left, right) => lost(right) - lost(left));
  return (
    <NativeSelect
      id={`leaf-${unit}`}
      label={words.leaf}
      error={fault}
      value={value}
      onChange={(event) => change(event.currentTarget.value)}
      data={[
        { value: "", label: words.chooseLeaf },
        ...leaves.map((leaf) => ({ value: leaf.code, label: leafLine(leaf, language) })),
      ]}
    />
  );
}

function lost({ max, final }: LeafResult): number {
  return final.outcome.kind === "scored" ? max - final.outcome.points : 0;
}

function leafLine({ code, label, max, final }: LeafResult, language: Language): string {
  const points = final.outcome.kind === "scored" ? pointsText(final.outcome.points, language) : "–";
  const short = label.length > 70 ? `${label.slice(0, 69)}…` : label;
  return `${code} ${short} (${points}/${pointsText(max, language)})`;
}
