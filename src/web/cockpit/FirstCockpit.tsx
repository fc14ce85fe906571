import { FirstUnit } from "../parts/FirstUnit.tsx";

export function Component() {
  return <FirstUnit pageOf={(unit) => `/dieu-hanh/${unit}`} />;
}
