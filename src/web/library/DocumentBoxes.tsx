import { NativeSelect, Textarea, TextInput } from "@mantine/core";
import { DOCUMENT_KINDS, DocumentKind } from "../../contract/library.ts";
import { DateBox } from "../parts/DateBox.tsx";
import { type FormFault, faultOf } from "../parts/ErrorSummary.tsx";
import { useWords } from "../words/language.tsx";
import { KINDS, LIBRARY } from "../words/library.ts";
import type { Typed } from "./documentTyped.ts";

interface BoxesProps {
  readonly typed: Typed;
  readonly type: (typed: Typed) => void;
  readonly faults: readonly FormFault[];
}

/** What a person says of a document. */
export function DocumentBoxes({ typed, type, faults }: BoxesProps) {
  const words = useWords(LIBRARY);
  const kinds = useWords(KINDS);
  const box = (name: keyof Typed) => ({
    id: `document-${name}`,
    value: typed[name],
    error: faultOf(faults, `document-${name}`),
    onChange: (event: { currentTarget: { value: string } }) =>
      type({ ...typed, [name]: event.currentTarget.value }),
  });
  return (
    <>
      <TextInput label={words.documentTitle} {...box("title")} />
      <div className="evidence-form-line">
        <NativeSelect
          id="document-kind"
          label={words.kind}
          value={typed.kind}
          onChange={(event) => type({ ...typed, kind: DocumentKind.parse(event.currentTarget.value) })}
          data={DOCUMENT_KINDS.map((kind) => ({ value: kind, label: kinds[kind] }))}
        />
        <TextInput
          label={words.documentNumber}
          description={words.documentNumberHint}
          {...box("documentNumber")}
        />
        <DateBox
          id="document-documentDate"
          label={words.documentDate}
          hint={words.documentDateHint}
          fault={faultOf(faults, "document-documentDate")}
          value={typed.documentDate}
          change={(documentDate) => type({ ...typed, documentDate })}
        />
      </div>
      <TextInput label={words.issuer} {...box("issuer")} />
      <Textarea label={words.extract} autosize minRows={2} {...box("extract")} />
      <Textarea label={words.note} autosize minRows={1} {...box("note")} />
    </>
  );
}
