/** Stable addresses of the platform's own rounds; English pages are the same under `/en`. */
export const roundsPath = (): string => "/ket-qua";
export const roundPath = (round: string): string => `/ket-qua/${round}`;
export const roundUnitPath = (round: string, unit: string): string => `/ket-qua/${round}/${unit}`;
/** Files come from the API, whose rights are the same. */
export const roundFilePath = (round: string, extension: "csv" | "xlsx"): string =>
  `/api/rounds/${round}/results.${extension}`;
