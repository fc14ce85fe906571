import type { Example } from "../example.ts";
import { Figure } from "./Figure.tsx";

export const examples: readonly Example[] = [
  { name: "as many decimals as the column", element: <Figure printed="80.90" decimals={2} lang="vi" /> },
  { name: "fewer decimals than the column", element: <Figure printed="87.6" decimals={2} lang="vi" /> },
  { name: "more decimals than the column", element: <Figure printed="60.324378" decimals={2} lang="vi" /> },
  { name: "a large whole number in English", element: <Figure printed="17830" decimals={1} lang="en" /> },
];
