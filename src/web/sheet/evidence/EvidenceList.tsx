import "../../look/library.css";
import { Button } from "@mantine/core";
import { useState } from "react";
import type { LeafView } from "../../../contract/sheets.ts";
import { useWords } from "../../words/language.tsx";
import { LIBRARY } from "../../words/library.ts";
import { SHEET } from "../../words/sheet.ts";
import { EvidenceForm } from "./EvidenceForm.tsx";
import { EvidenceItem } from "./EvidenceItem.tsx";
import { LibraryChooser } from "./LibraryChooser.tsx";

/** The documents of a leaf and the way to add one more. */
export function EvidenceList({ leaf }: { readonly leaf: LeafView }) {
  const words = useWords(SHEET);
  const library = useWords(LIBRARY);
  const [adding, setAdding] = useState(false);
  const [choosing, setChoosing] = useState(false);
  const may = leaf.allowed.includes("leaf.attach");
  if (!may && leaf.evidence.length === 0) return null;
  return (
    <section className="stack-tight" aria-label={`${words.evidence} ${leaf.code}`}>
      <p className="small strong">{words.evidence}</p>
      {leaf.evidence.length === 0 && <p className="faint">{words.noEvidenceYet}</p>}
      {leaf.evidence.length > 0 && (
        <ul className="evidence-list">
          {leaf.evidence.map((evidence) => (
            <EvidenceItem
              key={evidence.id}
              evidence={evidence}
              mayRemove={leaf.allowed.includes("leaf.detach")}
            />
          ))}
        </ul>
      )}
      {may && !adding && (
        <div className="row">
          <Button variant="default" size="sm" onClick={() => setChoosing(true)}>
            {library.choose}
          </Button>
          <Button variant="default" size="sm" onClick={() => setAdding(true)}>
            {words.addEvidence}
          </Button>
        </div>
      )}
      {choosing && <LibraryChooser leaf={leaf} close={() => setChoosing(false)} />}
      {adding && <EvidenceForm leaf={leaf} done={() => setAdding(false)} />}
    </section>
  );
}
