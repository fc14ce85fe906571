import { useAround } from "./context.ts";
import { ReopenNotes } from "./ReopenNotes.tsx";

/** Said again at each criterion that was opened alone. */
export function LeafReopened({ leaf }: { readonly leaf: string }) {
  const { reopenings } = useAround();
  return <ReopenNotes list={reopenings.filter(({ leaves }) => leaves.includes(leaf))} />;
}
