import { type FaultPlace, type IndexFault, indexFault } from "../indexFault.ts";
import type { KernelFault, KernelFaultCode } from "../kernels/index.ts";

const WORDS: Readonly<Record<KernelFaultCode, readonly [vi: string, en: string]>> = {
  "all-missing": ["không có số liệu của đơn vị nào", "has no data for any unit"],
  "one-unit": [
    "chỉ có số liệu của một đơn vị nên không so sánh được",
    "has data for one unit only, so nothing to compare with",
  ],
  "no-range": [
    "có mọi giá trị bằng nhau nên không có khoảng để chia",
    "has only equal values, so no range to divide by",
  ],
  "no-reference": [
    "có đơn vị làm mốc không hơn đơn vị thấp nhất",
    "has a reference unit that is no better than the worst one",
  ],
  "target-out-of-reach": [
    "có mục tiêu không hơn giá trị thấp nhất",
    "has a target that is no better than the worst value",
  ],
  "bounds-reversed": ["có hai đầu thang đo bị ngược", "has its bounds the wrong way round"],
  "parameter-missing": [
    "thiếu mốc so sánh (mục tiêu, hai mốc, hai đầu thang đo hoặc đơn vị làm mốc)",
    "lacks what it is compared with (target, posts, bounds or reference unit)",
  ],
  "maximum-not-positive": ["có giá trị lớn nhất bằng 0", "has a largest value of 0"],
  "not-positive": ["có giá trị không lớn hơn 0", "has values that are not above 0"],
  "no-weight": ["không cho trọng số nào khác 0", "gives no weight other than 0"],
  "wrong-shape": ["có bảng so sánh không vuông", "has comparisons that are not square"],
  "not-reciprocal": [
    "có bảng so sánh không nghịch đảo qua đường chéo",
    "has comparisons that are not reciprocal",
  ],
  "too-few": ["có quá ít đơn vị đủ số liệu", "has too few units with complete data"],
  "no-solution": ["không tính được kết quả", "has no solution"],
};

/** The refusal of a kernel in words, at its place. */
export function kernelFault(fault: KernelFault, place: FaultPlace): IndexFault {
  const [vi, en] = WORDS[fault.fault];
  const isLeaf = place.leaf !== undefined;
  const name = place.leaf ?? place.node ?? "?";
  const where = [place.period ?? "", place.unit ?? ""].filter((part) => part !== "").join(", ");
  const at = where === "" ? "" : ` (${where})`;
  return indexFault(
    fault.fault,
    place,
    `${isLeaf ? "Chỉ tiêu" : "Mục"} “${name}”${at} ${vi}; hãy sửa số liệu, hoặc khai báo cách xử lý trong bộ chỉ số.`,
    `The ${isLeaf ? "leaf" : "node"} “${name}”${at} ${en}; mend the data or declare in the method what to do then.`,
  );
}
