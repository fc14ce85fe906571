import type { SurveyDesign } from "../design.ts";
import type { SurveyFault } from "../fault.ts";
import { lonelyPlan } from "./lonely.ts";

/**
 * Under the rule "refuse": every stratum with a single cluster, by name. Nothing under the other rules, nor where chances of
 * pairs are known: their variance needs no second cluster.
 */
export function lonelyFaults(design: SurveyDesign, used: Uint8Array | undefined): readonly SurveyFault[] {
  const pairs = design.pps !== undefined && design.pps.kind !== "brewer";
  if (design.lonelyPsu !== "refuse" || pairs) return [];
  const faults: SurveyFault[] = [];
  const stages = design.finite ? design.stages : design.stages.slice(0, 1);
  stages.forEach((stage, at) => {
    const plan = lonelyPlan(design, stage, used);
    plan?.lonely.forEach((flag, stratum) => {
      if (flag === 1) faults.push(faultOf(stage.stratumNames[stratum] ?? "", at + 1));
    });
  });
  return faults;
}

function faultOf(stratum: string, stage: number): SurveyFault {
  const vi = stratum === "" ? "Mẫu" : `Tầng “${stratum}”`;
  const en = stratum === "" ? "The sample" : `Stratum “${stratum}”`;
  return {
    code: "lonely-psu",
    stratum,
    words: {
      vi: `${vi} chỉ có một cụm ở giai đoạn chọn mẫu ${stage} nên không tính được sai số. Hãy gộp với tầng gần nhất, hoặc chọn cách xử lý tầng một cụm.`,
      en: `${en} has only one cluster at stage ${stage}, so its error cannot be told. Merge it with the nearest stratum, or choose a rule for strata of one cluster.`,
    },
  };
}
