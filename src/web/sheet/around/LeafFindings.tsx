import { useSaid } from "../../words/language.tsx";
import { useLeafFindings } from "./findings.ts";

/** Said by everything else on the card already. */
const SEEN = new Set(["no-answer", "exemption-waiting"]);

/** What a colleague would say at this criterion. */
export function LeafFindings({ leaf }: { readonly leaf: string }) {
  const said = useSaid();
  const found = useLeafFindings(leaf).filter(({ code }) => !SEEN.has(code));
  if (found.length === 0) return null;
  return (
    <ul className="leaf-findings small">
      {found.map((finding) => (
        <li key={finding.vi}>{said(finding)}</li>
      ))}
    </ul>
  );
}
