import type { SurveyFault, SurveyFaultCode } from "../fault.ts";

type ReplicateCode = Extract<
  SurveyFaultCode,
  "replicates-few" | "replicate-weights" | "strata-not-paired" | "replicates-unsupported" | "lonely-psu"
>;

const WORDS: Record<ReplicateCode, (detail: string) => SurveyFault["words"]> = {
  "replicates-few": (detail) => ({
    vi: `Cần ít nhất hai bộ quyền số lặp (đang có ${detail}).`,
    en: `At least two sets of replicate weights are needed (there are ${detail}).`,
  }),
  "replicate-weights": (detail) => ({
    vi: `Quyền số lặp không dùng được: ${detail}. Mỗi bộ phải đủ số dòng, mỗi quyền số là một số.`,
    en: `The replicate weights cannot be used: ${detail}. Each set needs all rows, each weight must be a number.`,
  }),
  "strata-not-paired": (detail) => ({
    vi: `Bán mẫu cân bằng cần hai đơn vị (hoặc số chẵn) trong mỗi tầng; tầng ${detail} không đạt. Hãy ghép tầng hoặc dùng phương pháp jackknife.`,
    en: `Balanced half samples need two units (or an even number) in each stratum; stratum ${detail} has not. Join strata or use the jackknife.`,
  }),
  "replicates-unsupported": (detail) => ({
    vi: `Không lập được quyền số lặp cho thiết kế này: ${detail}.`,
    en: `Replicate weights cannot be made for this design: ${detail}.`,
  }),
  "lonely-psu": (detail) => ({
    vi: `Tầng ${detail} chỉ có một đơn vị mẫu nên không tính được sai số. Hãy ghép tầng này với tầng gần nhất hoặc chọn quy tắc cho tầng một đơn vị.`,
    en: `Stratum ${detail} has a single sampled unit, so no error can be told. Join it with its nearest stratum or choose a rule for strata of one unit.`,
  }),
};

export function replicateFault(code: ReplicateCode, detail: string, stratum?: string): SurveyFault {
  return { code, ...(stratum === undefined ? {} : { stratum }), words: WORDS[code](detail) };
}
