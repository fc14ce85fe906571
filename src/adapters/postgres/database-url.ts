const NO_HOST = "no-host.invalid";

/**
 * Reads an address of PostgreSQL. Also takes libpq's form without a host (`postgres://user@/database?host=/folder`),
 * which the URL standard does not. Throws TypeError for what is no address.
 */
export function parseDatabaseUrl(text: string): URL {
  const url = new URL(text.replace(/^(postgres(?:ql)?:\/\/(?:[^/@]*@)?)\//, `$1${NO_HOST}/`));
  if (!/^postgres(ql)?:$/.test(url.protocol)) throw new TypeError("Not an address of PostgreSQL.");
  return url;
}

/** The same server and user, another database. */
export function withDatabase(text: string, database: string): string {
  const url = parseDatabaseUrl(text);
  url.pathname = `/${database}`;
  return url.href.replace(NO_HOST, "");
}

/** Host, port and database for messages, without user and password. */
export function placeOf(text: string): string {
  const url = parseDatabaseUrl(text);
  const host = url.host === NO_HOST ? (url.searchParams.get("host") ?? "") : decodeURIComponent(url.host);
  return `${host}${url.pathname}`;
}
