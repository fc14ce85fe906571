import { formatNumber } from "../../numbers/format.ts";
import { snap } from "../../numbers/round.ts";
import type { Outcome } from "../../outcome.ts";
import { compileRule } from "../../rules/index.ts";
import type { Inputs, ScoredLeaf, Scorer } from "../../rules/rule.ts";
import { problemWords } from "../../score-input/problemWords.ts";
import { inputsFor, readInput } from "../../score-input/readInput.ts";
import type { DraftLeaf } from "../draft.ts";
import { type Finding, finding, type Path } from "../fault.ts";
import type { Input, InputValue } from "../inputSchema.ts";
import { type Example, notApplicableSchema } from "../nodeSchema.ts";

/** Every example of a leaf gives what it says. Runs only where the rule itself has no faults. */
export function checkExamples(leaf: DraftLeaf): readonly Finding[] {
  const { rule, max } = leaf;
  const declared = new Map<string, Input>();
  for (const [name, input] of leaf.inputs) if (input !== undefined) declared.set(name, input);
  if (rule === undefined || max === undefined || declared.size !== leaf.inputs.size) return [];
  const policy = notApplicableSchema.shape.policy.safeParse(leaf.notApplicable).data;
  const known: ScoredLeaf = { code: leaf.code ?? "?", max, notApplicable: policy };
  const score = compileRule(known, rule);
  const inputs = inputsFor({ inputs: Object.fromEntries(declared), rule, max });
  return leaf.examples.flatMap((example, index) => {
    if (example === undefined) return [];
    return checkExample(example, inputs, score, [...leaf.path, "examples", index]);
  });
}

function checkExample(
  example: Example,
  inputs: Readonly<Record<string, Input>>,
  score: Scorer,
  path: Path,
): readonly Finding[] {
  const said = [example.points, example.notApplicable, example.missing].filter(
    (each) => each !== undefined,
  ).length;
  if (said !== 1) {
    return [
      finding(
        path,
        "example-shape",
        `Ví dụ “${example.name}” cần ghi đúng một kết quả: points, notApplicable hoặc missing.`,
        `The example “${example.name}” needs exactly one result: points, notApplicable or missing.`,
      ),
    ];
  }
  const given = readGiven(example.given, inputs, [...path, "given"], "example-input");
  if (given.findings.length > 0) return given.findings;
  const outcome = score(given.inputs, { best: example.best });
  if (agrees(example, outcome)) return [];
  const [want, got] = [expected(example), shown(outcome)];
  return [
    finding(
      path,
      "example-result",
      `Ví dụ “${example.name}” ghi ${want.vi} nhưng cách chấm cho ${got.vi}; hãy sửa ví dụ hoặc cách chấm.`,
      `The example “${example.name}” says ${want.en} but the rule gives ${got.en}; mend the example or the rule.`,
    ),
  ];
}

/** Reads the inputs written in an example or vector, as a file or form would be read. */
export function readGiven(
  given: Readonly<Record<string, InputValue>>,
  inputs: Readonly<Record<string, Input>>,
  path: Path,
  code: "example-input" | "vector-input",
): { inputs: Inputs; findings: readonly Finding[] } {
  const read: Record<string, InputValue> = {};
  const findings: Finding[] = [];
  for (const [name, raw] of Object.entries(given)) {
    const input = Object.hasOwn(inputs, name) ? inputs[name] : undefined;
    if (input === undefined) {
      findings.push(
        finding([...path, name], code, `Tiêu chí không có ô “${name}”.`, `The leaf has no input “${name}”.`),
      );
      continue;
    }
    const reading = readInput(input, raw);
    if (reading.ok) read[name] = reading.value;
    else {
      const words = problemWords(reading.problem);
      findings.push(
        finding([...path, name], code, `Ô “${name}”: ${words.vi}.`, `The input “${name}”: ${words.en}.`),
      );
    }
  }
  return { inputs: read, findings };
}

function agrees(example: Example, outcome: Outcome): boolean {
  const reasonFits = example.reason === undefined || reasonsOf(outcome).includes(example.reason);
  if (!reasonFits) return false;
  if (example.points !== undefined)
    return outcome.kind === "scored" && snap(outcome.points) === snap(example.points);
  return outcome.kind === (example.notApplicable === true ? "notApplicable" : "missing");
}

function reasonsOf(outcome: Outcome): readonly string[] {
  const said = outcome.trace.steps.flatMap((step) =>
    typeof step["reason"] === "string" ? [step["reason"]] : [],
  );
  return [outcome.trace.reasonCode, ...said, ...(outcome.kind === "scored" ? [] : [outcome.reason])];
}

function expected(example: Example): { vi: string; en: string } {
  const reason = example.reason === undefined ? "" : ` (${example.reason})`;
  if (example.points !== undefined)
    return {
      vi: `${formatNumber(example.points, "vi", 9)} điểm${reason}`,
      en: `${formatNumber(example.points, "en", 9)} points${reason}`,
    };
  return example.notApplicable === true
    ? { vi: `không áp dụng${reason}`, en: `not applicable${reason}` }
    : { vi: `thiếu số liệu${reason}`, en: `missing${reason}` };
}

function shown(outcome: Outcome): { vi: string; en: string } {
  const reason = ` (${reasonsOf(outcome).at(-1) ?? ""})`;
  switch (outcome.kind) {
    case "scored":
      return {
        vi: `${formatNumber(outcome.points, "vi", 9)} điểm (${outcome.trace.reasonCode})`,
        en: `${formatNumber(outcome.points, "en", 9)} points (${outcome.trace.reasonCode})`,
      };
    case "missing":
      return { vi: `thiếu số liệu${reason}`, en: `missing${reason}` };
    case "notApplicable":
      return { vi: `không áp dụng${reason}`, en: `not applicable${reason}` };
  }
}
