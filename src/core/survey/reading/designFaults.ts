import type { SurveyFault } from "../fault.ts";

/** Words for what can be wrong with the columns of a design. Rows are as the file counts them. */

export const NO_ROWS: SurveyFault = {
  code: "no-rows",
  words: {
    vi: "Bảng số liệu không có dòng nào. Hãy chọn tệp có phiếu trả lời.",
    en: "The table has no rows. Choose a file that holds answers.",
  },
};

export function columnUnknown(column: string): SurveyFault {
  return {
    code: "column-unknown",
    column,
    words: {
      vi: `Bảng số liệu không có cột “${column}”. Hãy kiểm tra tên cột trong khai báo mẫu.`,
      en: `The table has no column “${column}”. Check the name in the description of the sample.`,
    },
  };
}

export function labelMissing(kind: "cluster" | "stratum", column: string, row: number): SurveyFault {
  const vi = kind === "cluster" ? "cụm" : "tầng";
  return {
    code: kind === "cluster" ? "cluster-missing" : "stratum-missing",
    column,
    row,
    words: {
      vi: `Dòng ${row}, cột “${column}”: chưa ghi ${vi}. Mỗi dòng phải thuộc một ${vi}.`,
      en: `Row ${row}, column “${column}”: the ${kind} is missing. Every row must lie in one.`,
    },
  };
}

export function cellNotUsable(column: string, row: number, words: SurveyFault["words"]): SurveyFault {
  return { code: "value-not-finite", column, row, words };
}

export function weightMissing(column: string, row: number): SurveyFault {
  return {
    code: "weight-missing",
    column,
    row,
    words: {
      vi: `Dòng ${row}, cột “${column}”: chưa có quyền số. Ghi quyền số của dòng hoặc bỏ dòng khỏi tệp.`,
      en: `Row ${row}, column “${column}”: the weight is missing. Give it or take the row out of the file.`,
    },
  };
}

export function weightNotPositive(column: string, row: number, value: number): SurveyFault {
  return {
    code: "weight-not-positive",
    column,
    row,
    words: {
      vi: `Dòng ${row}, cột “${column}”: quyền số ${value} không dương. Quyền số phải lớn hơn 0.`,
      en: `Row ${row}, column “${column}”: the weight ${value} is not above 0. Weights must be positive.`,
    },
  };
}

export function chanceOutOfRange(column: string, row: number, value: number): SurveyFault {
  return {
    code: "chance-out-of-range",
    column,
    row,
    words: {
      vi: `Dòng ${row}, cột “${column}”: xác suất được chọn ${value} phải lớn hơn 0 và không quá 1.`,
      en: `Row ${row}, column “${column}”: the chance ${value} of being drawn must be above 0 and at most 1.`,
    },
  };
}

export function twoStrata(cluster: string, stratum: string, row: number): SurveyFault {
  return {
    code: "cluster-in-two-strata",
    row,
    stratum,
    words: {
      vi: `Dòng ${row}: cụm “${cluster}” nằm ở tầng “${stratum}” trong khi các dòng trước ghi tầng khác. Nếu mã cụm được dùng lại trong từng tầng, hãy khai báo cụm lồng trong tầng.`,
      en: `Row ${row}: cluster “${cluster}” lies in stratum “${stratum}”, but in another one in rows before. If labels of clusters are used anew in each stratum, declare them as nested.`,
    },
  };
}

export function fpcMissing(column: string, row: number): SurveyFault {
  return {
    code: "fpc-missing",
    column,
    row,
    words: {
      vi: `Dòng ${row}, cột “${column}”: chưa ghi quy mô tổng thể.`,
      en: `Row ${row}, column “${column}”: the size of the population is missing.`,
    },
  };
}

export function fpcNotPositive(column: string, row: number, value: number): SurveyFault {
  return {
    code: "fpc-not-positive",
    column,
    row,
    words: {
      vi: `Dòng ${row}, cột “${column}”: quy mô tổng thể ${value} phải lớn hơn 0.`,
      en: `Row ${row}, column “${column}”: the size ${value} of the population must be above 0.`,
    },
  };
}

