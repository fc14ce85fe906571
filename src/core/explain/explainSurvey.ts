import { formatNumber, type Lang } from "../numbers/format.ts";
import { counted, plural } from "../numbers/plural.ts";
import type { SampleFacts } from "../survey/plan/outcomes.ts";
import type { AbsenceCode } from "../survey/statistic.ts";

/** How the sample was drawn, said back in one sentence, so that a wrong column is seen. */
export function explainSample(sample: SampleFacts, lang: Lang): string {
  return lang === "vi" ? inVietnamese(sample) : inEnglish(sample);
}

function inVietnamese(sample: SampleFacts): string {
  const { rows, looked, stages, clustered, stratified, finite } = sample;
  const [first, ...later] = stages;
  const n = (value: number): string => formatNumber(value, "vi");
  const parts = [looked === rows ? `${n(rows)} phiếu` : `${n(looked)} phiếu được xét trong ${n(rows)} phiếu`];
  if (stratified) parts.push(`${n(first?.strata ?? 1)} tầng`);
  if (clustered) parts.push(`${n(first?.clusters ?? 0)} cụm`);
  for (const [at, stage] of later.entries()) parts.push(`${n(stage.clusters)} cụm ở giai đoạn ${at + 2}`);
  const how = clustered || stratified ? "" : "; mẫu ngẫu nhiên đơn giản";
  const population = finite ? "có hiệu chỉnh tổng thể hữu hạn" : "không hiệu chỉnh tổng thể hữu hạn";
  return `${parts.join(", ")}${how}; ${population}. Tổng quyền số ${formatNumber(sample.weights.sum, "vi", 1)}. ${METHODS[sample.method].vi}${countVi(sample)}; ${n(sample.degf)} bậc tự do.`;
}

function countVi({ replicates, seed }: SampleFacts): string {
  if (replicates === null) return "";
  return ` (${replicates} mẫu lặp${seed === null ? "" : `, số gieo ${seed}`})`;
}

function inEnglish(sample: SampleFacts): string {
  const { rows, looked, stages, clustered, stratified, finite } = sample;
  const [first, ...later] = stages;
  const all = counted(rows, "answer sheet");
  const parts = [looked === rows ? all : `${formatNumber(looked, "en")} of ${all}`];
  if (stratified) parts.push(counted(first?.strata ?? 1, "stratum", "strata"));
  if (clustered) parts.push(counted(first?.clusters ?? 0, "cluster"));
  for (const [at, stage] of later.entries())
    parts.push(`${counted(stage.clusters, "cluster")} at stage ${at + 2}`);
  const how = clustered || stratified ? "" : "; a simple random sample";
  const population = finite ? "with" : "without";
  return `${parts.join(", ")}${how}; ${population} finite population correction. Weights sum to ${formatNumber(sample.weights.sum, "en", 1)}. ${METHODS[sample.method].en}${countEn(sample)}; ${formatNumber(sample.degf, "en")} ${plural(sample.degf, "degree", "degrees")} of freedom.`;
}

function countEn({ replicates, seed }: SampleFacts): string {
  if (replicates === null) return "";
  return ` (${counted(replicates, "replicate")}${seed === null ? "" : `, seed ${seed}`})`;
}

const METHODS: Readonly<Record<SampleFacts["method"], Readonly<Record<Lang, string>>>> = {
  taylor: { vi: "Sai số tính bằng tuyến tính hóa Taylor", en: "Errors by Taylor linearisation" },
  jackknife: { vi: "Sai số tính bằng jackknife", en: "Errors by the jackknife" },
  bootstrap: { vi: "Sai số tính bằng bootstrap", en: "Errors by the bootstrap" },
  brr: { vi: "Sai số tính bằng nửa mẫu cân bằng (BRR)", en: "Errors by balanced half samples (BRR)" },
  fay: { vi: "Sai số tính bằng phương pháp Fay", en: "Errors by Fay's method" },
  given: { vi: "Sai số tính từ quyền số lặp có sẵn", en: "Errors by the replicate weights of the file" },
};

/** Why there is no figure. */
export function explainAbsence(reason: AbsenceCode, lang: Lang): string {
  return ABSENCES[reason][lang];
}

const ABSENCES: Readonly<Record<AbsenceCode, Readonly<Record<Lang, string>>>> = {
  "empty-domain": { vi: "nhóm không có ai trả lời", en: "nobody in the group answered" },
  "zero-denominator": { vi: "mẫu số bằng 0", en: "the denominator is zero" },
  "one-observation": { vi: "chỉ có một phiếu", en: "a single answer" },
  "zero-variance": { vi: "mọi phiếu như nhau", en: "all answers are alike" },
  "zero-estimate": { vi: "ước lượng bằng 0", en: "the estimate is zero" },
  "no-degrees-of-freedom": { vi: "không đủ cụm để tính sai số", en: "too few clusters for an error" },
  "outside-the-range": { vi: "ra ngoài khoảng số liệu", en: "beyond the values of the sample" },
  "lonely-psu": { vi: "tầng chỉ có một cụm", en: "a stratum of one cluster" },
  "negative-variance": { vi: "phương sai tính ra âm", en: "the variance came out negative" },
  "not-estimable": { vi: "không tính được", en: "cannot be estimated" },
};
