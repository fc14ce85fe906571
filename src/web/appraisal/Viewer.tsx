import "../look/library.css";
import type { EvidenceView } from "../../contract/sheets.ts";
import { evidencePages } from "../api/library.ts";
import { evidenceAddress } from "../api/sheet.ts";
import { PagesView } from "../library/PagesView.tsx";
import { firstPage } from "../sheet/evidence/firstPage.ts";
import { useWords } from "../words/language.tsx";
import { VIEWER } from "../words/library.ts";

/** A document beside the decision, opened at the cited page. */
export function Viewer({ evidence, close }: { readonly evidence: EvidenceView; readonly close: () => void }) {
  const words = useWords(VIEWER);
  const cited = firstPage(evidence.page);
  return (
    <aside className="viewer" aria-label={evidence.title}>
      <div className="viewer-head">
        <p className="strong small">{evidence.title}</p>
        <span className="row small">
          <a href={evidenceAddress(evidence.id, cited)} target="_blank" rel="noreferrer">
            {words.newTab}
          </a>
          <button type="button" className="link-button" onClick={close}>
            {words.close}
          </button>
        </span>
      </div>
      <PagesView
        key={evidence.id}
        file={evidencePages(evidence.id)}
        title={evidence.title}
        mediaType={evidence.file?.mediaType ?? ""}
        cited={cited}
      />
    </aside>
  );
}
