import { Link } from "react-router";
import type { LeafView } from "../../../contract/sheets.ts";
import { Questions } from "../../appraisal/Questions.tsx";
import { momentWords } from "../../show/times.ts";
import { EXPLAINING } from "../../words/explaining.ts";
import { useLanguage, useWords } from "../../words/language.tsx";
import { useAddress } from "../address.ts";

/** At a leaf of the sheet: questions of the appraiser with the place to answer, and the explanation of a changed score. */
export function LeafTalk({ leaf }: { readonly leaf: LeafView }) {
  const address = useAddress();
  return (
    <>
      <Questions target={{ ...address, leaf: leaf.code }} leaf={leaf} />
      <ReplyAt leaf={leaf} />
    </>
  );
}

function ReplyAt({ leaf }: { readonly leaf: LeafView }) {
  const words = useWords(EXPLAINING);
  const { language } = useLanguage();
  const { round, unit } = useAddress();
  const sent = leaf.reply?.sent;
  if (sent) {
    return (
      <div className="note small">
        <p className="strong">{sent.agrees ? words.agreedSent : words.short}</p>
        {sent.text !== "" && <p className="written">{sent.text}</p>}
        <p className="faint">{words.sent(sent.byName, momentWords(sent.at, language))}</p>
      </div>
    );
  }
  if (!leaf.allowed.includes("leaf.reply")) return null;
  return (
    <p className="small">
      <Link to={`/dot/${round}/phieu/${unit}/giai-trinh#loss-${leaf.code}`}>{words.openPage}</Link>
    </p>
  );
}