export function fpcMixed(column: string, row: number): SurveyFault {
  return {
    code: "fpc-mixed",
    column,
    row,
    words: {
      vi: `Cột “${column}” vừa có số lớn hơn 1 vừa có số nhỏ hơn 1. Ghi tất cả là số cụm của tổng thể, hoặc tất cả là tỷ lệ được chọn; chọn mẫu xác suất không đều chỉ dùng tỷ lệ.`,
      en: `Column “${column}” has values above and below 1. Give numbers of clusters in the population everywhere, or shares drawn everywhere; with unequal chances only shares.`,
    },
  };
}

export function fpcVaries(column: string, stratum: string): SurveyFault {
  const vi = stratum === "" ? "mẫu" : `tầng “${stratum}”`;
  const en = stratum === "" ? "the sample" : `stratum “${stratum}”`;
  return {
    code: "fpc-varies",
    column,
    stratum,
    words: {
      vi: `Cột “${column}” có nhiều giá trị trong ${vi}. Mỗi tầng (mỗi cụm, nếu xác suất không đều) chỉ có một quy mô tổng thể.`,
      en: `Column “${column}” has several values in ${en}. A stratum (a cluster, with unequal chances) has one size of population.`,
    },
  };
}

export function belowSample(stratum: string, size: number, sampled: number, stage: number): SurveyFault {
  const vi = stratum === "" ? "Mẫu" : `Tầng “${stratum}”`;
  const en = stratum === "" ? "The sample" : `Stratum “${stratum}”`;
  return {
    code: "fpc-below-sample",
    stratum,
    words: {
      vi: `${vi}, giai đoạn ${stage}: tổng thể có ${size} cụm nhưng mẫu có ${sampled} cụm. Hãy sửa quy mô tổng thể.`,
      en: `${en}, stage ${stage}: the population has ${size} clusters but the sample has ${sampled}. Correct the size of the population.`,
    },
  };
}

export function stagesDiffer(populations: number, stages: number): SurveyFault {
  return {
    code: "stages-differ",
    words: {
      vi: `Có ${populations} cột quy mô tổng thể cho ${stages} giai đoạn chọn mẫu. Mỗi giai đoạn cần đúng một cột.`,
      en: `There are ${populations} columns of populations for ${stages} stages. Give one for each stage.`,
    },
  };
}

export function strataExceed(strata: number, stages: number): SurveyFault {
  return {
    code: "stages-differ",
    words: {
      vi: `Có ${strata} cột tầng cho ${stages} giai đoạn chọn mẫu. Hãy bỏ bớt cột tầng.`,
      en: `There are ${strata} columns of strata for ${stages} stages. Leave the surplus out.`,
    },
  };
}

export const WEIGHTS_AND_CHANCES: SurveyFault = {
  code: "request-unsupported",
  words: {
    vi: "Khai báo cả quyền số lẫn xác suất được chọn. Chỉ giữ một trong hai.",
    en: "Both weights and chances are named. Keep one of them.",
  },
};

export const PPS_ONE_STAGE: SurveyFault = {
  code: "pps-unsupported",
  words: {
    vi: "Phương pháp xác suất từng cặp chỉ dùng cho mẫu một giai đoạn và cần xác suất được chọn của từng cụm. Với nhiều giai đoạn, hãy dùng phương pháp Brewer.",
    en: "Chances of pairs work for one stage only and need the chance of each cluster. With several stages use Brewer's method.",
  },
};

export const ONE_CLUSTER: SurveyFault = {
  code: "lonely-psu",
  words: {
    vi: "Cả mẫu chỉ có một cụm ở giai đoạn đầu nên không tính được sai số. Hãy kiểm tra cột mã cụm.",
    en: "The whole sample has one cluster at the first stage, so no error can be told. Check the column of clusters.",
  },
};
