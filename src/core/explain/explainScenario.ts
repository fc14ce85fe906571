import { formatNumber, formatShare, type Lang } from "../numbers/format.ts";
import type {
  Assumption,
  ChangeFault,
  Ladder,
  RankSpan,
  RungKind,
  ScenarioNote,
} from "../scenarios/index.ts";
import type { InputProblem } from "../score-input/readInput.ts";

type Both = Readonly<Record<Lang, string>>;
/** How a leaf, and an input of it, are called; the code or name where the method has no such thing. */
export type Naming = (leaf: string, input?: string) => string;

/** What a reader must know of a scenario beside its numbers. */
export function explainScenarioNote({ code, leaf }: ScenarioNote, nameOf: Naming, lang: Lang): string {
  const at = leaf === undefined ? "" : nameOf(leaf);
  return NOTES[code][lang](at);
}

const NOTES: Readonly<Record<ScenarioNote["code"], Readonly<Record<Lang, (at: string) => string>>>> = {
  "decision-set-aside": {
    vi: (at) =>
      `${at}: phương án tính theo số liệu vừa nhập, không theo điểm thẩm định hoặc điểm giả định trước đó.`,
    en: (at) => `${at}: the scenario goes by the inputs now, not by the appraised or assumed points.`,
  },
  exempt: {
    vi: (at) => `${at}: đơn vị được miễn tiêu chí này nên thay đổi không làm tăng điểm.`,
    en: (at) => `${at}: the unit is exempt, so the change earns nothing.`,
  },
  "best-of-block-moves": {
    vi: (at) =>
      `${at}: kết quả của đơn vị thành mức tốt nhất trong khối. Điểm của các đơn vị khác ở tiêu chí này sẽ giảm, nhưng phương án giữ nguyên tổng điểm của họ.`,
    en: (at) =>
      `${at}: the unit would be the best of its block. Others would lose points here; the scenario keeps their totals as they are.`,
  },
  "best-of-block-unknown": {
    vi: (at) => `${at}: chưa biết mức tốt nhất của các đơn vị khác nên tạm tính 0 điểm.`,
    en: (at) => `${at}: the best value of the others is not known, so this counts nothing here.`,
  },
  "others-stay": {
    vi: () => "Tổng điểm của các đơn vị khác được giữ nguyên. Họ cũng có thể tăng hoặc giảm điểm.",
    en: () => "Totals of the other units are kept as they are. They may rise or fall too.",
  },
};

/** Why a change cannot be tried, and what to do. */
export function explainChangeFault({ code, leaf, input, problem }: ChangeFault, nameOf: Naming): Both {
  const at = nameOf(leaf);
  switch (code) {
    case "unknown-leaf":
      return {
        vi: `Bộ tiêu chí của đợt này không có tiêu chí ${leaf}. Bỏ tiêu chí này khỏi phương án, hoặc chọn tiêu chí thay thế.`,
        en: `The criteria of this round have no ${leaf}. Take it out of the scenario, or choose what replaced it.`,
      };
    case "not-for-family":
      return {
        vi: `${at} không áp dụng cho khối của đơn vị. Bỏ tiêu chí này khỏi phương án.`,
        en: `${at} is not for units of this family. Take it out of the scenario.`,
      };
    case "repeated-leaf":
      return {
        vi: `${at} có hai lần trong phương án. Giữ lại một lần.`,
        en: `${at} stands twice in the scenario. Keep one of them.`,
      };
    case "unknown-input":
      return {
        vi: `${at} không còn ô nhập “${input ?? ""}”. Nhập lại số liệu của tiêu chí này.`,
        en: `${at} has no input “${input ?? ""}” any more. Enter the values of this criterion again.`,
      };
    case "always-applies":
      return {
        vi: `${at} luôn áp dụng theo bộ tiêu chí. Bỏ chọn “không áp dụng”.`,
        en: `${at} always applies by the criteria. Take “does not apply” back.`,
      };
    case "refused-input": {
      const box = input === undefined ? "" : `, ${nameOf(leaf, input)}`;
      return {
        vi: `${at}${box}: ${problemWords(problem, "vi")}`,
        en: `${at}${box}: ${problemWords(problem, "en")}`,
      };
    }
  }
}

