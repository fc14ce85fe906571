export const methodsPath = (): string => "/bo-tieu-chi";
export const methodPath = (id: string, version: string): string =>
  `/bo-tieu-chi/${encodeURIComponent(id)}/${encodeURIComponent(version)}`;

interface Version {
  readonly id: string;
  readonly version: string;
}

/** Two versions side by side; without them the form to choose from. */
export function comparePath(before?: Version, after?: Version, show?: string): string {
  const query = [
    ...(before ? [`truoc=${nameIn(before)}`] : []),
    ...(after ? [`sau=${nameIn(after)}`] : []),
    ...(show === undefined ? [] : [`xem=${show}`]),
  ].join("&");
  return `/bo-tieu-chi/so-sanh${query === "" ? "" : `?${query}`}`;
}

const nameIn = ({ id, version }: Version): string => encodeURIComponent(`${id}@${version}`);
