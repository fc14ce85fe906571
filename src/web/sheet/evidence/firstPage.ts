/** The first page number named in «trang 3», «3-5», «tr. 12»; undefined when none is. */
export function firstPage(page: string): number | undefined {
  const digits = /\d{1,5}/.exec(page)?.[0];
  return digits === undefined ? undefined : Number(digits);
}
