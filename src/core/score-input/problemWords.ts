import type { Words } from "../method/fault.ts";
import { formatNumber } from "../numbers/format.ts";
import type { InputProblem } from "./readInput.ts";

/** What is wrong with a typed value and what to type instead, without a final stop. */
export function problemWords(problem: InputProblem): Words {
  switch (problem.kind) {
    case "empty":
      return { vi: "chưa có giá trị", en: "no value" };
    case "not-a-number":
      return {
        vi: `“${problem.text}” không phải là số; hãy nhập số, ví dụ 120`,
        en: `“${problem.text}” is not a number; type a number, for example 120`,
      };
    case "decimal-comma":
      return {
        vi: `“${problem.text}” dùng dấu phẩy thập phân trong tệp ngăn cách bằng dấu phẩy; hãy viết ${problem.text.replace(",", ".")} hoặc ngăn cách các cột bằng dấu chấm phẩy`,
        en: `“${problem.text}” has a decimal comma in a file separated by commas; write ${problem.text.replace(",", ".")} or separate columns by semicolons`,
      };
    case "not-whole":
      return {
        vi: `${formatNumber(problem.value, "vi")} không phải là số nguyên; ô này là số đếm`,
        en: `${problem.value} is not a whole number; this input is a count`,
      };
    case "below-min":
      return {
        vi: `${formatNumber(problem.value, "vi")} nhỏ hơn mức thấp nhất ${formatNumber(problem.min, "vi")}`,
        en: `${problem.value} is below the least value, ${problem.min}`,
      };
    case "above-max":
      return {
        vi: `${formatNumber(problem.value, "vi")} lớn hơn mức cao nhất ${formatNumber(problem.max, "vi")}`,
        en: `${problem.value} is above the largest value, ${problem.max}`,
      };
    case "unknown-option":
      return {
        vi: `không có lựa chọn “${problem.text}”; hãy chọn: ${problem.options.join(", ")}`,
        en: `there is no option “${problem.text}”; choose: ${problem.options.join(", ")}`,
      };
    case "not-yes-no":
      return {
        vi: `“${problem.text}” không phải là có hoặc không; hãy ghi yes hoặc no`,
        en: `“${problem.text}” is neither yes nor no`,
      };
    case "not-a-date":
      return {
        vi: `“${problem.text}” không phải là ngày; hãy ghi NĂM-THÁNG-NGÀY, ví dụ 2026-11-21`,
        en: `“${problem.text}” is not a date; write YYYY-MM-DD, for example 2026-11-21`,
      };
  }
}
