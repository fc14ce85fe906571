import type { EvidenceView } from "../../contract/sheets.ts";
import { evidenceAddress } from "../api/sheet.ts";
import { firstPage } from "../sheet/evidence/firstPage.ts";
import { APPRAISAL } from "../words/appraisal.ts";
import { useWords } from "../words/language.tsx";

/** A document beside the decision: a PDF at its page, or a picture. */
export function Viewer({ evidence, close }: { readonly evidence: EvidenceView; readonly close: () => void }) {
  const words = useWords(APPRAISAL);
  const page = firstPage(evidence.page);
  const address = evidenceAddress(evidence.id, page);
  const framed = `${evidenceAddress(evidence.id)}#page=${page ?? 1}&view=FitH&navpanes=0`;
  return (
    <aside className="viewer" aria-label={evidence.title}>
      <div className="viewer-head">
        <p className="strong small">{evidence.title}</p>
        <span className="row small">
          <a href={address} target="_blank" rel="noreferrer">
            {words.newTab}
          </a>
          <button type="button" className="link-button" onClick={close}>
            {words.closeViewer}
          </button>
        </span>
      </div>
      <Content evidence={evidence} address={framed} />
    </aside>
  );
}

function Content({ evidence, address }: { readonly evidence: EvidenceView; readonly address: string }) {
  const words = useWords(APPRAISAL);
  const mediaType = evidence.file?.mediaType ?? "";
  if (mediaType === "application/pdf") return <iframe key={address} src={address} title={evidence.title} />;
  if (mediaType.startsWith("image/")) return <img src={address} alt={evidence.title} />;
  return <p className="note">{words.noPreview}</p>;
}
