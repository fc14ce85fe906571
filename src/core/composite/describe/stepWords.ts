import type { Words } from "../../method/fault.ts";
import { formatNumber, type Lang } from "../../numbers/format.ts";
import type { Aggregation } from "../schema/aggregation.ts";
import { aggregationOf } from "../schema/aggregationOf.ts";
import type { Imputation } from "../schema/imputation.ts";
import type { CompositeStep, StepOf } from "../schema/recipe.ts";
import type { Transform, Treatment } from "../schema/treatment.ts";
import type { Weighting } from "../schema/weighting.ts";
import { normaliseWords } from "./normaliseWords.ts";

/** What one step of a recipe does, as sentences for a reader who wants to follow the calculation. */
export function stepWords(step: CompositeStep): Words {
  switch (step.step) {
    case "denominate":
      return {
        vi: "Chỉ tiêu có mẫu số được chia cho mẫu số của nó.",
        en: "Indicators with a denominator are divided by it.",
      };
    case "screen":
      return screenWords(step);
    case "impute":
      return imputeWords(step.how);
    case "treat":
      return treatWords(step.how);
    case "normalise":
      return normaliseWords(step);
    case "weigh":
      return WEIGHTS[step.how.kind];
    case "aggregate":
      return aggregateWords(step);
    case "scale":
      return scaleWords(step);
  }
}

function screenWords({ minAvailable, minNonZero, include, exclude }: StepOf<"screen">): Words {
  const percent = (share: number, lang: Lang): string => formatNumber(Math.round(share * 1000) / 10, lang);
  const vi: string[] = [];
  const en: string[] = [];
  if (minAvailable !== undefined) {
    vi.push(`Bỏ đơn vị có số liệu ở dưới ${percent(minAvailable, "vi")} % chỉ tiêu.`);
    en.push(`Units with data for less than ${percent(minAvailable, "en")}% of the indicators are left out.`);
  }
  if (minNonZero !== undefined) {
    vi.push(`Bỏ đơn vị có dưới ${percent(minNonZero, "vi")} % giá trị khác 0.`);
    en.push(`Units with less than ${percent(minNonZero, "en")}% of values other than zero are left out.`);
  }
  if (include.length > 0) {
    vi.push(`Luôn giữ: ${include.join(", ")}.`);
    en.push(`Always kept: ${include.join(", ")}.`);
  }
  if (exclude.length > 0) {
    vi.push(`Luôn bỏ: ${exclude.join(", ")}.`);
    en.push(`Always left out: ${exclude.join(", ")}.`);
  }
  return { vi: vi.join(" "), en: en.join(" ") };
}

function imputeWords(how: Imputation): Words {
  const said = filledWith(how);
  return {
    vi: `Ô thiếu số liệu được điền bằng ${said.vi}.`,
    en: `Missing cells are filled with ${said.en}.`,
  };
}

function filledWith(how: Imputation): Words {
  switch (how.kind) {
    case "mean":
      return { vi: "bình quân của chỉ tiêu", en: "the mean of the indicator" };
    case "median":
      return { vi: "trung vị của chỉ tiêu", en: "the median of the indicator" };
    case "group-mean":
      return { vi: `bình quân của nhóm cùng ${how.group}`, en: `the mean of the same ${how.group}` };
    case "group-median":
      return { vi: `trung vị của nhóm cùng ${how.group}`, en: `the median of the same ${how.group}` };
    case "constant":
      return {
        vi: `giá trị ${formatNumber(how.value, "vi")}`,
        en: `the value ${formatNumber(how.value, "en")}`,
      };
    case "within-parent":
      return how.of === "mean"
        ? {
            vi: "bình quân các chỉ tiêu khác cùng mục của đơn vị",
            en: "the mean of the unit's other indicators under the same part",
          }
        : {
            vi: "trung vị các chỉ tiêu khác cùng mục của đơn vị",
            en: "the median of the unit's other indicators under the same part",
          };
    case "panel":
      return PANEL[how.of];
  }
}

const PANEL = {
  latest: { vi: "số liệu năm gần nhất trước đó", en: "the last known year" },
  constant: { vi: "số liệu năm gần nhất", en: "the nearest known year" },
  linear: { vi: "đường thẳng nối các năm có số liệu", en: "a straight line between known years" },
  "linear-constant": {
    vi: "đường thẳng nối các năm có số liệu, ngoài khoảng thì giữ nguyên",
    en: "a straight line between known years, held beyond them",
  },
} as const satisfies Record<Extract<Imputation, { kind: "panel" }>["of"], Words>;

const TRANSFORMS = {
  log: { vi: "lôgarit", en: "logarithm" },
  "log-ct": { vi: "lôgarit có dời gốc", en: "shifted logarithm" },
  "log-ct-plus": { vi: "lôgarit có dời gốc", en: "shifted logarithm" },
  "log-ct-orig": { vi: "lôgarit có dời gốc", en: "shifted logarithm" },
  "log-gii": { vi: "lôgarit theo cách của GII", en: "logarithm as in the GII" },
  "box-cox": { vi: "phép biến đổi Box-Cox", en: "Box–Cox transformation" },
} as const satisfies Record<Transform, Words>;

