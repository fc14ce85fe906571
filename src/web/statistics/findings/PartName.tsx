import type { SoundnessPart } from "../../../contract/soundness.ts";
import { useSaid } from "../../words/language.tsx";

/** Code and name of a part, as a table shows it. */
export function PartName({ part }: { readonly part: SoundnessPart }) {
  const said = useSaid();
  return (
    <>
      <span className="faint">{part.code}</span> {said(part.label)}
    </>
  );
}
