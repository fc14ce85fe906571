import type { ExplorerView } from "../../contract/explorer.ts";
import type { ExplorerState } from "../../contract/explorerAddress.ts";
import type { Lang } from "../../core/index.ts";

/** What every section of the page is given. */
export interface ExplorerProps {
  readonly view: ExplorerView;
  readonly state: ExplorerState;
  readonly lang: Lang;
}
