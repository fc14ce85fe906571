import type { MethodSummary } from "../../contract/methods.ts";
import { METHOD_STATUS_WORDS } from "../../contract/sureness.ts";
import type { Lang } from "../../core/index.ts";

/** Says wherever a method is shown what its text is: official, field level only, or composed. */
export function StatusBadge({ status, lang }: { status: MethodSummary["status"]; lang: Lang }) {
  return <span className={`method-status method-status-${status}`}>{METHOD_STATUS_WORDS[status][lang]}</span>;
}
