import { rulesByAspect } from "../explain/methodRules.ts";
import { formatNumber } from "../numbers/format.ts";
import { bandWords, bothNumbers, bothWords, listWords, sameData } from "./compareWords.ts";
import type { Aspect, Difference } from "./comparison.ts";
import type { Words } from "./fault.ts";
import type { Method } from "./schema.ts";
import { familiesOf } from "./tree.ts";

/** What differs about two versions beside their criteria. */
export function compareWhole(before: Method, after: Method): readonly Difference[] {
  return WHOLE.flatMap(({ aspect, of, words }) =>
    sameData(of(before), of(after)) ? [] : [{ aspect, before: words(before), after: words(after) }],
  );
}

interface WholeAspect {
  readonly aspect: Aspect;
  readonly of: (method: Method) => unknown;
  readonly words: (method: Method) => Words | null;
}

const STATUS = {
  official: { vi: "văn bản chính thức", en: "official text" },
  "field-level": { vi: "mới có đến cấp lĩnh vực", en: "known at field level only" },
  composed: { vi: "mẫu tự soạn", en: "composed template" },
} as const satisfies Record<Method["status"], Words>;

const PERIODS = {
  year: { vi: "năm", en: "year" },
  "half-year": { vi: "sáu tháng", en: "half-year" },
  quarter: { vi: "quý", en: "quarter" },
  month: { vi: "tháng", en: "month" },
} as const satisfies Record<Method["period"], Words>;

const WHOLE: readonly WholeAspect[] = [
  { aspect: "title", of: ({ title }) => title, words: ({ title }) => bothWords(title) },
  { aspect: "status", of: ({ status }) => status, words: ({ status }) => STATUS[status] },
  {
    aspect: "basis",
    of: ({ basis }) => basis.map(({ act }) => act),
    words: ({ basis }) => listWords(basis.map(({ act }) => ({ vi: act, en: act }))),
  },
  { aspect: "period", of: ({ period }) => period, words: ({ period }) => PERIODS[period] },
  { aspect: "method-max", of: ({ max }) => max, words: ({ max }) => bothNumbers(max) },
  {
    aspect: "families-of-method",
    of: (method) => familiesOf(method).map(({ id, label }) => [id, label]),
    words: (method) => listWords(familiesOf(method).map(({ label }) => bothWords(label))),
  },
  ...(["rounding", "ranking", "rescaling", "missing", "blocks"] as const).map(
    (aspect): WholeAspect => ({
      aspect,
      of: (method) => rulesByAspect(method)[aspect],
      words: (method) => listWords(rulesByAspect(method)[aspect], " "),
    }),
  ),
  {
    aspect: "groups",
    of: (method) => [method.groups, familiesOf(method).map(({ groups }) => groups ?? null)],
    words: (method) => bandWords(method.groups),
  },
  {
    aspect: "splits",
    of: ({ splits }) => splits ?? [],
    words: ({ splits }) =>
      listWords(
        (splits ?? []).map(({ label, max }) => ({
          vi: `${label.vi}: ${formatNumber(max, "vi")}`,
          en: `${label.en ?? label.vi}: ${formatNumber(max, "en")}`,
        })),
      ),
  },
];
