import type { MethodNodeView } from "../../../contract/methods.ts";
import { useWords } from "../../words/language.tsx";
import { EDIT } from "../../words/roundEdit.ts";

interface CriterionTreeProps {
  readonly nodes: readonly MethodNodeView[];
  /** Codes at any depth; a code stands for everything under it. */
  readonly chosen: readonly string[];
  readonly choose: (codes: readonly string[]) => void;
  /** Whose tree it is, for a screen reader. */
  readonly label: string;
}

/** Fields, criteria and leaves to tick; what stands under a ticked one is taken with it. */
export function CriterionTree({ nodes, chosen, choose, label }: CriterionTreeProps) {
  const words = useWords(EDIT);
  const tree = nodes.filter(({ block }) => block === "tree");
  const parents = new Map(tree.map(({ code, parentCode }) => [code, parentCode]));
  const taken = new Set(chosen);
  const above = (code: string): readonly string[] => {
    const parent = parents.get(code) ?? null;
    return parent === null ? [] : [parent, ...above(parent)];
  };
  const toggle = (code: string, on: boolean) => {
    const rest = chosen.filter((each) => each !== code && !above(each).includes(code));
    choose(on ? [...rest, code] : rest);
  };
  return (
    <details className="small">
      <summary>{words.criterionLevel(chosen.filter((code) => above(code).length > 0).length)}</summary>
      <ul className="criterion-tree" aria-label={label}>
        {tree.map(({ code, depth, label: name }) => {
          const covered = above(code).some((parent) => taken.has(parent));
          return (
            <li key={code} style={{ paddingLeft: `${depth * 1.25}rem` }}>
              <label className="tick">
                <input
                  type="checkbox"
                  checked={covered || taken.has(code)}
                  disabled={covered}
                  onChange={(event) => toggle(code, event.currentTarget.checked)}
                />
                <span>
                  {code} {name}
                </span>
              </label>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
