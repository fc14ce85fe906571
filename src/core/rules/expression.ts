import { type CelInput, CelScalar, celEnv, celFunc, isCelError, parse, plan } from "@bufbuild/cel";
import type { InputValue, RuleOf } from "../method/schema.ts";
import { missing, type ScoredLeaf, type Scorer, scored } from "./rule.ts";

export const EXPRESSION_BYTES = 2048;
export const EXPRESSION_NODES = 200;
/** Variable that holds the maximum of the leaf. */
export const MAX_VARIABLE = "maxPoints";

const OPERATORS = new Set([
  ..."+-*/".split("").map((sign) => `_${sign}_`),
  ...["==", "!=", "<", "<=", ">", ">="].map((sign) => `_${sign}_`),
  "-_",
  "!_",
  "_&&_",
  "_||_",
  "_?_:_",
  "min",
  "max",
]);

const DOUBLE = CelScalar.DOUBLE;
const ENV = celEnv({
  funcs: [
    celFunc("min", [DOUBLE, DOUBLE], DOUBLE, (left, right) => Math.min(left, right)),
    celFunc("max", [DOUBLE, DOUBLE], DOUBLE, (left, right) => Math.max(left, right)),
  ],
});

type Parsed = ReturnType<typeof parse>;
type Expr = Parsed["expr"];

/** Why an expression is refused before it ever runs. */
export type ExpressionFault =
  | { readonly kind: "too-long"; readonly bytes: number }
  | { readonly kind: "too-many-nodes"; readonly nodes: number }
  | { readonly kind: "syntax"; readonly detail: string }
  | { readonly kind: "not-allowed"; readonly name: string }
  | { readonly kind: "unknown-name"; readonly name: string };

/**
 * Points by a CEL expression over the inputs and `maxPoints`. Whole numbers are read as doubles; only arithmetic,
 * comparison, logic, `?:`, `min` and `max` are known. A non-finite result, an error in the evaluation and points outside 0
 * to the maximum leave the leaf missing with that reason.
 */
export function expression(leaf: ScoredLeaf, rule: RuleOf<"expression">): Scorer {
  const evaluate = plan(ENV, parsed(rule.cel));
  const names = namesIn(rule.cel);
  const steps = [{ cel: rule.cel, max: leaf.max }];
  const values: Record<string, CelInput> = { [MAX_VARIABLE]: leaf.max };
  return (inputs) => {
    for (const name of names) values[name] = valueOf(inputs[name]);
    const result = evaluate(values);
    if (typeof result === "number" && Number.isFinite(result)) {
      return scored(leaf, rule.kind, inputs, result, "expression", steps);
    }
    return missing(leaf, rule.kind, inputs, "expression-refused", [{ cause: causeOf(result) }, ...steps]);
  };
}

function causeOf(result: unknown): string {
  if (isCelError(result)) return result.message;
  if (typeof result !== "number") return "not-a-number";
  return Number.isNaN(result) ? "undefined" : "infinite";
}

function valueOf(value: InputValue | undefined): CelInput {
  if (value === undefined) return null;
  return value === "yes" || value === "no" ? value === "yes" : value;
}

/** Names used by an expression and every reason to refuse it. */
export function inspectExpression(
  cel: string,
  known: ReadonlySet<string>,
): { names: readonly string[]; faults: readonly ExpressionFault[] } {
  const bytes = utf8Length(cel);
  if (bytes > EXPRESSION_BYTES) return { names: [], faults: [{ kind: "too-long", bytes }] };
  let expr: Expr;
  try {
    expr = parsed(cel).expr;
  } catch (error) {
    return {
      names: [],
      faults: [{ kind: "syntax", detail: error instanceof Error ? error.message : String(error) }],
    };
  }
  const seen = survey(expr);
  const faults: ExpressionFault[] = [];
  if (seen.nodes > EXPRESSION_NODES) faults.push({ kind: "too-many-nodes", nodes: seen.nodes });
  for (const name of seen.refused) faults.push({ kind: "not-allowed", name });
  for (const name of seen.names) {
    if (name !== MAX_VARIABLE && !known.has(name)) faults.push({ kind: "unknown-name", name });
  }
  return { names: [...seen.names].filter((name) => name !== MAX_VARIABLE), faults };
}

/** Inputs that an expression reads; none when it cannot be parsed. */
export function namesIn(cel: string): readonly string[] {
  return inspectExpression(cel, new Set()).names;
}

interface Survey {
  nodes: number;
  readonly names: Set<string>;
  readonly refused: Set<string>;
}

function survey(root: Expr): Survey {
  const seen: Survey = { nodes: 0, names: new Set(), refused: new Set() };
  const open: (Expr | undefined)[] = [root];
  for (let expr = open.pop(); expr !== undefined; expr = open.pop()) {
    seen.nodes += 1;
    const kind = expr.exprKind;
    switch (kind.case) {
      case "constExpr":
        break;
      case "identExpr":
        seen.names.add(kind.value.name);
        break;
      case "callExpr":
        if (kind.value.target !== undefined || !OPERATORS.has(kind.value.function))
          seen.refused.add(kind.value.function);
        open.push(...kind.value.args);
        break;
      case "selectExpr":
      case "listExpr":
      case "structExpr":
      case "comprehensionExpr":
      case undefined:
        seen.refused.add(kind.case ?? "empty");
        break;
    }
  }
  return seen;
}

/** Parses and turns every whole number into a double, so that 1/2 is a half. */
function parsed(cel: string): Parsed {
  const result = parse(cel);
  const open: Expr[] = [result.expr];
  for (let expr = open.pop(); expr !== undefined; expr = open.pop()) {
    const kind = expr.exprKind;
    if (kind.case === "callExpr") open.push(...kind.value.args);
    if (kind.case !== "constExpr") continue;
    const constant = kind.value.constantKind;
    if (constant.case === "int64Value" || constant.case === "uint64Value") {
      kind.value.constantKind = { case: "doubleValue", value: Number(constant.value) };
    }
  }
  return result;
}

function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
}
