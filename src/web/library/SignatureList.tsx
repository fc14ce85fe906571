import type { SignatureFacts } from "../../contract/library.ts";
import { momentWords } from "../show/times.ts";
import { useLanguage, useWords } from "../words/language.tsx";
import { VIEWER } from "../words/library.ts";

/** What the signatures of a file say: facts, one line each, never a verdict on the document. */
export function SignatureList({ signatures }: { readonly signatures: readonly SignatureFacts[] }) {
  const words = useWords(VIEWER);
  if (signatures.length === 0) return <p className="faint">{words.noSignatures}</p>;
  return (
    <section className="stack-tight" aria-label={words.signatures}>
      <p className="small strong">{words.signatures}</p>
      <ul className="signature-list">
        {signatures.map((signature, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: signatures have an order and nothing else of their own
          <SignatureItem key={place} signature={signature} />
        ))}
      </ul>
    </section>
  );
}

function SignatureItem({ signature }: { readonly signature: SignatureFacts }) {
  const words = useWords(VIEWER);
  const { signer, organization, integrity, coversWholeFile } = signature;
  const name = [signer || words.unnamed, organization].filter((part) => part !== "").join(", ");
  const facts = useFacts(signature);
  return (
    <li>
      <span className="strong small">{name}</span>
      <ul className="small soft">
        <li className={integrity === "intact" ? "" : "losing strong"}>{words[integrity]}</li>
        {integrity !== "unreadable" && (
          <>
            <li className={coversWholeFile ? "" : "strong"}>
              {coversWholeFile ? words.whole : words.partly}
            </li>
            {facts.map((fact) => (
              <li key={fact}>{fact}</li>
            ))}
          </>
        )}
      </ul>
    </li>
  );
}

function useFacts({ signedAt, timeFrom, stamp, trust, issuer }: SignatureFacts): readonly string[] {
  const words = useWords(VIEWER);
  const { language } = useLanguage();
  const at = signedAt === null ? "" : momentWords(signedAt, language);
  const stamped = timeFrom === "timestamp";
  const time = stamped ? words.stampedAt(at, stamp?.authority || "?") : words.signedAt(at);
  return [
    at === "" ? words.noTime : time,
    ...(stamped && at !== "" ? [words[`stamp-${stamp?.trust ?? "not-configured"}`]] : []),
    words[trust](issuer === "" ? "?" : issuer),
    words.notChecked,
  ];
}
