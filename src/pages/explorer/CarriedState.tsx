import { explorerParams } from "../../contract/explorerAddress.ts";
import type { ExplorerProps } from "./props.ts";

/** The state of the address in a form that asks about something else; `without` names what the form itself asks. */
export function CarriedState({
  view,
  state,
  without,
}: ExplorerProps & { readonly without: readonly string[] }) {
  const order = view.parts.map(({ code }) => code);
  const pairs = explorerParams(state, order).filter(([name]) => !without.includes(name));
  return (
    <span data-carried={without.join(" ")}>
      {pairs.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </span>
  );
}
