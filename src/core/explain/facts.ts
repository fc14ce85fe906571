import type { Input, Leaf } from "../method/schema.ts";
import { optionId } from "../method/tree.ts";
import { wordsIn } from "../method/words.ts";
import { formatNumber, formatShare, type Lang } from "../numbers/format.ts";
import type { Outcome, StepValue } from "../outcome.ts";
import { englishPoints } from "./englishPoints.ts";

/** What the words of inputs are taken from: a leaf, or a bonus or penalty item. */
export type Described = Pick<Leaf, "inputs" | "rule">;

/** The values of one outcome, ready to be put into a sentence of one language. */
export class Facts {
  readonly lang: Lang;
  readonly outcome: Outcome;
  readonly #values: ReadonlyMap<string, StepValue>;
  readonly #leaf: Described | undefined;

  constructor(outcome: Outcome, lang: Lang, leaf: Described | undefined) {
    this.lang = lang;
    this.outcome = outcome;
    this.#leaf = leaf;
    this.#values = new Map(outcome.trace.steps.flatMap((step) => Object.entries(step)));
  }

  has(name: string): boolean {
    return this.#values.has(name);
  }

  value(name: string): StepValue | undefined {
    return this.#values.get(name);
  }

  /** A number of the trace, at most four decimals. */
  number(name: string): string {
    const value = this.#values.get(name);
    return typeof value === "number" ? formatNumber(value, this.lang) : String(value ?? "?");
  }

  /** A share of the trace as a percentage. */
  percent(name: string): string {
    const value = this.#values.get(name);
    return typeof value === "number" ? formatShare(value, this.lang) : "?";
  }

  text(name: string): string {
    return String(this.#values.get(name) ?? "");
  }

  get points(): string {
    return this.outcome.kind === "scored" ? formatNumber(this.outcome.points, this.lang) : "0";
  }

  /** English only: the points earned with their noun. */
  get earned(): string {
    return englishPoints(this.outcome.kind === "scored" ? this.outcome.points : 0);
  }

  /** English only: a number of the trace as points. */
  pointsOf(name: string): string {
    const value = this.#values.get(name);
    return typeof value === "number" ? englishPoints(value) : "? points";
  }

  /** A space and the unit of the counted input (" nhiệm vụ"), or nothing. */
  get unit(): string {
    const unit = this.#counted()?.unit;
    return unit === undefined ? "" : ` ${wordsIn(unit, this.lang)}`;
  }

  /** The words for an option of the choice the rule reads. */
  option(id: string): string {
    const option = (this.#counted()?.options ?? []).find((each) => optionId(each) === id);
    if (option === undefined || typeof option === "string" || option.label === undefined) return id;
    return wordsIn(option.label, this.lang);
  }

  /** The labels of inputs named in a list "a, b". */
  labels(name: string): string {
    return this.text(name)
      .split(", ")
      .map((input) => this.#label(input))
      .join(", ");
  }

  /** A reason that a person wrote; ids such as `no-dossiers` are for machines. */
  get spokenReason(): string {
    const reason = this.text("reason");
    return /^[a-z0-9-]*$/.test(reason) ? "" : reason;
  }

  #label(name: string): string {
    const label = this.#leaf?.inputs[name]?.label;
    return label === undefined ? name : wordsIn(label, this.lang);
  }

  #counted(): Input | undefined {
    const rule = this.#leaf?.rule;
    if (rule === undefined) return undefined;
    if ("in" in rule && rule.in !== undefined) return this.#leaf?.inputs[rule.in];
    if ("of" in rule && typeof rule.of === "string") return this.#leaf?.inputs[rule.of];
    return undefined;
  }
}
