import type { PlanState } from "../../contract/improvement.ts";
import { useWords } from "../words/language.tsx";
import { PLANS } from "../words/plans.ts";

const LOOKS = {
  draft: "tag",
  commenting: "tag tag-warning",
  issued: "tag tag-accent",
  closed: "tag tag-success",
} as const;

export function StateTag({ state }: { readonly state: PlanState }) {
  const words = useWords(PLANS);
  return <span className={LOOKS[state]}>{words[state]}</span>;
}
