import type { Example } from "../example.ts";
import { UnknownMark } from "./UnknownMark.tsx";

export const examples: readonly Example[] = [
  { name: "in words", element: <UnknownMark lang="vi" /> },
  { name: "a dash in a grid of years", element: <UnknownMark lang="vi" brief /> },
  { name: "in English", element: <UnknownMark lang="en" /> },
];
