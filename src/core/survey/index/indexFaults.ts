import type { SurveyFault } from "../fault.ts";

export function answerOffScale(item: string, answer: number, row: number): SurveyFault {
  return {
    code: "answer-not-on-scale",
    column: item,
    row,
    words: {
      vi: `Câu ${item} có mã ${answer} không thuộc thang trả lời và cũng không phải mã “không biết”, “từ chối” hay “không áp dụng”. Hãy sửa mã hoặc khai thêm vào thang.`,
      en: `Item ${item} has the code ${answer}, which is neither on its scale nor a code for “don't know”, “refused” or “not applicable”. Correct it or add it to the scale.`,
    },
  };
}

export function rowsDiffer(column: string, found: number, wanted: number): SurveyFault {
  return {
    code: "rows-differ",
    column,
    words: {
      vi: `“${column}” có ${found} dòng, cần ${wanted} dòng.`,
      en: `“${column}” has ${found} rows, ${wanted} are needed.`,
    },
  };
}

const TREE_WORDS = {
  twice: {
    vi: "Mã này dùng hai lần trong cây chỉ số. Mỗi nút và mỗi câu hỏi cần một mã riêng.",
    en: "This code is used twice in the tree of the index. Each node and each item needs a code of its own.",
  },
  "no-item": {
    vi: "Cây chỉ số nêu câu hỏi này nhưng dữ liệu không có. Hãy thêm câu hỏi hoặc bỏ khỏi cây.",
    en: "The tree of the index names this item but the data do not have it. Add the item or take it out of the tree.",
  },
  "no-children": {
    vi: "Nút này không có câu hỏi nào bên dưới.",
    en: "This node has no item beneath it.",
  },
  weights: {
    vi: "Trọng số của các nút con phải là số không âm và có tổng lớn hơn 0.",
    en: "The weights of the children must be numbers from 0 with a sum above 0.",
  },
} as const;

export function treeFault(code: string, what: keyof typeof TREE_WORDS): SurveyFault {
  return { code: "index-tree", column: code, words: TREE_WORDS[what] };
}
