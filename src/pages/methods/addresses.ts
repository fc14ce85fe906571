export const methodsPath = (): string => "/bo-tieu-chi";
export const methodPath = (id: string, version: string): string =>
  `/bo-tieu-chi/${encodeURIComponent(id)}/${encodeURIComponent(version)}`;
