import type { ReasonCode } from "../outcome.ts";
import type { Facts } from "./facts.ts";

type Sentences = Readonly<Record<ReasonCode, (facts: Facts) => string>>;

/** One English sentence for every reason. */
export const ENGLISH: Sentences = {
  "all-met": (f) =>
    f.value("of") === 1
      ? `Requirement met: ${f.earned}.`
      : `All ${f.number("of")} conditions met: ${f.earned}.`,
  "not-all-met": (f) =>
    f.value("of") === 1
      ? "Requirement not met: 0 points."
      : `${f.number("met")} of ${f.number("of")} conditions met, not all: 0 points.`,
  "some-met": (f) =>
    `${f.number("met")} of ${f.number("of")} conditions met: ${f.points} of ${f.pointsOf("max")}.`,
  level: (f) =>
    f.has("share")
      ? `Level “${f.option(f.text("level"))}”: ${f.percent("share")} of ${f.pointsOf("max")} = ${f.earned}.`
      : `Level “${f.option(f.text("level"))}”: ${f.points} of ${f.pointsOf("max")}.`,
  "no-finding": (f) => `“${f.option(f.text("finding"))}”: all ${f.earned} kept.`,
  finding: (f) =>
    `“${f.option(f.text("finding"))}”: ${f.percent("lost")} of ${f.pointsOf("max")} lost, ${f.earned} left.`,
  "per-item": (f) => `${f.number("count")}${f.unit} × ${f.number("each")} = ${f.earned}.`,
  "per-item-capped": (f) =>
    `${f.number("count")}${f.unit} × ${f.pointsOf("each")}, cut to the cap: ${f.earned}.`,
  "base-only": (f) => `${f.number("value")}${f.unit}, not more than ${f.number("from")}: ${f.earned}.`,
  "base-plus": (f) =>
    `${f.number("value")}${f.unit}: ${f.pointsOf("base")}, plus ${f.number("steps")} × ${f.number("each")} beyond ${f.number("from")} = ${f.earned}.`,
  "base-plus-capped": (f) =>
    `${f.number("value")}${f.unit}: ${f.pointsOf("base")}, plus ${f.number("steps")} × ${f.number("each")}, cut to the cap: ${f.earned}.`,
  proportional: (f) =>
    `${counted(f)}; ${f.has("floor") ? `from ${f.percent("floor")} ` : ""}in proportion: ${line(f)} = ${f.earned}.`,
  "full-share": (f) => `${counted(f)}, which earns the maximum (${f.percent("fullAt")}): ${f.earned}.`,
  "below-floor": (f) => `${counted(f)}, under ${f.percent("floor")}: no points.`,
  "proportional-capped": (f) => `${counted(f)}; ${line(f)} is cut to the cap: ${f.earned}.`,
  band: (f) => `${bandValue(f)} is in the band ${limits(f)}: ${f.points} of ${f.pointsOf("max")}.`,
  "no-violation": (f) => `Nothing to deduct: ${f.points} of ${f.pointsOf("max")}.`,
  deducted: (f) => `${violations(f)}, ${f.points} of ${f.pointsOf("start")} left.`,
  "deducted-to-zero": (f) => `${violations(f)}, all ${f.pointsOf("start")} used up: 0 points left.`,
  "target-met": (f) => `Reached ${f.number("value")}${f.unit}, target ${goal(f)}: full ${f.earned}.`,
  "target-partly-met": (f) =>
    `Reached ${f.number("value")}${f.unit}, target ${goal(f)}: ${f.percent("share")} of ${f.pointsOf("max")} = ${f.earned}.`,
  "target-not-met": (f) => `Reached ${f.number("value")}${f.unit}, short of the target ${goal(f)}: 0 points.`,
  "growth-full": (f) => `${growth(f)}, which earns the maximum (${f.percent("fullAt")}): ${f.earned}.`,
  "growth-partial": (f) =>
    `${growth(f)}; ${f.percent("growth")} / ${f.percent("fullAt")} × ${f.number("max")} = ${f.earned}.`,
  "growth-none": (f) => `${growth(f)}: no points.`,
  imported: (f) =>
    `Result ${f.number("value")} on a scale of ${f.number("scale")}, brought to ${f.pointsOf("max")}: ${f.earned}.`,
  best: (f) => `${f.number("value")}${f.unit} is the best in the family: ${f.earned}.`,
  "share-of-best": (f) =>
    `${f.number("value")}${f.unit} against the best in the family, ${f.number("best")}: ${f.points} of ${f.pointsOf("max")}.`,
  entered: (f) => `Points entered: ${f.points} of ${f.pointsOf("max")}.`,
  expression: (f) => `By the formula of the method: ${f.points} of ${f.pointsOf("max")}.`,
  "no-cases": (f) =>
    `There were no cases${f.spokenReason === "" ? "" : ` (${f.spokenReason})`}; ${noCases(f)}`,
  assumed: (f) => `Assumed: ${f.points} of ${f.pointsOf("max")}, for there are no data yet.`,
  appraised: (f) =>
    `Appraised at ${f.points} of ${f.pointsOf("max")}${f.has("computed") ? ` (by the data: ${f.pointsOf("computed")})` : ""}.${f.text("reason") === "" ? "" : ` Reason: ${f.text("reason")}`}`,
  "no-data": () => "No data yet.",
  "inputs-missing": (f) => `Still missing: ${f.labels("missing")}.`,
  "no-cases-undecided": () => "There were no cases and the method does not say what follows.",
  "expression-refused": (f) =>
    `The formula cannot be worked out from these data (${refusal(f)}); check the data.`,
  "not-applicable-refused": () =>
    "Declared not applicable, which the method does not allow; data are needed.",
  "out-of-range": (f) =>
    f.has("max")
      ? `The result ${f.number("points")} is outside 0–${f.pointsOf("max")}; check the data.`
      : `The value “${f.number("value")}” is outside the levels of the leaf; check it.`,
  "block-unknown": () => "Data of the other units in the family are needed for comparison.",
  "declared-not-applicable": (f) =>
    `Declared not applicable by the unit${f.spokenReason === "" ? "" : ` (${f.spokenReason})`}; ${policy(f)}`,
  exempt: (f) => `The unit is exempt from this leaf; ${policy(f)}`,
  "missing-dropped": (f) => `No data when the round ended; ${policy(f)}`,
};

