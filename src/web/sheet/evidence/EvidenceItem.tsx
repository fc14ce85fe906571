import { Button } from "@mantine/core";
import { useState } from "react";
import type { EvidenceView } from "../../../contract/sheets.ts";
import { evidenceAddress } from "../../api/sheet.ts";
import { Dialog } from "../../parts/Dialog.tsx";
import { Problem } from "../../parts/states.tsx";
import { useNow } from "../../parts/useNow.ts";
import { sizeText } from "../../show/numbers.ts";
import { dateWords, shortMoment } from "../../show/times.ts";
import { useLanguage, useWords } from "../../words/language.tsx";
import { SHEET } from "../../words/sheet.ts";
import { SHELL } from "../../words/shell.ts";
import { firstPage } from "./firstPage.ts";
import { useRemoveEvidence } from "./useEvidence.ts";

interface EvidenceItemProps {
  readonly evidence: EvidenceView;
  readonly mayRemove: boolean;
}

export function EvidenceItem({ evidence, mayRemove }: EvidenceItemProps) {
  const words = useWords(SHEET);
  const [asking, setAsking] = useState(false);
  return (
    <li className="evidence-item">
      <div>
        {evidence.supplement && <span className="tag tag-accent">{words.supplement}</span>}
        <EvidenceFacts evidence={evidence} />
      </div>
      {mayRemove && (
        <button
          type="button"
          className="link-button small"
          onClick={() => setAsking(true)}
          aria-label={`${words.remove} ${evidence.title}`}
        >
          {words.remove}
        </button>
      )}
      <RemoveDialog evidence={evidence} opened={asking} close={() => setAsking(false)} />
    </li>
  );
}

/** Title, number, date, page and the way to the file; also beside the appraiser's desk. */
export function EvidenceFacts({ evidence }: { readonly evidence: EvidenceView }) {
  const words = useWords(SHEET);
  const { language } = useLanguage();
  const now = useNow();
  const details = [
    evidence.documentNumber,
    evidence.documentDate ? dateWords(evidence.documentDate) : "",
    evidence.page === "" ? "" : words.pageNumber(evidence.page),
  ].filter((part) => part !== "");
  return (
    <div>
      <p>
        {evidence.file && (
          <a href={evidenceAddress(evidence.id, firstPage(evidence.page))} target="_blank" rel="noreferrer">
            {evidence.title}
          </a>
        )}
        {!evidence.file && evidence.link && (
          <a href={evidence.link} target="_blank" rel="noreferrer">
            {evidence.title}
          </a>
        )}
        {!evidence.file && !evidence.link && evidence.title}
      </p>
      {details.length > 0 && <p className="small soft">{details.join(" · ")}</p>}
      {evidence.note !== "" && <p className="small written">{evidence.note}</p>}
      <p className="faint">
        {evidence.file && `${evidence.file.name}, ${sizeText(evidence.file.size, language)} · `}
        {words.addedBy(evidence.addedByName, shortMoment(evidence.addedAt, now))}
      </p>
    </div>
  );
}

interface RemoveDialogProps {
  readonly evidence: EvidenceView;
  readonly opened: boolean;
  readonly close: () => void;
}

function RemoveDialog({ evidence, opened, close }: RemoveDialogProps) {
  const words = useWords(SHEET);
  const shell = useWords(SHELL);
  const remove = useRemoveEvidence();
  return (
    <Dialog opened={opened} onClose={close} title={<span className="strong">{words.removeTitle}</span>}>
      <div className="stack">
        <p>
          «{evidence.title}». {words.removeText}
        </p>
        {remove.error && <Problem error={remove.error} />}
        <div className="form-actions">
          <Button
            color="red"
            loading={remove.isPending}
            onClick={() => remove.mutate(evidence.id, { onSuccess: close })}
          >
            {words.remove}
          </Button>
          <Button variant="default" onClick={close}>
            {shell.cancel}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
