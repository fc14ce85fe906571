import { Link } from "react-router";
import type { DocumentHint } from "../../contract/library.ts";
import { useSaid, useWords } from "../words/language.tsx";
import { LIBRARY } from "../words/library.ts";

/** What is worth a second look; hints, never verdicts. */
export function Hints({ hints }: { readonly hints: readonly DocumentHint[] }) {
  const words = useWords(LIBRARY);
  const said = useSaid();
  if (hints.length === 0) return null;
  return (
    <ul className="hint-list small">
      {hints.map((hint) => (
        <li key={`${hint.code} ${hint.document}`}>
          <span className="strong">{words.hint}:</span> {said(hint)}{" "}
          {hint.document !== null && <Link to={`/kho-tai-lieu/${hint.document}`}>{words.seeOther}</Link>}
        </li>
      ))}
    </ul>
  );
}
