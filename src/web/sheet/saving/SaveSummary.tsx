import { useNow } from "../../parts/useNow.ts";
import { shortMoment } from "../../show/times.ts";
import { useWords } from "../../words/language.tsx";
import { SHEET } from "../../words/sheet.ts";
import type { QueueView } from "./state.ts";
import { useQueueView } from "./useSaving.ts";

/** The saved state of the whole sheet in one line, told politely to a screen reader when it changes. */
export function SaveSummary() {
  const view = useQueueView();
  const words = useWords(SHEET);
  const now = useNow();
  const kind = summaryOf(view);
  const text = {
    saved: view.lastSavedAt ? words.saved(shortMoment(view.lastSavedAt, now)) : words.allSaved,
    saving: words.saving,
    retrying: words.retrying,
    stuck: words.unsavedCount(view.unsaved.size),
  }[kind];
  const look = { saved: "tag-success", saving: "", retrying: "tag-warning", stuck: "tag-danger" }[kind];
  return <output className={`tag ${look}`}>{text}</output>;
}

type Summary = "saved" | "saving" | "retrying" | "stuck";

function summaryOf({ unsaved }: QueueView): Summary {
  const kinds = new Set([...unsaved.values()].map(({ state }) => state.kind));
  if (kinds.has("conflict") || kinds.has("refused")) return "stuck";
  if (kinds.has("retrying")) return "retrying";
  return kinds.size > 0 ? "saving" : "saved";
}
