import { useNow } from "../../parts/useNow.ts";
import { shortMoment } from "../../show/times.ts";
import { useSaid, useWords } from "../../words/language.tsx";
import { SHEET } from "../../words/sheet.ts";
import type { SaveState, Target } from "./state.ts";
import { useQueue, useSavedAt, useUnsaved } from "./useSaving.ts";

interface SaveMarkProps {
  readonly target: Target;
  /** When the server last kept it, from the sheet itself. */
  readonly updatedAt: string | null;
}

/** Under each input: «Đã lưu 14:02», «Đang lưu…», or why not. */
export function SaveMark({ target, updatedAt }: SaveMarkProps) {
  const unsaved = useUnsaved(target);
  const savedAt = useSavedAt(target) ?? updatedAt;
  const words = useWords(SHEET);
  const now = useNow();
  if (unsaved) return <UnsavedMark target={target} state={unsaved.state} />;
  return <span className="save-mark">{savedAt ? words.saved(shortMoment(savedAt, now)) : ""}</span>;
}

function UnsavedMark({ target, state }: { readonly target: Target; readonly state: SaveState }) {
  const words = useWords(SHEET);
  const said = useSaid();
  const queue = useQueue();
  switch (state.kind) {
    case "waiting":
      return <span className="save-mark">{words.waiting}</span>;
    case "saving":
      return <span className="save-mark">{words.saving}</span>;
    case "retrying":
      return (
        <span className="save-mark save-mark-warning">
          {state.words ? words.retryingServer : words.retrying}
        </span>
      );
    case "conflict":
      return <span className="save-mark save-mark-danger">{words.conflict}</span>;
    case "refused":
      return (
        <span className="save-mark save-mark-danger">
          {words.refused}: {said(state.words)}{" "}
          <button type="button" className="link-button" onClick={() => queue.discard(target)}>
            {words.discard}
          </button>
        </span>
      );
  }
}
