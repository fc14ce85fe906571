import type { Leaf, LocalText, Rule, RuleOf, StepBand, WhenNoCases } from "../method/schema.ts";
import { optionId } from "../method/tree.ts";
import { wordsIn } from "../method/words.ts";
import { formatNumber, formatShare, type Lang } from "../numbers/format.ts";
import { penaltiesOf } from "../rules/deduction.ts";
import { englishPoints } from "./englishPoints.ts";

/** What a rule is described from: a leaf, or an item with the maximum that its block gives it. */
export type RuleHolder = Pick<Leaf, "inputs" | "rule"> & { readonly max: number };

/** How a leaf is scored, in plain words, before any data are known: "Đủ 3 nội dung: 1 điểm; thiếu: 0." */
export function describeRule(leaf: RuleHolder, lang: Lang): string {
  return new Description(leaf, lang).sentence(leaf.rule);
}

class Description {
  readonly #leaf: RuleHolder;
  readonly #lang: Lang;

  constructor(leaf: RuleHolder, lang: Lang) {
    this.#leaf = leaf;
    this.#lang = lang;
  }

  sentence(rule: Rule): string {
    const max = this.#number(this.#leaf.max);
    switch (rule.kind) {
      case "checklist":
        return this.#checklist(rule);
      case "levels":
        return this.#join(
          Object.entries(rule.levels ?? rule.shares ?? {}).map(([option, value]) =>
            this.#level(rule.of, option, rule.levels === undefined ? value * this.#leaf.max : value),
          ),
        );
      case "severity":
        return this.#join(
          Object.entries(rule.findings).map(([option, lost]) =>
            this.#level(rule.of, option, this.#leaf.max * (1 - lost)),
          ),
        );
      case "per-item":
        return this.#say(
          `${this.#name(rule.of)}: cứ 1${this.#unit(rule.of)} tính ${this.#number(rule.each)} điểm, tối đa ${this.#number(rule.cap ?? this.#leaf.max)} điểm.`,
          `${englishPoints(rule.each)} for each: ${this.#name(rule.of)}; at most ${englishPoints(rule.cap ?? this.#leaf.max)}.`,
        );
      case "proportional":
        return this.#proportional(rule);
      case "bands":
        return `${this.#ratio(rule.of, rule.in)}: ${this.#join(rule.bands.map((band) => this.#band(band, rule.in !== undefined)))} ${this.#noCases(rule.whenNoCases)}`.trim();
      case "deduction":
        return this.#deduction(rule);
      case "target":
        return this.#target(rule);
      case "growth":
        return this.#say(
          `Tăng từ ${this.#percent(rule.fullAt)} so với kỳ trước: ${max} điểm; thấp hơn tính theo tỷ lệ${rule.floor === undefined ? "" : `, dưới ${this.#percent(rule.floor)}: 0 điểm`}.`,
          `Growth of ${this.#percent(rule.fullAt)} or more over the period before: ${englishPoints(this.#leaf.max)}; less in proportion${rule.floor === undefined ? "" : `, under ${this.#percent(rule.floor)}: 0 points`}.`,
        );
      case "base-plus":
        return this.#say(
          `Đến ${this.#number(rule.from)}: ${this.#number(rule.base)} điểm; thêm mỗi ${this.#number(rule.step)} được cộng ${this.#number(rule.each)} điểm, tối đa ${this.#number(rule.cap)} điểm.`,
          `Up to ${this.#number(rule.from)}: ${englishPoints(rule.base)}; each further ${this.#number(rule.step)} adds ${englishPoints(rule.each)}, at most ${this.#number(rule.cap)}.`,
        );
      case "imported":
        return this.#say(
          `${this.#name(rule.of, rule.index)} (thang ${this.#number(rule.scale)}) quy về ${max} điểm.`,
          `${this.#name(rule.of, rule.index)} (scale ${this.#number(rule.scale)}), brought to ${englishPoints(this.#leaf.max)}.`,
        );
      case "best-in-block":
        return this.#say(
          `${this.#ratio(rule.of, rule.in)}: đơn vị tốt nhất trong khối được ${max} điểm, đơn vị khác theo tỷ lệ so với đơn vị tốt nhất.`,
          `${this.#ratio(rule.of, rule.in)}: the best unit of the family earns ${englishPoints(this.#leaf.max)}, the others their share of the best.`,
        );
      case "entered":
        return this.#say(`Nhập trực tiếp số điểm, từ 0 đến ${max}.`, `Points are entered, from 0 to ${max}.`);
      case "expression":
        return this.#say(`Tính theo công thức: ${rule.cel}`, `By the formula: ${rule.cel}`);
    }
  }

  #checklist(rule: RuleOf<"checklist">): string {
    const max = this.#number(this.#leaf.max);
    if (rule.mode === "each") {
      return this.#join(
        rule.of.map(
          (name) =>
            `${this.#name(name)}: ${this.#points(rule.points?.[name] ?? this.#leaf.max / rule.of.length)}`,
        ),
      );
    }
    if (rule.of.length === 1)
      return this.#say(
        `Đạt: ${max} điểm; không đạt: 0 điểm.`,
        `Met: ${englishPoints(this.#leaf.max)}; not met: 0 points.`,
      );
    return this.#say(
      `Đạt đủ ${rule.of.length} nội dung: ${max} điểm; thiếu một nội dung: 0 điểm.`,
      `All ${rule.of.length} conditions met: ${englishPoints(this.#leaf.max)}; otherwise 0.`,
    );
  }

  #proportional(rule: RuleOf<"proportional">): string {
    const max = this.#number(this.#leaf.max);
    const full = this.#percent(rule.fullAt ?? 1);
    const of = rule.failures === undefined ? this.#ratio(rule.of, rule.in) : this.#withoutFailures(rule);
    const vi = `${of}: từ ${full} được ${max} điểm, thấp hơn tính theo tỷ lệ`;
    const en = `${of}: ${englishPoints(this.#leaf.max)} from ${full}, less in proportion`;
    const floor =
      rule.floor === undefined
        ? { vi: "", en: "" }
        : {
            vi: `, dưới ${this.#percent(rule.floor)}: 0 điểm`,
            en: `, under ${this.#percent(rule.floor)}: 0 points`,
          };
    return `${this.#say(`${vi}${floor.vi}.`, `${en}${floor.en}.`)} ${this.#noCases(rule.whenNoCases)}`.trim();
  }

  #withoutFailures(rule: RuleOf<"proportional">): string {
    const all = this.#name(rule.in ?? rule.of);
    const failures = (rule.failures ?? []).map((name) => this.#name(name)).join(" − ");
    return this.#say(`Tỷ lệ (${all} − ${failures}) / ${all}`, `Share (${all} − ${failures}) / ${all}`);
  }

  #deduction(rule: RuleOf<"deduction">): string {
    const start = this.#number(rule.start ?? this.#leaf.max);
    const each = penaltiesOf(rule).map(
      ({ of, each: points }) => `${this.#name(of)}: −${this.#number(points)}`,
    );
    return this.#say(
      `Bắt đầu từ ${start} điểm, trừ cho mỗi trường hợp (${each.join("; ")}), không dưới 0.`,
      `From ${englishPoints(rule.start ?? this.#leaf.max)}, off for each case (${each.join("; ")}), never under 0.`,
    );
  }

  #target(rule: RuleOf<"target">): string {
    const max = this.#number(this.#leaf.max);
    const goal = typeof rule.target === "number" ? this.#number(rule.target) : this.#name(rule.target);
    const partly = rule.partial === "proportional";
    const up = rule.direction === "up";
    return this.#say(
      `${this.#name(rule.of)} ${up ? "đạt từ" : "không quá"} ${goal}: ${max} điểm; chưa đạt ${partly ? "tính theo tỷ lệ" : "0 điểm"}.`,
      `${this.#name(rule.of)} ${up ? "at least" : "at most"} ${goal}: ${englishPoints(this.#leaf.max)}; short of it ${partly ? "in proportion" : "0 points"}.`,
    );
  }

  #band(band: StepBand, isShare: boolean): string {
    const write = (value: number): string => (isShare ? this.#percent(value) : this.#number(value));
    const ends: string[] = [];
    if (band.from !== undefined) ends.push(this.#say(`từ ${write(band.from)}`, `from ${write(band.from)}`));
    if (band.above !== undefined)
      ends.push(this.#say(`trên ${write(band.above)}`, `above ${write(band.above)}`));
    if (band.below !== undefined)
      ends.push(this.#say(`dưới ${write(band.below)}`, `under ${write(band.below)}`));
    if (band.upTo !== undefined) ends.push(this.#say(`đến ${write(band.upTo)}`, `up to ${write(band.upTo)}`));
    return `${ends.join(" ")}: ${this.#points(band.points ?? (band.share ?? 0) * this.#leaf.max)}`;
  }

  #noCases(decision: WhenNoCases | undefined): string {
    if (decision === undefined) return "";
    if ("notApplicable" in decision)
      return this.#say("Không phát sinh: không áp dụng.", "No cases: not applicable.");
    const points = "full" in decision ? this.#leaf.max : decision.points;
    return this.#say(`Không phát sinh: ${this.#number(points)} điểm.`, `No cases: ${englishPoints(points)}.`);
  }

  #ratio(of: string, divisor: string | undefined): string {
    if (divisor === undefined) return this.#name(of);
    return this.#say(
      `Tỷ lệ ${this.#name(of)} / ${this.#name(divisor)}`,
      `Share of ${this.#name(of)} / ${this.#name(divisor)}`,
    );
  }

  #level(input: string, option: string, points: number): string {
    const found = (this.#leaf.inputs[input]?.options ?? []).find((each) => optionId(each) === option);
    const label =
      found === undefined || typeof found === "string"
        ? this.#yesNo(option)
        : this.#words(found.label, option);
    return `${label}: ${this.#points(points)}`;
  }

  #yesNo(option: string): string {
    if (option === "yes") return this.#say("có", "yes");
    return option === "no" ? this.#say("không", "no") : option;
  }

  #name(input: string, fallback = input): string {
    return this.#words(this.#leaf.inputs[input]?.label, fallback);
  }

  /** A space and what is counted, or nothing. */
  #unit(input: string): string {
    const unit = this.#leaf.inputs[input]?.unit;
    return unit === undefined ? "" : ` ${wordsIn(unit, this.#lang)}`;
  }

  #words(label: LocalText | undefined, fallback: string): string {
    return label === undefined ? fallback : this.#say(label.vi, label.en ?? label.vi);
  }

  #points(points: number): string {
    return this.#say(`${this.#number(points)} điểm`, `${englishPoints(points)}`);
  }

  #join(parts: readonly string[]): string {
    return `${parts.join("; ")}.`;
  }

  #number(value: number): string {
    return formatNumber(value, this.#lang);
  }

  #percent(share: number): string {
    return formatShare(share, this.#lang);
  }

  #say(vi: string, en: string): string {
    return this.#lang === "vi" ? vi : en;
  }
}
