/** Stable addresses of the platform's own rounds; English pages are the same under `/en`. */
export const roundsPath = (): string => "/ket-qua";
export const roundPath = (round: string): string => `/ket-qua/${round}`;
export const editionPath = (round: string, edition: number): string => `/ket-qua/${round}/ban/${edition}`;
/** With an edition: as it was published before a correction. */
export const roundUnitPath = (round: string, unit: string, edition?: number): string =>
  `${edition === undefined ? roundPath(round) : editionPath(round, edition)}/${unit}`;
/** Files come from the API, whose rights are the same. */
export const roundFilePath = (round: string, extension: "csv" | "xlsx"): string =>
  `/api/rounds/${round}/results.${extension}`;
