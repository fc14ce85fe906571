import type { LeafView } from "../../contract/sheets.ts";
import { momentWords } from "../show/times.ts";
import { APPRAISAL } from "../words/appraisal.ts";
import { EXPLAINING } from "../words/explaining.ts";
import { useLanguage, useWords } from "../words/language.tsx";
import { EvidenceRows } from "./EvidenceRows.tsx";

interface ReplyBoxProps {
  readonly leaf: LeafView;
  readonly shownEvidence: string | null;
  readonly show: (evidence: string) => void;
}

/** What the unit answered to the first decision, and the documents that came with it: the new things first. */
export function ReplyBox({ leaf, shownEvidence, show }: ReplyBoxProps) {
  const words = useWords(APPRAISAL);
  const explaining = useWords(EXPLAINING);
  const { language } = useLanguage();
  const sent = leaf.reply?.sent;
  if (!sent) return null;
  const added = leaf.evidence.filter(({ supplement }) => supplement);
  return (
    <div className="reply-box stack-tight">
      <h3>{words.replyOfUnit}</h3>
      {sent.agrees && <p className="strong">{words.agreedByUnit}</p>}
      {sent.text !== "" && <p className="written">{sent.text}</p>}
      <p className="faint">{explaining.sent(sent.byName, momentWords(sent.at, language))}</p>
      <p className="small strong">{words.newDocuments}</p>
      {added.length === 0 ? (
        <p className="small soft">{words.noNewDocuments}</p>
      ) : (
        <EvidenceRows evidence={added} shownEvidence={shownEvidence} show={show} />
      )}
    </div>
  );
}
