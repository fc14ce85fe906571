import type { ScenarioBase } from "../../contract/scenarios.ts";
import { pointsText } from "../show/numbers.ts";
import { useLanguage, useWords } from "../words/language.tsx";
import { SCENARIOS } from "../words/scenarios.ts";

/** What the scenario starts from and whom it is set against, and what is not known of them. */
export function BasisNote({ base }: { readonly base: ScenarioBase }) {
  const words = useWords(SCENARIOS);
  const { language } = useLanguage();
  const { basis, counted } = base;
  const max = base.fields.reduce((sum, field) => sum + field.max, 0);
  return (
    <section className="note small stack-tight">
      <p>{counted === "self" ? words.countedSelf : words.countedPublished}</p>
      <p>{basisWords(base, words)}</p>
      {basis.scaledFrom !== null && (
        <p>{words.scaled(pointsText(basis.scaledFrom, language), pointsText(max, language))}</p>
      )}
      {basis.groupsFrom !== null && <p>{words.groupsFrom(basis.groupsFrom)}</p>}
      {(base.illustration || basis.illustration) && <p className="strong">{words.illustration}</p>}
    </section>
  );
}

type Words = ReturnType<typeof useWords<typeof SCENARIOS>>;

function basisWords({ basis }: ScenarioBase, words: Words): string {
  switch (basis.kind) {
    case "provisional":
      return words.basisProvisional(basis.title, basis.known);
    case "same-round":
      return words.basisSame(basis.title, basis.known);
    case "last-round":
      return words.basisLast(basis.title, basis.known);
    case "published":
      return words.basisPublished(basis.title, basis.period, basis.known, basis.inAll);
    case "none":
      return words.basisNone;
  }
}
