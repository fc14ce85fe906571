import type { MethodView } from "../../contract/methods.ts";
import type { Lang } from "../../core/index.ts";
import { shownDay } from "../names.ts";
import { confidenceWord, methodWords } from "./words.ts";

/** The acts a method rests on, each with how sure its text is. */
export function BasisList({ basis, lang }: { readonly basis: MethodView["basis"]; readonly lang: Lang }) {
  const words = methodWords(lang);
  return (
    <section aria-labelledby="can-cu">
      <h2 id="can-cu">{words.basis}</h2>
      {basis.length === 0 && <p>{words.noBasis}</p>}
      <ul className="plain-rules">
        {basis.map((act) => (
          <li key={act.act}>
            {act.url === null ? act.act : <a href={act.url}>{act.act}</a>}
            {act.date !== null && ` (${shownDay(act.date)})`}
            {act.title !== null && ` ${act.title}`}{" "}
            <span className="soft">– {confidenceWord(act.confidence, lang)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
