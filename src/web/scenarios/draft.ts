import { z } from "zod";
import { OpenLeaf, ScenarioChange, ScenarioGoal, type ScenarioView } from "../../contract/scenarios.ts";
import type { AnswerValue } from "../../contract/sheets.ts";

/** What a person is trying, saved or not. */
export const Draft = z.object({
  changes: z.array(ScenarioChange),
  assumed: z.number().min(0).max(1).nullable(),
  goal: ScenarioGoal.nullable(),
  /** Leaves for the goal; null: as proposed. */
  open: z.array(OpenLeaf).nullable(),
});
export type Draft = z.infer<typeof Draft>;

export const EMPTY_DRAFT: Draft = { changes: [], assumed: null, goal: null, open: null };

/** Addresses longer than about two thousand signs are cut by some mail programs. */
const LONGEST = 1500;
const IN_SESSION = "phien";

export function draftOf({ changes, assumed, goal, open }: ScenarioView): Draft {
  return { changes, assumed, goal, open: open.length === 0 ? null : open };
}

export function isEmpty({ changes, assumed, goal, open }: Draft): boolean {
  return changes.length === 0 && assumed === null && goal === null && open === null;
}

/** Another value of one input; `null`, or the value of the sheet itself, takes the change back. */
export function withInput(
  draft: Draft,
  leaf: string,
  input: string,
  value: AnswerValue,
  now: AnswerValue,
): Draft {
  const before = draft.changes.find((change) => change.leaf === leaf)?.inputs ?? {};
  const inputs = Object.fromEntries(Object.entries(before).filter(([name]) => name !== input));
  if (value !== null && value !== now) inputs[input] = value;
  return withInputs(draft, leaf, inputs);
}

/** Other inputs of a leaf, which then applies again; none take the change back. */
export function withInputs(draft: Draft, leaf: string, inputs: ScenarioChange["inputs"]): Draft {
  const others = draft.changes.filter((change) => change.leaf !== leaf);
  const changes = Object.keys(inputs).length === 0 ? others : [...others, { leaf, inputs }];
  return { ...draft, changes };
}

/** The leaf taken not to apply, or applying as it stands on the sheet. */
export function setAside(draft: Draft, leaf: string, aside: boolean): Draft {
  const others = draft.changes.filter((change) => change.leaf !== leaf);
  return { ...draft, changes: aside ? [...others, { leaf, inputs: {}, notApplicable: true }] : others };
}

/** A draft as part of an address; what is too long for one waits in the session under `key`. */
export function writeDraft(draft: Draft, key: string): string {
  if (isEmpty(draft)) {
    sessionStorage.removeItem(key);
    return "";
  }
  const text = JSON.stringify(draft);
  const signs = btoa(String.fromCharCode(...new TextEncoder().encode(text)))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
  if (signs.length <= LONGEST) return signs;
  sessionStorage.setItem(key, text);
  return IN_SESSION;
}

/** Undefined where the address holds none, or one that is not readable. */
export function readDraft(signs: string, key: string): Draft | undefined {
  if (signs === "") return undefined;
  try {
    const text = signs === IN_SESSION ? (sessionStorage.getItem(key) ?? "") : decoded(signs);
    const read = Draft.safeParse(JSON.parse(text));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}

function decoded(signs: string): string {
  const bytes = atob(signs.replaceAll("-", "+").replaceAll("_", "/"));
  return new TextDecoder().decode(Uint8Array.from(bytes, (sign) => sign.charCodeAt(0)));
}
