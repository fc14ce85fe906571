import { Button, Checkbox, NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import type { EvidenceTyped } from "../../../core/index.ts";
import { useWords } from "../../words/language.tsx";
import { EVIDENCE_KIND, METHODS } from "../../words/methods.ts";

const KINDS = ["document", "link", "data", "photo", "minutes", "screenshot"] as const;
const EMPTY: EvidenceTyped = { kind: "document", vi: "", en: "", required: false };

interface EvidenceRowsProps {
  readonly first: readonly EvidenceTyped[];
  readonly take: (list: readonly EvidenceTyped[]) => void;
}

/** The documents wanted at a criterion; a row without a name is not kept. */
export function EvidenceRows({ first, take }: EvidenceRowsProps) {
  const words = useWords(METHODS);
  const kinds = useWords(EVIDENCE_KIND);
  const [rows, setRows] = useState(first);
  const put = (index: number, row: EvidenceTyped): readonly EvidenceTyped[] => {
    const next = rows.map((each, at) => (at === index ? row : each));
    setRows(next);
    return next;
  };
  const leave = (list: readonly EvidenceTyped[]) => {
    const named = list.filter(({ vi }) => vi.trim() !== "");
    if (JSON.stringify(named) !== JSON.stringify(first)) take(named);
  };
  return (
    <fieldset className="evidence-rows">
      <legend className="strong small">{words.evidence}</legend>
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name while they are typed
        <div key={index} className="evidence-row">
          <TextInput
            aria-label={words.evidenceName}
            placeholder={words.evidenceName}
            value={row.vi}
            onChange={(event) => put(index, { ...row, vi: event.currentTarget.value })}
            onBlur={() => leave(rows)}
          />
          <NativeSelect
            aria-label={words.evidenceKind}
            data={KINDS.map((kind) => ({ value: kind, label: kinds[kind] }))}
            value={row.kind}
            onChange={(event) => {
              const kind = KINDS.find((each) => each === event.currentTarget.value) ?? "document";
              leave(put(index, { ...row, kind }));
            }}
          />
          <Checkbox
            label={words.evidenceRequired}
            checked={row.required}
            onChange={(event) => leave(put(index, { ...row, required: event.currentTarget.checked }))}
          />
          <button
            type="button"
            className="link-button"
            onClick={() => {
              const rest = rows.filter((_row, at) => at !== index);
              setRows(rest);
              leave(rest);
            }}
          >
            {words.evidenceRemove}
          </button>
        </div>
      ))}
      <Button variant="default" size="compact-sm" onClick={() => setRows([...rows, EMPTY])}>
        {words.evidenceAdd}
      </Button>
    </fieldset>
  );
}
