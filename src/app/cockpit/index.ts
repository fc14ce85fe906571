export { downloadChange } from "./downloadChange.ts";
export { downloadCockpit } from "./downloadCockpit.ts";
export { editionOfPages } from "./editionOfPages.ts";
export { onePage, readOnePage } from "./onePage.ts";
export { outlookUnits } from "./outlookUnits.ts";
export { readChange } from "./readChange.ts";
export { readCockpit } from "./readCockpit.ts";
