/** Codes that an act or a report prints: 7, 1.2, C1, II. Others only name a column of data and are kept from the reader's eye. */
export function isPrintedCode(code: string): boolean {
  return !/[a-z]{2}/.test(code);
}