function problemWords(problem: InputProblem | undefined, lang: Lang): string {
  const vi = lang === "vi";
  switch (problem?.kind) {
    case "not-whole":
      return vi ? "nhập một số nguyên, ví dụ 120." : "enter a whole number, for example 120.";
    case "below-min":
      return vi
        ? `nhập số từ ${formatNumber(problem.min, lang)} trở lên.`
        : `enter ${formatNumber(problem.min, lang)} or more.`;
    case "above-max":
      return vi
        ? `nhập số không lớn hơn ${limit(problem.max, lang)}.`
        : `enter no more than ${limit(problem.max, lang)}.`;
    case "unknown-option":
      return vi ? "chọn một trong các mức đã cho." : "choose one of the options given.";
    case "not-yes-no":
      return vi ? "chọn Có hoặc Không." : "choose Yes or No.";
    case "not-a-date":
      return vi ? "nhập ngày có thật, ví dụ 21/11/2026." : "enter a real date, for example 21/11/2026.";
    case "empty":
    case "not-a-number":
    case "decimal-comma":
    case undefined:
      return vi ? "nhập một số, ví dụ 120." : "enter a number, for example 120.";
  }
}

/** A share is kept as 0–1 and typed as a percent. */
function limit(max: number, lang: Lang): string {
  return max === 1 ? `1 (${formatShare(1, lang)})` : formatNumber(max, lang);
}

/** How far the answer to a goal can be relied on. */
export function explainAssumption(assumption: Assumption, lang: Lang): string {
  return ASSUMPTIONS[assumption][lang];
}

const ASSUMPTIONS: Readonly<Record<Assumption, Both>> = {
  "others-stay": {
    vi: "Tổng điểm của các đơn vị khác giữ nguyên.",
    en: "Totals of the other units stay as they are.",
  },
  "efforts-add-up": {
    vi: "Công sức của các tiêu chí được cộng lại; mức công sức do người lập phương án đặt.",
    en: "Efforts of criteria add up; they are the writer's own estimates.",
  },
  "gains-add-up": {
    vi: "Đã kiểm tra: điểm tăng của các tiêu chí cộng lại được, nên đây đúng là cách ít công sức nhất.",
    en: "Checked: gains of criteria add up, so this is the least effort there is.",
  },
  "every-set-scored": {
    vi: "Đã tính điểm mọi cách kết hợp, nên đây đúng là cách ít công sức nhất.",
    en: "Every combination was scored, so this is the least effort there is.",
  },
  "not-proved": {
    vi: "Cách này đạt mục tiêu, nhưng chưa chắc là ít công sức nhất, vì có quá nhiều cách kết hợp để thử hết.",
    en: "This reaches the goal, but may not be the least effort: there are too many combinations to try them all.",
  },
};

/** Why an open leaf offers nothing to a goal. */
export function explainClosed(closed: NonNullable<Ladder["closed"]>, lang: Lang): string {
  return CLOSED[closed][lang];
}

const CLOSED: Readonly<Record<NonNullable<Ladder["closed"]>, Both>> = {
  full: { vi: "đã đạt điểm tối đa", en: "already full" },
  exempt: { vi: "đơn vị được miễn", en: "the unit is exempt" },
  "not-applicable": { vi: "không áp dụng", en: "does not apply" },
  "inputs-missing": {
    vi: "chưa có số liệu gốc (ví dụ tổng số hồ sơ); nhập số liệu ở tiêu chí rồi tìm lại",
    en: "base figures are missing (such as the number of dossiers); enter them at the criterion and seek again",
  },
  "none-found": { vi: "không tìm thấy cách tăng điểm", en: "no way to gain was found" },
};

/** What kind of work an improvement is. */
export function explainRung(kind: RungKind, lang: Lang): string {
  return RUNGS[kind][lang];
}

const RUNGS: Readonly<Record<RungKind, Both>> = {
  "conditions-met": { vi: "hoàn thành thêm nội dung", en: "meet more conditions" },
  level: { vi: "đạt mức cao hơn", en: "reach a higher level" },
  finding: { vi: "khắc phục tồn tại", en: "mend what was found" },
  count: { vi: "làm thêm", en: "do more" },
  share: { vi: "nâng tỷ lệ", en: "raise the share" },
  band: { vi: "lên bậc cao hơn", en: "reach a higher band" },
  violations: { vi: "giảm số trường hợp bị trừ điểm", en: "fewer cases that cost points" },
  target: { vi: "đạt chỉ tiêu", en: "meet the target" },
  growth: { vi: "tăng so với kỳ trước", en: "grow against the period before" },
  value: { vi: "nâng kết quả", en: "raise the value" },
  best: { vi: "bằng mức tốt nhất trong khối", en: "equal the best of the block" },
  claimed: { vi: "được công nhận thêm điểm", en: "more points recognised" },
  decision: { vi: "được thẩm định lại theo số liệu", en: "appraised again by the figures" },
};

/** "12/63" where the rank is sure, "từ 12 đến 33/63" where only some of the others are known. */
export function rankWords({ best, worst, of }: RankSpan, lang: Lang): string {
  if (best === worst) return `${best}/${of}`;
  return lang === "vi" ? `từ ${best} đến ${worst}/${of}` : `${best} to ${worst} of ${of}`;
}
