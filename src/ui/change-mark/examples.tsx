import type { Example } from "../example.ts";
import { ChangeMark } from "./ChangeMark.tsx";

export const examples: readonly Example[] = [
  { name: "gained", element: <ChangeMark places={20} lang="vi" /> },
  { name: "lost", element: <ChangeMark places={-20} lang="vi" /> },
  { name: "unchanged", element: <ChangeMark places={0} lang="vi" /> },
  { name: "in English", element: <ChangeMark places={-1} lang="en" /> },
];
