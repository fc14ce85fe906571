import { useQuery } from "@tanstack/react-query";
import { useCallback } from "react";
import { Link } from "react-router";
import type { RiskList } from "../../../contract/riskMarks.ts";
import type { LeafView } from "../../../contract/sheets.ts";
import { risksQuery } from "../../api/workingGroup.ts";
import { pointsText } from "../../show/numbers.ts";
import { momentWords } from "../../show/times.ts";
import { useLanguage, useWords } from "../../words/language.tsx";
import { REQUESTS } from "../../words/requests.ts";
import { RISKS } from "../../words/risks.ts";
import { useAddress } from "../address.ts";

/** Where the province is measured: what the working group thinks of this leaf, and what the department is asked here. */
export function LeafReview({ leaf }: { readonly leaf: LeafView }) {
  const words = useWords(RISKS);
  const asked = useWords(REQUESTS);
  const { language } = useLanguage();
  const { round } = useAddress();
  const select = useCallback(
    (list: RiskList) => list.lines.find(({ code }) => code === leaf.code),
    [leaf.code],
  );
  const { data: line } = useQuery({
    ...risksQuery(round),
    enabled: leaf.lead !== null,
    select,
    retry: false,
  });
  if (line === undefined) return null;
  const { mark, request } = line;
  const open = request !== null && (request.state === "waiting" || request.state === "late");
  if ((mark === null || mark.mark === "sure") && !open) return null;
  return (
    <div className="note note-warning small stack-tight">
      {mark !== null && mark.mark !== "sure" && (
        <p>
          <span className="strong">{words[mark.mark]}</span>, {words.expected}{" "}
          {pointsText(mark.expected, language)}. {mark.reason}
        </p>
      )}
      {open && (
        <p>
          <span className="strong">{asked.asks}</span> ({asked.until} {momentWords(request.until, language)}):{" "}
          <Link to={`/dot/${round}/yeu-cau`}>{asked.homeDo}</Link>
        </p>
      )}
    </div>
  );
}