function treatWords(how: Treatment): Words {
  if (how.kind === "transform") {
    const by = TRANSFORMS[how.by];
    return how.always
      ? { vi: `Mọi chỉ tiêu được đổi bằng ${by.vi}.`, en: `Every indicator is transformed: ${by.en}.` }
      : {
          vi: `Chỉ tiêu lệch nhiều được đổi bằng ${by.vi}.`,
          en: `Skewed indicators are transformed: ${by.en}.`,
        };
  }
  const then =
    how.otherwise === "none"
      ? { vi: "", en: "" }
      : {
          vi: ` Nếu chưa đủ thì đổi bằng ${TRANSFORMS[how.otherwise].vi}.`,
          en: ` Where that is not enough: ${TRANSFORMS[how.otherwise].en}.`,
        };
  const test = `${formatNumber(how.skew, "vi")}`;
  const kurt = formatNumber(how.kurt, "vi");
  return {
    vi: `Chỉ tiêu có độ lệch từ ${test} và độ nhọn từ ${kurt} trở lên: kéo tối đa ${how.most} giá trị ngoại lai về giá trị kế bên.${then.vi}`,
    en: `Indicators with skewness of ${formatNumber(how.skew, "en")} and kurtosis of ${formatNumber(how.kurt, "en")} or more: at most ${how.most} outliers are brought to the next value.${then.en}`,
  };
}

const WEIGHTS = {
  given: { vi: "Trọng số như ghi trong bảng.", en: "Weights as written in the table." },
  equal: { vi: "Các phần cùng mục có trọng số bằng nhau.", en: "The parts of one node have equal weights." },
  pca: { vi: "Trọng số theo thành phần chính thứ nhất.", en: "Weights from the first principal component." },
  entropy: { vi: "Trọng số theo entropy của số liệu.", en: "Weights from the entropy of the data." },
  critic: {
    vi: "Trọng số theo độ tương phản và mức trùng lặp của số liệu (CRITIC).",
    en: "Weights from the contrast and conflict of the data (CRITIC).",
  },
  ahp: { vi: "Trọng số theo so sánh từng cặp (AHP).", en: "Weights from pairwise comparisons (AHP)." },
} as const satisfies Record<Weighting["kind"], Words>;

/** The name of a way of putting parts together. */
export function aggregationWords(how: Aggregation): Words {
  if (how.kind === "power")
    return {
      vi: `bình quân lũy thừa bậc ${formatNumber(how.p, "vi")}`,
      en: `power mean of order ${formatNumber(how.p, "en")}`,
    };
  return AGGREGATIONS[how.kind];
}

const AGGREGATIONS = {
  arithmetic: { vi: "bình quân cộng theo trọng số", en: "weighted arithmetic mean" },
  geometric: { vi: "bình quân nhân theo trọng số", en: "weighted geometric mean" },
  harmonic: { vi: "bình quân điều hòa theo trọng số", en: "weighted harmonic mean" },
  median: { vi: "trung vị", en: "median" },
  copeland: { vi: "so từng cặp đơn vị (Copeland)", en: "pairwise outranking (Copeland)" },
  pooled: { vi: "gộp theo số trường hợp", en: "pooling by number of cases" },
  sum: { vi: "tổng", en: "sum" },
} as const satisfies Record<Exclude<Aggregation["kind"], "power">, Words>;

function aggregateWords({ how, levels, minAvailable, whenMissing }: StepOf<"aggregate">): Words {
  const ways = (levels ?? [how]).map((each) => aggregationWords(aggregationOf(each)));
  const joined = (lang: Lang): string =>
    ways.map((words) => words[lang]).join(lang === "vi" ? ", rồi " : ", then ");
  const vi = [`Từ dưới lên, mỗi mục là ${joined("vi")} của các phần bên dưới.`];
  const en = [`From below upwards each part is the ${joined("en")} of the parts beneath.`];
  const shares = minAvailable === undefined ? [] : [minAvailable].flat();
  if (shares.length > 0) {
    const list = (lang: Lang): string =>
      shares
        .map((share) => `${formatNumber(Math.round(share * 1000) / 10, lang)}${lang === "vi" ? " %" : "%"}`)
        .join(", ");
    vi.push(`Cần có ít nhất ${list("vi")} số phần.`);
    en.push(`At least ${list("en")} of the parts must be there.`);
  }
  vi.push(MISSING[whenMissing].vi);
  en.push(MISSING[whenMissing].en);
  return { vi: vi.join(" "), en: en.join(" ") };
}

const MISSING = {
  skip: {
    vi: "Phần thiếu số liệu thì chia lại trọng số cho các phần còn lại.",
    en: "A missing part leaves its weight to the others.",
  },
  missing: {
    vi: "Thiếu một phần thì mục đó không có giá trị.",
    en: "Where a part is missing the whole has no value.",
  },
  zero: { vi: "Phần thiếu số liệu tính 0.", en: "A missing part counts as zero." },
} as const satisfies Record<StepOf<"aggregate">["whenMissing"], Words>;

function scaleWords({ times, plus }: StepOf<"scale">): Words {
  const write = (lang: Lang): string => {
    const parts = [
      ...(times === 1 ? [] : [`${lang === "vi" ? "nhân" : "times"} ${formatNumber(times, lang)}`]),
      ...(plus === 0 ? [] : [`${lang === "vi" ? "cộng" : "plus"} ${formatNumber(plus, lang)}`]),
    ];
    return parts.join(", ");
  };
  return { vi: `Chỉ số chung ${write("vi")}.`, en: `The index as a whole ${write("en")}.` };
}
