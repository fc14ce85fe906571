import { UI_STYLES } from "../ui/styles.ts";

/** Every style sheet of the public pages in the order in which they are sent; paths are relative to `src/`. */
export const PAGE_STYLES: readonly string[] = [
  ...UI_STYLES.map((sheet) => `ui/${sheet}`),
  "pages/pages.css",
  "pages/rounds/rounds.css",
  "pages/one-page/one-page.css",
  "pages/explorer/explorer.css",
];