function counted(f: Facts): string {
  return f.has("cases")
    ? `${f.number("met")}/${f.number("cases")}${f.unit} = ${f.percent("share")}`
    : `Share ${f.percent("share")}`;
}

function line(f: Facts): string {
  const share = f.number("share");
  return f.value("fullAt") === 1
    ? `${share} × ${f.number("max")}`
    : `${share} / ${f.number("fullAt")} × ${f.number("max")}`;
}

function bandValue(f: Facts): string {
  return f.has("cases")
    ? `${f.number("met")}/${f.number("cases")}${f.unit} = ${f.percent("value")}`
    : `${f.number("value")}${f.unit}`;
}

function limits(f: Facts): string {
  const write = (name: string): string => (f.has("cases") ? f.percent(name) : f.number(name));
  const low = f.has("from") ? `from ${write("from")}` : f.has("above") ? `above ${write("above")}` : "";
  const high = f.has("below") ? `under ${write("below")}` : f.has("upTo") ? `up to ${write("upTo")}` : "";
  return [low, high].filter((end) => end !== "").join(" ") || "that holds everything";
}

function violations(f: Facts): string {
  if (!f.has("each")) return `${f.number("violations")} cases, ${f.pointsOf("lost")} off`;
  return `${f.number("violations")}${f.unit === "" ? " cases" : f.unit} × ${f.number("each")} = ${f.pointsOf("lost")} off`;
}

function goal(f: Facts): string {
  return f.text("direction") === "down" ? `at most ${f.number("target")}` : `at least ${f.number("target")}`;
}

function growth(f: Facts): string {
  return `From ${f.number("before")} to ${f.number("now")}${f.unit}: growth of ${f.percent("growth")}`;
}

function noCases(f: Facts): string {
  return f.outcome.kind === "notApplicable"
    ? `not applicable, ${policy(f)}`
    : `by the method this earns ${f.earned}.`;
}

function policy(f: Facts): string {
  if (f.outcome.kind !== "notApplicable") return "data are needed.";
  if (f.outcome.policy === "full") return `the full ${f.pointsOf("max")} count.`;
  return f.outcome.policy === "drop" ? `${f.pointsOf("max")} leave the maximum.` : "0 points count.";
}

function refusal(f: Facts): string {
  const cause = f.text("cause");
  if (cause === "infinite") return "division by zero";
  return cause === "undefined"
    ? "undefined result"
    : cause === "not-a-number"
      ? "the result is not a number"
      : cause;
}
