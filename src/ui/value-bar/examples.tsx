import type { Example } from "../example.ts";
import { ValueBar } from "./ValueBar.tsx";

export const examples: readonly Example[] = [
  { name: "part of a scale", element: <ValueBar share={0.8387}>83,87</ValueBar> },
  { name: "no scale known", element: <ValueBar share={null}>–</ValueBar> },
];
