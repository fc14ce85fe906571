import type { ReactElement } from "react";

/** One state of a component: drawn by the gallery, the tests and the accessibility run. */
export interface Example {
  readonly name: string;
  readonly element: ReactElement;
}
