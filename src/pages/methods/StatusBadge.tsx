import type { MethodSummary } from "../../contract/methods.ts";
import type { Lang } from "../../core/index.ts";
import { methodWords } from "./words.ts";

/** Says wherever a method is shown what its text is: official, field level only, or composed. */
export function StatusBadge({ status, lang }: { status: MethodSummary["status"]; lang: Lang }) {
  return <span className={`method-status method-status-${status}`}>{methodWords(lang).status[status]}</span>;
}
