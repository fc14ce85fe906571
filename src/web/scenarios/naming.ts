import type { ScenarioBase } from "../../contract/scenarios.ts";
import type { Naming } from "../../core/explain/explainScenario.ts";

/** How sentences call the leaves of a base and their inputs. */
export function namingOf({ leaves }: Pick<ScenarioBase, "leaves">): Naming {
  return (code, input) => {
    const leaf = leaves.find((each) => each.code === code);
    if (input !== undefined) return leaf?.inputs.find(({ name }) => name === input)?.label ?? input;
    return leaf === undefined ? code : `${code} ${leaf.label}`;
  };
}
