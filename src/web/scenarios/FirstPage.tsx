import { FirstUnit } from "../parts/FirstUnit.tsx";

/** What if, opened without a unit. */
export function Component() {
  return <FirstUnit pageOf={(unit) => `/phuong-an/${unit}`} />;
}
