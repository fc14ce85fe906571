/** How sure we are of a text: the words that stand beside it on public pages and in the workspace alike. */

/** How far the text of a method is known. */
export const METHOD_STATUS_WORDS = {
  official: { vi: "văn bản chính thức", en: "official text" },
  "field-level": { vi: "mới có đến cấp lĩnh vực", en: "field level only" },
  composed: { vi: "mẫu tự soạn", en: "composed template" },
} as const;

/** Where the text and points of one criterion come from. */
export const CONFIDENCE_WORDS = {
  "verbatim-source": { vi: "đọc trong chính văn bản", en: "read in the act itself" },
  secondary: { vi: "theo nguồn thứ cấp", en: "from a secondary source" },
  reconstructed: { vi: "dựng lại từ số liệu", en: "rebuilt from figures" },
  composed: { vi: "tự soạn", en: "composed, from no act" },
  unknown: { vi: "chưa rõ nguồn", en: "source not known" },
} as const;
