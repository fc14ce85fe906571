import { counted } from "../../core/numbers/plural.ts";
import { messages } from "./language.tsx";

/** Of tables that show what stands in a file, whatever it brings. */
export const FILE_FAULTS = messages({
  row: { vi: "Dòng", en: "Row" },
  column: { vi: "Cột", en: "Column" },
  remedy: { vi: "Cần sửa", en: "What to do" },
  wholeFile: { vi: "Cả tệp", en: "Whole file" },
  showingFirst: {
    vi: (shown: number, all: number) => `Đang hiện ${shown}/${all} dòng.`,
    en: (shown: number, all: number) => `Showing ${shown} of ${counted(all, "row")}.`,
  },
});
