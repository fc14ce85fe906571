import { useSaid, useWords } from "../words/language.tsx";
import { RISK_RULES } from "../words/risk.ts";

interface RulesFaultsProps {
  readonly faults: readonly {
    readonly line?: number;
    readonly path: string;
    readonly vi: string;
    readonly en: string;
  }[];
}

/** Every fault of a text of rules, with its line. */
export function RulesFaults({ faults }: RulesFaultsProps) {
  const words = useWords(RISK_RULES);
  const said = useSaid();
  return (
    <ul className="stack-tight">
      {faults.map((fault) => (
        <li key={`${fault.line} ${fault.path} ${fault.en}`} className="small">
          {fault.line !== undefined && <span className="strong">{words.line(fault.line)}</span>}{" "}
          {fault.path !== "" && <code>{fault.path}</code>} {said(fault)}
        </li>
      ))}
    </ul>
  );
}
