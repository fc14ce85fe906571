interface Version {
  readonly id: string;
  readonly version: string;
}

export function versionName({ id, version }: Version): string {
  return `${id}@${version}`;
}

export function editorPath({ id, version }: Version): string {
  return `/bo-tieu-chi/${id}/${encodeURIComponent(version)}`;
}

export function comparePath(before: string, after: string): string {
  return `/bo-tieu-chi/so-sanh?truoc=${encodeURIComponent(before)}&sau=${encodeURIComponent(after)}`;
}
